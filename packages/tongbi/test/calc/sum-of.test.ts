import fc from "fast-check";
import { expect, test } from "vitest";
import { between, sumOf } from "../../src/calc/exact.ts";

test.each([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[0.1, 0.2, 0.3, 0.4], 1],
  [[1e15, 0.1, -1e15], 0.1],
  [[123456789012.34, 0.66, -1e-4], 123456789012.9999],
  [[2 ** 45, 2 ** 45, 0.5], 70368744177664.5],
  [[10.3, -10.2], 0.1],
])("the sum of %j is %d", (figures, expected) => {
  expect(sumOf(Float64Array.from(figures))).toBe(expected);
});

test("sums beyond the integers that doubles have", () => {
  const figures = new Float64Array(301).fill(2 ** 45 - 1);
  expect(sumOf(figures)).toBe(Number(301n * (2n ** 45n - 1n)));
});

test("only so many are added up as are asked for", () => {
  expect(sumOf(Float64Array.of(1.1, 2.2, 1e300), 2)).toBe(3.3);
});

/** A decimal of up to fifteen digits as hundred-millionths, and its double. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(8))
  .map(([digits, places]) => ({
    units: digits * 10n ** BigInt(8 - places),
    value: Number(`${digits}e-${places}`),
  }));

test("sums are the doubles nearest to those of the decimals", () => {
  fc.assert(
    fc.property(fc.array(decimal, { maxLength: 30 }), (decimals) => {
      const exact = decimals.reduce((total, { units }) => total + units, 0n);
      expect(sumOf(Float64Array.from(decimals, ({ value }) => value))).toBe(Number(`${exact}e-8`));
    }),
  );
});

test.each([
  [1, 2, 1, 1.25],
  [0.1, 0.3, 2, 0.2],
  [10.3, 10.2, 3, 10.225],
  [5, 9, 0, 5],
  [1.23456789012, 1.23456789014, 2, 1.23456789013],
])("from %d to %d, %d quarters on, lies %d", (a, b, quarters, expected) => {
  expect(between(a, b, quarters)).toBe(expected);
});
