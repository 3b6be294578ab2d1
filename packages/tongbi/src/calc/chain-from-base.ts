import type { Dataset } from "../model/dataset.ts";
import { periodFinder } from "../model/period-codes.ts";
import type { Period } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { chainLinkedBounds } from "./chain-linked-bounds.ts";
import { type ChainLinkedIndex, chainLinkedIndex } from "./chain-linked-index.ts";
import { noBounds, type ResultBounds } from "./result-bounds.ts";

/** Chains of links on both sides of a base, and where rows stand in them. */
export interface ChainsFromBase {
  /** Rows of the links of one chain after the other, from the base on; −1 where there is none. */
  readonly after: Int32Array;
  readonly before: Int32Array;
  /** Links of each chain. */
  readonly yearsAfter: number;
  readonly yearsBefore: number;
  /** By position its place in the links after the base, or behind all of them in those before it; −1 at the base itself. */
  readonly places: Int32Array;
}

/**
 * The chains that rows which are links (上年=100) belong to.
 * @param rows of links in the same part of the year as the base
 * @param base the period that is 100
 */
export function chainsOfLinks(dataset: Dataset, rows: Int32Array, base: Period): ChainsFromBase {
  const { columns, periods } = dataset;
  const { series, seriesCount } = seriesIndex(dataset);
  const chains: number[] = [];
  const chainOf = new Int32Array(seriesCount).fill(-1);
  for (const row of rows) {
    const number = series[row] as number;
    if (chainOf[number] === -1) chainOf[number] = chains.push(number) - 1;
  }
  const away = Int32Array.from(periods, ({ year }) => year - base.year);
  let most = 0;
  let least = 0;
  for (const row of rows) {
    const years = away[columns.period[row] as number] as number;
    most = Math.max(most, years);
    least = Math.min(least, years);
  }
  const after = linkRows(dataset, chains, base, most);
  const places = rows.map((row) => {
    const years = away[columns.period[row] as number] as number;
    const chain = chainOf[series[row] as number] as number;
    if (years === 0) return -1;
    return years > 0 ? chain * most + years - 1 : after.length - chain * least - years - 1;
  });
  const before = linkRows(dataset, chains, base, least);
  return { after, before, yearsAfter: most, yearsBefore: -least, places };
}

/** The chain-linked index of rows that are links (上年=100), by the position of each. */
export function chainFromBase(
  { columns }: Dataset,
  rows: Int32Array,
  { after, before, yearsAfter, yearsBefore, places }: ChainsFromBase,
): ChainLinkedIndex {
  const ofAfter = chainLinkedIndex(columns, after, yearsAfter, 1);
  const ofBefore = chainLinkedIndex(columns, before, yearsBefore, -1);
  const index = new Float64Array(rows.length).fill(100);
  const gap = new Uint8Array(rows.length);
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const place = places[at] as number;
    if (place < 0) {
      status[at] = columns.status[rows[at] as number] as number;
      continue;
    }
    const [of, own] = place < after.length ? [ofAfter, place] : [ofBefore, place - after.length];
    index[at] = of.index[own] as number;
    gap[at] = of.gap[own] as number;
    status[at] = of.status[own] as number;
  }
  return { index, gap, status };
}

/** Between what the chain-linked index of each position lies. */
export function chainBoundsFromBase(
  { columns, bounds }: Dataset,
  { after, before, yearsAfter, yearsBefore, places }: ChainsFromBase,
): ResultBounds {
  const found = noBounds(places.length);
  if (bounds.size === 0) return found;
  const ofAfter = chainLinkedBounds(columns, bounds, after, yearsAfter, 1);
  const ofBefore = chainLinkedBounds(columns, bounds, before, yearsBefore, -1);
  places.forEach((place, at) => {
    if (place < 0) return;
    const [of, own] = place < after.length ? [ofAfter, place] : [ofBefore, place - after.length];
    found.lower[at] = of.lower[own] as number;
    found.upper[at] = of.upper[own] as number;
  });
  return found;
}

/**
 * The rows of the links that lead from the base so many years on, or back where `years` is negative: each year back goes
 * by the link of the year after it. One series after the other; −1 where there is none.
 */
export function linkRows(
  dataset: Dataset,
  series: readonly number[],
  base: Period,
  years: number,
): Int32Array {
  const { row: rowAt } = seriesIndex(dataset);
  const codeOf = periodFinder(dataset);
  const length = Math.abs(years);
  const steps = Int32Array.from({ length }, (_, step) => {
    const year = years > 0 ? base.year + 1 + step : base.year - step;
    return codeOf({ ...base, year });
  });
  const rows = new Int32Array(series.length * length);
  let at = 0;
  for (const number of series) for (const code of steps) rows[at++] = rowAt(number, code);
  return rows;
}
