import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { denominatorGap } from "./denominator-gap.ts";
import { IntegerPair, quotient } from "./exact.ts";

/**
 * A derived ratio: numerator / denominator in the unit asked for, such as R&D expenditure (万元) over gross domestic
 * product (亿元) in per cent.
 *
 * The powers of ten of the three units make one exponent, applied exactly. A numerator that is a gap gives its own
 * reason; a denominator that is absent or a gap gives `denominator_missing` (a withheld or conflicting one says so),
 * one of zero gives `zero_denominator`. A negative denominator is divided by like any other.
 * Source: R&D经费投入强度 as defined in the communiqués on national expenditure on science and technology, National Bureau of Statistics of
 * China: expenditure over gross domestic product.
 */
export interface Ratio {
  /** In the unit asked for; NaN where `gap` is not 0. */
  readonly value: Float64Array;
  /** Why the ratio is absent, a gap code. */
  readonly gap: Uint8Array;
}

const zeroDenominator = gapCode("zero_denominator");
const undefinedResult = gapCode("undefined_result");

/**
 * @param columns of the dataset
 * @param numerators rows
 * @param denominators row of the denominator of each, or −1
 * @param exponent power of ten that brings the quotient of the values to the unit of the ratio
 */
export function ratio(
  columns: Pick<ObservationColumns, "value" | "gap">,
  numerators: Int32Array,
  denominators: Int32Array,
  exponent: number,
): Ratio {
  const { value: figures, gap: gaps } = columns;
  const value = new Float64Array(numerators.length);
  const gap = new Uint8Array(numerators.length);
  const pair = new IntegerPair();
  const [up, down] = [10 ** Math.max(0, exponent), 10 ** Math.max(0, -exponent)];
  const isShort = Math.abs(exponent) <= 2;
  for (let at = 0; at < numerators.length; at++) {
    const top = numerators[at] as number;
    const bottom = denominators[at] as number;
    const under = bottom < 0 ? Number.NaN : (figures[bottom] as number);
    const reason =
      (gaps[top] as number) || denominatorGap(gaps, bottom) || (under === 0 ? zeroDenominator : 0);
    gap[at] = reason;
    const over = figures[top] as number;
    if (reason !== 0) value[at] = Number.NaN;
    // A hundred times such an integer is exact; nothing of anything is 0, never −0.
    else if (isShort && pair.read(over, under)) value[at] = (pair.a * up) / (pair.b * down) + 0;
    else {
      const exact = quotient(over, under, exponent);
      const isKnown = Number.isFinite(exact);
      value[at] = isKnown ? exact : Number.NaN;
      if (!isKnown) gap[at] = undefinedResult;
    }
  }
  return { value, gap };
}
