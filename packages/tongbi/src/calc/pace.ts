import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { type Completion, completion } from "./completion.ts";
import { quotient, quotientDifference } from "./exact.ts";
import type { YearTargets } from "./target-rows.ts";
import type { Due } from "./schedule.ts";

/**
 * Pace (序时进度): completion so far − the share of the target that is due by then, in percentage points. 66 of 120 by
 * the end of June is 55 % where 50 % are due: 5 points ahead.
 *
 * Result and target are in the unit of the indicator. Where completion is absent its reason holds; of a period of which
 * the schedule says nothing there is no pace (`no_schedule`), and the completion stays.
 * Source: progress tables of county bureaus, 完成率 beside 序时进度, 超/欠 in 个百分点.
 */
export interface Pace extends Completion {
  /** Per cent of the target that is due; NaN where nothing is said of it, or where there is no target to take a step of. */
  readonly schedule: Float64Array;
  /** Completion − schedule; NaN where `gap` is not 0. */
  readonly pace: Float64Array;
}

const noSchedule = gapCode("no_schedule");

/**
 * @param columns of the dataset
 * @param rows results
 * @param isFlow by indicator code: 1 of flows
 */
export function pace(
  columns: Pick<ObservationColumns, "indicator" | "period" | "value" | "gap" | "status">,
  rows: Int32Array,
  { targets, isOfYear }: YearTargets,
  due: Due,
  isFlow: Uint8Array,
): Pace {
  const completed = completion(columns, rows, targets);
  const { target, gap } = completed;
  const schedule = new Float64Array(rows.length).fill(Number.NaN);
  const points = new Float64Array(rows.length).fill(Number.NaN);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const asked = target[at] as number;
    const parts = isFlow[columns.indicator[row] as number] === 1 ? due.flow : due.level;
    const part = parts[columns.period[row] as number] as number;
    const whole = due.whole === 0 ? asked : due.whole;
    const isOfPart = isOfYear[at] === 0 && (targets[at] as number) >= 0;
    const isDue = !isOfPart && !Number.isNaN(part) && whole > 0;
    if (isDue) schedule[at] = quotient(part, whole, 2);
    if (gap[at] !== 0) continue;
    if (isDue) points[at] = quotientDifference(columns.value[row] as number, asked, part, whole, 2);
    else gap[at] = noSchedule;
  }
  return { ...completed, schedule, pace: points };
}
