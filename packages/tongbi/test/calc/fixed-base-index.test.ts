import fc from "fast-check";
import { expect, test } from "vitest";
import { fixedBaseIndex } from "../../src/calc/fixed-base-index.ts";
import { rowsInPeriod } from "../../src/calc/rows-in-period.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

/** Index and reason of annual values from 2000 on, one of which is the base. */
function rebased(values: readonly (number | GapReason)[], base: number, isRatio = 0): [number, GapReason][] {
  const dataset = datasetOf(annual(2000, values));
  const rows = Int32Array.from(values, (_, row) => row);
  const ofSeries = rowsInPeriod(dataset, { frequency: "annual", year: 2000 + base, part: 1 });
  const [index, gap] = [new Float64Array(rows.length), new Uint8Array(rows.length)];
  fixedBaseIndex(dataset, rows, ofSeries, Uint8Array.of(isRatio), index, gap);
  return Array.from(rows, (row) => [index[row] as number, gapReason(gap[row] as number)]);
}

const none = Number.NaN;

test("values before and after the base, correctly rounded", () => {
  expect(rebased([50, 80, 0, 120, 1.2], 1)).toEqual([
    [62.5, "none"],
    [100, "none"],
    [0, "none"],
    [150, "none"],
    [1.5, "none"],
  ]);
  // 0.07 / 0.7 × 100 is 10.000000000000002 in doubles.
  expect(rebased([0.7, 0.07], 0)[1]).toEqual([10, "none"]);
});

test.each<[number | GapReason, GapReason]>([
  [0, "zero_base"],
  [-4, "negative_base"],
  ["missing", "base_missing"],
  ["suppressed", "base_suppressed"],
])("on a base of %s there is no index: %s", (base, reason) => {
  expect(rebased([base, 5], 0)[1]).toEqual([none, reason]);
});

test("a value that is a gap has its own reason, a ratio its own", () => {
  expect(rebased([5, "suppressed"], 0)[1]).toEqual([none, "suppressed"]);
  expect(rebased([0, "suppressed"], 0)[1]).toEqual([none, "suppressed"]);
  expect(rebased([5, 6], 0, 1)[1]).toEqual([none, "ratio_kind"]);
  expect(rebased([5, 6], 7)[1]).toEqual([none, "no_base_period"]);
});

test("rows of several series in any order, each on the base of its own", () => {
  const dataset = datasetOf([
    { region: "甲县", period: "2000", value: 50 },
    { region: "乙县", period: "2001", value: 9 },
    { region: "甲县", period: "2001", value: 60 },
    { region: "乙县", period: "2000", value: 3 },
    { region: "丙县", period: "2001", value: 7 },
  ]);
  const ofSeries = rowsInPeriod(dataset, { frequency: "annual", year: 2000, part: 1 });
  const [index, gap] = [new Float64Array(4), new Uint8Array(4)];
  fixedBaseIndex(dataset, Int32Array.of(2, 1, 4, 0), ofSeries, Uint8Array.of(0), index, gap);
  expect([...index]).toEqual([120, 300, none, 100]);
  expect(Array.from(gap, gapReason)).toEqual(["none", "none", "no_base_period", "none"]);
});

const figures = fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 2, maxLength: 12 });

test("rebasing twice is rebasing once", () => {
  fc.assert(
    fc.property(figures, fc.nat(), fc.nat(), (values, one, other) => {
      const [first, second] = [one % values.length, other % values.length];
      const once = rebased(values, second).map(([index]) => index);
      const half = rebased(values, first).map(([index]) => index);
      const twice = rebased(half, second).map(([index]) => index);
      twice.forEach((index, at) => expect(index / (once[at] as number)).toBeCloseTo(1, 13));
    }),
  );
});

test("the base is always exactly 100", () => {
  fc.assert(
    fc.property(figures, fc.nat(4), fc.nat(), (values, places, at) => {
      const scaled = values.map((value) => value / 10 ** places);
      expect(rebased(scaled, at % values.length)[at % values.length]).toEqual([100, "none"]);
    }),
  );
});

test("figures beyond 2⁴⁵, and of more places than nine", () => {
  // 43687741444660700 / 3 is 14562580481553566⅔, the doubles there are even.
  expect(rebased([3, 6, 436877414446607, 9], 0)).toEqual([
    [100, "none"],
    [200, "none"],
    [14562580481553566, "none"],
    [300, "none"],
  ]);
  expect(rebased([1e-12, 2.5e-12], 0)[1]).toEqual([250, "none"]);
});

test("a base beyond 2⁵³ after a series with decimals", () => {
  const dataset = datasetOf([
    ...annual(2000, [0.5, 0.7], { region: "甲县" }),
    ...annual(2000, [9007199254740994, 1.1], { region: "乙县" }),
  ]);
  const ofSeries = rowsInPeriod(dataset, { frequency: "annual", year: 2000, part: 1 });
  const [index, gap] = [new Float64Array(3), new Uint8Array(3)];
  fixedBaseIndex(dataset, Int32Array.of(0, 1, 3), ofSeries, Uint8Array.of(0), index, gap);
  // 110 / 9007199254740994 in fractions; ten times that base is no double.
  expect([...index]).toEqual([100, 140, 1.2212453270876719e-14]);
});

test("an index beyond the range of numbers is none", () => {
  expect(rebased([5e-324, 1e308], 0)[1]).toEqual([none, "undefined_result"]);
});
