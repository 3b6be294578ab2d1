import { type Catalogue, defaultCatalogue } from "../model/catalogue.ts";
import { checkFormula } from "../formula/check-formula.ts";
import type { Dataset } from "../model/dataset.ts";
import { type FormulaNode, isOfPeriod, lagFormula, operandsOf } from "../model/formula.ts";
import { scaledTwice } from "../formula/formula-unit.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Unit } from "../model/unit.ts";
import { parseFormula } from "../formula/parse-formula.ts";
import { writtenFormula } from "../formula/written-formula.ts";
import { deriveTree } from "./derive-tree.ts";
import { nearestName } from "./nearest-name.ts";

/** What is derived, and how. */
export interface FormulaOptions {
  /** Of the figures that come out: its unit is what they are converted to. */
  readonly indicator: Indicator;
  /** That of the indicator unless given; see {@link parseFormula} for what it may hold. */
  readonly formula?: string;
  /** Years by which what the formula divides by at last lies back; 0 unless given. */
  readonly lag?: number;
  /** The indicator that a formula of stages is asked of: of `recognised / applied`. Id or name. */
  readonly of?: string;
  /** Indicators of one's own that the formula names, such as further derived ones; the dataset's and the built-in ones are known. */
  readonly catalogue?: Iterable<Indicator>;
}

interface CheckedFormulaOf {
  readonly indicator: Indicator;
  readonly formula: FormulaNode;
  readonly catalogue: Catalogue;
  /** Operands that have a formula themselves. */
  readonly derived: readonly Indicator[];
}

/**
 * The dataset with figures of a formula added: `研发经费 / 地区生产总值`, in %. There is one observation for each result of the first indicator
 * that is taken of the period itself and not divided by, on its region, period, level, stage and vintage; it names the file of that
 * row, and line 0. Other operands are looked up by that key; where the data lack it, and for a lone denominator always, as
 * {@link deriveRatio} does. Scales of units are converted, and each figure is the correctly rounded one. An indicator that is
 * derived itself, by its own formula, is derived first where the data lack it.
 *
 * The indicator added states the formula. A region that has results of it keeps those, and nothing is derived for it. A figure
 * that can't be computed is a gap: the reason of the first operand that is absent, `denominator_missing`, `no_target`,
 * `zero_denominator`, `unit_mismatch`, or `undefined_result` beyond the range of numbers. Zero and negative figures are computed
 * with like any other. Where operands are withheld within bounds (`1XX` is 100 to 199), so is the figure; an indicator that
 * comes twice makes its bounds wider than need be, never too narrow, and a divisor that may be zero leaves none.
 * @throws RangeError where the formula can't be read or its units do not fit, naming the character; or where `lag` is no whole number
 * from 0 on or the formula no quotient, or `of` is unknown
 */
export function deriveFormula(dataset: Dataset, options: FormulaOptions): Dataset {
  const { indicator, formula, source } = formulaPlan(dataset, options);
  return deriveTree(dataset, indicator, formula, source);
}

/** A formula that has been read, and the dataset with all that it is computed from. */
export interface FormulaPlan {
  readonly indicator: Indicator;
  readonly formula: FormulaNode;
  readonly source: Dataset;
}

/** @throws RangeError as {@link deriveFormula} does */
export function formulaPlan(dataset: Dataset, options: FormulaOptions): FormulaPlan {
  const plan = checkedFormula(dataset, options);
  return { ...plan, source: withDerivedOperands(dataset, plan, new Set()) };
}

/** A formula that has been read, and what it was read by. */
interface ReadFormula {
  readonly text: string | undefined;
  readonly unit: Unit;
  readonly lag: number | undefined;
  readonly of: string | undefined;
  readonly checked: CheckedFormulaOf;
}

/** The formula read last of an indicator in a dataset: one that is asked for again is not read again. */
const readLast = new WeakMap<Dataset, WeakMap<Indicator, ReadFormula>>();

