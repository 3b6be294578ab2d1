import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { denominatorGap } from "./denominator-gap.ts";
import { quotient } from "./exact.ts";
import type { ResultBounds } from "./result-bounds.ts";

/**
 * Rate along a pipeline (认定率): what has reached a stage / what had reached the one before it, in per cent, never clamped.
 *
 * More than 100 % is possible, since what is recognised in a year may have been filed in an earlier one; `over` says so. Both figures
 * are in the unit of their one indicator. A later stage that is a gap gives its own reason, an earlier one that is absent
 * `denominator_missing`, one of zero `zero_denominator`. Only what can be counted has a rate: of ratios, growth rates and indices
 * there is none (`not_applicable`).
 * Source: work reports of county bureaus, 征集上报4家，已审核认定2家: 50 %.
 */
export interface PipelineRate {
  /** Per cent; NaN where `gap` is not 0. */
  readonly rate: Float64Array;
  /** 1 where the rate is over 100 %, 0 where not, 2 where there is none. */
  readonly over: Uint8Array;
  /** Why the rate is absent, a gap code. */
  readonly gap: Uint8Array;
  /** Status of both figures together. */
  readonly status: Int32Array;
}

const notApplicable = gapCode("not_applicable");
const zeroDenominator = gapCode("zero_denominator");
const unknown = 2;

/**
 * @param columns of the dataset
 * @param rows of the later stage
 * @param earlier row of the earlier stage of each, or −1
 * @param isCounted by indicator code: 1 where its figures add up
 */
export function pipelineRate(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "status">,
  rows: Int32Array,
  earlier: Int32Array,
  isCounted: Uint8Array,
): PipelineRate {
  const rate = new Float64Array(rows.length).fill(Number.NaN);
  const over = new Uint8Array(rows.length).fill(unknown);
  const gap = new Uint8Array(rows.length);
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const before = earlier[at] as number;
    status[at] = (columns.status[row] as number) | (before < 0 ? 0 : (columns.status[before] as number));
    const refused = isCounted[columns.indicator[row] as number] === 1 ? 0 : notApplicable;
    const reason = (columns.gap[row] as number) || refused || denominatorGap(columns.gap, before);
    const base = before < 0 ? Number.NaN : (columns.value[before] as number);
    if (reason !== 0) gap[at] = reason;
    else if (base === 0) gap[at] = zeroDenominator;
    else {
      rate[at] = quotient(columns.value[row] as number, base, 2);
      over[at] = Number((rate[at] as number) > 100);
    }
  }
  return { rate, over, gap, status };
}

/**
 * Whether each rate is over 100 %, also where it is not known but its whole interval says so; 2 where that is not certain.
 * @param over of rates that are known, 2 of others
 */
export function overWithinBounds(over: Uint8Array, { lower, upper }: ResultBounds): Uint8Array {
  return over.map((known, at) => {
    if ((lower[at] as number) > 100) return 1;
    return (upper[at] as number) <= 100 ? 0 : known;
  });
}
