import type { Dataset } from "../model/dataset.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import type { RowSets } from "./row-sets.ts";

/**
 * By set how many parts a sum over levels or stages is made of: as many as the data have series of the same indicator, region,
 * scenario and vintage, in any period.
 * @param members codes of the levels or stages that are added up
 */
export function expectedParts(
  dataset: Dataset,
  { rows, starts }: RowSets,
  dimension: "level" | "stage",
  members: readonly number[],
): Int32Array {
  const { series, seriesCount, find } = seriesIndex(dataset);
  const counts = new Int32Array(seriesCount);
  return Int32Array.from({ length: starts.length - 1 }, (_, set) => {
    const row = rows[starts[set] as number] as number;
    const own = series[row] as number;
    if (counts[own] === 0) {
      const key = seriesKeyOf(dataset.columns, row);
      counts[own] = members.filter((code) => find({ ...key, [dimension]: code }) >= 0).length;
    }
    return counts[own] as number;
  });
}
