import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { denominatorGap } from "./denominator-gap.ts";
import { quotient } from "./exact.ts";

/**
 * Share (占比, 比重): part / whole in per cent, correctly rounded.
 *
 * Part and whole are in the units of their indicators, whose scales are converted exactly. A part that is a gap gives its
 * own reason; a whole that is absent gives `denominator_missing`, one of zero `zero_denominator`; a negative one is divided
 * by like any other. Ratios and growth rates are parts of nothing (`not_additive`). Shares are not made to add up to 100:
 * rounded ones need not.
 * Source: statistical communiqués on national expenditure on science and technology, National Bureau of Statistics of
 * China (占研究与试验发展经费的比重).
 */
export interface Share {
  /** Per cent; NaN where `gap` is not 0. */
  readonly share: Float64Array;
  /** Why the share is absent, a gap code. */
  readonly gap: Uint8Array;
  /** Status of part and whole together. */
  readonly status: Int32Array;
}

const zeroDenominator = gapCode("zero_denominator");

/**
 * @param columns of the dataset
 * @param parts rows
 * @param wholes row of the whole of each, or −1
 * @param exponents by indicator code of the part: power of ten that brings the whole to its unit
 * @param refusals by indicator code of the part: a gap code where it can be no part, else 0
 */
export function share(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "status">,
  parts: Int32Array,
  wholes: Int32Array,
  exponents: Int32Array,
  refusals: Uint8Array,
): Share {
  const { indicator, value, gap: valueGap, status: valueStatus } = columns;
  const percentage = new Float64Array(parts.length).fill(Number.NaN);
  const gap = new Uint8Array(parts.length);
  const status = new Int32Array(parts.length);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as number;
    const whole = wholes[at] as number;
    const code = indicator[part] as number;
    status[at] = (valueStatus[part] as number) | (whole < 0 ? 0 : (valueStatus[whole] as number));
    const reason =
      (valueGap[part] as number) || (refusals[code] as number) || denominatorGap(valueGap, whole);
    if (reason !== 0) gap[at] = reason;
    else if (value[whole] === 0) gap[at] = zeroDenominator;
    else {
      const scale = 2 - (exponents[code] as number);
      percentage[at] = quotient(value[part] as number, value[whole] as number, scale);
    }
  }
  return { share: percentage, gap, status };
}
