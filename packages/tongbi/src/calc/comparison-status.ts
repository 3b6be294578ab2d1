import type { Dataset } from "../model/dataset.ts";
import { type SeriesIndex, seriesIndex } from "../model/series-index.ts";
import { breakStatus } from "../model/status.ts";

/**
 * The status of each comparison: all that is said of the value and of its base. A break in series (B) says that the
 * observation does not follow on from the one before it; so it counts where it stands after the base and up to the
 * value, also on an observation between them, and not where the base itself begins the new series.
 * @param rows of the values
 * @param base row of the base of each, or −1
 */
export function comparisonStatus(dataset: Dataset, rows: Int32Array, base: Int32Array): Int32Array {
  const { status } = dataset.columns;
  const result = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const from = base[at] as number;
    const own = status[rows[at] as number] as number;
    const ofBase = from < 0 ? 0 : (status[from] as number);
    result[at] = own | (ofBase & ~breakStatus);
  }
  return hasBreak(status) ? withBreaksBetween(dataset, rows, base, result) : result;
}

function hasBreak(status: Int32Array): boolean {
  for (let row = 0; row < status.length; row++)
    if (((status[row] as number) & breakStatus) !== 0) return true;
  return false;
}

/** Periods of one frequency are neighbours in the dictionary, in time. */
function withBreaksBetween(
  dataset: Dataset,
  rows: Int32Array,
  base: Int32Array,
  result: Int32Array,
): Int32Array {
  const { period, status } = dataset.columns;
  const index = seriesIndex(dataset);
  const breaks = seriesWithBreak(status, index);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    const series = index.series[row] as number;
    if (from < 0 || breaks[series] === 0) continue;
    for (let code = (period[from] as number) + 1; code < (period[row] as number); code++) {
      const between = index.row(series, code);
      if (between >= 0) result[at] = (result[at] as number) | ((status[between] as number) & breakStatus);
    }
  }
  return result;
}

/** By series 1 where it breaks anywhere. */
function seriesWithBreak(status: Int32Array, { series, seriesCount }: SeriesIndex): Uint8Array {
  const breaks = new Uint8Array(seriesCount);
  for (let row = 0; row < status.length; row++)
    if (((status[row] as number) & breakStatus) !== 0) breaks[series[row] as number] = 1;
  return breaks;
}
