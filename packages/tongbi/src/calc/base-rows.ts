import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods, seriesIndex } from "../model/series-index.ts";

/**
 * For each of `rows` the row that it is compared with: the same series in the same period `years` earlier, found by
 * key and calendar; −1 where the data have no such observation. A missing year gives −1, not the year before it.
 */
export function baseRows(dataset: Dataset, rows: Int32Array, years: number): Int32Array {
  const { series, row: rowAt } = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, years);
  const { period } = dataset.columns;
  const base = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    base[at] = rowAt(series[row] as number, earlier[period[row] as number] as number);
  }
  return base;
}
