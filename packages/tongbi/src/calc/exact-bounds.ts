import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { type Fraction, fractionOf, outwardFraction } from "./outward.ts";

/**
 * Interval arithmetic on fractions: between what a sum, difference, product or quotient lies whose figures lie within bounds.
 *
 * Every step is exact, and the ends are rounded once, outward, when they are made doubles again. A figure that comes twice is
 * taken for two that vary apart: a ÷ (a + b) is given a wider interval than it has, never one too narrow.
 */
export interface ExactBounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

/**
 * The bounds of an observation; a figure that is known is its own. Undefined where nothing is known of it.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param row −1 where the data lack the observation
 */
export function figureBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  row: number,
): ExactBounds | undefined {
  const known = knownBounds(columns, bounds, row);
  return known && exactBounds(known);
}

/** Bounds given as doubles. */
export function exactBounds(bounds: Bounds): ExactBounds {
  const lower = fractionOf(bounds.lower);
  return { lower, upper: bounds.upper === bounds.lower ? lower : fractionOf(bounds.upper) };
}

/** The bounds of an observation as doubles, see {@link figureBounds}. */
export function knownBounds(
  { value, gap }: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  row: number,
): Bounds | undefined {
  if (row < 0) return undefined;
  const figure = value[row] as number;
  const known = gap[row] === 0 ? { lower: figure, upper: figure } : bounds.get(row);
  if (!known || !(known.lower <= known.upper && known.lower < Infinity && known.upper > -Infinity))
    return undefined;
  return known;
}

/** A number that is known. */
export function exactly(value: number): ExactBounds {
  const fraction = fractionOf(value);
  return { lower: fraction, upper: fraction };
}

/** The bounds as doubles, rounded outward. */
export function outwardBounds({ lower, upper }: ExactBounds): Bounds {
  return { lower: outwardFraction(lower, "lower"), upper: outwardFraction(upper, "upper") };
}

export function plus(a: ExactBounds, b: ExactBounds): ExactBounds {
  return { lower: sum(a.lower, b.lower), upper: sum(a.upper, b.upper) };
}

export function minus(a: ExactBounds, b: ExactBounds): ExactBounds {
  return plus(a, negated(b));
}

export function times(a: ExactBounds, b: ExactBounds): ExactBounds {
  const [first, ...others] = [a.lower, a.upper].flatMap((end) => [
    product(end, b.lower),
    product(end, b.upper),
  ]) as [Fraction, ...Fraction[]];
  return { lower: others.reduce(lesser, first), upper: others.reduce(greater, first) };
}

/** Undefined where the divisor may be zero. */
export function dividedBy(a: ExactBounds, { lower, upper }: ExactBounds): ExactBounds | undefined {
  if (lower.top <= 0n && upper.top >= 0n) return undefined;
  return times(a, { lower: reciprocal(upper), upper: reciprocal(lower) });
}

/** Times ten to the power of `exponent`. */
export function shifted({ lower, upper }: ExactBounds, exponent: number): ExactBounds {
  const power = 10n ** BigInt(Math.abs(exponent));
  const factor = exponent < 0 ? { top: 1n, bottom: power } : { top: power, bottom: 1n };
  return { lower: product(lower, factor), upper: product(upper, factor) };
}

export function negated({ lower, upper }: ExactBounds): ExactBounds {
  return { lower: opposite(upper), upper: opposite(lower) };
}

export function absolute(a: ExactBounds): ExactBounds {
  return greatest(greatest(a, negated(a)), exactly(0));
}

export function least(a: ExactBounds, b: ExactBounds): ExactBounds {
  return { lower: lesser(a.lower, b.lower), upper: lesser(a.upper, b.upper) };
}

export function greatest(a: ExactBounds, b: ExactBounds): ExactBounds {
  return { lower: greater(a.lower, b.lower), upper: greater(a.upper, b.upper) };
}

/** The least whole numbers that are not below the ends. */
export function ceiling({ lower, upper }: ExactBounds): ExactBounds {
  return { lower: wholeUp(lower), upper: wholeUp(upper) };
}

function sum(a: Fraction, b: Fraction): Fraction {
  if (a.bottom === 0n) return a;
  if (b.bottom === 0n) return b;
  // Bottoms are powers of ten mostly, and one a multiple of the other.
  if (a.bottom % b.bottom === 0n) return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
  if (b.bottom % a.bottom === 0n) return { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

/** Nothing of anything is nothing: an open end only says that figures of any size are within the bounds. */
function product(a: Fraction, b: Fraction): Fraction {
  if (a.top === 0n || b.top === 0n) return { top: 0n, bottom: 1n };
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

function opposite({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

function reciprocal({ top, bottom }: Fraction): Fraction {
  return top < 0n ? { top: -bottom, bottom: -top } : { top: bottom, bottom: top };
}

function wholeUp({ top, bottom }: Fraction): Fraction {
  if (bottom === 0n) return { top, bottom };
  const whole = top / bottom;
  return { top: whole * bottom < top ? whole + 1n : whole, bottom: 1n };
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return isBelow(b, a) ? b : a;
}

function greater(a: Fraction, b: Fraction): Fraction {
  return isBelow(a, b) ? b : a;
}

function isBelow(a: Fraction, b: Fraction): boolean {
  if (a.bottom === 0n && b.bottom === 0n) return a.top < b.top;
  return a.top * b.bottom < b.top * a.bottom;
}
