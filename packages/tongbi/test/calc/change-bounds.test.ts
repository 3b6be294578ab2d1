import fc from "fast-check";
import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { changeBounds, changeSigns } from "../../src/calc/change-bounds.ts";
import { changes } from "../../src/calc/year-over-year.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

type Figure = number | Bounds | "missing" | "suppressed";

function observation(period: string, figure: Figure): Given {
  if (typeof figure !== "object") return { period, value: figure };
  return { period, value: "suppressed", bounds: figure };
}

/** Change, growth and sign of a value on its base, as a list. */
function boundsOf(before: Figure, value: Figure, pointsOnly = 0): unknown[] {
  const dataset = datasetOf([observation("2017", value), observation("2016", before)]);
  const rows = Int32Array.of(0);
  const base = baseRows(dataset, rows, 1);
  const points = Uint8Array.of(pointsOnly);
  const change = changes(dataset.columns, rows, base, points, Uint8Array.of(1));
  const of = changeBounds(dataset.columns, dataset.bounds, rows, base, points, change);
  const ends = [of.change.lower, of.change.upper, of.growth.lower, of.growth.upper].map((end) => end[0]);
  return [...ends, changeSigns[of.sign[0] ?? -1]];
}

const none = Number.NaN;
const hundreds = { lower: 100, upper: 199 };

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX on 80", 80, hundreds, [20, 119, 25, 148.75, "up"]],
  ["1XX on 150", 150, hundreds, [-50, 49, -33.333333333333336, 32.66666666666667, ""]],
  ["1XX on 250", 250, hundreds, [-150, -51, -60, -20.4, "down"]],
  ["80 on 1XX", hundreds, 80, [-119, -20, -59.798994974874375, -20, "down"]],
  ["100 on 1XX", hundreds, 100, [-99, 0, -49.74874371859297, 0, ""]],
  ["1XX on 1XX", hundreds, hundreds, [-99, 99, -49.74874371859297, 99, ""]],
  [
    "a loss of 10 to 20 on 40 to 50",
    { lower: 40, upper: 50 },
    { lower: -20, upper: -10 },
    [-70, -50, -150, -120, "down"],
  ],
  ["X on X from zero", { lower: 0, upper: 9 }, { lower: 0, upper: 9 }, [-9, 9, none, none, ""]],
  ["12 on a base that may be negative", { lower: -3, upper: 9 }, 12, [3, 15, none, none, "up"]],
  ["a single possible figure", 5, { lower: 5, upper: 5 }, [0, 0, 0, 0, "same"]],
  ["at least 20 on 8", 8, { lower: 20, upper: Infinity }, [12, Infinity, 150, Infinity, "up"]],
  ["8 on at least 20", { lower: 20, upper: Infinity }, 8, [-Infinity, -12, -100, -60, "down"]],
  ["a known rise", 7, 8, [none, none, none, none, "up"]],
  ["a known fall", 8, 7, [none, none, none, none, "down"]],
  ["no known change", 8, 8, [none, none, none, none, "same"]],
  ["withheld without bounds", 8, "suppressed", [none, none, none, none, ""]],
  ["a base withheld without bounds", "suppressed", hundreds, [none, none, none, none, ""]],
  ["missing", hundreds, "missing", [none, none, none, none, ""]],
  ["bounds the wrong way round", 8, { lower: 9, upper: 3 }, [none, none, none, none, ""]],
  ["base bounds the wrong way round", { lower: 9, upper: 3 }, 8, [none, none, none, none, ""]],
  ["1XX on 100", 100, hundreds, [0, 99, 0, 99, ""]],
  [
    "ends that no double denotes, 10¹⁶ − 0.1 and 10¹⁹ − 100",
    { lower: 0.1, upper: 0.1 },
    1e16,
    [1e16 - 2, 1e16, 1e19 - 2048, 1e19, "up"],
  ],
])("%s", (_, base, value, expected) => {
  expect(boundsOf(base, value)).toEqual(expected);
});

test("the base may stand in the first row of a file", () => {
  const dataset = datasetOf([observation("2016", 80), observation("2017", hundreds)]);
  const { change } = changeBounds(
    dataset.columns,
    dataset.bounds,
    Int32Array.of(1),
    Int32Array.of(0),
    Uint8Array.of(0),
    Float64Array.of(none),
  );
  expect([...change.lower]).toEqual([20]);
});

test("a ratio has bounds of its points only", () => {
  expect(boundsOf(1, { lower: 1.1, upper: 1.2 }, 1)).toEqual([0.1, 0.2, none, none, "up"]);
});

/** Two integers of hundredths in order, and one between them. */
const bounded = (min: number): fc.Arbitrary<{ lower: number; upper: number; inside: number }> =>
  fc.tuple(fc.integer({ min, max: 99_999 }), fc.nat(99_999), fc.nat(99_999)).map(([lower, width, at]) => ({
    lower,
    upper: lower + width,
    inside: lower + (width && at % (width + 1)),
  }));

test("whatever the figures within their bounds, change, growth and sign hold", () => {
  fc.assert(
    fc.property(
      bounded(-99_999),
      bounded(1),
      fc.boolean(),
      fc.boolean(),
      (value, base, hasValue, hasBase) => {
        fc.pre(!(hasValue && hasBase));
        const figure = ({ lower, upper, inside }: typeof value, known: boolean): Figure =>
          known ? inside / 100 : { lower: lower / 100, upper: upper / 100 };
        const [low, high, least, most, sign] = boundsOf(figure(base, hasBase), figure(value, hasValue)) as [
          number,
          number,
          number,
          number,
          string,
        ];
        const change = value.inside - base.inside;
        // Hundredths are compared as such, growth by cross-multiplying: 15 digits at most, but for the rounded end.
        expect(Math.round(low * 100) <= change && change <= Math.round(high * 100)).toBe(true);
        const growth = BigInt(change) * 100n * 10n ** 20n;
        const end = (per: number): bigint => BigInt(Math.round(per * 1e6)) * 10n ** 14n * BigInt(base.inside);
        const slack = 10n ** 14n * BigInt(base.inside);
        expect(end(least) - slack <= growth && growth <= end(most) + slack).toBe(true);
        if (sign === "up") expect(change).toBeGreaterThan(0);
        if (sign === "down") expect(change).toBeLessThan(0);
        if (sign === "same") expect(change).toBe(0);
      },
    ),
  );
});
