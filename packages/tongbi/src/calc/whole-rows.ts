import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import { loneKind, plainKind } from "./lone-kind.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/** What sets a whole apart from its parts: the one part of the key that it has another code in. */
export interface WholeCode {
  readonly dimension: "indicator" | "region" | "level" | "stage";
  /** Code of the whole in that dimension, −1 where the dataset has none. */
  readonly code: number;
}

/**
 * For each part the row of its whole in the same period, −1 where there is none; see {@link wholeSeries}.
 * @param series by position of the part the series of its whole, or −1
 */
export function wholeRows(dataset: Dataset, parts: Int32Array, series: Int32Array): Int32Array {
  return rowsOfSeries(dataset, parts, series, earlierPeriods(dataset, 0));
}

/** For each part the row of its whole so many years earlier, −1 where there is none. */
export function wholeBaseRows(
  dataset: Dataset,
  parts: Int32Array,
  series: Int32Array,
  years: number,
): Int32Array {
  return rowsOfSeries(dataset, parts, series, earlierPeriods(dataset, years));
}

/** @param wanted by period code of the part that of its whole, or −1 */
function rowsOfSeries(
  dataset: Dataset,
  parts: Int32Array,
  series: Int32Array,
  wanted: Int32Array,
): Int32Array {
  const { row: rowAt } = seriesIndex(dataset);
  const { period } = dataset.columns;
  const found = new Int32Array(parts.length);
  for (let at = 0; at < parts.length; at++)
    found[at] = rowAt(series[at] as number, wanted[period[parts[at] as number] as number] as number);
  return found;
}

/**
 * By position of the part the number of the series that its whole is: the same key but for the one dimension, −1 where there is
 * none. Where the whole is another indicator that has no series of the part's level and stage, its series without level and
 * stage is taken, else that of the only level and stage that it comes with in the data. Each is of the part's vintage, or of its only one.
 */
export function wholeSeries(dataset: Dataset, parts: Int32Array, whole: WholeCode): Int32Array {
  const { series, seriesCount } = seriesIndex(dataset);
  const unknown = -2;
  const found = new Int32Array(seriesCount).fill(unknown);
  const scenario = dataset.columns.scenario[parts[0] as number];
  const kinds =
    whole.dimension === "indicator"
      ? [plainKind(dataset), loneKind(dataset, whole.code, undefined, scenario)]
      : [];
  const ofParts = new Int32Array(parts.length);
  for (let at = 0; at < parts.length; at++) {
    const row = parts[at] as number;
    const own = series[row] as number;
    if (found[own] === unknown) {
      const key = { ...seriesKeyOf(dataset.columns, row), [whole.dimension]: whole.code };
      found[own] = seriesInVintage(dataset, key);
      for (const kind of kinds)
        if (kind && (found[own] as number) < 0) found[own] = seriesInVintage(dataset, { ...key, ...kind });
    }
    ofParts[at] = found[own] as number;
  }
  return ofParts;
}
