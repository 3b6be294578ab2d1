import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { type Benchmark, type BestIs, fewestPeers, medianGap, tooFew } from "./benchmark.ts";
import type { BoundedMember, BoundedSet } from "./bounded-sets.ts";
import { between, difference, quotient } from "./exact.ts";
import {
  dividedBy,
  type ExactBounds,
  exactBounds,
  exactly,
  knownBounds,
  minus,
  plus,
  shifted,
  times,
} from "./exact-bounds.ts";
import { noBounds, putBounds, type ResultBounds } from "./result-bounds.ts";
import type { RowSets } from "./row-sets.ts";
import { countBelow, countUpTo } from "./sorted-sets.ts";

/**
 * A figure against peers (对标) of which some are withheld but for their bounds: the median of 50, 1XX and 300 is between 100 and 199,
 * that of 250, 1XX and 300 is 250.
 *
 * A peer with bounds is a peer. The figure at a place among sorted ones grows where one of them does: the least that each may be
 * give the least of it, the greatest the greatest, and so of quartiles and of the best. The percentile counts the peers that are
 * lower in any case, and those that may be. Ends are reached, as figures vary apart, and rounded outward once. A median that may be
 * zero or less gives no interval of the ratio to it. Peers of which nothing is known are left out.
 */
export interface BenchmarkFigures {
  /** Of the dataset. */
  readonly columns: Pick<ObservationColumns, "indicator" | "region" | "value" | "gap">;
  /** Of its withheld figures, by row. */
  readonly bounds: ReadonlyMap<number, Bounds>;
  /** To be compared. */
  readonly rows: Int32Array;
  readonly sets: RowSets;
  /** Those of the sets of which one is withheld within bounds. */
  readonly bounded: ReadonlyMap<number, BoundedSet>;
  /** By region code: 1 where it is a peer of others. */
  readonly isMember: Uint8Array;
  /** By indicator code. */
  readonly bestIs: BestIs;
}

/** What is known of a figure and its peers. */
export interface BoundedPeers {
  readonly set: BoundedSet;
  readonly count: number;
  /** Of the figure itself; undefined where nothing is known of it. */
  readonly own: Bounds | undefined;
  /** Places of its ends among those of the set, which are passed over. */
  readonly skippedLower: number;
  readonly skippedUpper: number;
  /** 1 where the greatest peer is best, −1 where the least is, 0 where none is. */
  readonly sign: number;
}

const suppressed = gapCode("suppressed");

/** Leaves of the results against such peers those that are the same whatever the withheld figures are, and says why others are absent. */
export function certainBenchmark(figures: BenchmarkFigures, result: Benchmark): void {
  const { columns, rows } = figures;
  const contenders = new Map<BoundedSet, Contenders>();
  const always = [result.lowerQuartile, result.median, result.upperQuartile, result.percentile];
  for (let at = 0; at < rows.length; at++) {
    const peers = peersAt(figures, at);
    if (!peers) continue;
    const row = rows[at] as number;
    const { set, count, sign } = peers;
    const reason = columns.gap[row] as number;
    result.peers[at] = count;
    if (count < fewestPeers) {
      result.gap[at] = reason || tooFew;
      continue;
    }
    const median = certainQuartile(peers, 2);
    result.lowerQuartile[at] = certainQuartile(peers, 1);
    result.median[at] = median;
    result.upperQuartile[at] = certainQuartile(peers, 3);
    const best = sign === 0 ? Number.NaN : certain(endsOfBest(peers));
    result.best[at] = best;
    if (!contenders.has(set)) contenders.set(set, contendersOf(set, sign));
    result.bestRow[at] = sign === 0 ? -1 : certainlyBest(contenders.get(set) as Contenders, row);
    const value = reason === 0 ? (columns.value[row] as number) : Number.NaN;
    const isThere = !Number.isNaN(value);
    const lower = isThere ? certain(lowerPeers(peers, { lower: value, upper: value })) : Number.NaN;
    result.ratioToMedian[at] = isThere && median > 0 ? quotient(value, median, 2) : Number.NaN;
    result.gapToBest[at] = isThere && !Number.isNaN(best) ? difference(value, best) : Number.NaN;
    result.percentile[at] = Number.isNaN(lower) ? lower : quotient(lower, count, 2);
    const isOpen =
      always.some((of) => Number.isNaN(of[at])) ||
      (sign !== 0 && (Number.isNaN(best) || result.bestRow[at] === -1));
    result.gap[at] = reason || (isOpen ? suppressed : medianGap(median));
  }
}

/**
 * Between what figures lie that are not certain.
 * @param known the figures, NaN where there is none
 * @param boundsOf the exact interval of one of them; undefined where there is none
 */
export function benchmarkBounds(
  figures: BenchmarkFigures,
  known: Float64Array,
  boundsOf: (peers: BoundedPeers) => ExactBounds | undefined,
): ResultBounds {
  const found = noBounds(known.length);
  for (let at = 0; at < known.length; at++) {
    const peers = Number.isNaN(known[at]) ? peersAt(figures, at) : undefined;
    const own = peers && peers.count >= fewestPeers ? boundsOf(peers) : undefined;
    if (own) putBounds(found, at, own);
  }
  return found;
}

export function lowerQuartileBounds(peers: BoundedPeers): ExactBounds | undefined {
  return quartileBounds(peers, 1);
}

export function medianBounds(peers: BoundedPeers): ExactBounds | undefined {
  return quartileBounds(peers, 2);
}

export function upperQuartileBounds(peers: BoundedPeers): ExactBounds | undefined {
  return quartileBounds(peers, 3);
}

