import { bigQuotient, commonPower, decimal, relativeChange } from "./exact.ts";

/**
 * The rate in per cent at which `start` grows to `end` in so many intervals, (end / start)^(1/n) − 1, to a unit in the last
 * place; over one interval correctly rounded. Both figures are above 0.
 *
 * Exponential and logarithm come close; one step of Newton's method, its residual taken in twice the digits, does the
 * rest. It is what small rates need, of which the root has few digits, and falls to a hundred-thousandth.
 */
export function compoundRate(start: number, end: number, intervals: number): number {
  if (intervals === 1) return relativeChange(end, start);
  const power = commonPower(end, start);
  if (power === 0) return bigCompoundRate(start, end, intervals);
  const from = Math.round(start * power);
  const to = Math.round(end * power);
  const near = nearRate((to - from) / from, to / from, intervals);
  // 1 + near, without rounding.
  const root = 1 + near;
  const rest = near - (root - 1);
  // `from` times the root to the power of `intervals`, by squaring.
  const grown = new PreciseNumber(from, 0);
  const square = new PreciseNumber(root, rest);
  for (let left = intervals; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) grown.multiply(square);
    if (left > 1) square.multiply(square);
  }
  const missing = (root * (to - grown.value - grown.rest)) / (intervals * grown.value);
  const rate = 100 * near;
  return rate + (productError(100, near, rate) + 100 * missing);
}

/** @param change (end − start) / start @param ratio end / start, which tells more after a great fall */
function nearRate(change: number, ratio: number, intervals: number): number {
  const logarithm = Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(ratio);
  return Math.expm1(logarithm / intervals);
}

/** A number of twice the digits of a double. */
class PreciseNumber {
  value: number;
  /** What the double lacks. */
  rest: number;

  constructor(value: number, rest: number) {
    this.value = value;
    this.rest = rest;
  }

  multiply({ value, rest }: PreciseNumber): void {
    const next = this.value * value;
    const lost = productError(this.value, value, next) + (this.value * rest + this.rest * value);
    this.value = next + lost;
    this.rest = lost - (this.value - next);
  }
}

/** What the product of two doubles has lost by rounding, exactly (T. J. Dekker, 1971). */
function productError(a: number, b: number, product: number): number {
  const [spreadA, spreadB] = [134217729 * a, 134217729 * b];
  const upperA = spreadA - (spreadA - a);
  const upperB = spreadB - (spreadB - b);
  const [lowerA, lowerB] = [a - upperA, b - upperB];
  return upperA * upperB - product + upperA * lowerB + lowerA * upperB + lowerA * lowerB;
}

const places = 128;

function bigCompoundRate(start: number, end: number, intervals: number): number {
  const [from, fromExponent] = decimal(start);
  const [to, toExponent] = decimal(end);
  const least = Math.min(fromExponent, toExponent);
  const top = to * 10n ** BigInt(toExponent - least);
  const bottom = from * 10n ** BigInt(fromExponent - least);
  const ratio = bigQuotient(top, bottom);
  // Figures so far apart that no double holds their ratio.
  if (ratio === 0 || ratio === Infinity) return Number.NaN;
  const one = 1n << BigInt(places);
  let root = BigInt(Math.round(Math.exp(Math.log(ratio) / intervals) * 2 ** places));
  const n = BigInt(intervals);
  // From a double once is not enough for the rate, nor twice where the ratio is so small that the double has few digits.
  for (let step = 0; step < 3; step++) {
    if (root === 0n) return -100;
    root = ((n - 1n) * root + (top << (BigInt(places) * n)) / (bottom * root ** (n - 1n))) / n;
  }
  return bigQuotient(100n * (root - one), one);
}
