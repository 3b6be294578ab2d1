import type { Bounds } from "../model/dataset.ts";
import { roundDecimal } from "../model/decimal.ts";
import { outwardDifference, outwardGrowth } from "./outward.ts";
import { noBounds, type ResultBounds } from "./result-bounds.ts";
import type { ComparedColumns } from "./year-over-year.ts";

/**
 * Year over year of figures that are withheld but for their bounds (1XX is 100 to 199): the interval in which value − base lies, and
 * that in which (value − base) / base does, in per cent.
 *
 * Where value, base or both are bounded, the ends are those of the two figures furthest apart and nearest to each other, rounded
 * outward; a figure that is known is its own bounds. A base that may be zero or less leaves the interval of the change and takes
 * that of the rate, and so do ratios, whose change is in points. A figure without bounds gives no interval, and neither do two
 * that are known, of which `change` says all. The sign is given where every figure within the bounds has it, of known figures
 * too. Where the change is one of figures as published, its ends are too: of 1.125 and 1.2 to 1.3 shown to two places 0.07 to 0.17.
 */
export interface ChangeBounds {
  /** In the unit of the indicator. */
  readonly change: ResultBounds;
  /** Per cent. */
  readonly growth: ResultBounds;
  /** Position in {@link changeSigns}. */
  readonly sign: Uint8Array;
}

/** Which way a figure has certainly gone; the empty one where that is not certain. */
export const changeSigns = ["", "down", "same", "up"] as const;

/**
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows to compare, or −1
 * @param base row of the base of each, or −1
 * @param pointsOnly by indicator code: 1 where no rate is wanted
 * @param known change of each, NaN where value or base is absent
 * @param places by indicator code: decimals that figures of no file are rounded to before their change is taken, −1 where they are not;
 * without it none are
 */
export function changeBounds(
  columns: ComparedColumns,
  bounds: ReadonlyMap<number, Bounds>,
  rows: Int32Array,
  base: Int32Array,
  pointsOnly: Uint8Array,
  known: Float64Array,
  places?: Int32Array,
): ChangeBounds {
  const { indicator, value, gap, line } = columns;
  const [change, growth] = [noBounds(rows.length), noBounds(rows.length)];
  const sign = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    if (from < 0) continue;
    const difference = known[at] as number;
    if (!Number.isNaN(difference)) {
      sign[at] = difference > 0 ? 3 : difference < 0 ? 1 : 2;
      continue;
    }
    const isKnown = gap[row] === 0;
    const isBaseKnown = gap[from] === 0;
    const of = isKnown ? undefined : bounds.get(row);
    const ofBase = isBaseKnown ? undefined : bounds.get(from);
    if ((!isKnown && !of) || (!isBaseKnown && !ofBase)) continue;
    const low = of ? of.lower : (value[row] as number);
    const high = of ? of.upper : (value[row] as number);
    const baseLow = ofBase ? ofBase.lower : (value[from] as number);
    const baseHigh = ofBase ? ofBase.upper : (value[from] as number);
    if (!(low <= high && baseLow <= baseHigh)) continue;
    const shown =
      places && line[row] === 0 && line[from] === 0 ? (places[indicator[row] as number] as number) : -1;
    const published = (figure: number): number => (shown < 0 ? figure : roundDecimal(figure, shown));
    const lower = outwardDifference(published(low), published(baseHigh), "lower");
    const upper = outwardDifference(published(high), published(baseLow), "upper");
    change.lower[at] = lower;
    change.upper[at] = upper;
    sign[at] = lower > 0 ? 3 : upper < 0 ? 1 : lower === 0 && upper === 0 ? 2 : 0;
    if (!(baseLow > 0) || pointsOnly[indicator[row] as number] === 1) continue;
    growth.lower[at] = outwardGrowth(low, low < 0 ? baseLow : baseHigh, "lower");
    growth.upper[at] = outwardGrowth(high, high < 0 ? baseHigh : baseLow, "upper");
  }
  return { change, growth, sign };
}
