import { defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import type { FormulaOperand } from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import { writtenFormula } from "../formula/written-formula.ts";
import { deriveTree } from "./derive-tree.ts";
import { nearestName } from "./nearest-name.ts";

/** An indicator of the built-in catalogue whose formula is a ratio of two others: `rd_intensity`. */
export interface KnownRatio {
  readonly indicator: string;
  /** Years by which the denominator lies back; 0 unless given. Patents per head go by last year's population. */
  readonly lag?: number;
}

/** A ratio of one's own, in the unit of its indicator. */
export interface OwnRatio {
  readonly indicator: Indicator;
  /** Indicator ids. */
  readonly numerator: string;
  readonly denominator: string;
  readonly lag?: number;
}

/** Which ratio is derived. */
export type RatioOptions = KnownRatio | OwnRatio;

interface RatioPlan {
  readonly indicator: Indicator;
  readonly numerator: string;
  readonly denominator: string;
  readonly lag: number;
}

/**
 * The dataset with a ratio of two of its indicators added: R&D expenditure over gross domestic product, in %. There is
 * one observation for each result of the numerator, with its level, stage and vintage; scales of units are converted, exactly.
 * A derived observation names the file of its numerator, and line 0. Numerator and denominator are of one vintage; a
 * denominator that has one vintage only goes with all. The indicator added states the formula, with the years that the denominator lies
 * back: `valid_invention_patents / lag(resident_population, 1)`.
 *
 * A region whose file has the indicator itself keeps those figures, and nothing is derived for it. A ratio that can't be
 * computed is a gap: `denominator_missing`, `zero_denominator`, `unit_mismatch`, or the numerator's own. Where numerator or
 * denominator is withheld within bounds (`1XX` is 100 to 199), so is the ratio.
 * @throws RangeError where the indicator is unknown or no ratio of two indicators, or `lag` no whole number from 0 on
 */
export function deriveRatio(dataset: Dataset, options: RatioOptions): Dataset {
  const { indicator, numerator, denominator, lag } = checkedPlan(options);
  const operand = (id: string, back: number): FormulaOperand => ({
    kind: "operand",
    indicator: id,
    scenario: "result",
    lag: back,
    column: 0,
    text: id,
  });
  const [left, right] = [operand(numerator, 0), operand(denominator, lag)];
  const formula = { kind: "divide", left, right, column: 0, text: "" } as const;
  return deriveTree(dataset, { ...indicator, formula: writtenFormula(formula) }, formula);
}

function checkedPlan(options: RatioOptions): RatioPlan {
  const { lag = 0 } = options;
  if (!Number.isInteger(lag) || lag < 0)
    throw new RangeError(`invalid lag ${lag}: expected a whole number of years from 0 on`);
  if ("numerator" in options) return { ...options, lag };
  const catalogue = defaultCatalogue();
  const indicator = catalogue.find(options.indicator);
  if (!indicator) {
    const ids = Array.from(catalogue, ({ id }) => id);
    throw new RangeError(`unknown indicator "${options.indicator}": ${nearestName(options.indicator, ids)}`);
  }
  const [numerator = "", denominator = "", ...rest] = (indicator.formula ?? "").split(" / ");
  if (rest.length > 0 || !catalogue.get(numerator) || !catalogue.get(denominator))
    throw new RangeError(`indicator "${indicator.id}" is not a ratio of two indicators`);
  return { indicator, numerator, denominator, lag };
}
