import fc from "fast-check";
import { expect, test } from "vitest";
import { compoundBounds } from "../../src/calc/compound-bounds.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { gapCode } from "../../src/model/gap.ts";
import { Rational, unitsApart } from "../proof/rational.ts";
import { type BoundedFigure, boundedFigure } from "./bounded-figures.ts";

/** Of an end on a start that are both withheld. */
function rates(start: Bounds, end: Bounds, intervals: number): Bounds {
  const gap = new Uint8Array(2).fill(gapCode("suppressed"));
  const columns = { value: new Float64Array(2).fill(Number.NaN), gap };
  const bounds = new Map([start, end].entries());
  const [first, last, wanted] = [Int32Array.of(0), Int32Array.of(1), Uint8Array.of(0)];
  const { lower, upper } = compoundBounds(columns, bounds, last, first, intervals, wanted);
  return { lower: lower[0] as number, upper: upper[0] as number };
}

/** Whether growth at a rate goes beyond that from start to end, is it or falls short of it: 1, 0 or −1, in exact fractions. */
function excess(rate: number, start: number, end: number, intervals: number): number {
  const root = Rational.of(rate).shifted(-2).plus(new Rational(1n));
  let grown = Rational.of(start);
  for (let step = 0; step < intervals; step++) grown = grown.times(root);
  return grown.minus(Rational.of(end)).sign;
}

/** The next double towards another. */
function towards(from: number, to: number): number {
  let [near, far] = [from, to];
  if (near === far) return near;
  for (;;) {
    const middle = near / 2 + far / 2;
    if (middle === far || middle === near || unitsApart(from, far) === 1) return far;
    if (unitsApart(from, middle) >= 1) far = middle;
    else near = middle;
  }
}

const positive: fc.Arbitrary<BoundedFigure> = boundedFigure(1, 100_000);

test("whatever the figures within the bounds, their average growth is within the interval, and no tighter doubles would do", () => {
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 1, max: 30 }), (start, end, intervals) => {
      const { lower, upper } = rates(start, end, intervals);
      expect(excess(lower, start.inside, end.inside, intervals)).toBeLessThanOrEqual(0);
      expect(excess(upper, start.inside, end.inside, intervals)).toBeGreaterThanOrEqual(0);
      // At the ends themselves: not beyond them, and the next double inward is.
      const least = [start.upper, end.lower, intervals] as const;
      const most = [start.lower, end.upper, intervals] as const;
      expect(excess(lower, ...least)).toBeLessThanOrEqual(0);
      expect(excess(upper, ...most)).toBeGreaterThanOrEqual(0);
      if (excess(lower, ...least) < 0) expect(excess(towards(lower, Number.MAX_VALUE), ...least)).toBe(1);
      if (excess(upper, ...most) > 0) expect(excess(towards(upper, -101), ...most)).toBe(-1);
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Bounds, Bounds, number, [number, number]]>([
  ["from 1 to 1.21 in two years", at(1), at(1.21), 2, [10, 10]],
  ["no growth over 1000 years", at(7), at(7), 1000, [0, 0]],
  ["from 0.1 to 0.2 in one year", at(0.1), at(0.2), 1, [100, 100]],
  ["figures so far apart that no double holds their ratio", at(5e-324), at(1e308), 3, [-100, Infinity]],
])("%s", (_, start, end, intervals, expected) => {
  const { lower, upper } = rates(start, end, intervals);
  expect([lower, upper]).toEqual(expected);
});

test("a fall to 6 in 10^16 each year is −99.99999999999994 %, to the last double", () => {
  // (3/5)^20 / 10^300 is (6 / 10^16)^20.
  const { lower, upper } = rates(at(Number(`${5n ** 20n}e140`)), at(Number(`${3n ** 20n}e-160`)), 20);
  expect([lower, upper]).toEqual([-99.99999999999994, -99.99999999999994]);
});

function at(figure: number): Bounds {
  return { lower: figure, upper: figure };
}
