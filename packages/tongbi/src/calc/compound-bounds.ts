import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { compoundRate } from "./compound-rate.ts";
import { knownBounds } from "./exact-bounds.ts";
import { type End, fractionOf, neighbour } from "./outward.ts";
import { noBounds, type ResultBounds } from "./result-bounds.ts";

/**
 * Average growth between figures that are withheld but for their bounds: from 100 to 1XX in two years it is 0 to 41.07 % a year.
 *
 * The least is that of the least end on the greatest start, the greatest that of the greatest end on the least start: the two
 * vary apart. Each is the nearest double that is not inside the true interval, held against it in integers, since a root is no
 * fraction. A start that may be zero or less gives none, nor does an end that may be below zero, or is zero in any case; from an
 * end that may be zero the least is −100. Two figures that are known have no interval, nor has one without bounds.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param ends row of the last value of each series, or −1
 * @param starts row of its first value, or −1
 * @param intervals between them, 1 or more
 * @param pointsOnly by series: 1 where no rate is wanted
 */
export function compoundBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  ends: Int32Array,
  starts: Int32Array,
  intervals: number,
  pointsOnly: Uint8Array,
): ResultBounds {
  const found = noBounds(ends.length);
  if (bounds.size === 0) return found;
  const { gap } = columns;
  for (let at = 0; at < ends.length; at++) {
    const last = ends[at] as number;
    const first = starts[at] as number;
    if (last < 0 || first < 0 || (gap[last] === 0 && gap[first] === 0) || pointsOnly[at] === 1) continue;
    const end = knownBounds(columns, bounds, last);
    const start = end && knownBounds(columns, bounds, first);
    if (!start || !(start.lower > 0 && end.lower >= 0 && end.upper > 0)) continue;
    found.lower[at] = outwardRate(start.upper, end.lower, intervals, "lower");
    found.upper[at] = outwardRate(start.lower, end.upper, intervals, "upper");
  }
  return found;
}

/** The rate in per cent, rounded outward. */
function outwardRate(start: number, end: number, intervals: number, side: End): number {
  if (end === 0 || start === Infinity) return -100;
  // Of figures so far apart that no double holds their ratio the end is open.
  const near = end === Infinity ? Number.NaN : compoundRate(start, end, intervals);
  if (!Number.isFinite(near)) return side === "lower" ? -100 : Infinity;
  const excess = excessOver(start, end, intervals);
  if (excess(near) === 0n) return near;
  const [outward, inward] = side === "lower" ? ([-1n, 1n] as const) : ([1n, -1n] as const);
  const isOutside = (rate: number): boolean => excess(rate) * outward >= 0n;
  let rate = near;
  while (!isOutside(rate)) rate = neighbour(rate, outward);
  for (let inner = neighbour(rate, inward); isOutside(inner); inner = neighbour(inner, inward)) rate = inner;
  return rate;
}

/** By how much the growth at a rate goes beyond that of the two figures, in a scale of its own: (1 + rate)^n − end / start. */
function excessOver(start: number, end: number, intervals: number): (rate: number) => bigint {
  const [from, to, power] = [fractionOf(start), fractionOf(end), BigInt(intervals)];
  const [top, bottom] = [to.top * from.bottom, to.bottom * from.top];
  return (rate) => {
    const own = fractionOf(rate);
    const whole = 100n * own.bottom;
    return (whole + own.top) ** power * bottom - top * whole ** power;
  };
}
