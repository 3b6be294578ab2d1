import type { Dataset } from "./dataset.ts";
import { seriesCodes } from "./series-codes.ts";
import { type SeriesIndex, seriesIndex } from "./series-index.ts";
import { sortedByCode, type SortedByCode } from "./sorted-by-code.ts";

/** Series numbers by indicator. */
const groups = new WeakMap<SeriesIndex, SortedByCode>();

/** The numbers of the series of an indicator, ascending; none for a code of −1. */
export function seriesOfIndicator(dataset: Dataset, indicator: number): Int32Array {
  const index = seriesIndex(dataset);
  let known = groups.get(index);
  if (!known) groups.set(index, (known = grouped(dataset, index.seriesCount)));
  return known.sorted.subarray(known.starts[indicator], known.starts[indicator + 1]);
}

function grouped(dataset: Dataset, seriesCount: number): SortedByCode {
  const all = Int32Array.from({ length: seriesCount }, (_, series) => series);
  return sortedByCode(all, seriesCodes(dataset).of("indicator"), dataset.indicators.length);
}
