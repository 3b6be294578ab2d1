import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { boundedSets } from "./bounded-sets.ts";
import type { RowSets } from "./row-sets.ts";
import { countBelow, countUpTo } from "./sorted-sets.ts";

/**
 * Best and worst rank (位次) of each figure among all of its set that are known or withheld but for their bounds: beside 250
 * and 50, 1XX is second for certain, beside 150 first or second.
 *
 * The best is one more than there are figures that are better in any case, the worst one more than there are that may be
 * better; both are reached, since figures vary apart. A figure that is known has them too, as others may pass it. Members of
 * which nothing is known count for none. Sets in which all that is known are figures have none: there the rank says all.
 */
export interface RankBounds {
  /** By row of the dataset, from 1; 0 where there is none. */
  readonly best: Int32Array;
  readonly worst: Int32Array;
  /** By set how many have a figure or bounds, of sets in which one is withheld within bounds. */
  readonly counts: ReadonlyMap<number, number>;
}

/**
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param sets that rows are ranked in
 * @param ascending by indicator code: 1 where the least figure comes first
 */
export function rankBounds(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  sets: RowSets,
  ascending: Uint8Array,
): RankBounds {
  const { length } = columns.gap;
  const best = new Int32Array(length);
  const worst = new Int32Array(length);
  const counts = new Map<number, number>();
  for (const [set, { members, lowers, uppers }] of boundedSets(columns, bounds, sets)) {
    const count = members.length;
    counts.set(set, count);
    for (const { row, lower, upper } of members) {
      const isAscending = ascending[columns.indicator[row] as number] === 1;
      const better = isAscending
        ? countBelow(uppers, 0, count, lower)
        : count - countUpTo(lowers, 0, count, upper);
      const maybeBetter = isAscending
        ? countBelow(lowers, 0, count, upper)
        : count - countUpTo(uppers, 0, count, lower);
      best[row] = 1 + better;
      // By these ends a figure that is not known may be better than itself.
      worst[row] = 1 + maybeBetter - Number(lower < upper);
    }
  }
  return { best, worst, counts };
}

/**
 * The ranks that are certain: of a figure that is known, where no withheld one may pass it or fall behind; 0 where that is open.
 * @param rankOf by row of the dataset, among known figures
 */
export function certainRanks(rankOf: Int32Array, { best, worst }: RankBounds): Int32Array {
  return rankOf.map((rank, row) => {
    if (rank === 0 || best[row] === 0) return rank;
    return best[row] === worst[row] ? (best[row] as number) : 0;
  });
}
