import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";
import { seriesCodes } from "../model/series-codes.ts";
import { denominatorRows } from "./denominator-rows.ts";
import { type Kind, loneKind, plainKind } from "./lone-kind.ts";
import { seriesInVintage } from "./series-in-vintage.ts";
import { targetRows } from "./target-rows.ts";

/**
 * What an operand is to the formula: one that is divided by and nothing else is looked up as the denominator of a ratio is, others by
 * the key of the observation computed.
 */
export type FormulaRole = "term" | "denominator" | "target";

/** An operand in the codes of a dataset. */
export interface OperandCodes {
  /** −1 where the dataset has no such indicator. */
  readonly indicator: number;
  /** That of the observation computed unless given; −1 where the dataset has no such stage. */
  readonly stage?: number;
  readonly role: FormulaRole;
  /** Years back. */
  readonly lag: number;
}

/**
 * For each observation computed the row of an operand, −1 where there is none: the same region, level, stage, scenario and vintage, `lag`
 * years earlier. Only a denominator may be the series without level and stage, or the only one ({@link denominatorRows}): figures of
 * different levels are not added up or taken from each other, but for an indicator that by its definition has one only.
 * @param rows of the first operand, one for each observation computed
 */
export function formulaRows(
  dataset: Dataset,
  rows: Int32Array,
  { indicator, stage, role, lag }: OperandCodes,
): Int32Array {
  if (indicator < 0) return new Int32Array(rows.length).fill(-1);
  if (role === "target")
    return targetRows(dataset, rows, new Int32Array(dataset.indicators.length).fill(indicator));
  if (role === "denominator" && stage === undefined) return denominatorRows(dataset, rows, indicator, lag);
  return keyRows(dataset, rows, { indicator, stage, lag });
}

interface SoughtKey {
  readonly indicator: number;
  /** That of each row where it is undefined. */
  readonly stage: number | undefined;
  readonly lag: number;
}

/** The rows of another indicator or stage on the key of each row. */
function keyRows(dataset: Dataset, rows: Int32Array, { indicator, stage, lag }: SoughtKey): Int32Array {
  const { period } = dataset.columns;
  const codes = seriesCodes(dataset);
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
  const lone = definedKind(dataset, indicator, stage);
  const unknown = -2;
  const seriesOf = new Int32Array(index.seriesCount).fill(unknown);
  return rows.map((row) => {
    const own = cursor.seriesOf(row);
    if (seriesOf[own] === unknown) seriesOf[own] = sought(own);
    return index.row(seriesOf[own] as number, earlier[period[row] as number] as number);
  });

  function sought(own: number): number {
    const key = { ...codes.keyOf(own), indicator };
    return seriesInVintage(dataset, { ...key, ...(stage === undefined ? {} : { stage }), ...lone });
  }
}

/**
 * The one level and stage of an indicator, where that is none or the only level that it has by its definition, as a municipal subsidy
 * has. Undefined where it is one of those that the indicator may have.
 */
function definedKind(dataset: Dataset, indicator: number, stage: number | undefined): Kind | undefined {
  const lone = loneKind(dataset, indicator, stage);
  const none = plainKind(dataset);
  if (!lone || (stage === undefined && lone.stage !== none.stage)) return undefined;
  const { levels } = dataset.indicators[indicator] as Indicator;
  const isByDefinition = levels.length === 1 && levels[0] === dataset.levels[lone.level];
  return lone.level === none.level || isByDefinition ? lone : undefined;
}
