import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absolute,
  ceiling,
  dividedBy,
  type ExactBounds,
  figureBounds,
  greatest,
  least,
  minus,
  negated,
  outwardBounds,
  plus,
  shifted,
  times,
} from "../../src/calc/exact-bounds.ts";
import { fractionOf } from "../../src/calc/outward.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { Rational, unitsApart } from "../proof/rational.ts";
import { type BoundedFigure, boundedFigure, isWithin } from "./bounded-figures.ts";

const exact = ({ lower, upper }: Bounds): ExactBounds => ({
  lower: fractionOf(lower),
  upper: fractionOf(upper),
});
const between = (lower: number, upper: number): ExactBounds => exact({ lower, upper });
const ends = (found: ExactBounds | undefined): number[] | undefined => {
  if (!found) return undefined;
  const { lower, upper } = outwardBounds(found);
  return [lower, upper];
};

const hundreds = between(100, 199);

test.each<[string, ExactBounds | undefined, number[] | undefined]>([
  ["1XX + 5.5", plus(hundreds, between(5.5, 5.5)), [105.5, 204.5]],
  ["1XX − 1XX", minus(hundreds, hundreds), [-99, 99]],
  ["0.1 + 0.2", plus(between(0.1, 0.1), between(0.2, 0.2)), [0.3, 0.3]],
  ["1XX × −2 to 3", times(hundreds, between(-2, 3)), [-398, 597]],
  ["1XX × 0", times(hundreds, between(0, 0)), [0, 0]],
  ["at least 20 × 0 to 1", times(between(20, Infinity), between(0, 1)), [0, Infinity]],
  [
    "at least 20 less at least 30",
    minus(between(20, Infinity), between(30, Infinity)),
    [-Infinity, Infinity],
  ],
  ["at most −20 × 0 to 1", times(between(-Infinity, -20), between(0, 1)), [-Infinity, 0]],
  ["0 to 1 × at most −20", times(between(0, 1), between(-Infinity, -20)), [-Infinity, 0]],
  ["anything × −2 to −1", times(between(-Infinity, Infinity), between(-2, -1)), [-Infinity, Infinity]],
  ["1XX ÷ 400", dividedBy(hundreds, between(400, 400)), [0.25, 0.4975]],
  ["1 ÷ 3", dividedBy(between(1, 1), between(3, 3)), [0.3333333333333333, 0.33333333333333337]],
  ["−1 ÷ 3", dividedBy(between(-1, -1), between(3, 3)), [-0.33333333333333337, -0.3333333333333333]],
  ["1 ÷ −4 to −2", dividedBy(between(1, 1), between(-4, -2)), [-0.5, -0.25]],
  ["1 ÷ at least 20", dividedBy(between(1, 1), between(20, Infinity)), [0, 0.05]],
  ["1XX ÷ 0 to 9", dividedBy(hundreds, between(0, 9)), undefined],
  ["1XX ÷ −9 to 0", dividedBy(hundreds, between(-9, 0)), undefined],
  ["1XX ÷ −1 to 1", dividedBy(hundreds, between(-1, 1)), undefined],
  ["min of 1XX and 150", least(hundreds, between(150, 150)), [100, 150]],
  ["max of 1XX and 150", greatest(hundreds, between(150, 150)), [150, 199]],
  ["max of 1XX and at least 20", greatest(hundreds, between(20, Infinity)), [100, Infinity]],
  [
    "min of at most 20 and at most 30",
    least(between(-Infinity, 20), between(-Infinity, 30)),
    [-Infinity, 20],
  ],
  ["−1XX", negated(hundreds), [-199, -100]],
  ["abs of −20 to 5", absolute(between(-20, 5)), [0, 20]],
  ["abs of −5 to 20", absolute(between(-5, 20)), [0, 20]],
  ["abs of at least −5", absolute(between(-5, Infinity)), [0, Infinity]],
  ["abs of at most 5", absolute(between(-Infinity, 5)), [0, Infinity]],
  ["abs of at most −5", absolute(between(-Infinity, -5)), [5, Infinity]],
  ["abs of anything", absolute(between(-Infinity, Infinity)), [0, Infinity]],
  ["abs of −20 to −5", absolute(between(-20, -5)), [5, 20]],
  ["abs of 5 to 20", absolute(between(5, 20)), [5, 20]],
  ["−1.5 to 1.5 rounded up", ceiling(between(-1.5, 1.5)), [-1, 2]],
  ["whole numbers rounded up", ceiling(between(-20, 5)), [-20, 5]],
  ["−0.5 to 0 rounded up", ceiling(between(-0.5, 0)), [0, 0]],
  ["anything rounded up", ceiling(between(-Infinity, Infinity)), [-Infinity, Infinity]],
  ["1XX in 万 as 亿", shifted(hundreds, -4), [0.01, 0.0199]],
  ["1XX in 亿 as 万", shifted(hundreds, 4), [1_000_000, 1_990_000]],
  ["beyond the range", times(between(-1e200, 1e200), between(1e200, 1e200)), [-Infinity, Infinity]],
  ["all beyond the range", times(between(1e200, 1e300), between(1e200, 1e200)), [Number.MAX_VALUE, Infinity]],
  ["all far below", times(between(-1e300, -1e200), between(1e200, 1e200)), [-Infinity, -Number.MAX_VALUE]],
  ["all but 0 from below", times(between(-2e-200, -1e-200), between(1e-200, 1e-200)), [-5e-324, 0]],
  ["below the least", times(between(-1e-200, 1e-200), between(1e-200, 1e-200)), [-5e-324, 5e-324]],
])("%s", (_, found, expected) => {
  expect(ends(found)).toEqual(expected);
});

