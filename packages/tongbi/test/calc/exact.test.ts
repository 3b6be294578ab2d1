import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPower, difference, quotient, relativeChange } from "../../src/calc/exact.ts";

test.each([
  [10.3, 10.2, 0.1],
  [0.3, 0.1, 0.2],
  [2.4, 2.24, 0.16],
  [36326.8, 33357.1, 2969.7],
  [5, 7.5, -2.5],
  [1e15, 0.1, 999999999999999.9],
  [137.946782875667, 137.946782875666, 1e-12],
  [2, 2, 0],
])("%d − %d is %d", (a, b, expected) => {
  expect(difference(a, b)).toBe(expected);
});

test.each([
  [2001, 2000, 0.05],
  [1100, 1000, 10],
  [10.3, 10.2, 0.9803921568627451],
  [0, 5, -100],
  [3, 1, 200],
  [-1, 2, -150],
  [1, -2, -150],
])("%d against %d is %d per cent", (a, b, expected) => {
  expect(relativeChange(a, b)).toBe(expected);
});

test.each([
  [310, 280, 2, 110.71428571428571],
  [134, 80, 2, 167.5],
  [13020, 1276500, 2, 1.0199764982373678],
  [1, 3, 0, 0.3333333333333333],
  [6045, 2609.95, 0, 2.31613632445066],
  [1, 1e-30, 0, 1e30],
  [1, 8, -30, 1.25e-31],
  [-7, 2, 30, -3.5e30],
  [0, 7, 2, 0],
  // The quotient lies 2⁻¹⁰⁴ from the middle of two doubles: what is left over far behind decides.
  [159638696681572, 315883242609971, 0, 0.5053724767498412],
])("%d / %d times ten to the %d is %d", (a, b, exponent, expected) => {
  expect(quotient(a, b, exponent)).toBe(expected);
});

test.each([
  [5, 7, 1],
  [0.5, 7, 10],
  [0.25, 7.1, 100],
  [1e14, 1, 0],
  [1.23456789012, 1, 0],
])("%d and %d become integers times %d", (a, b, power) => {
  expect(commonPower(a, b)).toBe(power);
});

test("a guess that does is kept, one that does not is passed over", () => {
  expect(commonPower(5, 7, 1000)).toBe(1000);
  expect(commonPower(0.25, 7, 10)).toBe(100);
  expect(commonPower(0.25, 7, 0)).toBe(100);
});

/** A decimal with up to fifteen digits: its double, and the fraction it stands for. */
interface Decimal {
  readonly value: number;
  readonly digits: bigint;
  readonly places: number;
}

const decimal = fc
  .tuple(
    fc.oneof(fc.maxSafeNat(), fc.nat(100000), fc.nat(1e9)).map((digits) => digits % 1e15),
    fc.nat(12),
    fc.boolean(),
  )
  .map(([size, places, negative]): Decimal => {
    const digits = negative ? -size : size;
    return { value: Number(`${digits}e-${places}`), digits: BigInt(digits), places };
  });
const nonZero = decimal.filter(({ digits }) => digits !== 0n);

test("differences are the doubles nearest to the true ones", () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const [top, bottom] = common(a, b);
      expectNearest(difference(a.value, b.value), top - bottom, 10n ** BigInt(a.places + b.places));
    }),
  );
});

test("growth rates are the doubles nearest to the true ones", () => {
  fc.assert(
    fc.property(decimal, nonZero, (a, b) => {
      const [top, bottom] = common(a, b);
      expectNearest(relativeChange(a.value, b.value), 100n * (top - bottom), bottom);
    }),
  );
});

test("quotients are the doubles nearest to the true ones", () => {
  fc.assert(
    fc.property(decimal, nonZero, fc.integer({ min: -12, max: 12 }), (a, b, exponent) => {
      const [top, bottom] = common(a, b);
      const power = 10n ** BigInt(Math.abs(exponent));
      expectNearest(
        quotient(a.value, b.value, exponent),
        exponent > 0 ? top * power : top,
        exponent < 0 ? bottom * power : bottom,
      );
    }),
  );
});

function common(a: Decimal, b: Decimal): [bigint, bigint] {
  return [a.digits * 10n ** BigInt(b.places), b.digits * 10n ** BigInt(a.places)];
}

/** No neighbour of the double lies nearer to the fraction. */
function expectNearest(found: number, top: bigint, bottom: bigint): void {
  const distance = (value: number): bigint => {
    const [numerator, denominator] = fraction(value);
    const size = top * denominator - numerator * bottom;
    // All three distances have the common denominator bottom · 2^1100.
    return (size < 0n ? -size : size) * ((1n << 1100n) / denominator);
  };
  for (const neighbour of [nextDouble(found, 1n), nextDouble(found, -1n)])
    expect(distance(found) <= distance(neighbour), `${found} for ${top}/${bottom}`).toBe(true);
}

function fraction(value: number): [bigint, bigint] {
  let exponent = 0n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent++;
  }
  return [BigInt(scaled), 1n << exponent];
}

function nextDouble(value: number, step: bigint): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value === 0 ? Number.MIN_VALUE : value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + step);
  return bytes.getFloat64(0);
}

test("no change of a negative figure is 0, never −0", () => {
  expect(relativeChange(-2, -2)).toBe(0);
});
