import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { difference, relativeChange } from "./exact.ts";

/**
 * Next year's plan against this year's result: plan − result and (plan − result) / result.
 *
 * Plan and result are in the unit of the indicator, the difference too, the rate in per cent. A result that is a gap gives its own
 * reason, a plan that is absent `no_plan`, one that is withheld its own. A result of zero (`zero_base`) or below
 * (`negative_base`) leaves the difference and takes the rate; so does a ratio (`ratio_kind`), whose difference is in
 * percentage points.
 * Source: work reports of county bureaus, results of the year beside the plan for the next.
 */
export interface PlanAgainstResult {
  /** NaN where there is none. */
  readonly plan: Float64Array;
  /** Plan − result; NaN where either is absent. */
  readonly difference: Float64Array;
  /** Per cent; NaN where `gap` is not 0. */
  readonly growthRate: Float64Array;
  readonly gap: Uint8Array;
  /** Status of result and plan together. */
  readonly status: Int32Array;
}

const missing = gapCode("missing");
const noPlan = gapCode("no_plan");
const ratioKind = gapCode("ratio_kind");
const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");

/**
 * @param columns of the dataset
 * @param rows results
 * @param planRows row of the plan of each, or −1
 * @param pointsOnly by indicator code: 1 where no rate is wanted
 */
export function planAgainstResult(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "status">,
  rows: Int32Array,
  planRows: Int32Array,
  pointsOnly: Uint8Array,
): PlanAgainstResult {
  const plan = new Float64Array(rows.length).fill(Number.NaN);
  const change = new Float64Array(rows.length).fill(Number.NaN);
  const growthRate = new Float64Array(rows.length).fill(Number.NaN);
  const gap = new Uint8Array(rows.length);
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const to = planRows[at] as number;
    status[at] = (columns.status[row] as number) | (to < 0 ? 0 : (columns.status[to] as number));
    const planned = to < 0 ? Number.NaN : (columns.value[to] as number);
    plan[at] = planned;
    const ofPlan = to < 0 ? missing : (columns.gap[to] as number);
    gap[at] = (columns.gap[row] as number) || (ofPlan === missing ? noPlan : ofPlan);
    if (gap[at] !== 0) continue;
    const value = columns.value[row] as number;
    change[at] = difference(planned, value);
    if (pointsOnly[columns.indicator[row] as number] === 1) gap[at] = ratioKind;
    else if (value === 0) gap[at] = zeroBase;
    else if (value < 0) gap[at] = negativeBase;
    else growthRate[at] = relativeChange(planned, value);
  }
  return { plan, difference: change, growthRate, gap, status };
}
