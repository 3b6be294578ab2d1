import type { Dataset, ObservationColumns } from "../model/dataset.ts";
import { breakStatus } from "../model/status.ts";
import { knownBounds } from "./exact-bounds.ts";
import type { RowSets } from "./row-sets.ts";

/** The figures of sets of rows, those of each set in ascending order. */
export interface SortedSets {
  /** Figures of set s stand from `starts[s]` of the sets on; gaps are left out. */
  readonly values: Float64Array;
  /** How many figures each set has. */
  readonly counts: Int32Array;
}

/** @param columns of the dataset */
export function sortedSets(
  columns: Pick<ObservationColumns, "value" | "gap">,
  { rows, starts }: RowSets,
): SortedSets {
  const values = new Float64Array(rows.length);
  const counts = new Int32Array(starts.length - 1);
  for (let set = 0; set < counts.length; set++) {
    const from = starts[set] as number;
    const end = starts[set + 1] as number;
    let to = from;
    for (let at = from; at < end; at++) {
      const row = rows[at] as number;
      if (columns.gap[row] !== 0) continue;
      values[to++] = columns.value[row] as number;
    }
    values.subarray(from, to).sort();
    counts[set] = to - from;
  }
  return { values, counts };
}

/**
 * By row its own status and that of all figures of its set together, those withheld within bounds among them, of which a break (B) is left out: it says nothing to figures
 * of other regions. 0 for a row of −1.
 */
export function setStatus(
  { columns, bounds }: Pick<Dataset, "columns" | "bounds">,
  rows: Int32Array,
  { rows: members, starts, setOf }: RowSets,
): Int32Array {
  const { gap, status } = columns;
  const together = new Int32Array(starts.length - 1);
  for (let set = 0; set < together.length; set++) {
    let all = 0;
    for (let at = starts[set] as number; at < (starts[set + 1] as number); at++) {
      const row = members[at] as number;
      if (gap[row] === 0 || knownBounds(columns, bounds, row)) all |= status[row] as number;
    }
    together[set] = all & ~breakStatus;
  }
  return rows.map((row) => (status[row] ?? 0) | (together[setOf[row] ?? -1] ?? 0));
}

/** How many of the figures from one place to another are less than a value. @param values ascending there */
export function countBelow(values: Float64Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** How many of them are not greater than it. */
export function countUpTo(values: Float64Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - from;
}
