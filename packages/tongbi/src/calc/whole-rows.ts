import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods, seriesIndex, type SeriesKey } from "../model/series-index.ts";
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
 * stage is taken, else its only one in the region and scenario. Each is of the part's vintage, or of its only one.
 */
export function wholeSeries(dataset: Dataset, parts: Int32Array, whole: WholeCode): Int32Array {
  const { series, seriesCount } = seriesIndex(dataset);
  const { indicator, region, level, stage, scenario, vintage } = dataset.columns;
  const unknown = -2;
  const found = new Int32Array(seriesCount).fill(unknown);
  const others = seriesByRegion(dataset, whole);
  const none = { level: dataset.levels.indexOf(""), stage: dataset.stages.indexOf("") };
  const ofParts = new Int32Array(parts.length);
  for (let at = 0; at < parts.length; at++) {
    const row = parts[at] as number;
    const own = series[row] as number;
    if (found[own] === unknown) {
      const key = {
        indicator: indicator[row] as number,
        region: region[row] as number,
        level: level[row] as number,
        stage: stage[row] as number,
        scenario: scenario[row] as number,
        vintage: vintage[row] as number,
        [whole.dimension]: whole.code,
      };
      found[own] = seriesInVintage(dataset, key);
      if (found[own] < 0 && whole.dimension === "indicator")
        found[own] = otherSeries(dataset, key, none, others.get(key.region) ?? []);
    }
    ofParts[at] = found[own] as number;
  }
  return ofParts;
}

function otherSeries(
  dataset: Dataset,
  key: SeriesKey,
  none: Pick<SeriesKey, "level" | "stage">,
  others: readonly SeriesKey[],
): number {
  const plain = seriesInVintage(dataset, { ...key, ...none });
  if (plain >= 0) return plain;
  const beside = others
    .filter(({ scenario }) => scenario === key.scenario)
    .map(({ level, stage }) => seriesInVintage(dataset, { ...key, level, stage }));
  const [only = -1] = beside;
  return new Set(beside).size === 1 ? only : -1;
}

/** By region the keys of all series of the indicator that is a whole. */
function seriesByRegion(dataset: Dataset, { dimension, code }: WholeCode): Map<number, SeriesKey[]> {
  const found = new Map<number, SeriesKey[]>();
  if (dimension !== "indicator") return found;
  const { series, seriesCount } = seriesIndex(dataset);
  const { indicator, region, level, stage, scenario, vintage } = dataset.columns;
  const seen = new Uint8Array(seriesCount);
  for (let row = 0; row < dataset.length; row++) {
    if (indicator[row] !== code || seen[series[row] as number] === 1) continue;
    seen[series[row] as number] = 1;
    const key = {
      indicator: code,
      region: region[row] as number,
      level: level[row] as number,
      stage: stage[row] as number,
      scenario: scenario[row] as number,
      vintage: vintage[row] as number,
    };
    const keys = found.get(key.region);
    if (keys) keys.push(key);
    else found.set(key.region, [key]);
  }
  return found;
}
