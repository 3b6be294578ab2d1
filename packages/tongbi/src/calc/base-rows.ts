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
  const cursor = new SeriesCursor(index);
  // Of rows in the order of their series the other stands near, mostly as many rows away as the last time.
  let away = 0;
  let from = 0;
  let to = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const other = wanted[period[row] as number] as number;
    const near = row + away;
    if (row < to && near >= from && row >= from && near < to && period[near] === other) {
      found[at] = near;
      continue;
    }
    const place = index.row(cursor.seriesOf(row), other);
    from = cursor.from;
    to = cursor.to;
    if (place >= 0) away = place - row;
    found[at] = place;
  }
  return found;
}
