import fc from "fast-check";
import { expect, test } from "vitest";
import { compoundRate } from "../../src/calc/compound-rate.ts";
import { Rational, root, unitsApart } from "../proof/rational.ts";

/** The double nearest to the rate, by the root of the fraction itself. */
function exactRate(start: number, end: number, intervals: number): number {
  const factor = root(Rational.of(end).over(Rational.of(start)), intervals);
  return factor.minus(new Rational(1n)).times(new Rational(100n)).toDouble();
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const decimals = (digits: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.tuple(digits, whole(0, 4)).map(([figure, places]) => figure / 10 ** places);
const figure = decimals(whole(1, 1e8));
const longFigure = fc.double({ min: 1e-9, max: 1e15, noNaN: true });

/** A figure, and another so little away from it. */
const close = (figures: fc.Arbitrary<number>, most: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(figures, fc.double({ min: -most, max: most, noNaN: true }))
    .map(([start, change]) => [start, start * (1 + change)]);

test.each<[string, fc.Arbitrary<[number, number]>]>([
  ["figures of a few digits", fc.tuple(figure, figure)],
  ["figures of many digits", fc.tuple(whole(2 ** 40, 2 ** 45), whole(2 ** 40, 2 ** 45))],
  [
    "many digits that hardly differ",
    close(whole(2 ** 40, 2 ** 44), 1e-3).map(([a, b]) => [a, Math.round(b)]),
  ],
  ["neighbours of many digits", whole(2 ** 43, 2 ** 45 - 1).map((start) => [start, start + 1])],
  ["a fall to next to nothing", fc.tuple(whole(2 ** 40, 2 ** 45), whole(1, 1000))],
  ["a rise from next to nothing", fc.tuple(whole(1, 1000), whole(2 ** 40, 2 ** 45))],
  ["figures of all places that a double has", fc.tuple(longFigure, longFigure)],
  ["such that hardly differ", close(longFigure, 1e-6)],
  [
    "falls from beyond the stars",
    fc.tuple(
      fc.double({ min: 1e100, max: 1e300, noNaN: true }),
      fc.double({ min: 1e-20, max: 1e9, noNaN: true }),
    ),
  ],
])("%s: right to a unit in the last place", (_, pairs) => {
  fc.assert(
    fc.property(fc.noBias(pairs), whole(2, 20), ([start, end], intervals) => {
      const apart = unitsApart(compoundRate(start, end, intervals), exactRate(start, end, intervals));
      expect(apart).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});

test("over one interval it is the double nearest to the growth rate", () => {
  fc.assert(
    fc.property(fc.noBias(fc.oneof(fc.tuple(figure, figure), close(longFigure, 1e-6))), ([start, end]) => {
      expect(compoundRate(start, end, 1)).toBe(exactRate(start, end, 1));
    }),
    { numRuns: 300 },
  );
});

// Roots of the fractions, rounded once.
test.each([
  [27346131111982, 27346131111983, 1, 3.6568244184342384e-12],
  [19311204591631, 19311204591630, 6, -8.630568117894598e-13],
  [28829985232270, 28829985232269, 3, -1.1562036214997094e-12],
  [584922008428.1353, 584922008428.1355, 5, 6.838518541556036e-15],
  [89.69786665055742, 89.69786665055743, 5, 2.229707433055846e-15],
  // 1.6^10 is 109.951…, so that the root is 1.6e-16; (3/5)^20 times 10^-300 has the root 6e-16.
  [1e160, 109.951, 10, -99.99999999999999],
  [95367431640625e140, 3486784401e-160, 20, -99.99999999999994],
  [1e40, 1, 2, -100],
])("from %d to %d over %d intervals every place of the rate is right", (start, end, intervals, rate) => {
  expect(compoundRate(start, end, intervals)).toBe(rate);
  expect(exactRate(start, end, intervals)).toBe(rate);
});

test("figures so far apart that no double holds their ratio have none", () => {
  expect([compoundRate(1e300, 1e-300, 2), compoundRate(1e-300, 1e300, 2)]).toEqual([Number.NaN, Number.NaN]);
});
