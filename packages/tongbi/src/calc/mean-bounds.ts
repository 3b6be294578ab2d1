import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, exactly, outwardBounds } from "./exact-bounds.ts";
import type { ResultBounds } from "./result-bounds.ts";
import { exactSum } from "./sum-bounds.ts";

/**
 * Between what means lie over windows of which figures are withheld but for their bounds: that of 5, 1XX and 9 is 38 to 71.
 *
 * The ends are those of the sum, divided and rounded outward once. A window that the data lack a figure of, or that has one
 * without bounds, has none.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param windows rows of one window after the other, −1 where there is none; not all figures of one are known
 * @param size rows of each window
 * @param result filled where there is an interval
 */
export function meanBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  windows: Int32Array,
  size: number,
  { lower, upper }: ResultBounds,
): void {
  const divisor = exactly(size);
  for (let at = 0; at < windows.length / size; at++) {
    const window = windows.subarray(at * size, (at + 1) * size);
    if (!window.every((row) => row >= 0 && (columns.gap[row] === 0 || bounds.has(row)))) continue;
    const sum = exactSum(columns, bounds, window);
    const mean = sum && dividedBy(sum, divisor);
    if (!mean) continue;
    const ends = outwardBounds(mean);
    lower[at] = ends.lower;
    upper[at] = ends.upper;
  }
}
