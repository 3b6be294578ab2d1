import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, type ExactBounds, exactly, greatest, minus } from "./exact-bounds.ts";
import type { RunRatePlan } from "./required-run-rate.ts";
import { type ResultBounds, resultBounds } from "./result-bounds.ts";
import type { YearTargets } from "./target-rows.ts";

/**
 * What is required of figures that are withheld but for their bounds: 1XX of 400 by the end of June leaves 201 to 300, and asks
 * for 33.5 to 50 a month.
 *
 * The ends are rounded outward; of what remains and what is beyond the target the least is 0 where it may be the other. Where no
 * period is left, or no whole number of them, there is an interval of the rate only if the target is reached in any case, 0 to 0.
 * A target that may be zero or less gives none, nor does what has nothing of the kind when known.
 */
export interface RunRateFigures {
  /** Of the dataset. */
  readonly columns: Pick<ObservationColumns, "indicator" | "period" | "value" | "gap">;
  /** Of its withheld figures, by row. */
  readonly bounds: ReadonlyMap<number, Bounds>;
  /** Results. */
  readonly rows: Int32Array;
  readonly ofYear: YearTargets;
  readonly plan: RunRatePlan;
}

const nothing = exactly(0);

/** Between what target − value lies, 0 where the target is reached. */
export function remainingBounds(figures: RunRateFigures): ResultBounds {
  return boundsAgainstTarget(figures, (value, target) => greatest(minus(target, value), nothing));
}

/** Between what value − target lies, 0 where the target is not reached. */
export function excessBounds(figures: RunRateFigures): ResultBounds {
  return boundsAgainstTarget(figures, (value, target) => greatest(minus(value, target), nothing));
}

/** Between what the rate lies, a period. */
export function runRateBounds(figures: RunRateFigures): ResultBounds {
  const { columns, rows, plan } = figures;
  return boundsAgainstTarget(figures, (value, target, at) => {
    const remaining = greatest(minus(target, value), nothing);
    const count = plan.left[columns.period[rows[at] as number] as number] as number;
    if (count > 0) return dividedBy(remaining, exactly(count));
    return remaining.upper.top === 0n ? remaining : undefined;
  });
}

function boundsAgainstTarget(
  { columns, bounds, rows, ofYear, plan }: RunRateFigures,
  resultOf: (value: ExactBounds, target: ExactBounds, at: number) => ExactBounds | undefined,
): ResultBounds {
  const { targets, isOfYear } = ofYear;
  return resultBounds(columns, bounds, [rows, targets], ([value, target], at) => {
    const isFit =
      plan.isAdditive[columns.indicator[rows[at] as number] as number] === 1 && isOfYear[at] === 1;
    return isFit && target.lower.top > 0n ? resultOf(value, target, at) : undefined;
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
