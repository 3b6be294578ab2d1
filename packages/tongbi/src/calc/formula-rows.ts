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
 * years earlier; where the data lack that, what a denominator would be ({@link denominatorRows}): the series without level and stage,
 * or the only one. A denominator is looked up so at once. Of a stage that is named the level is the own, or none.
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
  if (stage !== undefined) return keyRows(dataset, rows, { indicator, stage, lag, levels: [none.level] });
  if (role === "denominator") return denominatorRows(dataset, rows, indicator, none, lag);
  const found = keyRows(dataset, rows, { indicator, lag, levels: [] });
  const lacking = rows.filter((_, at) => found[at] === -1);
  if (lacking.length === 0) return found;
  const others = denominatorRows(dataset, lacking, indicator, none, lag);
  for (let at = 0, next = 0; at < found.length; at++)
    if (found[at] === -1) found[at] = others[next++] as number;
  return found;
}

interface SoughtKey {
  readonly indicator: number;
  readonly stage?: number;
  readonly lag: number;
  /** Codes of levels that do where the own has no series. */
  readonly levels: readonly number[];
}

/** The rows of another indicator or stage on the key of each row. */
function keyRows(
  dataset: Dataset,
  rows: Int32Array,
  { indicator, stage, lag, levels }: SoughtKey,
): Int32Array {
  const { columns } = dataset;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
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
    for (const level of [key.level, ...levels]) {
      const found = seriesInVintage(dataset, { ...key, level });
      if (found >= 0) return found;
    }
    return -1;
  }
}
