import fc from "fast-check";
import { expect, test } from "vitest";
import { roundDecimal } from "../../src/model/decimal.ts";
import { Rational } from "./rational.ts";

const bits = new DataView(new ArrayBuffer(8));

/** The double so many further. */
function further(value: number, count: number): number {
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(count));
  return bits.getFloat64(0);
}

test("a figure next to a half is rounded by the side it lies on, half away from zero", () => {
  const places = fc.integer({ min: 0, max: 6 });
  const digits = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 99_999 })).map((whole) => whole / 4);
  fc.assert(
    fc.property(
      digits,
      places,
      fc.integer({ min: -3, max: 3 }),
      fc.boolean(),
      (most, decimals, count, isBelow) => {
        const tie = Number(`${Math.floor(most)}5e-${decimals + 1}`);
        const figure = further(tie, count) * (isBelow ? -1 : 1);
        fc.pre(Math.abs(figure) * 10 ** decimals < 2 ** 51);
        expect(roundDecimal(figure, decimals)).toBe(Rational.of(figure).rounded(decimals).toDouble());
      },
    ),
    { numRuns: 20_000 },
  );
});
