import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { IntegerPair, quotient } from "./exact.ts";
import { statusOfBoth } from "./status-of-both.ts";
import { baseValues } from "./year-over-year.ts";

/**
 * Completion of the yearly task (完成年度任务): result / target in per cent, never clamped: 310 of 280 is 110.7 %.
 *
 * Result and target are in the unit of the indicator. A target that is absent (`no_target`), zero (`zero_target`) or
 * negative (`not_applicable`) gives no completion; a result or target that is a gap otherwise gives its own reason.
 * Source: work reports of county bureaus, 占全年目标任务的110.7%.
 */
export interface Completion {
  /** In the unit of the indicator; NaN where there is none. */
  readonly target: Float64Array;
  /** Per cent; NaN where `gap` is not 0. */
  readonly completion: Float64Array;
  /** Why the completion is absent, a gap code. */
  readonly gap: Uint8Array;
  /** Status of result and target together. */
  readonly status: Int32Array;
}

const missing = gapCode("missing");
const noTarget = gapCode("no_target");
const zeroTarget = gapCode("zero_target");
const notApplicable = gapCode("not_applicable");
const undefinedResult = gapCode("undefined_result");

/**
 * @param columns of the dataset
 * @param rows results
 * @param targetRows row of the target of each, or −1
 */
export function completion(
  columns: Pick<ObservationColumns, "value" | "gap" | "status">,
  rows: Int32Array,
  targetRows: Int32Array,
): Completion {
  return {
    ...completionRates(columns, rows, targetRows),
    target: baseValues(columns, targetRows),
    status: statusOfBoth(columns.status, rows, targetRows),
  };
}

/** The rates and their gaps alone. */
export function completionRates(
  columns: Pick<ObservationColumns, "value" | "gap">,
  rows: Int32Array,
  targetRows: Int32Array,
): Pick<Completion, "completion" | "gap"> {
  const share = new Float64Array(rows.length);
  const gap = new Uint8Array(rows.length);
  const pair = new IntegerPair();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const to = targetRows[at] as number;
    const value = columns.value[row] as number;
    const asked = to < 0 ? 0 : (columns.value[to] as number);
    const reason = (columns.gap[row] as number) || targetGap(columns.gap, to, asked);
    const isKnown = reason === 0;
    // Nothing of a target is 0, never −0.
    if (isKnown && pair.read(value, asked)) share[at] = (100 * pair.a) / pair.b + 0;
    else {
      const rate = isKnown ? quotient(value, asked, 2) : Number.NaN;
      share[at] = Number.isFinite(rate) ? rate : Number.NaN;
      gap[at] = isKnown && !Number.isFinite(rate) ? undefinedResult : reason;
    }
  }
  return { completion: share, gap };
}

/**
 * Why there is no completion of a target, as a gap code, or 0 where there is.
 * @param row of the target, or −1
 * @param target its value
 */
export function targetGap(gap: Uint8Array, row: number, target: number): number {
  const own = row < 0 ? missing : (gap[row] as number);
  if (own !== 0) return own === missing ? noTarget : own;
  if (target === 0) return zeroTarget;
  return target < 0 ? notApplicable : 0;
}
