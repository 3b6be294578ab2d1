import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, figureBounds, outwardBounds, shifted } from "./exact-bounds.ts";

/**
 * Quotients of figures that are withheld but for their bounds (1XX is 100 to 199): the interval in which the completion of a
 * target or the share of a whole lies.
 *
 * The ends are rounded outward; they are reached by figures within the bounds, since the two vary apart. A figure that is known is its own bounds. A figure without bounds gives no interval,
 * a divisor that may be zero none, nor do two that are known, of which the quotient says all.
 */
export interface QuotientBounds {
  /** NaN where there is no interval, infinite where it is open. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param tops rows that are divided
 * @param bottoms row that each is divided by, or −1
 * @param exponents by indicator code of the top: power of ten that the quotient is multiplied by
 * @param refusals by indicator code of the top: not 0 where nothing is divided
 * @param divisors whether negative figures are divided by too
 */
export function quotientBounds(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  tops: Int32Array,
  bottoms: Int32Array,
  exponents: Int32Array,
  refusals: Uint8Array,
  divisors: "positive" | "any",
): QuotientBounds {
  const { indicator, gap } = columns;
  const lower = new Float64Array(tops.length).fill(Number.NaN);
  const upper = new Float64Array(tops.length).fill(Number.NaN);
  if (bounds.size === 0) return { lower, upper };
  for (let at = 0; at < tops.length; at++) {
    const top = tops[at] as number;
    const bottom = bottoms[at] as number;
    const code = indicator[top] as number;
    if (bottom < 0 || (gap[top] === 0 && gap[bottom] === 0) || refusals[code] !== 0) continue;
    const over = figureBounds(columns, bounds, top);
    const under = over && figureBounds(columns, bounds, bottom);
    if (!under || (divisors === "positive" && under.lower.top <= 0n)) continue;
    const quotient = dividedBy(over, under);
    if (!quotient) continue;
    const ends = outwardBounds(shifted(quotient, exponents[code] as number));
    lower[at] = ends.lower;
    upper[at] = ends.upper;
  }
  return { lower, upper };
}
