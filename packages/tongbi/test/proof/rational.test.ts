import fc from "fast-check";
import { expect, test } from "vitest";
import { Rational, root, unitsApart } from "./rational.ts";

test.each([
  [1n, 3n, 1 / 3],
  [-2n, 3n, -2 / 3],
  [1n, 10n, 0.1],
  [3n, 10n, 0.3],
  // Halfway between two doubles: the one whose last bit is 0.
  [2n ** 53n + 1n, 1n, 2 ** 53],
  [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
  [-(2n ** 53n) - 3n, 1n, -(2 ** 53) - 4],
  // A little over halfway.
  [2n ** 63n + 2n ** 10n + 1n, 2n ** 10n, 2 ** 53 + 2],
  // Rounding up to the next power of two.
  [2n ** 54n - 1n, 1n, 2 ** 54],
  [0n, -5n, 0],
])("%d / %d is nearest to %d", (top, bottom, expected) => {
  expect(new Rational(top, bottom).toDouble()).toBe(expected);
});

// What the engine makes of a decimal is the nearest double too, by a way of its own.
test("decimals are read and given back as the engine does", () => {
  const decimal = fc.tuple(fc.bigInt(-(10n ** 40n), 10n ** 40n), fc.integer({ min: -40, max: 40 }));
  fc.assert(
    fc.property(decimal, ([digits, exponent]) => {
      const expected = Number(`${digits}e${exponent}`);
      expect(new Rational(digits).shifted(exponent).toDouble()).toBe(expected);
      expect(Rational.of(expected).toDouble()).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

test("arithmetic on fractions", () => {
  const [a, b] = [Rational.of(10.3), Rational.of(10.2)];
  expect(a.minus(b).toDouble()).toBe(0.1);
  expect(a.plus(b).toDouble()).toBe(20.5);
  expect(a.times(b).toDouble()).toBe(105.06);
  expect(a.over(b).times(b).toDouble()).toBe(10.3);
  expect([a.minus(b).sign, b.minus(a).sign, a.minus(a).sign]).toEqual([1, -1, 0]);
});

test.each([
  [1.005, 2, 1.01],
  [-2.675, 2, -2.68],
  [0.004, 2, 0],
  [29.5, 0, 30],
])("%d to %d places is %d", (value, places, expected) => {
  expect(Rational.of(value).rounded(places).toDouble()).toBe(expected);
});

test.each([
  [29.44, 30],
  [30, 30],
  [-0.5, 0],
  [-1.5, -1],
])("the least integer from %d on is %d", (value, expected) => {
  expect(Rational.of(value).ceiling().toDouble()).toBe(expected);
});

test("roots", () => {
  expect(root(new Rational(2n), 2).toDouble()).toBe(Math.SQRT2);
  expect(root(new Rational(1024n), 10).toDouble()).toBe(2);
  expect(root(new Rational(27n, 8n), 3).toDouble()).toBe(1.5);
});

test.each([
  [1, 1, 0],
  [1, 1 + Number.EPSILON, 1],
  [1, 1 - Number.EPSILON / 2, 1],
  [0, -0, 1],
  [-Number.MIN_VALUE, Number.MIN_VALUE, 3],
  [-1, -1 - Number.EPSILON, 1],
])("%d and %d are %d apart", (a, b, expected) => {
  expect(unitsApart(a, b)).toBe(expected);
});