describe("what is known of an observation", () => {
  const columns = { value: Float64Array.of(7, Number.NaN), gap: Uint8Array.of(0, 2) };
  test.each<[string, number, Bounds | undefined, number[] | undefined]>([
    ["a figure is its own bounds", 0, undefined, [7, 7]],
    ["a figure is, whatever is said beside it", 0, { lower: 1, upper: 2 }, [7, 7]],
    ["a withheld one has those that are given", 1, { lower: 100, upper: 199 }, [100, 199]],
    ["one without has none", 1, undefined, undefined],
    ["one that the data lack has none", -1, { lower: 1, upper: 2 }, undefined],
    ["none the wrong way round", 1, { lower: 9, upper: 3 }, undefined],
    ["none that are no numbers", 1, { lower: Number.NaN, upper: 3 }, undefined],
    ["none below all figures", 1, { lower: -Infinity, upper: -Infinity }, undefined],
    ["none beyond all figures", 1, { lower: Infinity, upper: Infinity }, undefined],
  ])("%s", (_, row, bounds, expected) => {
    expect(ends(figureBounds(columns, new Map(bounds ? [[row, bounds]] : []), row))).toEqual(expected);
  });
});

const figure = boundedFigure(-5000, 5000);
const opposite = (a: Rational): Rational => new Rational(0n).minus(a);
const isLess = (a: Rational, b: Rational): boolean => a.minus(b).sign < 0;

type Pair = readonly [
  string,
  (a: ExactBounds, b: ExactBounds) => ExactBounds | undefined,
  (a: Rational, b: Rational) => Rational,
];
const pairs: readonly Pair[] = [
  ["sum", plus, (a, b) => a.plus(b)],
  ["difference", minus, (a, b) => a.minus(b)],
  ["product", times, (a, b) => a.times(b)],
  ["quotient", dividedBy, (a, b) => a.over(b)],
  ["least", least, (a, b) => (isLess(a, b) ? a : b)],
  ["greatest", greatest, (a, b) => (isLess(a, b) ? b : a)],
];

test.each(pairs)("a %s lies within its bounds, whose ends are those of figures at the ends", (_, on, of) => {
  fc.assert(
    fc.property(figure, figure, (a: BoundedFigure, b: BoundedFigure) => {
      const found = on(exact(a), exact(b));
      const mayBeZero = b.lower <= 0 && b.upper >= 0;
      expect(found === undefined).toBe(on === dividedBy && mayBeZero);
      if (!found) return;
      const bounds = outwardBounds(found);
      expect(isWithin(of(Rational.of(a.inside), Rational.of(b.inside)), bounds)).toBe(true);
      const corners = [a.lower, a.upper].flatMap((left) =>
        [b.lower, b.upper].map((right) => of(Rational.of(left), Rational.of(right))),
      );
      const sorted = corners.toSorted((one, other) => one.minus(other).sign) as [Rational, ...Rational[]];
      const [lowest, highest] = [sorted[0], sorted.at(-1) as Rational];
      expect(isWithin(lowest, bounds) && isWithin(highest, bounds)).toBe(true);
      expect(unitsApart(bounds.lower + 0, lowest.toDouble())).toBeLessThanOrEqual(1);
      expect(unitsApart(bounds.upper + 0, highest.toDouble())).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test("a size and an opposite lie within their bounds", () => {
  fc.assert(
    fc.property(figure, (a) => {
      const inside = Rational.of(a.inside);
      expect(isWithin(opposite(inside), outwardBounds(negated(exact(a))))).toBe(true);
      const size = inside.sign < 0 ? opposite(inside) : inside;
      expect(isWithin(size, outwardBounds(absolute(exact(a))))).toBe(true);
    }),
  );
});

test("a double stands for its shortest decimal, and is its own bounds", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(ends(between(value, value))).toEqual([value + 0, value + 0]);
    }),
  );
});
