import type { ObservationColumns } from "../model/dataset.ts";
import { roundDecimal } from "../model/decimal.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { commonPower, difference, relativeChange } from "./exact.ts";

/**
 * Year over year (同比): value − base and (value − base) / base.
 *
 * Values and bases are in the unit of the indicator, the change too, the growth rate in per cent. Where value or base
 * is a gap, neither is given. A base of zero (`zero_base`) or below (`negative_base`) leaves the change and takes the
 * rate, which would say nothing. Where points are asked for (`ratio_kind`), the change of a percentage is the answer,
 * in percentage points, and there is no rate of it. Both results are the correctly rounded ones of the decimal inputs.
 *
 * Derived rates (those that stand in no cell of a file) are rounded to the places of their indicator before their
 * points are taken: 1.20 % after 1.13 % is a rise of 0.07 points, as the communiqués state it.
 * Source: practice of the statistical communiqués of the National Bureau of Statistics of China (比上年增长, 提高个百分点).
 */
export interface YearOverYear {
  /** NaN where the row has no base value. */
  readonly baseValue: Float64Array;
  /** Value − base in the unit of the indicator; NaN where there is none. */
  readonly change: Float64Array;
  /** Per cent; NaN where `gap` is not 0. */
  readonly growthRate: Float64Array;
  /** Why the growth rate is absent, a gap code. */
  readonly gap: Uint8Array;
}

const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const ratioKind = gapCode("ratio_kind");

/**
 * @param columns of the dataset
 * @param rows to compare
 * @param base row of the base of each, or −1
 * @param pointsOnly by indicator code: 1 where no rate is wanted
 * @param places by indicator code: decimals that a rate is published with
 */
export function yearOverYear(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "line">,
  rows: Int32Array,
  base: Int32Array,
  pointsOnly: Uint8Array,
  places: Uint8Array,
): YearOverYear {
  const { indicator, value, gap: valueGap, line } = columns;
  const baseValue = new Float64Array(rows.length).fill(Number.NaN);
  const change = new Float64Array(rows.length).fill(Number.NaN);
  const growthRate = new Float64Array(rows.length).fill(Number.NaN);
  const gap = new Uint8Array(rows.length);
  let power = 1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    const before = from < 0 ? Number.NaN : (value[from] as number);
    baseValue[at] = before;
    const reason = baseGap(valueGap, row, from);
    if (reason !== 0) {
      gap[at] = reason;
      continue;
    }
    const now = value[row] as number;
    power = commonPower(now, before, power);
    change[at] = difference(now, before, power);
    const code = indicator[row] as number;
    if (pointsOnly[code] === 1) {
      gap[at] = ratioKind;
      if (line[row] !== 0 || line[from] !== 0) continue;
      const shown = places[code] as number;
      change[at] = difference(roundDecimal(now, shown), roundDecimal(before, shown));
    } else if (before === 0) gap[at] = zeroBase;
    else if (before < 0) gap[at] = negativeBase;
    else growthRate[at] = relativeChange(now, before, power);
  }
  return { baseValue, change, growthRate, gap };
}
