import type { Dataset } from "../model/dataset.ts";
import type { PublishedMeasure } from "../model/indicator.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";

/**
 * By indicator code the indicators that hold what the source has published of it, or −1: those on the basis of the levels, then those on a
 * comparable basis (同口径).
 */
export function publishingIndicators({ indicators }: Dataset, measure: PublishedMeasure): Int32Array[] {
  const codes = new Map(indicators.map(({ id }, code) => [id, code]));
  return [undefined, "comparable"].map((basis) => {
    const publishing = new Int32Array(indicators.length).fill(-1);
    indicators.forEach(({ publishes }, code) => {
      if (publishes?.measure !== measure || publishes.basis !== basis) return;
      const of = codes.get(publishes.indicator);
      if (of !== undefined && publishing[of] === -1) publishing[of] = code;
    });
    return publishing;
  });
}

/**
 * For each row that of the figure that the source has published of it, with the same key otherwise: that on the basis of the levels, where
 * there is none that on a comparable one; −1 where there is neither.
 */
export function publishedRows(dataset: Dataset, rows: Int32Array, measure: PublishedMeasure): Int32Array {
  return firstRows(
    publishingIndicators(dataset, measure).map((indicator) => rowsOfIndicators(dataset, rows, indicator)),
  );
}

/** Of several rows for each entry, of which −1 is none, the first. */
export function firstRows([first, ...others]: readonly Int32Array[]): Int32Array {
  const found = (first as Int32Array).slice();
  for (const other of others)
    for (let at = 0; at < found.length; at++) if (found[at] === -1) found[at] = other[at] as number;
  return found;
}

/** For each published figure the row that it was computed from, by the source; −1 where the data lack it. */
export function levelRows(dataset: Dataset, rows: Int32Array): Int32Array {
  const codes = new Map(dataset.indicators.map(({ id }, code) => [id, code]));
  const of = Int32Array.from(
    dataset.indicators,
    ({ publishes }) => (publishes && codes.get(publishes.indicator)) ?? -1,
  );
  return rowsOfIndicators(dataset, rows, of);
}

/** @param indicator by indicator code, the one that is looked for in its place, or −1 */
function rowsOfIndicators(dataset: Dataset, rows: Int32Array, indicator: Int32Array): Int32Array {
  const found = new Int32Array(rows.length).fill(-1);
  if (indicator.every((code) => code < 0)) return found;
  const { columns } = dataset;
  const { series, seriesCount, find, row: rowAt } = seriesIndex(dataset);
  const unknown = -2;
  const other = new Int32Array(seriesCount).fill(unknown);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const wanted = indicator[columns.indicator[row] as number] as number;
    if (wanted < 0) continue;
    const number = series[row] as number;
    if (other[number] === unknown) other[number] = find({ ...seriesKeyOf(columns, row), indicator: wanted });
    found[at] = rowAt(other[number] as number, columns.period[row] as number);
  }
  return found;
}
