import fc from "fast-check";
import { expect, test } from "vitest";
import { outwardDifference, outwardGrowth } from "../../src/calc/outward.ts";

test.each([
  [199, 80.5, 118.5, 118.5],
  [10.3, 10.2, 0.1, 0.1],
  [1e15, 0.01, 999999999999999.9, 1000000000000000],
  [0.01, 1e15, -1000000000000000, -999999999999999.9],
  [Infinity, 5, Infinity, Infinity],
  [5, Infinity, -Infinity, -Infinity],
])("%d − %d is from %d to %d", (a, b, lower, upper) => {
  expect([outwardDifference(a, b, "lower"), outwardDifference(a, b, "upper")]).toEqual([lower, upper]);
});

test.each([
  [199, 100, 99, 99],
  [5, 4, 25, 25],
  [4, 3, 33.33333333333333, 33.333333333333336],
  [3, 4.5, -33.333333333333336, -33.33333333333333],
  [0, 7, -100, -100],
  [5, Infinity, -100, -100],
  [Infinity, 5, Infinity, Infinity],
])("%d on %d is a growth from %d to %d per cent", (a, b, lower, upper) => {
  expect([outwardGrowth(a, b, "lower"), outwardGrowth(a, b, "upper")]).toEqual([lower, upper]);
});

const decimals = fc
  .tuple(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.nat(12))
  .map(([digits, places]) => ({
    value: Number(`${digits}e-${places}`),
    scaled: BigInt(digits) * 10n ** BigInt(12 - places),
  }));

/** The shortest decimal of a double times ten to the 30, which must be exact. */
function scaled(value: number): bigint {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const power = 30 + Number(exponent) - fraction.length;
  if (power < 0) throw new Error(`${value} has too many places`);
  return BigInt(whole + fraction) * 10n ** BigInt(power);
}

test("a difference lies between its ends, which are neighbours at most", () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const exact = (a.scaled - b.scaled) * 10n ** 18n;
      const lower = outwardDifference(a.value, b.value, "lower");
      const upper = outwardDifference(a.value, b.value, "upper");
      expect(scaled(lower) <= exact && exact <= scaled(upper)).toBe(true);
      expect(upper - lower).toBeLessThanOrEqual(2 ** -51 * Math.max(Math.abs(lower), Math.abs(upper)));
    }),
  );
});

test("a growth lies between its ends", () => {
  const positive = decimals.filter(({ scaled }) => scaled > 10n ** 9n);
  const short = fc.tuple(decimals, positive).filter(([a, b]) => Math.abs(a.value / b.value) > 1e-6);
  fc.assert(
    fc.property(short, ([a, b]) => {
      const exact = 100n * (a.scaled - b.scaled) * 10n ** 30n;
      const [lower, upper] = [
        outwardGrowth(a.value, b.value, "lower"),
        outwardGrowth(a.value, b.value, "upper"),
      ];
      expect(scaled(lower) * b.scaled <= exact && exact <= scaled(upper) * b.scaled).toBe(true);
      expect(upper - lower).toBeLessThanOrEqual(2 ** -51 * Math.max(Math.abs(lower), Math.abs(upper)));
    }),
  );
});
