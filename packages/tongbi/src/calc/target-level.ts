import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { difference, product, productCeiling, quotient } from "./exact.ts";
import type { GrowthTargets } from "./growth-targets.ts";

/**
 * The level that a target given as growth asks for (增长28%, 应达到30件): base × (1 + growth), of counts rounded up to the
 * next whole number, of all else not rounded. Then what the result lacks of it, and result / level in per cent.
 *
 * Result, base and level are in the unit of the indicator, the growth in per cent. Without a growth target there is
 * no level (`no_target`, or the target's own reason), nor on a base that is absent, zero or negative (`base_missing`, `zero_base`,
 * `negative_base`), nor for a ratio, of which growth in per cent says nothing (`ratio_kind`). A result that is a gap leaves the level. A
 * level of zero (`zero_target`) has no completion.
 * Source: work reports of county bureaus, 增长28%…应达到30件…已完成26件…尚差4件, on a base of 23.
 */
export interface TargetLevel {
  readonly baseValue: Float64Array;
  readonly levelNeeded: Float64Array;
  /** Level − value, below 0 where it is exceeded; NaN where either is absent. */
  readonly shortfall: Float64Array;
  /** Per cent; NaN where `gap` is not 0. */
  readonly completion: Float64Array;
  readonly gap: Uint8Array;
}

const ratioKind = gapCode("ratio_kind");
const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const zeroTarget = gapCode("zero_target");
const notApplicable = gapCode("not_applicable");

/**
 * @param columns of the dataset
 * @param rows results
 * @param pointsOnly by indicator code: 1 of ratios
 * @param isCount by indicator code: 1 of what is counted in whole numbers
 */
export function targetLevel(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  targets: GrowthTargets,
  pointsOnly: Uint8Array,
  isCount: Uint8Array,
): TargetLevel {
  const { value, gap: valueGap } = columns;
  const empty = (): Float64Array => new Float64Array(rows.length).fill(Number.NaN);
  const [baseValue, levelNeeded, shortfall, share] = [empty(), empty(), empty(), empty()];
  const gap = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = targets.base[at] as number;
    const indicator = columns.indicator[row] as number;
    const base = from < 0 ? Number.NaN : (value[from] as number);
    baseValue[at] = base;
    const ofTarget = (targets.gap[at] as number) || (pointsOnly[indicator] === 1 ? ratioKind : 0);
    gap[at] =
      (valueGap[row] as number) ||
      ofTarget ||
      baseGap(valueGap, row, from) ||
      signGap(base, zeroBase, negativeBase);
    if (ofTarget !== 0 || !(base > 0)) continue;
    const asked = difference(100, -(targets.growth[at] as number));
    const level = isCount[indicator] === 1 ? productCeiling(base, asked, -2) : product(base, asked, -2);
    levelNeeded[at] = level;
    if (gap[at] !== 0) continue;
    shortfall[at] = difference(level, value[row] as number);
    gap[at] = signGap(level, zeroTarget, notApplicable);
    if (gap[at] === 0) share[at] = quotient(value[row] as number, level, 2);
  }
  return { baseValue, levelNeeded, shortfall, completion: share, gap };
}

function signGap(value: number, zero: number, negative: number): number {
  if (value === 0) return zero;
  return value < 0 ? negative : 0;
}
