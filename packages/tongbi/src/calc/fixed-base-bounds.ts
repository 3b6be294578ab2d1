import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { quotientBounds } from "./quotient-bounds.ts";
import type { ResultBounds } from "./result-bounds.ts";

/**
 * Between what a fixed base index lies of figures that are withheld but for their bounds: 1XX on a base of 80 is 125 to 248.75.
 *
 * It is the interval of the quotient, the base being 100; that of a withheld base on itself is 100 to 100. A base that may be zero or
 * less gives none, nor do ratios.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows of the values
 * @param bases row of the base of each, or −1
 * @param refusals by indicator code: 1 where no such index is wanted
 */
export function fixedBaseBounds(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: Int32Array,
  bases: Int32Array,
  refusals: Uint8Array,
): ResultBounds {
  const ofHundred = new Int32Array(refusals.length).fill(2);
  const found = quotientBounds(columns, bounds, rows, bases, ofHundred, refusals, "positive");
  const { lower, upper } = found;
  for (let at = 0; at < rows.length; at++)
    if (rows[at] === bases[at] && !Number.isNaN(lower[at])) lower[at] = upper[at] = 100;
  return found;
}
