import fc from "fast-check";
import { expect, test } from "vitest";
import {
  convertUnit,
  divideUnits,
  parseUnit,
  percent,
  percentagePoint,
  sameQuantity,
  type Unit,
} from "../../src/model/unit.ts";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (!found) throw new Error(`no unit ${text}`);
  return found;
}

test.each([
  ["元", "元", 0],
  ["万元", "元", 4],
  ["亿元", "元", 8],
  ["千元", "元", 3],
  ["10k CNY", "元", 4],
  ["100m CNY", "元", 8],
  ["万美元", "美元", 4],
  ["件", "件", 0],
  ["万件", "件", 4],
  ["万人", "人", 4],
  ["人(次)", "人次", 0],
  ["人（次）", "人次", 0],
  ["%", "1", -2],
  ["％", "1", -2],
  ["‰", "1", -3],
  ["个百分点", "1", -2],
  ["件/万人", "件/人", -4],
  ["万元/人年", "元/人年", 4],
  ["人次/班次", "人次/班次", 0],
])("%s is quantity %s with exponent %d", (text, quantity, exponent) => {
  expect(parseUnit(text)).toMatchObject({ quantity, exponent });
});

test.each(["", "甘肃省", "万", "2017", "件/", "/万人", "件/万人/年", "constructor"])(
  "%j is no unit",
  (text) => {
    expect(parseUnit(text)).toBeUndefined();
  },
);

test.each([
  [0.57, "万件", "件", 5700],
  [1.2, "亿元", "元", 120000000],
  [13020.5, "万元", "亿元", 1.30205],
  [1302050000, "元", "万元", 130205],
  [1.02, "%", "‰", 10.2],
  [2609.95, "万人", "人", 26099500],
  [5, "件", "件", 5],
])("%d %s in %s is %d", (value, from, to, expected) => {
  expect(convertUnit(value, unit(from), unit(to))).toBe(expected);
});

test("different things refuse, both units named", () => {
  expect(() => convertUnit(1, unit("件"), unit("万元"))).toThrow(
    "cannot convert 件 to 万元: they measure different things",
  );
  expect(() => convertUnit(1, unit("件"), unit("项"))).toThrow(/件.*项/);
});

test("there and back is the same number", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const value = digits / 10 ** places;
      const there = convertUnit(value, unit("亿元"), unit("元"));
      expect(convertUnit(there, unit("元"), unit("亿元"))).toBe(value);
    }),
  );
});

test("a quotient of units", () => {
  expect(divideUnits(unit("件"), unit("万人"))).toMatchObject({
    quantity: "件/人",
    exponent: -4,
    zh: "件/万人",
  });
  expect(divideUnits(unit("万元"), unit("亿元"))).toMatchObject({ quantity: "1", exponent: -4 });
});

test("percentages and their points are the same quantity", () => {
  expect(sameQuantity(percent, percentagePoint)).toBe(true);
});
