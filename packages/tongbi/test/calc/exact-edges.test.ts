import { expect, test } from "vitest";
import {
  bigQuotient,
  commonPower,
  IntegerPair,
  product,
  productCeiling,
  quotient,
  quotientDifference,
  quotientOfDifferences,
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

test("a pair of which only one has places", () => {
  expect([...readAll([[1, 0.125]]), ...readAll([[0.125, 1]])]).toEqual([
    [1000, 125],
    [125, 1000],
  ]);
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
  [6, 3, 0, 18],
  [-5, 0, -2, 0],
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
  [0, -5, 2, 0],
  [3, 20000, -4, 1.5e-8],
  [20000, 3, -4, 0.6666666666666666],
  [34154230282178, 5, 4, 68308460564356000],
  [3, 23236340240617, -4, 1.291081112143476e-17],
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

// Exact fractions, rounded once; the last seven come out otherwise where doubles are not watched.
test.each([
  [7.5, 5.1, 0.9, 0.36, 2, 444.44444444444446],
  [7.5, 5.1, 0.9, 0.36, -2, 0.044444444444444446],
  [0.36, 0.9, 7.5, 5.1, 0, -0.225],
  [20, 0, 0.5, 0.3, 0, 100],
  [0.5, 0.3, 20, 0, 0, 0.01],
  [12, 12, 5, 3, 2, 0],
  [12, 12, 3, 5, 2, 0],
  [5, 3, 0.25, 0.375, 2, -1600],
  [5, 3, 0.25, 0.375, 0, -16],
  [1.23456789012, 1, 3, 1, 2, 11.728394506],
  [3, 1, 1.23456789012, 1, 2, 852.6316193477471],
  [1e-12, 3e-12, 1e15, 0.1, -3, -2e-30],
  [2.5, 0, 0.004, 0, 22, 6.25e24],
  [2.5, 0, 0.004, 0, -22, 6.25e-20],
  [1e-12, 3e-12, 1e-11, 2e-11, 2, 20],
  [35184372088831, 1, 7, 0.00004, 2, 502636759193338.25],
  [7, 0.00004, 35184372088831, 1, 2, 1.9895082914446214e-11],
  [0.00085, 9647, 7087892.4, 0.000008, -2, -1.3610532730450152e-5],
  [0.000035, 0.00007, 8777184, 0.00008, -2, -3.987611516440696e-14],
  [71499, 0.000003, 0.000099, 0.008, 4, -90493608400.2025],
  [0.000004, 886937, 884, 0.007, 4, -10033303.431090517],
  [8732, 0.000982, 0.000005, 55596.8, 4, -1570.5938145334437],
  [254065083.8, 0.00009, 1291.55, 0.000003, -2, 1967.13316859626],
  [0.004, 6.32, 63287817.3, 0.00069, -2, -9.979803806678068e-10],
])("(%d − %d) / (%d − %d), times ten to the %d, is %d to the last bit", (a, b, c, d, exponent, expected) => {
  expect(quotientOfDifferences(a, b, c, d, exponent)).toBe(expected);
});

test.each([
  [6, 3, 0, 18],
  [1e21, 2, 0, 2e21],
  [23, 128, -2, 30],
  [25, 128, -2, 32],
  [23, 1.28, 0, 30],
  [25, 1.28, 0, 32],
  [0.3, 0.7, -1, 1],
  [0, 128, -2, 0],
  [-23, 128, -2, -29],
  [123456789.123456, 98765432.654321, -4, 1219326319190],
  [1e-12, 1, 0, 1],
  [2.5e-12, 4e12, 0, 10],
  [2.5e-12, 4e12, -1, 1],
  [1e15, 3.3, -1, 330000000000000],
  [123456789012345, 8, 0, 987654312098760],
  [1e20, 1.5, 0, 150000000000000000000],
  [1e16, 1e-10, -4, 100],
])("the least integer not below %d × %d × 10^%d is %d", (a, b, exponent, expected) => {
  expect(productCeiling(a, b, exponent)).toBe(expected);
});
