import { expect, test } from "vitest";
import {
  bigQuotient,
  commonPower,
  IntegerPair,
  product,
  quotient,
  quotientDifference,
  relativeChange,
  sumOf,
} from "../../src/calc/exact.ts";

const most = 2 ** 45;

test.each([
  [most, 1, 1],
  [-most, 1, 1],
  [most + 1, 1, 0],
  [-most - 1, 1, 0],
  [1, -most - 1, 0],
  [most / 2, 0.5, 0],
  [4e12, 0.5, 0],
  [3.5e12, 0.5, 10],
])("%d and %d are scaled by %d", (a, b, power) => {
  expect(commonPower(a, b)).toBe(power);
});

/** The pairs that a reader gives one after another, or nothing where a pair is too long for it. */
function readAll(pairs: readonly (readonly [number, number])[]): ([number, number] | undefined)[] {
  const pair = new IntegerPair();
  return pairs.map(([a, b]) => (pair.read(a, b) ? [pair.a, pair.b] : undefined));
}

test("pairs are read by the power of ten of the pair before, or by one of their own", () => {
  expect(
    readAll([
      [5, 7],
      [0.25, 7.1],
      [3, 4],
      [-0.5, 0.01],
      [1.5e-9, 1],
      [2, -3],
      [0.125, 1],
      [1, 0.125],
    ]),
  ).toEqual([[5, 7], [25, 710], [300, 400], [-50, 1], undefined, [200, -300], [125, 1000], [1000, 125]]);
});

test.each([
  [most, most],
  [-most, -most],
  [most + 1, 1],
  [1, most + 1],
  [-most - 1, 1],
  [1, -most - 1],
])("%d and %d are read as they are, but not beyond 2⁴⁵", (a, b) => {
  const isShort = Math.max(Math.abs(a), Math.abs(b)) <= most;
  expect(readAll([[a, b]])).toEqual([isShort ? [a, b] : undefined]);
});

// Exact fractions, rounded once: those of the whole-number arithmetic in doubles end in other digits.
test.each([
  [7.5, 2.5, 0.9, 0.36, 2, 50],
  [300, 1, 100, 1, 2, 20000],
  [4, 1, 3, 2, 0, 2.5],
  [3, 2, 4, 1, 0, -2.5],
  [most, most - 1, most - 1, most - 2, 0, -8.07793566946385e-28],
  [3, 233630, 86, 7e-7, 4, -1228571428571.3],
  [0.3, 69, 490, 1e-9, 4, -4899999999999957],
  [3e-8, 5, 357358, 3, 4, -1191193333.3332734],
  [8364, 99, 9934, 1e-9, 3, -9933999999915516],
  [213997.495, 19.6, 9176.9, 0.49686517, 0, -7551.358559609992],
  [9, 17331771991, 3e-9, 45, 3, 4.526108777571521e-7],
  [965559361739, 8745, 296710066896, 9995, 0, 80726884.71824002],
])("%d / %d − %d / %d, times ten to the %d, is %d to the last bit", (a, b, c, d, exponent, expected) => {
  expect(quotientDifference(a, b, c, d, exponent)).toBe(expected);
});

test.each([
  [2, 6, 4, 120000],
  [7, 6, -4, 0.0042],
  [7, 6, -5, 0.00042],
  [7, 6e-8, -7, 4.2e-14],
  [5.62104541, 99, 0, 556.48349559],
])("%d × %d × 10^%d is %d to the last bit", (a, b, exponent, expected) => {
  expect(product(a, b, exponent)).toBe(expected);
});

test.each([
  // The quotient lies 2⁻¹⁰⁴ from the middle of two doubles, on either side of zero.
  [-159638696681572, 315883242609971, 0, -0.5053724767498412],
  [159638696681572, -315883242609971, 0, -0.5053724767498412],
  [-159638696681572, -315883242609971, 0, 0.5053724767498412],
  [1, 1e300, 0, 1e-300],
  [0, -1.23456789012, 0, 0],
])("%d / %d times ten to the %d is %d to the last bit", (a, b, exponent, expected) => {
  expect(quotient(a, b, exponent)).toBe(expected);
});

test.each([
  [2n ** 53n + 1n, 1n, 2 ** 53],
  [2n ** 53n + 3n, 1n, 2 ** 53 + 4],
  [-(2n ** 53n) - 1n, 1n, -(2 ** 53)],
  [2n ** 54n + 3n, 2n, 2 ** 53 + 2],
])(
  "a quotient of integers in the middle of two doubles goes to the even one: %d / %d",
  (top, bottom, expected) => {
    expect(bigQuotient(top, bottom)).toBe(expected);
  },
);

test("growth on a base too long for doubles, and on a negative one", () => {
  expect(relativeChange(2.5e-12, 1e-12)).toBe(150);
  expect(relativeChange(-2.5e-12, -1e-12)).toBe(150);
});

test.each([
  [[0.1, 0.25], 0.35],
  [[0.5, 0.06, 9], 9.56],
])("the sum of %j is %d, whatever power of ten the first of them have", (figures, expected) => {
  expect(sumOf(Float64Array.from(figures))).toBe(expected);
});

test("sums below the integers that doubles have", () => {
  const figures = new Float64Array(301).fill(1 - most);
  expect(sumOf(figures)).toBe(Number(-301n * (2n ** 45n - 1n)));
});
