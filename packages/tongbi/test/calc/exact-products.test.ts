import fc from "fast-check";
import { expect, test } from "vitest";
import { product, quotientDifference } from "../../src/calc/exact.ts";

test.each([
  [23, 128, -2, 29.44],
  [25, 128, -2, 32],
  // Of doubles, 50 × 1.1 is 55.00000000000001.
  [50, 110, -2, 55],
  [0.57, 1e4, 0, 5700],
  [-7034.24, 103.5, -2, -7280.4384],
  [123456789.123456, 987654321.654321, 0, 121932631315347488],
  [0, 128, -2, 0],
])("%d × %d × 10^%d is %d", (a, b, exponent, expected) => {
  expect(product(a, b, exponent)).toBe(expected);
});

test.each([
  [66, 120, 6, 12, 2, 5],
  // 100 × 4006/12000 − 100 × 4/12 is 1/20; the difference of the two doubles is 0.04999999999999716.
  [4006, 12000, 4, 12, 2, 0.05],
  [1, 3, 1, 3, 2, 0],
  [1, 3, 2, 3, 0, -0.3333333333333333],
  [100, 7, 37, 7, 0, 9],
  [1e15, 3, 1, 1e15, 2, 33333333333333332],
])("%d / %d − %d / %d, times ten to the %d, is %d", (a, b, c, d, exponent, expected) => {
  expect(quotientDifference(a, b, c, d, exponent)).toBe(expected);
});

/** Decimals with up to fifteen digits, as a double and as digits over a power of ten. */
const decimals = fc
  .tuple(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.nat(9))
  .map(([digits, places]) => ({ value: Number(`${digits}e-${places}`), digits: BigInt(digits), places }));
const positive = decimals.filter(({ digits }) => digits > 0n);

/** A fraction to forty digits behind the point, far more than a double tells apart. */
function fraction(top: bigint, bottom: bigint): number {
  const negative = top < 0n !== bottom < 0n;
  const abs = (one: bigint): bigint => (one < 0n ? -one : one);
  const digits = (abs(top) * 10n ** 60n) / abs(bottom);
  return Number(`${negative ? "-" : ""}${digits}e-60`);
}

test("a product is that of the decimals", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const exact = Number(`${a.digits * b.digits}e-${a.places + b.places + 2}`);
      expect(product(a.value, b.value, -2)).toBe(exact + 0);
    }),
  );
});

test("a difference of quotients is that of the decimals", () => {
  fc.assert(
    fc.property(decimals, positive, decimals, positive, (a, b, c, d) => {
      const scaled = ({ digits, places }: { digits: bigint; places: number }): bigint =>
        digits * 10n ** BigInt(9 - places);
      const top = 100n * (scaled(a) * scaled(d) - scaled(c) * scaled(b));
      const found = quotientDifference(a.value, b.value, c.value, d.value, 2);
      expect(found).toBeCloseTo(
        fraction(top, scaled(b) * scaled(d)),
        12 - Math.ceil(Math.log10(Math.abs(found) + 1)),
      );
    }),
  );
});

test("no difference of quotients is 0, never −0", () => {
  expect(quotientDifference(1, 2, -1, -2, 0)).toBe(0);
});
