import { type Catalogue } from "../model/catalogue.ts";
import type { FormulaNode, FormulaOperand } from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import { parseFormula } from "./parse-formula.ts";

/** A formula that is one indicator over another: ids, and the years by which the denominator lies back. */
export interface Quotient {
  readonly numerator: string;
  readonly denominator: string;
  readonly lag: number;
}

/** The two indicators whose quotient an indicator is by its formula; undefined where it is none of just two. */
export function quotientOf(indicator: Indicator, catalogue: Catalogue): Quotient | undefined {
  const formula = formulaOf(indicator, catalogue);
  if (formula?.kind !== "divide") return undefined;
  const [top, bottom] = [formula.left, formula.right];
  if (!isPlain(top) || !isPlain(bottom) || top.lag !== 0) return undefined;
  return { numerator: top.indicator, denominator: bottom.indicator, lag: bottom.lag };
}

/** The ids of the indicators that the formula of an indicator adds up; none where it is no sum of indicators. */
export function summandsOf(indicator: Indicator, catalogue: Catalogue): string[] {
  const formula = formulaOf(indicator, catalogue);
  if (formula?.kind !== "add") return [];
  const terms = termsOf(formula);
  return terms.every((term) => isPlain(term) && term.lag === 0)
    ? terms.map((term) => (term as FormulaOperand).indicator)
    : [];
}

function formulaOf({ formula }: Indicator, catalogue: Catalogue): FormulaNode | undefined {
  return formula === undefined ? undefined : parseFormula(formula, catalogue).formula;
}

function termsOf(node: FormulaNode): FormulaNode[] {
  return node.kind === "add" ? [...termsOf(node.left), ...termsOf(node.right)] : [node];
}

/** Whether a part of a formula is the results of an indicator, of no stage of its own. */
function isPlain(node: FormulaNode): node is FormulaOperand {
  return node.kind === "operand" && node.scenario === "result" && node.stage === undefined;
}
