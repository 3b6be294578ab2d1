import { expect, test } from "vitest";
import { type FigureOptions, formatFigure, formatNumber, readableScale } from "../../src/model/figure.ts";
import { parseUnit, type Unit } from "../../src/model/unit.ts";

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (!found) throw new Error(`no unit ${text}`);
  return found;
}

test.each<[number, FigureOptions, string]>([
  [38232, {}, "38232"],
  [38232, { grouping: true }, "38,232"],
  [1234567.89, { grouping: true }, "1,234,567.89"],
  [999, { grouping: true }, "999"],
  [-5.75, { decimals: 1 }, "−5.8"],
  [-0.04, { decimals: 1 }, "0.0"],
  [1.005, { decimals: 2 }, "1.01"],
  [2.5, { decimals: 0 }, "3"],
  [2.1, { decimals: 2 }, "2.10"],
  [12.3, { signed: true }, "+12.3"],
  [0, { signed: true, decimals: 1 }, "0.0"],
  [-12.3, { signed: true }, "−12.3"],
  [1e21, {}, "1000000000000000000000"],
  [1.5e-7, {}, "0.00000015"],
  [1000, { grouping: true }, "1,000"],
  [2.5e21, { grouping: true }, "2,500,000,000,000,000,000,000"],
  [1e-110, {}, `0.${"0".repeat(100)}`],
  [-0.04, { decimals: 1, signed: true }, "0.0"],
])("%d with %j is %s", (value, options, expected) => {
  expect(formatNumber(value, options)).toBe(expected);
});

test.each<[number, string, "zh" | "en", number, string]>([
  [12345, "件", "zh", 0, "件"],
  [123456, "件", "zh", 4, "万件"],
  [10000, "万元", "zh", 4, "亿元"],
  [9999, "万元", "zh", 0, "万元"],
  [20000, "元", "zh", 4, "万元"],
  [36326.8, "亿元", "zh", 0, "亿元"],
  [99, "%", "zh", 0, "%"],
  [99999, "件/万人", "zh", 0, "件/万人"],
  [36326.8, "亿元", "en", 1, "billion CNY"],
  [500, "件", "en", 0, "items"],
  [99_999, "件", "zh", 0, "件"],
  [100_000, "件", "zh", 4, "万件"],
  [-123456, "件", "zh", 4, "万件"],
  [999_999_999, "件", "zh", 4, "万件"],
  [1_000_000_000, "件", "zh", 8, "亿件"],
  [99_999_999, "元", "zh", 4, "万元"],
  [100_000_000, "元", "zh", 8, "亿元"],
  [1e8, "欧元", "zh", 8, "亿欧元"],
  [1e12, "%", "zh", 0, "%"],
  [1e12, "件/万人", "zh", 0, "件/万人"],
  [9999, "件", "en", 0, "items"],
  [10_000, "件", "en", 3, "thousand items"],
  [1000, "元", "en", 3, "thousand CNY"],
  [1e6, "百元", "en", 4, "million CNY"],
  [1e6, "千元", "en", 6, "billion CNY"],
  [1e6, "万元", "en", 5, "billion CNY"],
  [1e6, "十万元", "en", 4, "billion CNY"],
  [1e6, "百万元", "en", 3, "billion CNY"],
  [1e6, "千万元", "en", 2, "billion CNY"],
  [1e6, "亿元", "en", 1, "billion CNY"],
  [1e6, "十亿元", "en", 0, "billion CNY"],
  [1e6, "百亿元", "en", -1, "billion CNY"],
  [1e6, "千亿元", "en", -2, "billion CNY"],
  [1e6, "万亿元", "en", -3, "billion CNY"],
])("up to %d %s, %s: divided by ten to the %d, in %s", (largest, text, language, exponent, expected) => {
  const scale = readableScale(largest, unit(text), language);
  expect([scale.exponent, scale.unit[language]]).toEqual([exponent, expected]);
});

test.each<[number, string, "zh" | "en", FigureOptions, string]>([
  [38232, "件", "zh", {}, "38232件"],
  [1.02, "%", "zh", {}, "1.02%"],
  [0.06, "个百分点", "en", { decimals: 2, signed: true }, "+0.06 percentage points"],
  [38232, "件", "en", {}, "38,232 items"],
  [13020.5, "亿元", "en", {}, "1,302.05 billion CNY"],
  [12345.6, "万元", "en", {}, "123.456 million CNY"],
  [0.5, "万元", "en", {}, "5 thousand CNY"],
  [0.03, "万元", "en", {}, "300 CNY"],
  [12, "百万元", "en", {}, "12 million CNY"],
  [0.0004, "千元", "en", {}, "0.4 CNY"],
  [2458, "万人", "en", {}, "24.58 million persons"],
  [3.43, "件/万人", "en", { decimals: 1 }, "3.4 items per 10k persons"],
  [-12345.6, "万元", "en", {}, "−123.456 million CNY"],
  [12345.6, "万元", "en", { decimals: 0 }, "123.46 million CNY"],
  [12345.6, "万元", "en", { decimals: 1 }, "123.456 million CNY"],
  [0.5, "万元", "en", { decimals: 2 }, "5.0 thousand CNY"],
  [0.54, "万元", "en", { decimals: 0 }, "5 thousand CNY"],
  [0.5, "万件", "en", {}, "5,000 items"],
  [38232, "件", "en", { grouping: false }, "38232 items"],
  [1234.5, "%", "en", {}, "1,234.5%"],
  [2, "‰", "en", {}, "2‰"],
])("%d %s in a sentence, %s with %j, is %s", (value, text, language, options, expected) => {
  expect(formatFigure(value, unit(text), language, options)).toBe(expected);
});

test.each([null, undefined, "5"])("%j is no number, and is not written as one", (value) => {
  expect(() => formatNumber(value as unknown as number)).toThrow(
    `invalid number ${value}: expected a number, a gap has none`,
  );
});

test("only a power of ten in front of a name is taken off it", () => {
  const unit = { quantity: "公路公里", exponent: 0, zh: "公路公里", en: "km of road" };
  expect(readableScale(20_000, unit, "en").unit.en).toBe("thousand km of road");
});

test("a pure number without a name is written alone", () => {
  expect(formatFigure(1234.5, { quantity: "1", exponent: 0, zh: "", en: "" }, "en")).toBe("1,234.5");
});
