import type { ObservationColumns } from "../model/dataset.ts";
import { roundDecimal } from "../model/decimal.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { commonPower, difference, limit, relativeChange } from "./exact.ts";

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
const undefinedResult = gapCode("undefined_result");

/** What a comparison reads of a dataset. */
export type ComparedColumns = Pick<ObservationColumns, "indicator" | "value" | "gap" | "line">;

/**
 * @param columns of the dataset
 * @param rows to compare
 * @param base row of the base of each, or −1
 * @param pointsOnly by indicator code: 1 where no rate is wanted
 * @param places by indicator code: decimals that a rate is published with
 * @param isPoints by indicator code: 1 where a change is one of points, also where a rate of it is wanted
 */
export function yearOverYear(
  columns: ComparedColumns,
  rows: Int32Array,
  base: Int32Array,
  pointsOnly: Uint8Array,
  places: Uint8Array,
  isPoints: Uint8Array = pointsOnly,
): YearOverYear {
  const growthRate = new Float64Array(rows.length);
  const gap = new Uint8Array(rows.length);
  growthRates(columns, rows, base, pointsOnly, growthRate, gap);
  return {
    baseValue: baseValues(columns, base),
    change: changes(columns, rows, base, isPoints, places),
    growthRate,
    gap,
  };
}

/** The growth rates alone. @param growthRate filled with them @param gap filled with the reasons why they are absent */
export function growthRates(
  columns: ComparedColumns,
  rows: Int32Array,
  base: Int32Array,
  pointsOnly: Uint8Array,
  growthRate: Float64Array,
  gap: Uint8Array,
): void {
  const { value, gap: valueGap } = columns;
  // Of a sorted dataset each column is made when it is asked for.
  const indicator = pointsOnly.includes(1) ? columns.indicator : undefined;
  let power = 1;
  // The base of a row is mostly the row computed before, whose integer is at hand.
  let known = -1;
  let knownInteger = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    const now = value[row] as number;
    // Reading past the end, as of row −1, makes the whole loop slow.
    const before = from < 0 ? 0 : (value[from] as number);
    const reason =
      from < 0 || valueGap[row] !== 0 || valueGap[from] !== 0
        ? baseGap(valueGap, row, from)
        : indicator && pointsOnly[indicator[row] as number] === 1
          ? ratioKind
          : before > 0
            ? 0
            : before < 0
              ? negativeBase
              : zeroBase;
    gap[at] = reason;
    if (reason !== 0) {
      growthRate[at] = Number.NaN;
      continue;
    }
    // `IntegerPair` written out: this is the loop that all else waits for.
    let integer = Math.floor(now * power + 0.5);
    let baseInteger = from === known ? knownInteger : Math.floor(before * power + 0.5);
    if (
      integer / power !== now ||
      Math.abs(integer) > limit ||
      (from !== known && (baseInteger / power !== before || baseInteger > limit))
    ) {
      const found = commonPower(now, before);
      if (found === 0) {
        const rate = relativeChange(now, before, 0);
        const isKnown = Number.isFinite(rate);
        growthRate[at] = isKnown ? rate : Number.NaN;
        if (!isKnown) gap[at] = undefinedResult;
        known = -1;
        continue;
      }
      power = found;
      integer = Math.round(now * power);
      baseInteger = Math.round(before * power);
    }
    known = row;
    knownInteger = integer;
    growthRate[at] = (100 * (integer - baseInteger)) / baseInteger;
  }
}

/** The differences alone; of percentages that stand in no cell of a file, of both as published. */
export function changes(
  { indicator, value, gap, line }: ComparedColumns,
  rows: Int32Array,
  base: Int32Array,
  isPoints: Uint8Array,
  places: Uint8Array,
): Float64Array {
  const change = new Float64Array(rows.length).fill(Number.NaN);
  let power = 1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    if (baseGap(gap, row, from) !== 0) continue;
    const now = value[row] as number;
    const before = value[from] as number;
    const code = indicator[row] as number;
    if (isPoints[code] === 1 && line[row] === 0 && line[from] === 0) {
      const shown = places[code] as number;
      change[at] = difference(roundDecimal(now, shown), roundDecimal(before, shown));
    } else {
      power = commonPower(now, before, power);
      change[at] = difference(now, before, power);
    }
  }
  return change;
}

/** The values compared with; NaN where a row has no base. */
export function baseValues({ value }: Pick<ObservationColumns, "value">, base: Int32Array): Float64Array {
  const values = new Float64Array(base.length);
  for (let at = 0; at < base.length; at++) {
    const from = base[at] as number;
    values[at] = from < 0 ? Number.NaN : (value[from] as number);
  }
  return values;
}
