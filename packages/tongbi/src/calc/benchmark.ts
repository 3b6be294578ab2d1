import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { between, difference, quotient } from "./exact.ts";
import type { RowSets } from "./row-sets.ts";
import { countBelow, countUpTo, type SortedSets } from "./sorted-sets.ts";

/**
 * A figure against its peers (对标): the other members of its set, never itself.
 *
 * Quartiles are those of R-7: at the place (n − 1) × p of the n sorted figures counted from 0, between two of them in proportion
 * ("inclusive" in spreadsheets). All figures are in the unit of the indicator. Fewer than three peers with a figure are `too_few`.
 * A figure that is a gap gives its own reason and leaves what is said of the peers. A median of zero (`zero_denominator`) or
 * below (`undefined_result`) takes the ratio to it and nothing else. There is no mean: that of ratios is no ratio.
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), definition 7.
 */
export interface Benchmark {
  /** How many peers have a figure; NaN where the row has no peers at all. */
  readonly peers: Float64Array;
  readonly lowerQuartile: Float64Array;
  readonly median: Float64Array;
  readonly upperQuartile: Float64Array;
  /** The figure of the best peer. */
  readonly best: Float64Array;
  /** Row of the best peer, the first of equal ones; −1 where there is none. */
  readonly bestRow: Int32Array;
  /** Value / median in per cent. */
  readonly ratioToMedian: Float64Array;
  /** Value − best peer: of which sign a lead is depends on the direction. */
  readonly gapToBest: Float64Array;
  /** Per cent of the peers that have a lower figure, equal ones counted half. */
  readonly percentile: Float64Array;
  /** Why a figure is absent, a gap code. */
  readonly gap: Uint8Array;
}

const notApplicable = gapCode("not_applicable");
export const tooFew: number = gapCode("too_few");
const zeroDenominator = gapCode("zero_denominator");
const undefinedResult = gapCode("undefined_result");

/** Peers from which on their quartiles say something. */
export const fewestPeers = 3;

/** Which is best, by indicator code. */
export type BestIs = Int8Array;

/**
 * @param columns of the dataset
 * @param rows to be compared
 * @param sets that their peers are in
 * @param sorted figures of the sets
 * @param isMember by region code: 1 where it is a peer of others, and so stands in its own set
 * @param bestIs by indicator code: 1 where the greatest figure is best, −1 where the least is, 0 where none is
 */
export function benchmark(
  columns: Pick<ObservationColumns, "indicator" | "region" | "value" | "gap">,
  rows: Int32Array,
  sets: RowSets,
  { values, counts }: SortedSets,
  isMember: Uint8Array,
  bestIs: BestIs,
): Benchmark {
  const { length } = rows;
  const numbers = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  const result = {
    peers: numbers(),
    lowerQuartile: numbers(),
    median: numbers(),
    upperQuartile: numbers(),
    best: numbers(),
    bestRow: new Int32Array(length).fill(-1),
    ratioToMedian: numbers(),
    gapToBest: numbers(),
    percentile: numbers(),
    gap: new Uint8Array(length),
  };
  const [first, second] = bestRows(columns, sets, bestIs);
  const { starts, setOf } = sets;
  for (let at = 0; at < length; at++) {
    const row = rows[at] as number;
    const set = setOf[row] as number;
    const own = columns.gap[row] as number;
    if (set < 0) {
      result.gap[at] = own || notApplicable;
      continue;
    }
    const from = starts[set] as number;
    const to = from + (counts[set] as number);
    const value = columns.value[row] as number;
    const isIn = own === 0 && isMember[columns.region[row] as number] === 1;
    const below = countBelow(values, from, to, value);
    // Its own place among the sorted figures, which is passed over.
    const skipped = isIn ? from + below : to;
    const count = to - from - Number(isIn);
    result.peers[at] = count;
    if (count < fewestPeers) {
      result.gap[at] = own || tooFew;
      continue;
    }
    result.lowerQuartile[at] = quartile(values, from, count, skipped, 1);
    const median = quartile(values, from, count, skipped, 2);
    result.median[at] = median;
    result.upperQuartile[at] = quartile(values, from, count, skipped, 3);
    const best = (first[set] === row ? second[set] : first[set]) as number;
    result.bestRow[at] = best;
    if (best >= 0) result.best[at] = columns.value[best] as number;
    result.gap[at] = own || medianGap(median);
    if (own !== 0) continue;
    if (median > 0) result.ratioToMedian[at] = quotient(value, median, 2);
    if (best >= 0) result.gapToBest[at] = difference(value, result.best[at] as number);
    const equal = countUpTo(values, from, to, value) - below - Number(isIn);
    result.percentile[at] = quotient(below + equal / 2, count, 2);
  }
  return result;
}

/** Why there is no ratio to a median, a gap code. */
export function medianGap(median: number): number {
  return median === 0 ? zeroDenominator : median < 0 ? undefinedResult : 0;
}

/** The R-7 quartile of sorted figures. @param skipped place of one that is passed over */
function quartile(
  values: Float64Array,
  from: number,
  count: number,
  skipped: number,
  quarters: number,
): number {
  const fourfold = (count - 1) * quarters;
  const low = from + Math.floor(fourfold / 4);
  const high = from + Math.ceil(fourfold / 4);
  return between(
    values[low < skipped ? low : low + 1] as number,
    values[high < skipped ? high : high + 1] as number,
    fourfold % 4,
  );
}

/** By set the rows of the best figure and of the next best, the earlier of equal ones first; −1 where there is none. */
function bestRows(
  { indicator, value, gap }: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  { rows, starts }: RowSets,
  bestIs: BestIs,
): [Int32Array, Int32Array] {
  const first = new Int32Array(starts.length - 1);
  const second = new Int32Array(starts.length - 1);
  for (let set = 0; set < first.length; set++) {
    let [best, next] = [-1, -1];
    for (let at = starts[set] as number; at < (starts[set + 1] as number); at++) {
      const row = rows[at] as number;
      const sign = bestIs[indicator[row] as number] as number;
      if (gap[row] !== 0 || sign === 0) continue;
      const figure = sign * (value[row] as number);
      if (best < 0 || figure > sign * (value[best] as number)) [best, next] = [row, best];
      else if (next < 0 || figure > sign * (value[next] as number)) next = row;
    }
    first[set] = best;
    second[set] = next;
  }
  return [first, second];
}
