import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { knownBounds } from "./exact-bounds.ts";
import type { RowSets } from "./row-sets.ts";

/** What is known of the members of a set: figures, which are their own bounds, and bounds of figures that are withheld. */
export interface BoundedSet {
  /** In the order of the set, those of which nothing is known left out. */
  readonly members: readonly BoundedMember[];
  /** The least that each may be, ascending. */
  readonly lowers: Float64Array;
  /** The greatest that each may be, ascending. */
  readonly uppers: Float64Array;
}

export interface BoundedMember extends Bounds {
  readonly row: number;
}

/**
 * The sets in which a figure is withheld within bounds, or that one belongs beside, by their numbers.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 */
export function boundedSets(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  { rows, starts, setOf }: RowSets,
): ReadonlyMap<number, BoundedSet> {
  const sets = new Set<number>();
  for (const row of bounds.keys()) if (knownBounds(columns, bounds, row)) sets.add(setOf[row] as number);
  sets.delete(-1);
  const found = new Map<number, BoundedSet>();
  for (const set of sets) {
    const members = Array.from(rows.subarray(starts[set], starts[set + 1])).flatMap((row) => {
      const own = knownBounds(columns, bounds, row);
      return own ? [{ row, ...own }] : [];
    });
    const lowers = Float64Array.from(members, ({ lower }) => lower).sort();
    const uppers = Float64Array.from(members, ({ upper }) => upper).sort();
    found.set(set, { members, lowers, uppers });
  }
  return found;
}
