import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";
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
 * Rows of another kind of period than the base are computed too: the caller refuses those.
 * Source: practice of the National Bureau of Statistics of China (定基发展速度).
 *
 * @param rows of the values, best of one series after the other
 * @param baseOfSeries by series the row of its base, or −1
 * @param isRatio by indicator code: 1 where no index is wanted
 * @param index filled with the indices, of which the base is 100; NaN where `gap` is not 0
 * @param gap filled with the reasons why they are absent, as gap codes
 */
export function fixedBaseIndex(
  dataset: Dataset,
  rows: Int32Array,
  baseOfSeries: Int32Array,
  isRatio: Uint8Array,
  index: Float64Array,
  gap: Uint8Array,
): void {
  const { indicator, value, gap: valueGap } = dataset.columns;
  const { length } = rows;
  const cursor = new SeriesCursor(seriesIndex(dataset));
  let power = 1;
  for (let at = 0; at < length;) {
    const base = baseOfSeries[cursor.seriesOf(rows[at] as number)] as number;
    const { from, to } = cursor;
    const before = base < 0 ? Number.NaN : (value[base] as number);
    // What is said of the base holds for all rows of the series; that it is absent is said first.
    const isRatioBase = base >= 0 && isRatio[indicator[base] as number] === 1;
    const ofBase = isRatioBase ? ratioKind : gapOfSign(before);
    let baseInteger = integerOf(before, power);
    for (; at < length; at++) {
      const row = rows[at] as number;
      if (row < from || row >= to) break;
      if (ofBase !== 0 || valueGap[row] !== 0) {
        gap[at] = baseGap(valueGap, row, base) || ofBase;
        index[at] = Number.NaN;
        continue;
      }
      const now = value[row] as number;
      const integer = Math.floor(now * power + 0.5);
      if (integer / power === now && Math.abs(integer) <= limit && baseInteger > 0) {
        gap[at] = 0;
        index[at] = (100 * integer) / baseInteger;
        continue;
      }
      const share = quotient(now, before, 2);
      const isKnown = Number.isFinite(share);
      gap[at] = isKnown ? 0 : undefinedResult;
      index[at] = isKnown ? share : Number.NaN;
      power = commonPower(now, before, power) || 1;
      baseInteger = integerOf(before, power);
    }
  }
}

/** A figure above zero as an integer by a power of ten; NaN where it is none, or too great. */
function integerOf(figure: number, power: number): number {
  const integer = Math.floor(figure * power + 0.5);
  return integer / power === figure && integer <= limit ? integer : Number.NaN;
}

function gapOfSign(base: number): number {
  if (base > 0) return 0;
  return base < 0 ? negativeBase : zeroBase;
}
