import type { Dataset } from "./dataset.ts";
import { firstRow, type SeriesIndex, seriesIndex } from "./series-index.ts";
import { sortedByCode, type SortedByCode } from "./sorted-by-code.ts";

/** Series numbers by indicator. */
const groups = new WeakMap<SeriesIndex, SortedByCode>();

/** The numbers of the series of an indicator, ascending; none for a code of −1. */
export function seriesOfIndicator(dataset: Dataset, indicator: number): Int32Array {
  const index = seriesIndex(dataset);
  let known = groups.get(index);
  if (!known) groups.set(index, (known = grouped(dataset, index)));
  return known.sorted.subarray(known.starts[indicator], known.starts[indicator + 1]);
}

function grouped(dataset: Dataset, { order, seriesCount }: SeriesIndex): SortedByCode {
  const { indicator } = dataset.columns;
  const all = Int32Array.from({ length: seriesCount }, (_, series) => series);
  const codes = all.map((series) => indicator[firstRow(order, series)] as number);
  return sortedByCode(all, codes, dataset.indicators.length);
}
