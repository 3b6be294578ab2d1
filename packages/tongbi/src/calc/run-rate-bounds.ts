import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, exactly, greatest, minus } from "./exact-bounds.ts";
import type { RunRatePlan } from "./required-run-rate.ts";
import { type ResultBounds, resultBounds } from "./result-bounds.ts";
import type { YearTargets } from "./target-rows.ts";

/**
 * Required run rate of figures that are withheld but for their bounds: 1XX of 400 by the end of June asks for 33.5 to 50 a month.
 *
 * The ends are rounded outward, and the least is 0 where the target may be reached. Where no period is left, or no whole number
 * of them, there is an interval only if the target is reached in any case, 0 to 0. A target that may be zero or less gives none,
 * nor does what has no rate when known.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows results
 */
export function runRateBounds(
  columns: Pick<ObservationColumns, "indicator" | "period" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: Int32Array,
  { targets, isOfYear }: YearTargets,
  { left, isAdditive }: RunRatePlan,
): ResultBounds {
  const nothing = exactly(0);
  return resultBounds(columns, bounds, [rows, targets], ([value, target], at) => {
    const row = rows[at] as number;
    const isFit = isAdditive[columns.indicator[row] as number] === 1 && isOfYear[at] === 1;
    if (!isFit || target.lower.top <= 0n) return undefined;
    const remaining = greatest(minus(target, value), nothing);
    const count = left[columns.period[row] as number] as number;
    if (count > 0) return dividedBy(remaining, exactly(count));
    return remaining.upper.top === 0n ? remaining : undefined;
  });
}

/** Of counts the bounds of the rate rounded up to whole numbers; none of all else. @param isCount by indicator code: 1 of what is counted */
export function wholeRunRateBounds(
  { indicator }: Pick<ObservationColumns, "indicator">,
  rows: Int32Array,
  isCount: Uint8Array,
  { lower, upper }: ResultBounds,
): ResultBounds {
  const whole = (ends: Float64Array): Float64Array =>
    ends.map((end, at) =>
      isCount[indicator[rows[at] as number] as number] === 1 ? Math.ceil(end) : Number.NaN,
    );
  return { lower: whole(lower), upper: whole(upper) };
}
