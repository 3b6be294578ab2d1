import { type Catalogue, defaultCatalogue } from "../model/catalogue.ts";
import { formulaCycle } from "./formula-cycle.ts";
import type { FormulaIssue } from "./formula-issue.ts";
import * as trouble from "./formula-sense-trouble.ts";
import { formulaUnit, scaledTwice } from "./formula-unit.ts";
import type { FormulaNode, FormulaOperand } from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import { parseFormula } from "./parse-formula.ts";
import { sameQuantity, type Unit } from "../model/unit.ts";

export interface CheckOptions {
  /** Indicators that the formula may name; the built-in ones unless given. */
  readonly catalogue?: Catalogue;
  /** The indicator that is to be derived: its unit is asked for, and the formula must not come back to it. */
  readonly indicator?: Pick<Indicator, "id" | "name" | "unit">;
  /** The indicator that a formula of stages, `recognised / applied`, is asked of. */
  readonly of?: Indicator;
}

export interface CheckedFormula {
  /** Undefined where there are issues. */
  readonly formula: FormulaNode | undefined;
  /** That of the indicator to be derived, else the one that comes out. */
  readonly unit: Unit | undefined;
  readonly issues: readonly FormulaIssue[];
}

/** Of a stage whose indicator is not known yet. */
const ownUnit: Unit = { quantity: "指标", exponent: 0, zh: "该指标的单位", en: "the unit of the indicator" };

/**
 * Reads a formula and checks that its units fit, and that no derived indicator comes back to itself. Whatever is wrong is an issue
 * with the character where it stands; nothing is thrown.
 */
export function checkFormula(text: string, options: CheckOptions = {}): CheckedFormula {
  const { catalogue = defaultCatalogue(), indicator, of } = options;
  const failed = (issues: readonly FormulaIssue[]): CheckedFormula => ({
    formula: undefined,
    unit: undefined,
    issues,
  });
  const { formula, issues } = parseFormula(text, catalogue, of);
  if (!formula) return failed(issues);
  const unitOf = ({ indicator: id }: FormulaOperand): Unit =>
    (id === of?.id ? of : catalogue.get(id))?.unit ?? ownUnit;
  const found = formulaUnit(formula, unitOf);
  if (!found.unit) return failed(found.issues);
  const asked = indicator?.unit ?? found.unit;
  if (!sameQuantity(found.unit, asked)) return failed([trouble.otherResultUnit(text, found.unit, asked)]);
  const issue = (indicator && scaledTwice(formula, asked)) ?? formulaCycle(formula, catalogue, indicator);
  return issue ? failed([issue]) : { formula, unit: asked, issues: [] };
}
