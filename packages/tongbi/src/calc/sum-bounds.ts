import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { type ExactBounds, figureBounds, outwardBounds, plus } from "./exact-bounds.ts";
import type { RowSets } from "./row-sets.ts";

const partMissing = gapCode("part_missing");

/**
 * Between what a sum lies of which parts are withheld but for their bounds: 5 and 1XX are 105 to 204 together. A part that is known is
 * its own bounds. Undefined where one has none, or there is no part. The ends are those of all parts together, rounded outward.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param parts rows, −1 for one that the data lack
 */
export function boundsOfSum(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  parts: Int32Array,
): Bounds | undefined {
  const together = exactSum(columns, bounds, parts);
  return together && outwardBounds(together);
}

/** The same, not rounded. */
export function exactSum(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  parts: Int32Array,
): ExactBounds | undefined {
  let together: ExactBounds | undefined;
  for (const row of parts) {
    const own = figureBounds(columns, bounds, row);
    if (!own) return undefined;
    together = together ? plus(together, own) : own;
  }
  return together;
}

/**
 * The bounds of sums over sets of rows that are gaps `part_missing`, by set; none of a set that lacks a part or has one without bounds.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param sets of parts
 * @param expected by set how many parts it has, with those that the data lack
 * @param gap by set why the sum is absent, a gap code
 */
export function sumBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  { rows, starts }: Pick<RowSets, "rows" | "starts">,
  expected: Int32Array,
  gap: Uint8Array,
): Map<number, Bounds> {
  const found = new Map<number, Bounds>();
  if (bounds.size === 0) return found;
  for (let set = 0; set < gap.length; set++) {
    const [from, to] = [starts[set] as number, starts[set + 1] as number];
    if (gap[set] !== partMissing || to - from < (expected[set] as number)) continue;
    const own = boundsOfSum(columns, bounds, rows.subarray(from, to));
    if (own) found.set(set, own);
  }
  return found;
}
