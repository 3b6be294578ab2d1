import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";

/**
 * For each of `rows` the row that it is compared with: the same series in the same period `years` earlier, found by
 * key and calendar; −1 where the data have no such observation. A missing year gives −1, not the year before it.
 */
export function baseRows(dataset: Dataset, rows: Int32Array, years: number): Int32Array {
  return rowsOfPeriods(dataset, rows, earlierPeriods(dataset, years), new Int32Array(rows.length));
}

/**
 * For each of `rows` the row of the same series in another period, −1 where the data have no such observation.
 * @param wanted by period code the code of that other period, or −1
 * @param found filled with the rows and returned
 */
export function rowsOfPeriods(
  dataset: Dataset,
  rows: Int32Array,
  wanted: Int32Array,
  found: Int32Array,
): Int32Array {
  const index = seriesIndex(dataset);
  const { period } = dataset.columns;
  if (index.order.rows) {
    const { series } = index;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      found[at] = index.row(series[row] as number, wanted[period[row] as number] as number);
    }
    return found;
  }
  const cursor = new SeriesCursor(index);
  // The other of a row stands mostly right after that of the row before.
  let near = -1;
  let from = 0;
  let to = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const other = wanted[period[row] as number] as number;
    if (row >= to || row < from) {
      cursor.seriesOf(row);
      ({ from, to } = cursor);
      near = from - 1;
    }
    if (other < 0) {
      found[at] = -1;
      continue;
    }
    near++;
    if (near < to && period[near] === other) {
      found[at] = near;
      continue;
    }
    let place = near > from && (period[near - 1] as number) < other ? near : from;
    while (place < to && (period[place] as number) < other) place++;
    const isThere = place < to && period[place] === other;
    found[at] = isThere ? place : -1;
    near = isThere ? place : place - 1;
  }
  return found;
}
