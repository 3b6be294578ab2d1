import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { breakStatus } from "../model/status.ts";
import { baseGap } from "./base-gap.ts";
import { relativeChange } from "./exact.ts";
import type { RowSets } from "./row-sets.ts";
import { median, steadySpread } from "./spread.ts";

/**
 * How far a change is out of line (异常值): ln(value / base) against the median of such changes, in units of their robust spread,
 * 1.4826 times the median absolute deviation, or 0.05 where they are steadier than that.
 *
 * There is no change where value or base is a gap, where the base is zero (`zero_base`) or below (`negative_base`), the value is not
 * above zero (`undefined_result`), the kind has no rate or the series breaks in between (`not_applicable`). Changes on a small
 * base are judged, and judge no others.
 * Source: F. R. Hampel, The influence curve and its role in robust estimation, JASA 69 (1974).
 */
export interface Changes {
  /** ln(value / base); NaN where `gap` is not 0. */
  readonly change: Float64Array;
  /** (value − base) / base in per cent; NaN where there is none. */
  readonly growthRate: Float64Array;
  /** Why there is none, a gap code. */
  readonly gap: Uint8Array;
}

const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const undefinedResult = gapCode("undefined_result");
const notApplicable = gapCode("not_applicable");

/** Changes from which on their middle and spread say something. */
const fewestChanges = 5;

/**
 * @param columns of the dataset
 * @param rows to be compared
 * @param base row of the base of each, or −1
 * @param status of each comparison
 * @param hasRate by indicator code: 1 where changes of it are rates
 */
export function logChanges(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  base: Int32Array,
  status: Int32Array,
  hasRate: Uint8Array,
): Changes {
  const change = new Float64Array(rows.length).fill(Number.NaN);
  const growthRate = new Float64Array(rows.length).fill(Number.NaN);
  const gap = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = base[at] as number;
    const hasNone = hasRate[columns.indicator[row] as number] !== 1;
    const isBroken = ((status[at] as number) & breakStatus) !== 0;
    const before = from < 0 ? Number.NaN : (columns.value[from] as number);
    const now = columns.value[row] as number;
    let reason = baseGap(columns.gap, row, from) || (hasNone ? notApplicable : 0);
    if (reason === 0 && before <= 0) reason = before === 0 ? zeroBase : negativeBase;
    if (reason === 0) growthRate[at] = relativeChange(now, before);
    if (reason === 0 && isBroken) reason = notApplicable;
    if (reason === 0 && now <= 0) reason = undefinedResult;
    gap[at] = reason;
    if (reason === 0) change[at] = Math.log(now / before);
  }
  return { change, growthRate, gap };
}

/**
 * By row of the dataset how many spreads its change lies from the median of its set; NaN where it has none, or the set has too few.
 * @param change by row of the dataset
 * @param isSmall by row of the dataset: 1 where its change does not count for the others
 * @param sets of rows
 */
export function deviations(
  change: Float64Array,
  isSmall: Uint8Array,
  { rows, starts }: Pick<RowSets, "rows" | "starts">,
): Float64Array {
  const found = new Float64Array(change.length).fill(Number.NaN);
  let telling = new Float64Array(64);
  for (let set = 0; set < starts.length - 1; set++) {
    const from = starts[set] as number;
    const to = starts[set + 1] as number;
    if (to - from > telling.length) telling = new Float64Array(2 * (to - from));
    let count = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      if (isSmall[row] !== 1 && !Number.isNaN(change[row])) telling[count++] = change[row] as number;
    }
    if (count < fewestChanges) continue;
    const own = telling.subarray(0, count);
    const centre = median(own);
    const spread = steadySpread(own, centre);
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      found[row] = ((change[row] as number) - centre) / spread;
    }
  }
  return found;
}
