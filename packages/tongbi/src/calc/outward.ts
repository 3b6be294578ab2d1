import { bigQuotient, decimal, difference, relativeChange } from "./exact.ts";

/**
 * Ends of intervals, rounded away from the middle: a result that its double does not denote exactly is moved on by one double.
 * As elsewhere a double stands for the shortest decimal that denotes it, so that 118.5 is the exact end of 199 − 80.5.
 */

/** The lower end of an interval is rounded down, the upper one up. */
export type End = "lower" | "upper";

/** a − b, rounded outward. */
export function outwardDifference(a: number, b: number, end: End): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a - b;
  const nearest = difference(a, b);
  const [found, left, right] = integers([nearest, a, b]);
  return outward(nearest, found - (left - right), end);
}

/** The growth of `a` on `b` in per cent, 100 × (a − b) / b, rounded outward; `b` is above 0. */
export function outwardGrowth(a: number, b: number, end: End): number {
  if (!Number.isFinite(b)) return -100;
  if (!Number.isFinite(a)) return a;
  const nearest = relativeChange(a, b);
  const [found, value, base, scale] = integers([nearest, a, b]);
  return outward(nearest, found * base - 100n * (value - base) * scale, end);
}

/** An exact figure: a quotient of integers, whose bottom is above 0; one of 0 stands for infinity of the sign of the top. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The decimal that a double stands for. */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) return { top: value < 0 ? -1n : 1n, bottom: 0n };
  const [digits, exponent] = decimal(value);
  const power = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? { top: digits, bottom: power } : { top: digits * power, bottom: 1n };
}

/** The nearest double that is not beyond a fraction on the inner side. */
export function outwardFraction({ top, bottom }: Fraction, end: End): number {
  if (bottom === 0n) return top < 0n ? -Infinity : Infinity;
  // Beyond the range of doubles it is infinity, whose neighbour is the last of them.
  const nearest = bigQuotient(top, bottom) + 0;
  const found = fractionOf(nearest);
  return outward(nearest, found.top * bottom - top * found.bottom, end);
}

/** @param excess of the double over the true result, in any scale */
function outward(nearest: number, excess: bigint, end: End): number {
  if (end === "lower") return excess > 0n ? neighbour(nearest, -1n) : nearest;
  return excess < 0n ? neighbour(nearest, 1n) : nearest;
}

/** Three figures times a power of ten that makes integers of them, and that power. */
function integers(figures: readonly [number, number, number]): [bigint, bigint, bigint, bigint] {
  const parts = figures.map(decimal);
  const places = Math.max(0, ...parts.map(([, exponent]) => -exponent));
  const [a = 0n, b = 0n, c = 0n] = parts.map(
    ([digits, exponent]) => digits * 10n ** BigInt(exponent + places),
  );
  return [a, b, c, 10n ** BigInt(places)];
}

const double: Float64Array = new Float64Array(1);
const bits: BigInt64Array = new BigInt64Array(double.buffer);

/** The next double below (−1) or above (1). */
export function neighbour(value: number, step: -1n | 1n): number {
  if (value === 0) return Number(step) * Number.MIN_VALUE;
  double[0] = value;
  bits[0] = (bits[0] as bigint) + (value > 0 ? step : -step);
  return double[0];
}
