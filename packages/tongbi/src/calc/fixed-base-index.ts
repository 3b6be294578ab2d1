import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { IntegerPair, quotient } from "./exact.ts";

/**
 * Fixed base index (定基指数): value / value of the base period × 100, for periods before the base too.
 *
 * Values are in the unit of the indicator, the index has no unit: the base is 100. Where value or base is a gap, there is
 * no index; nor where the base is zero (`zero_base`) or below (`negative_base`), or the value is a ratio or growth rate
 * (`ratio_kind`). Each is the correctly rounded quotient of the decimal inputs.
 * Source: practice of the National Bureau of Statistics of China (定基发展速度).
 */
export interface FixedBaseIndex {
  /** The base is 100; NaN where `gap` is not 0. */
  readonly index: Float64Array;
  /** Why the index is absent, a gap code. */
  readonly gap: Uint8Array;
}

const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const ratioKind = gapCode("ratio_kind");
const undefinedResult = gapCode("undefined_result");

/**
 * @param columns of the dataset
 * @param rows of the values
 * @param base row of the base of each, or −1
 * @param isRatio by indicator code: 1 where no index is wanted
 */
export function fixedBaseIndex(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  base: Int32Array,
  isRatio: Uint8Array,
): FixedBaseIndex {
  const { indicator, value, gap: valueGap } = columns;
  const index = new Float64Array(rows.length);
  const gap = new Uint8Array(rows.length);
  const pair = new IntegerPair();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    const now = value[row] as number;
    const before = value[from] as number;
    let reason = baseGap(valueGap, row, from);
    if (reason === 0 && isRatio[indicator[row] as number] === 1) reason = ratioKind;
    if (reason === 0 && before <= 0) reason = before < 0 ? negativeBase : zeroBase;
    gap[at] = reason;
    if (reason !== 0) index[at] = Number.NaN;
    else if (pair.read(now, before)) index[at] = (100 * pair.a) / pair.b;
    else {
      const share = quotient(now, before, 2);
      index[at] = share;
      if (!Number.isFinite(share)) gap[at] = undefinedResult;
    }
  }
  return { index, gap };
}
