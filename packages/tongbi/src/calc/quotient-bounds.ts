import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, shifted } from "./exact-bounds.ts";
import { type ResultBounds, resultBounds } from "./result-bounds.ts";

/**
 * Quotients of figures that are withheld but for their bounds (1XX is 100 to 199): the interval in which the completion of a
 * target, the share of a whole or the rate along a pipeline lies.
 *
 * The ends are rounded outward; they are reached by figures within the bounds, since the two vary apart. A figure that is known
 * is its own bounds. A figure without bounds gives no interval, a divisor that may be zero none, nor do two that are known, of
 * which the quotient says all.
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
): ResultBounds {
  return resultBounds(columns, bounds, [tops, bottoms], ([over, under], at) => {
    const code = columns.indicator[tops[at] as number] as number;
    if (refusals[code] !== 0 || (divisors === "positive" && under.lower.top <= 0n)) return undefined;
    const quotient = dividedBy(over, under);
    return quotient && shifted(quotient, exponents[code] as number);
  });
}
