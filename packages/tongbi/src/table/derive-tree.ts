import { type FormulaFigures, formulaFigures } from "../calc/formula.ts";
import { formulaBounds } from "../calc/formula-bounds.ts";
import { formulaGaps } from "../calc/formula-gaps.ts";
import { formulaRows, type OperandCodes } from "../calc/formula-rows.ts";
import { formulaStatus } from "../calc/formula-status.ts";
import { ratio } from "../calc/ratio.ts";
import { concatenate } from "../model/concatenate.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import type { FormulaNode, FormulaOperand } from "../model/formula.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { compiledFormula } from "./compiled-formula.ts";
import { derivedObservations, rowsToDerive } from "./derived-observations.ts";

/**
 * The dataset with the figures of a formula that has been read.
 * @param source what they are computed from: the dataset itself, or with further observations
 */
export function deriveTree(
  dataset: Dataset,
  indicator: Indicator,
  formula: FormulaNode,
  source: Dataset = dataset,
): Dataset {
  const derived = source.indicators.findIndex(({ id }) => id === indicator.id);
  const { rows, figures, status, bounds } = formulaResults(source, indicator, formula, derived);
  if (rows.length === 0) return dataset;
  const observations = derivedObservations(source, indicator, rows, { ...figures, status: status() });
  const whole = concatenate([dataset, { ...observations, bounds: bounds() }]).dataset;
  return { ...whole, indicators: whole.indicators.map((known) => stating(indicator, known)) };
}

/** An indicator of the dataset, with the formula of the one derived where it is that: a file that has some of its figures says none. */
function stating({ id, formula }: Indicator, known: Indicator): Indicator {
  return known.id === id && formula !== undefined ? { ...known, formula } : known;
}

/** Figures of a formula, each on the key of a row. */
export interface FormulaResults {
  /** Of the first operand. */
  readonly rows: Int32Array;
  readonly figures: FormulaFigures;
  /** Of all operands of each figure together, made when asked for. */
  readonly status: () => Int32Array;
  /** Those of figures that are gaps, by position in `rows`. */
  readonly bounds: () => ReadonlyMap<number, Bounds>;
  readonly operands: readonly FormulaOperand[];
  /** By operand its row for each of `rows`, −1 where the data lack it. */
  readonly found: readonly Int32Array[];
}

/**
 * The figures of a formula in the unit of an indicator.
 * @param besides code of an indicator: nothing is computed in regions that have results of it; −1 for none
 */
export function formulaResults(
  dataset: Dataset,
  indicator: Indicator,
  formula: FormulaNode,
  besides: number,
): FormulaResults {
  const compiled = compiledFormula(dataset, indicator, formula);
  const { program, operands, first, ratioExponent, isFit, comparedWith } = compiled;
  const { indicator: code, stage } = operands[first] as OperandCodes;
  const rows = rowsToDerive(dataset, code, besides, stage);
  const found = operands.map((operand, at) => (at === first ? rows : formulaRows(dataset, rows, operand)));
  const figures = ratioExponent === undefined ? figuresOf() : ratioFigures(ratioExponent);
  if (!isFit) {
    figures.value.fill(Number.NaN);
    figures.gap.forEach((reason, at) => (figures.gap[at] = reason || gapCode("unit_mismatch")));
  }
  const bounds = (): ReadonlyMap<number, Bounds> =>
    isFit ? formulaBounds(dataset.columns, dataset.bounds, found, program, figures.gap) : new Map();
  const status = (): Int32Array => formulaStatus(dataset, found, comparedWith, rows.length);
  return { rows, figures, status, bounds, operands: program.operands, found };

  function ratioFigures(exponent: number): FormulaFigures {
    return ratio(dataset.columns, found[0] as Int32Array, found[1] as Int32Array, exponent);
  }

  function figuresOf(): FormulaFigures {
    const roles = operands.map(({ role }) => role);
    const gap = formulaGaps(dataset.columns.gap, found, roles, rows.length);
    return formulaFigures(dataset.columns, found, program, gap);
  }
}