function checkedFormula(dataset: Dataset, options: FormulaOptions): CheckedFormulaOf {
  // Indicators of one's own may be others the next time.
  if (options.catalogue) return readFormula(dataset, options);
  const { indicator, lag, of } = options;
  const { formula: text = indicator.formula } = options;
  const { unit } = indicator;
  let ofDataset = readLast.get(dataset);
  if (!ofDataset) readLast.set(dataset, (ofDataset = new WeakMap()));
  const last = ofDataset.get(indicator);
  if (last && last.text === text && last.unit === unit && last.lag === lag && last.of === of)
    return last.checked;
  const checked = readFormula(dataset, options);
  ofDataset.set(indicator, { text, unit, lag, of, checked });
  return checked;
}

function readFormula(dataset: Dataset, options: FormulaOptions): CheckedFormulaOf {
  const { indicator, lag = 0, catalogue: own = [] } = options;
  const { formula: text = indicator.formula } = options;
  if (text === undefined) throw new RangeError(`indicator "${indicator.id}" has no formula: give one`);
  if (!Number.isInteger(lag) || lag < 0)
    throw new RangeError(`invalid lag ${lag}: expected a whole number of years from 0 on`);
  const given = [...own, { ...indicator, formula: text }];
  const catalogue = defaultCatalogue().extend(given).extend(withFormulas(dataset.indicators, given));
  const of = options.of === undefined ? undefined : catalogue.find(options.of);
  if (options.of !== undefined && !of) {
    const ids = dataset.indicators.map(({ id }) => id);
    throw new RangeError(`unknown indicator "${options.of}": ${nearestName(options.of, ids)}`);
  }
  const { formula, issues } = checkFormula(text, { catalogue, indicator, ...(of ? { of } : {}) });
  const [issue] = issues;
  if (!formula) throw new RangeError(`invalid formula "${text}": ${issue?.message.en}`);
  if (operandsOf(formula).some(({ indicator }) => indicator === ""))
    throw new RangeError(
      `formula "${text}" is of stages: expected the indicator that they are of, as option of`,
    );
  const derived = derivedOperands(formula, catalogue);
  if (lag === 0) return { indicator: { ...indicator, formula: text }, formula, catalogue, derived };
  if (formula.kind !== "divide")
    throw new RangeError(`invalid lag ${lag}: the formula "${text}" is no quotient of two parts`);
  const lagged = { ...formula, right: lagFormula(formula.right, lag) };
  if (!operandsOf(lagged).some(isOfPeriod))
    throw new RangeError(
      `invalid lag ${lag}: no part of the formula "${text}" would be of the period itself`,
    );
  return {
    indicator: { ...indicator, formula: writtenFormula(lagged) },
    formula: lagged,
    catalogue,
    derived,
  };
}

/** The indicators of a dataset, in the units that they have there, with the formulas that are given of them. */
function withFormulas(indicators: readonly Indicator[], own: Iterable<Indicator>): Indicator[] {
  const formulas = new Map(Array.from(own, ({ id, formula }) => [id, formula]));
  return indicators.map((indicator) => {
    const formula = formulas.get(indicator.id) ?? indicator.formula;
    return formula === undefined ? indicator : { ...indicator, formula };
  });
}

function derivedOperands(formula: FormulaNode, catalogue: Catalogue): Indicator[] {
  return operandsOf(formula).flatMap(({ indicator: id, scenario }) => {
    const indicator = scenario === "result" ? catalogue.get(id) : undefined;
    return indicator?.formula ? [indicator] : [];
  });
}

/** The dataset with all operands added that are derived themselves. Formulas that can't be used are left alone. */
function withDerivedOperands(
  dataset: Dataset,
  { derived, catalogue }: Pick<CheckedFormulaOf, "derived" | "catalogue">,
  done: Set<string>,
): Dataset {
  let extended = dataset;
  for (const indicator of derived) {
    const { id, formula: text, unit } = indicator;
    if (!text || done.has(id)) continue;
    done.add(id);
    const { formula: own } = parseFormula(text, catalogue);
    if (!own || scaledTwice(own, unit)) continue;
    extended = withDerivedOperands(extended, { derived: derivedOperands(own, catalogue), catalogue }, done);
    extended = deriveTree(extended, indicator, own);
  }
  return extended;
}
