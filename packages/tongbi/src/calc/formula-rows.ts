import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods, SeriesCursor, seriesIndex } from "../model/series-index.ts";
import { denominatorRows } from "./denominator-rows.ts";
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
 * @param none codes of the empty level and the empty stage, −1 where the dataset has no such code
 */
export function formulaRows(
  dataset: Dataset,
  rows: Int32Array,
  { indicator, stage, role, lag }: OperandCodes,
  none: { readonly level: number; readonly stage: number },
): Int32Array {
  if (indicator < 0) return new Int32Array(rows.length).fill(-1);
  if (role === "target")
    return targetRows(dataset, rows, new Int32Array(dataset.indicators.length).fill(indicator));
  if (role === "denominator" && stage === undefined)
    return denominatorRows(dataset, rows, indicator, none, lag);
  return keyRows(dataset, rows, { indicator, lag, none, ...(stage === undefined ? {} : { stage }) });
}

interface SoughtKey {
  readonly indicator: number;
  readonly stage?: number;
  readonly lag: number;
  readonly none: { readonly level: number; readonly stage: number };
}

/** The rows of another indicator or stage on the key of each row. */
function keyRows(dataset: Dataset, rows: Int32Array, { indicator, stage, lag, none }: SoughtKey): Int32Array {
  const { columns } = dataset;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
  const lone = loneKind(dataset, indicator, stage, none);
  const unknown = -2;
  const seriesOf = new Int32Array(index.seriesCount).fill(unknown);
  return rows.map((row) => {
    const own = cursor.seriesOf(row);
    if (seriesOf[own] === unknown) seriesOf[own] = sought(row);
    return index.row(seriesOf[own] as number, earlier[columns.period[row] as number] as number);
  });

  function sought(row: number): number {
    const key = {
      indicator,
      region: columns.region[row] as number,
      level: columns.level[row] as number,
      stage: stage ?? (columns.stage[row] as number),
      scenario: columns.scenario[row] as number,
      vintage: columns.vintage[row] as number,
    };
    return seriesInVintage(dataset, { ...key, ...lone });
  }
}

/**
 * The level and stage of an indicator that comes with no others: without a level, or with the only one that it has by its definition,
 * as a municipal subsidy has. Undefined where it comes with several, or with one of those that it may have.
 */
function loneKind(
  dataset: Dataset,
  indicator: number,
  stage: number | undefined,
  none: SoughtKey["none"],
): { level: number; stage: number } | undefined {
  const { columns } = dataset;
  const { starts, rows } = seriesIndex(dataset).order;
  let lone: { level: number; stage: number } | undefined;
  for (let series = 0; series < starts.length - 1; series++) {
    const place = starts[series] as number;
    const row = rows ? (rows[place] as number) : place;
    const kind = { level: columns.level[row] as number, stage: columns.stage[row] as number };
    if (columns.indicator[row] !== indicator || (stage !== undefined && kind.stage !== stage)) continue;
    if (lone && (lone.level !== kind.level || lone.stage !== kind.stage)) return undefined;
    lone = kind;
  }
  if (!lone || (stage === undefined && lone.stage !== none.stage)) return undefined;
  const { levels = [] } = dataset.indicators[indicator] ?? {};
  const isByDefinition = levels.length === 1 && levels[0] === dataset.levels[lone.level];
  return lone.level === none.level || isByDefinition ? lone : undefined;
}
