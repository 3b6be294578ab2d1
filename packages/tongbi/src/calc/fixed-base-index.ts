import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { commonPower, limit, quotient } from "./exact.ts";

const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const ratioKind = gapCode("ratio_kind");
const undefinedResult = gapCode("undefined_result");

/**
 * Fixed base index (定基指数): value / value of the base period × 100, for periods before the base too.
 *
 * Values are in the unit of the indicator, the index has no unit: the base is 100. Where value or base is a gap, there is
 * no index; nor where the base is zero (`zero_base`) or below (`negative_base`), or the value is a ratio or growth rate
 * (`ratio_kind`). Each is the correctly rounded quotient of the decimal inputs.
 * Source: practice of the National Bureau of Statistics of China (定基发展速度).
 *
 * @param columns of the dataset
 * @param rows of the values
 * @param base row of the base of each, or −1
 * @param isRatio by indicator code: 1 where no index is wanted
 * @param index filled with the indices, of which the base is 100; NaN where `gap` is not 0
 * @param gap filled with the reasons why they are absent, as gap codes
 */
export function fixedBaseIndex(
  { indicator, value, gap: valueGap }: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  base: Int32Array,
  isRatio: Uint8Array,
  index: Float64Array,
  gap: Uint8Array,
): void {
  const { length } = rows;
  let power = 1;
  for (let at = 0; at < length;) {
    // Rows of one base come one after the other, and what is said of it holds for all of them.
    const from = base[at] as number;
    const hasBase = from >= 0 && valueGap[from] === 0;
    const before = hasBase ? (value[from] as number) : Number.NaN;
    const ofBase = !hasBase ? 0 : isRatio[indicator[from] as number] === 1 ? ratioKind : gapOfSign(before);
    let baseInteger = Number.NaN;
    for (; at < length && base[at] === from; at++) {
      const row = rows[at] as number;
      const reason = hasBase && valueGap[row] === 0 ? ofBase : baseGap(valueGap, row, from);
      gap[at] = reason;
      if (reason !== 0) {
        index[at] = Number.NaN;
        continue;
      }
      const now = value[row] as number;
      let integer = Math.floor(now * power + 0.5);
      if (integer / power !== now || Math.abs(integer) > limit || Number.isNaN(baseInteger)) {
        const found = commonPower(now, before, power);
        if (found === 0) {
          const share = quotient(now, before, 2);
          const isKnown = Number.isFinite(share);
          index[at] = isKnown ? share : Number.NaN;
          if (!isKnown) gap[at] = undefinedResult;
          continue;
        }
        power = found;
        integer = Math.floor(now * power + 0.5);
        baseInteger = Math.floor(before * power + 0.5);
      }
      index[at] = (100 * integer) / baseInteger;
    }
  }
}

function gapOfSign(base: number): number {
  if (base > 0) return 0;
  return base < 0 ? negativeBase : zeroBase;
}
