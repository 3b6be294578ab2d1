import fc from "fast-check";
import { expect, test } from "vitest";
import { median, robustSpread, steadySpread } from "../../src/calc/spread.ts";

test.each([
  [[], Number.NaN],
  [[7], 7],
  [[3, 1], 2],
  [[5, 1, 3], 3],
  [[4, 4, 4, 1], 4],
  [[-2, 9, 0, 1], 0.5],
])("the median of %j is %d", (numbers, middle) => {
  expect(median(Float64Array.from(numbers))).toBe(middle);
});

test("the median is the middle of the sorted numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const half = sorted.length / 2;
      const middle = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
      expect(median(Float64Array.from(numbers))).toBeCloseTo(middle, 12);
    }),
  );
});

test("one wild number does not move the spread", () => {
  expect(robustSpread(Float64Array.from([1, 2, 3, 4, 1e9]), 3)).toBeCloseTo(1.4826, 12);
});

test.each([
  [[0, 0, 0, 0.3], 0.05],
  [[-0.2, 0.2, 0.2], 0.29652],
])("the spread of %j is taken to be %d, of the steadiest a twentieth", (numbers, spread) => {
  expect(steadySpread(Float64Array.from(numbers), 0)).toBeCloseTo(spread, 12);
});
