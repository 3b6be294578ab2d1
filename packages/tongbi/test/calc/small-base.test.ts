import { expect, test } from "vitest";
import { isSmallBase } from "../../src/calc/small-base.ts";
import { parseUnit } from "../../src/model/unit.ts";

test.each([
  [9, "件", true],
  [10, "件", false],
  [9.5, "人次", true],
  [0, "家", true],
  [9, "万人", false],
  [9, "万元", false],
  [9, "元", false],
  [9, "美元", false],
  [9, "%", false],
  [9, "件/万人", false],
])("%d %s: %s", (base, text, expected) => {
  const unit = parseUnit(text);
  if (!unit) throw new Error(text);
  expect(isSmallBase(base, unit)).toBe(expected);
});

test("a pure number counts nothing", () => {
  expect(isSmallBase(9, { quantity: "1", exponent: 0, zh: "", en: "" })).toBe(false);
});
