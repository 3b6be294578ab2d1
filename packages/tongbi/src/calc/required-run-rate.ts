import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { YearTargets } from "./target-rows.ts";
import { completion } from "./completion.ts";
import { difference, quotientDifference } from "./exact.ts";

/**
 * Required run rate: what each of the months or quarters left must bring to reach the target, (target − value) / periods
 * left; 0 where the target is reached, and what is beyond it is stated beside.
 *
 * Result and target are in the unit of the indicator. Where completion would be absent its reason holds. A ratio is not added to
 * (`not_additive`); a flow of a later month alone is not what came so far, and after the middle of a quarter no whole number of
 * quarters is left (`different_span`); with no period left and the target not reached there is no rate that would do
 * (`undefined_result`). For things that are counted, `requiredWhole` is the least whole number that is enough: 10 in three
 * months are 4 a month.
 */
export interface RequiredRunRate {
  readonly target: Float64Array;
  /** Target − value; 0 where it is reached. NaN where either is absent. */
  readonly remaining: Float64Array;
  /** Value − target; 0 where it is not reached. NaN where either is absent. */
  readonly excess: Float64Array;
  /** Unrounded; NaN where `gap` is not 0. */
  readonly required: Float64Array;
  /** Of counts `required` rounded up to a whole number; NaN of all else. */
  readonly requiredWhole: Float64Array;
  readonly gap: Uint8Array;
  /** Status of result and target together. */
  readonly status: Int32Array;
}

const notAdditive = gapCode("not_additive");
const differentSpan = gapCode("different_span");
const undefinedResult = gapCode("undefined_result");

/** What the kernel must know of periods and indicators, by their codes. */
export interface RunRatePlan {
  /** Periods left after each one until the end of the year; NaN where that is no whole number. */
  readonly left: Float64Array;
  /** 1 of flows and stocks. */
  readonly isAdditive: Uint8Array;
  /** 1 of what is counted in whole numbers. */
  readonly isCount: Uint8Array;
}

/**
 * @param columns of the dataset
 * @param rows results
 */
export function requiredRunRate(
  columns: Pick<ObservationColumns, "indicator" | "period" | "value" | "gap" | "status">,
  rows: Int32Array,
  { targets, isOfYear }: YearTargets,
  { left, isAdditive, isCount }: RunRatePlan,
): RequiredRunRate {
  const { target, gap, status } = completion(columns, rows, targets);
  const empty = (): Float64Array => new Float64Array(rows.length).fill(Number.NaN);
  const [remaining, excess, required, requiredWhole] = [empty(), empty(), empty(), empty()];
  for (let at = 0; at < rows.length; at++) {
    if (gap[at] !== 0) continue;
    const row = rows[at] as number;
    const indicator = columns.indicator[row] as number;
    const period = columns.period[row] as number;
    const value = columns.value[row] as number;
    const asked = target[at] as number;
    if (isAdditive[indicator] === 0) gap[at] = notAdditive;
    else if (isOfYear[at] === 0) gap[at] = differentSpan;
    if (gap[at] !== 0) continue;
    const isReached = value >= asked;
    const periods = left[period] as number;
    remaining[at] = isReached ? 0 : difference(asked, value);
    excess[at] = isReached ? difference(value, asked) : 0;
    if (isReached) required[at] = 0;
    else if (periods > 0) required[at] = quotientDifference(asked, periods, value, periods, 0);
    else gap[at] = periods === 0 ? undefinedResult : differentSpan;
    if (isCount[indicator] === 1) requiredWhole[at] = Math.ceil(required[at] as number);
  }
  return { target, remaining, excess, required, requiredWhole, gap, status };
}
