import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, exactly, minus, shifted } from "./exact-bounds.ts";
import { type ResultBounds, resultBounds } from "./result-bounds.ts";
import type { Due } from "./schedule.ts";
import type { YearTargets } from "./target-rows.ts";

/**
 * Pace (序时进度) of figures that are withheld but for their bounds: 1XX of 400 by the end of June is 25 to 0.25 points behind.
 *
 * It is the interval of the completion less what is due, in percentage points, rounded outward. Of a schedule in steps both are
 * parts of the one target: 100 × (value − due) / target. A target that may be zero or less gives none, nor does a period of
 * which the schedule says nothing.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows results
 * @param isFlow by indicator code: 1 of flows
 */
export function paceBounds(
  columns: Pick<ObservationColumns, "indicator" | "period" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: Int32Array,
  { targets, isOfYear }: YearTargets,
  due: Due,
  isFlow: Uint8Array,
): ResultBounds {
  return resultBounds(columns, bounds, [rows, targets], ([value, target], at) => {
    const row = rows[at] as number;
    const parts = isFlow[columns.indicator[row] as number] === 1 ? due.flow : due.level;
    const part = parts[columns.period[row] as number] as number;
    if (isOfYear[at] === 0 || Number.isNaN(part) || target.lower.top <= 0n) return undefined;
    const isInSteps = due.whole === 0;
    const completed = dividedBy(isInSteps ? minus(value, exactly(part)) : value, target);
    const share = isInSteps ? exactly(0) : dividedBy(exactly(part), exactly(due.whole));
    return completed && share && shifted(minus(completed, share), 2);
  });
}
