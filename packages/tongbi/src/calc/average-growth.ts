import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { compoundRate } from "./compound-rate.ts";

/**
 * Average growth (年均增长): (end / start)^(1/n) − 1 in per cent, n being the number of intervals: 2016—2021 has five.
 *
 * An endpoint of zero (`zero_base`) or below (`negative_base`) gives no rate, nor does one that is a gap; what lies
 * between the endpoints plays no part. It is right to a unit in the last place, for one interval correctly rounded.
 * Source: practice of the National Bureau of Statistics of China, "2016—2021年年均增长12.3%" on the base of 2016.
 */
export interface AverageGrowth {
  /** Per cent per interval; NaN where `gap` is not 0. */
  readonly averageGrowth: Float64Array;
  /** Why the rate is absent, a gap code. */
  readonly gap: Uint8Array;
}

const missing = gapCode("missing");
const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const ratioKind = gapCode("ratio_kind");
const undefinedResult = gapCode("undefined_result");

/**
 * @param columns of the dataset
 * @param ends row of the last value of each series, or −1
 * @param starts row of its first value, or −1
 * @param intervals between them, 1 or more
 * @param pointsOnly by series: 1 where no rate is wanted
 */
export function averageGrowth(
  columns: Pick<ObservationColumns, "value" | "gap">,
  ends: Int32Array,
  starts: Int32Array,
  intervals: number,
  pointsOnly: Uint8Array,
): AverageGrowth {
  const { value, gap: valueGap } = columns;
  const rate = new Float64Array(ends.length).fill(Number.NaN);
  const gap = new Uint8Array(ends.length);
  for (let at = 0; at < ends.length; at++) {
    const last = ends[at] as number;
    const first = starts[at] as number;
    const start = first < 0 ? Number.NaN : (value[first] as number);
    const reason = last < 0 ? missing : baseGap(valueGap, last, first);
    const end = last < 0 ? Number.NaN : (value[last] as number);
    if (reason !== 0) gap[at] = reason;
    else if (pointsOnly[at] === 1) gap[at] = ratioKind;
    else if (start < 0 || end < 0) gap[at] = negativeBase;
    else if (start === 0 || end === 0) gap[at] = zeroBase;
    else {
      const compound = compoundRate(start, end, intervals);
      if (Number.isFinite(compound)) rate[at] = compound;
      else gap[at] = undefinedResult;
    }
  }
  return { averageGrowth: rate, gap };
}