export function bestBounds(peers: BoundedPeers): ExactBounds | undefined {
  return peers.sign === 0 ? undefined : exactBounds(endsOfBest(peers));
}

export function ratioToMedianBounds(peers: BoundedPeers): ExactBounds | undefined {
  const median = medianBounds(peers);
  if (!peers.own || !median || median.lower.top <= 0n) return undefined;
  const ratio = dividedBy(exactBounds(peers.own), median);
  return ratio && shifted(ratio, 2);
}

export function gapToBestBounds(peers: BoundedPeers): ExactBounds | undefined {
  const best = bestBounds(peers);
  return peers.own && best && minus(exactBounds(peers.own), best);
}

export function percentileBounds(peers: BoundedPeers): ExactBounds | undefined {
  if (!peers.own) return undefined;
  const lower = exactBounds(lowerPeers(peers, peers.own));
  const share = dividedBy(lower, exactly(peers.count));
  return share && shifted(share, 2);
}

function peersAt(
  { columns, bounds, rows, sets, bounded, isMember, bestIs }: BenchmarkFigures,
  at: number,
): BoundedPeers | undefined {
  const row = rows[at] as number;
  const set = bounded.get(sets.setOf[row] as number);
  if (!set) return undefined;
  const { lowers, uppers } = set;
  const { length } = lowers;
  const own = knownBounds(columns, bounds, row);
  const isIn = own !== undefined && isMember[columns.region[row] as number] === 1;
  return {
    set,
    count: length - Number(isIn),
    own,
    skippedLower: isIn ? countBelow(lowers, 0, length, own.lower) : length,
    skippedUpper: isIn ? countBelow(uppers, 0, length, own.upper) : length,
    sign: bestIs[columns.indicator[row] as number] as number,
  };
}

/** Between what the figure lies that is at a place among the sorted peers. */
function endsAt({ set, skippedLower, skippedUpper }: BoundedPeers, place: number): Bounds {
  return {
    lower: set.lowers[place < skippedLower ? place : place + 1] as number,
    upper: set.uppers[place < skippedUpper ? place : place + 1] as number,
  };
}

function endsOfBest(peers: BoundedPeers): Bounds {
  return endsAt(peers, peers.sign > 0 ? peers.count - 1 : 0);
}

/** The one figure that there may be, else NaN. */
function certain({ lower, upper }: Bounds): number {
  return lower === upper ? lower : Number.NaN;
}

/** The two places that an R-7 quartile lies between, and how many quarters of the way. */
function quartileEnds(peers: BoundedPeers, quarters: number): [low: Bounds, high: Bounds, way: number] {
  const fourfold = (peers.count - 1) * quarters;
  return [endsAt(peers, Math.floor(fourfold / 4)), endsAt(peers, Math.ceil(fourfold / 4)), fourfold % 4];
}

function certainQuartile(peers: BoundedPeers, quarters: number): number {
  const [low, high, way] = quartileEnds(peers, quarters);
  const [from, to] = [certain(low), certain(high)];
  return Number.isNaN(from) || Number.isNaN(to) ? Number.NaN : between(from, to, way);
}

function quartileBounds(peers: BoundedPeers, quarters: number): ExactBounds | undefined {
  const [low, high, way] = quartileEnds(peers, quarters);
  const fourfold = plus(times(exactly(4 - way), exactBounds(low)), times(exactly(way), exactBounds(high)));
  return dividedBy(fourfold, exactly(4));
}

/** How many peers are lower than a figure, equal ones counted half: in any case, and at most. */
function lowerPeers({ set: { lowers, uppers }, count }: BoundedPeers, own: Bounds): Bounds {
  const { length } = lowers;
  const lowerIn = (ends: Float64Array, figure: number): number =>
    (countBelow(ends, 0, length, figure) + countUpTo(ends, 0, length, figure)) / 2;
  // Where the figure is in the set it has been counted too: half where it is known, else as the greatest that it may be against the
  // least.
  const isIn = count < length;
  const isKnown = own.lower === own.upper;
  return {
    lower: lowerIn(uppers, own.lower) - (isIn && isKnown ? 0.5 : 0),
    upper: lowerIn(lowers, own.upper) - (isIn ? (isKnown ? 0.5 : 1) : 0),
  };
}

/** The first of a set by what they are in any case, and by what they may be, of equal ones the earlier. */
interface Contenders {
  readonly surest: readonly Contender[];
  readonly likeliest: readonly Contender[];
}

/** Figures times the sign, so that the greatest is best. */
interface Contender {
  readonly row: number;
  readonly sure: number;
  readonly likely: number;
}

function contendersOf({ members }: BoundedSet, sign: number): Contenders {
  const all = members.map(({ row, lower, upper }: BoundedMember): Contender => {
    return sign > 0 ? { row, sure: lower, likely: upper } : { row, sure: -upper, likely: -lower };
  });
  const first = (count: number, figureOf: (one: Contender) => number): Contender[] =>
    all
      .toSorted((a, b) => Number(figureOf(a) < figureOf(b)) - Number(figureOf(a) > figureOf(b)))
      .slice(0, count);
  // The row itself is none of its peers, and nobody is his own rival.
  return { surest: first(2, ({ sure }) => sure), likeliest: first(3, ({ likely }) => likely) };
}

/** Row of the peer that no other may be better than, nor equal to where that one comes first; −1 where there is none. */
function certainlyBest({ surest, likeliest }: Contenders, row: number): number {
  const best = surest.find((one) => one.row !== row);
  const rival = likeliest.find((one) => one.row !== row && one.row !== best?.row);
  if (!best || !rival) return -1;
  const isBest = best.sure > rival.likely || (best.sure === rival.likely && best.row < rival.row);
  return isBest ? best.row : -1;
}
