import type { Dataset } from "../model/dataset.ts";
import { periodFinder } from "../model/period-codes.ts";
import type { Period } from "../model/period.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";

/** By series its row in one period, −1 where the data have no such observation. */
export function rowsInPeriod(dataset: Dataset, period: Period): Int32Array {
  const code = periodFinder(dataset)(period);
  const { row: rowAt, seriesCount } = seriesIndex(dataset);
  const rows = new Int32Array(seriesCount);
  for (let series = 0; series < seriesCount; series++) rows[series] = rowAt(series, code);
  return rows;
}

/**
 * For each of `rows` the row that its series has in one period.
 * @param rowOfSeries from {@link rowsInPeriod}
 * @param isOfKind by period code: 1 where a row can be put to that period, which else gets −1
 */
export function rowsOfSeries(
  dataset: Dataset,
  rows: Int32Array,
  rowOfSeries: Int32Array,
  isOfKind: Uint8Array,
): Int32Array {
  const { period } = dataset.columns;
  const found = new Int32Array(rows.length);
  const cursor = new SeriesCursor(seriesIndex(dataset));
  let from = 0;
  let to = 0;
  let other = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row >= to || row < from) {
      other = rowOfSeries[cursor.seriesOf(row)] as number;
      ({ from, to } = cursor);
    }
    found[at] = isOfKind[period[row] as number] === 1 ? other : -1;
  }
  return found;
}
