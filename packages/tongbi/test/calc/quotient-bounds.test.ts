import fc from "fast-check";
import { expect, test } from "vitest";
import { quotientBounds } from "../../src/calc/quotient-bounds.ts";
import { targetMet, targetStates } from "../../src/calc/target-met.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { gapCode } from "../../src/model/gap.ts";
import { Rational, unitsApart } from "../proof/rational.ts";
import { type BoundedFigure, boundedFigure, isWithin } from "./bounded-figures.ts";

interface Pair {
  readonly top: BoundedFigure;
  readonly bottom: BoundedFigure;
  readonly isTopKnown: boolean;
  readonly isBottomKnown: boolean;
}

const pair: fc.Arbitrary<Pair> = fc
  .record({
    top: boundedFigure(-5000, 5000),
    bottom: boundedFigure(-300, 5000),
    isTopKnown: fc.boolean(),
    isBottomKnown: fc.boolean(),
  })
  .filter(({ isTopKnown, isBottomKnown }) => !(isTopKnown && isBottomKnown));

/** What is known of both: a figure that is known stands for itself. */
function knownOf({ top, bottom, isTopKnown, isBottomKnown }: Pair): [Bounds, Bounds] {
  const known = ({ lower, upper, inside }: BoundedFigure, isKnown: boolean): Bounds =>
    isKnown ? { lower: inside, upper: inside } : { lower, upper };
  return [known(top, isTopKnown), known(bottom, isBottomKnown)];
}

function columnsOf({ top, bottom, isTopKnown, isBottomKnown }: Pair) {
  const suppressed = gapCode("suppressed");
  return {
    columns: {
      indicator: Int32Array.of(0, 0),
      value: Float64Array.of(
        isTopKnown ? top.inside : Number.NaN,
        isBottomKnown ? bottom.inside : Number.NaN,
      ),
      gap: Uint8Array.of(isTopKnown ? 0 : suppressed, isBottomKnown ? 0 : suppressed),
    },
    bounds: new Map<number, Bounds>([
      ...(isTopKnown ? [] : [[0, top] as const]),
      ...(isBottomKnown ? [] : [[1, bottom] as const]),
    ]),
  };
}

const [first, second, none] = [Int32Array.of(0), Int32Array.of(1), Uint8Array.of(0)];

test.each(["positive", "any"] as const)("a quotient of figures within bounds is, divisors %s", (divisors) => {
  let within = 0;
  fc.assert(
    fc.property(pair, fc.integer({ min: -3, max: 6 }), (given, exponent) => {
      const { columns, bounds } = columnsOf(given);
      const found = quotientBounds(columns, bounds, first, second, Int32Array.of(exponent), none, divisors);
      const ends = { lower: found.lower[0] as number, upper: found.upper[0] as number };
      const [top, bottom] = knownOf(given);
      const isDivisor = bottom.lower > 0 || (divisors === "any" && bottom.upper < 0);
      expect([Number.isNaN(ends.lower), Number.isNaN(ends.upper)]).toEqual([!isDivisor, !isDivisor]);
      if (!isDivisor) return;
      const of = (a: number, b: number): Rational => Rational.of(a).over(Rational.of(b)).shifted(exponent);
      expect(isWithin(of(given.top.inside, given.bottom.inside), ends)).toBe(true);
      const corners = [top.lower, top.upper]
        .flatMap((a) => [of(a, bottom.lower), of(a, bottom.upper)])
        .sort((one, other) => one.minus(other).sign);
      expect(unitsApart(ends.lower, (corners[0] as Rational).toDouble())).toBeLessThanOrEqual(1);
      expect(unitsApart(ends.upper, (corners.at(-1) as Rational).toDouble())).toBeLessThanOrEqual(1);
      within++;
    }),
    { numRuns: 500 },
  );
  expect(within).toBeGreaterThan(50);
});

test("a target is met or not where every figure within the bounds says so, and only there", () => {
  fc.assert(
    fc.property(pair, fc.boolean(), (given, isLimit) => {
      const { columns, bounds } = columnsOf(given);
      const met = targetMet(columns, first, second, Uint8Array.of(Number(isLimit)), bounds);
      const [value, target] = knownOf(given);
      const states = [value.lower, value.upper].flatMap((own) =>
        [target.lower, target.upper].map((asked) => (isLimit ? own <= asked : own >= asked)),
      );
      const certain = states.every(Boolean) ? "yes" : states.some(Boolean) ? "" : "no";
      expect(targetStates[met[0] ?? -1]).toBe(certain);
    }),
    { numRuns: 500 },
  );
});
