import type { Dataset } from "../model/dataset.ts";
import { periodFinder } from "../model/period-codes.ts";
import type { Period } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { type ChainLinkedIndex, chainLinkedIndex } from "./chain-linked-index.ts";

/**
 * The chain-linked index of rows that are links (上年=100), by the position of each.
 * @param rows of links in the same part of the year as the base
 * @param base the period that is 100
 */
export function chainFromBase(dataset: Dataset, rows: Int32Array, base: Period): ChainLinkedIndex {
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
  const after = chainLinkedIndex(columns, linkRows(dataset, chains, base, most), most, 1);
  const before = chainLinkedIndex(columns, linkRows(dataset, chains, base, least), -least, -1);
  const index = new Float64Array(rows.length).fill(100);
  const gap = new Uint8Array(rows.length);
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const years = away[columns.period[row] as number] as number;
    if (years === 0) {
      status[at] = columns.status[row] as number;
      continue;
    }
    const of = years > 0 ? after : before;
    const chain = chainOf[series[row] as number] as number;
    const place = years > 0 ? chain * most + years - 1 : -chain * least - years - 1;
    index[at] = of.index[place] as number;
    gap[at] = of.gap[place] as number;
    status[at] = of.status[place] as number;
  }
  return { index, gap, status };
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
