import fc from "fast-check";
import { expect, test } from "vitest";
import { averageGrowth } from "../../src/calc/average-growth.ts";
import { type GapReason, gapCode, gapReason } from "../../src/model/gap.ts";

function grow(
  start: number | GapReason,
  end: number | GapReason,
  intervals: number,
  points = 0,
): [number, GapReason] {
  const values = [start, end];
  const columns = {
    value: Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN)),
    gap: Uint8Array.from(values, (value) => (typeof value === "number" ? 0 : gapCode(value))),
  };
  const result = averageGrowth(columns, Int32Array.of(1), Int32Array.of(0), intervals, Uint8Array.of(points));
  return [result.averageGrowth[0] ?? 0, gapReason(result.gap[0] ?? 0)];
}

const none = Number.NaN;

test.each([
  [100, 121, 2, 10],
  [100, 81, 2, -10],
  [8, 1, 3, -50],
  [1, 1024, 10, 100],
  [7, 7, 5, 0],
])("from %d to %d over %d intervals is %d per cent", (start, end, intervals, expected) => {
  expect(grow(start, end, intervals)[0]).toBeCloseTo(expected, 12);
});

test("over one interval it is the growth rate itself", () => {
  expect(grow(10.2, 10.3, 1)).toEqual([0.9803921568627451, "none"]);
});

// 15676.7 → 27956.3 亿元, stated as 2016—2021年年均增长12.3% by the National Bureau of Statistics of China, 2022-08-31.
test("national R&D expenditure 2016 to 2021 grew by 12.3 per cent a year", () => {
  expect(grow(15676.7, 27956.3, 5)[0].toFixed(1)).toBe("12.3");
});

test.each<[number | GapReason, number | GapReason, GapReason]>([
  [0, 5, "zero_base"],
  [5, 0, "zero_base"],
  [-2, 5, "negative_base"],
  [5, -2, "negative_base"],
  [0, -2, "negative_base"],
  ["missing", 5, "base_missing"],
  ["suppressed", 5, "base_suppressed"],
  [5, "suppressed", "suppressed"],
  [5, "missing", "missing"],
])("from %s to %s: %s", (start, end, reason) => {
  expect(grow(start, end, 3)).toEqual([none, reason]);
});

test("points only: no rate", () => {
  expect(grow(1.02, 1.19, 3, 1)).toEqual([none, "ratio_kind"]);
});

test("endpoints that the data lack", () => {
  const columns = { value: Float64Array.of(5), gap: Uint8Array.of(0) };
  const reason = (end: number, start: number): GapReason =>
    gapReason(
      averageGrowth(columns, Int32Array.of(end), Int32Array.of(start), 3, Uint8Array.of(0)).gap[0] ?? 0,
    );
  expect(reason(0, -1)).toBe("no_base_period");
  expect(reason(-1, 0)).toBe("missing");
});

test("the last value may stand in the first row of a file", () => {
  const columns = { value: Float64Array.of(121, 100), gap: Uint8Array.of(0, 0) };
  const result = averageGrowth(columns, Int32Array.of(0), Int32Array.of(1), 2, Uint8Array.of(0));
  expect(gapReason(result.gap[0] ?? -1)).toBe("none");
  expect(result.averageGrowth[0]).toBeCloseTo(10, 12);
});

test("of a geometric series it is its rate", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: -50, max: 100, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      (start, rate, intervals) => {
        expect(grow(start, start * (1 + rate / 100) ** intervals, intervals)[0]).toBeCloseTo(rate, 9);
      },
    ),
  );
});
