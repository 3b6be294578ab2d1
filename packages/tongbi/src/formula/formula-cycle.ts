import type { Catalogue } from "../model/catalogue.ts";
import type { FormulaIssue } from "./formula-issue.ts";
import * as trouble from "./formula-sense-trouble.ts";
import { type FormulaNode, operandsOf } from "../model/formula.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Words } from "../model/words.ts";

/** Derived indicators that may build on each other. */
const longestChain = 64;

/**
 * Whether the indicators of a formula, being derived themselves, come back to where they began. A target is no figure that is derived.
 * @param own the indicator that the formula is of
 */
export function formulaCycle(
  formula: FormulaNode,
  catalogue: Catalogue,
  own: { readonly id: string; readonly name: Words } | undefined,
): FormulaIssue | undefined {
  /** Ids that lead to no cycle. */
  const clear = new Set<string>();
  const path: { readonly id: string; readonly name: Words }[] = own ? [own] : [];
  for (const { indicator, scenario, column, text } of operandsOf(formula)) {
    const issue = scenario === "result" ? follow(indicator, column, text) : undefined;
    if (issue) return issue;
  }
  return undefined;

  function follow(id: string, column: number, text: string): FormulaIssue | undefined {
    const at = path.findIndex((met) => met.id === id);
    const indicator = catalogue.get(id);
    if (at >= 0)
      return trouble.cycle(
        column,
        text,
        [...path.slice(at), path[at]].flatMap((met) => (met ? [met.name] : [])),
      );
    if (!indicator?.formula || clear.has(id)) return undefined;
    if (path.length > longestChain) return trouble.longChain(column, text, indicator, longestChain);
    path.push(indicator);
    const { formula } = parseFormula(indicator.formula, catalogue);
    for (const { indicator, scenario } of formula ? operandsOf(formula) : []) {
      const issue = scenario === "result" ? follow(indicator, column, text) : undefined;
      if (issue) return issue;
    }
    path.pop();
    clear.add(id);
    return undefined;
  }
}
