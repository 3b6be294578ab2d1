import type { Dataset } from "../model/dataset.ts";
import { type SeriesKey, seriesIndex } from "../model/series-index.ts";

/**
 * The number of the series that figures of a vintage go with: that of the key itself; where there is none, and the
 * series has one vintage only, that one; −1 where there is none or the choice is open.
 */
export function seriesInVintage(dataset: Dataset, key: SeriesKey): number {
  const { find } = seriesIndex(dataset);
  const own = find(key);
  if (own >= 0 || dataset.vintages.length === 1) return own;
  const others = dataset.vintages
    .map((_, vintage) => find({ ...key, vintage }))
    .filter((found) => found >= 0);
  return others.length === 1 ? (others[0] as number) : -1;
}
