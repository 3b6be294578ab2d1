import fc from "fast-check";
import { expect, test } from "vitest";
import { ratio } from "../../src/calc/ratio.ts";
import { type GapReason, gapCode, gapReason } from "../../src/model/gap.ts";

function divide(top: number | GapReason, bottom: number | GapReason, exponent: number): [number, GapReason] {
  const values = [top, bottom];
  const columns = {
    value: Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN)),
    gap: Uint8Array.from(values, (value) => (typeof value === "number" ? 0 : gapCode(value))),
  };
  const result = ratio(columns, Int32Array.of(0), Int32Array.of(1), exponent);
  return [result.value[0] ?? 0, gapReason(result.gap[0] ?? 0)];
}

const none = Number.NaN;

test.each([
  // 万元 over 亿元 in %: 4 − 8 + 2.
  [13020, 127.65, -2, 1.0199764982373678],
  // 件 over 万人 in 件/万人. Gansu 2017 as published: 2.32.
  [6045, 2609.95, 0, 2.31613632445066],
  // 件 over 件 in %.
  [3, 8, 2, 37.5],
  [0, 8, 2, 0],
  [0, -8, 2, 0],
  // Figures that are no integers of a double once they are in the unit asked for; exact fractions, rounded once.
  [34154230282178, 5, 4, 68308460564356000],
  [3, 23236340240617, -4, 1.291081112143476e-17],
])("%d / %d with exponent %d is %d", (top, bottom, exponent, expected) => {
  expect(divide(top, bottom, exponent)).toEqual([expected, "none"]);
});

test.each<[number | GapReason, number | GapReason, GapReason]>([
  [5, 0, "zero_denominator"],
  [0, 0, "zero_denominator"],
  [5, "missing", "denominator_missing"],
  [5, "unreadable", "denominator_missing"],
  [5, "suppressed", "suppressed"],
  [5, "conflicting", "conflicting"],
  ["missing", 0, "missing"],
  ["suppressed", "missing", "suppressed"],
])("%s / %s: %s", (top, bottom, reason) => {
  expect(divide(top, bottom, 2)).toEqual([none, reason]);
});

test("a quotient beyond the range of doubles is a gap, one just within it is not", () => {
  expect(divide(1e200, 1e-200, 0)).toEqual([none, "undefined_result"]);
  expect(divide(1e200, 1e-100, 4)).toEqual([1e304, "none"]);
});

test("a denominator that the data lack", () => {
  const columns = { value: Float64Array.of(5), gap: Uint8Array.of(0) };
  const result = ratio(columns, Int32Array.of(0), Int32Array.of(-1), 0);
  expect(gapReason(result.gap[0] ?? 0)).toBe("denominator_missing");
});

test("the denominator may stand in the first row of a file", () => {
  const columns = {
    value: Float64Array.of(8, 3),
    gap: Uint8Array.of(0, 0),
  };
  const result = ratio(columns, Int32Array.of(1), Int32Array.of(0), 2);
  expect([result.value[0], result.gap[0]]).toEqual([37.5, 0]);
});

test("ratio and denominator give the numerator back", () => {
  fc.assert(
    fc.property(
      fc.nat(1e9),
      fc.integer({ min: 1, max: 1e9 }),
      fc.integer({ min: -4, max: 4 }),
      (top, bottom, exponent) => {
        const [share] = divide(top, bottom, exponent);
        expect((share * bottom) / 10 ** exponent / Math.max(1, top)).toBeCloseTo(top === 0 ? 0 : 1, 12);
      },
    ),
  );
});
