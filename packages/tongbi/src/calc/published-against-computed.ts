import type { ObservationColumns } from "../model/dataset.ts";
import { decimalPlaces, shiftDecimal } from "../model/decimal.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { targetGap } from "./completion.ts";
import { commonPower, difference, quotient, relativeChange } from "./exact.ts";

/**
 * A growth rate, change or completion that the source has published beside what its own levels give: the published figure − the
 * computed one, and the most that rounding alone can make of it.
 *
 * Published and computed figure are in the unit of the former. Every figure may be off by half a unit of its last place, counts
 * by nothing; trailing zeros are not known of, so 12.0 counts as 12. Where the published figure or a level is absent its reason
 * holds (`no_base_period`, `no_target`, `zero_base` …); units that do not fit give `unit_mismatch`, a growth rate of a ratio
 * `ratio_kind`.
 */
export interface PublishedAgainstComputed {
  /** Unrounded; NaN where `gap` is not 0. */
  readonly computed: Float64Array;
  /** Published − computed. */
  readonly difference: Float64Array;
  /** The greatest difference that the rounding of all figures explains. */
  readonly rounding: Float64Array;
  /** 1 where the difference is greater, 2 where rounding explains it; 0 where there is none. */
  readonly agrees: Uint8Array;
  readonly gap: Uint8Array;
}

/** What the kernel must know of each published indicator, by code. */
export interface PublishedMeasures {
  /** Position in {@link comparedMeasures}. */
  readonly measure: Uint8Array;
  /** Power of ten that brings a change, or a rate as a pure number, to the unit of the published figure. */
  readonly shift: Int32Array;
  /** Why nothing can be computed from the levels, a gap code. */
  readonly gap: Uint8Array;
  /** Of all indicators: 1 where whole numbers are counts, and so exact. */
  readonly isCount: Uint8Array;
}

/** What is computed here too; a share or rank is not of two figures alone. */
export const comparedMeasures = ["growth_rate", "change", "completion"] as const;

const missing = gapCode("missing");
const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const [growthRate, change, completion] = [0, 1, 2];

/**
 * @param columns of the dataset
 * @param rows published figures
 * @param levels row that each is of, or −1
 * @param others row of the base or target of each, or −1
 */
export function publishedAgainstComputed(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  levels: Int32Array,
  others: Int32Array,
  measures: PublishedMeasures,
): PublishedAgainstComputed {
  const { indicator, value, gap: valueGap } = columns;
  const empty = (): Float64Array => new Float64Array(rows.length).fill(Number.NaN);
  const [computed, deviation, rounding] = [empty(), empty(), empty()];
  const agrees = new Uint8Array(rows.length);
  const gap = new Uint8Array(rows.length);
  const halfUnit = (row: number): number => {
    const figure = value[row] as number;
    const isExact = measures.isCount[indicator[row] as number] === 1 && Number.isInteger(figure);
    if (isExact) return 0;
    const power = commonPower(figure, figure);
    return power > 0 ? 0.5 / power : 0.5 / 10 ** decimalPlaces(figure);
  };
  const ofTarget = (level: number, target: number): number =>
    (valueGap[level] as number) || targetGap(valueGap, target, value[target] as number);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const level = levels[at] as number;
    const other = others[at] as number;
    const code = indicator[row] as number;
    const kind = measures.measure[code] as number;
    const shift = measures.shift[code] as number;
    const ofLevels =
      level < 0 ? missing : kind === completion ? ofTarget(level, other) : baseGap(valueGap, level, other);
    gap[at] = (valueGap[row] as number) || ofLevels || (measures.gap[code] as number);
    if (gap[at] !== 0) continue;
    const now = value[level] as number;
    const before = value[other] as number;
    const [ofNow, ofBefore] = [halfUnit(level), halfUnit(other)];
    if (kind === change) {
      computed[at] = shiftDecimal(difference(now, before), shift);
      rounding[at] = shiftDecimal(ofNow + ofBefore, shift);
    } else {
      if (before <= 0) {
        gap[at] = before < 0 ? negativeBase : zeroBase;
        continue;
      }
      computed[at] =
        kind === growthRate
          ? shiftDecimal(relativeChange(now, before), shift - 2)
          : quotient(now, before, shift);
      // The quotient is furthest off where the upper figure is too great by its half unit and the lower one too small.
      rounding[at] =
        ((ofNow * before + Math.abs(now) * ofBefore) / (before * (before - ofBefore))) * 10 ** shift;
    }
    const own = value[row] as number;
    rounding[at] = (rounding[at] as number) + halfUnit(row);
    // A quotient without end is rounded already, and its difference no better for being exact.
    const from = computed[at] as number;
    deviation[at] = commonPower(own, from) > 0 ? difference(own, from) : own - from;
    // Counts are off by nothing; all else may be, by the last places of a double.
    const most = rounding[at] === 0 ? 0 : (rounding[at] as number) + 1e-9 * Math.abs(own);
    agrees[at] = Math.abs(deviation[at] as number) <= most ? 2 : 1;
  }
  return { computed, difference: deviation, rounding, agrees, gap };
}
