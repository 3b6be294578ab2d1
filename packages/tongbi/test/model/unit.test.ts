import fc from "fast-check";
import { expect, test } from "vitest";
import {
  convertUnit,
  divideUnits,
  parseUnit,
  percent,
  percentagePoint,
  sameQuantity,
  scaleUnit,
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
  ["万元/人", "元/人", 4],
  ["元/吨", "元/吨", 0],
  ["台(套)", "台(套)", 0],
  ["台（套）", "台(套)", 0],
  ["万人次", "人次", 4],
  ["班次", "班次", 0],
  ["期", "期", 0],
  ["篇", "篇", 0],
  ["名", "名", 0],
  ["人·年", "人年", 0],
  ["万 元", "元", 4],
  ["件 / 万人", "件/人", -4],
  ["current US$", "美元", 0],
  ["US$ million", "美元", 6],
  ["million euro", "欧元", 6],
  ["Millions of euro", "欧元", 6],
  ["billion yuan", "元", 9],
  ["100 million yuan", "元", 8],
  ["10,000 persons", "人", 4],
  ["thousands", "个", 3],
  ["thousand persons", "人", 3],
  ["per million people", "个/人", -6],
  ["per 100,000 inhabitants", "个/人", -5],
  ["per 10k persons", "件/人", -4],
  ["Euro per inhabitant", "欧元/人", 0],
  ["US$ per capita", "美元/人", 0],
  ["m CNY", "元", 6],
])("%s is quantity %s with exponent %d", (text, quantity, exponent) => {
  expect(parseUnit(text)).toMatchObject({ quantity, exponent });
});

test.each([
  "",
  "甘肃省",
  "万",
  "2017",
  "件/",
  "/万人",
  "件/万人/年",
  "constructor",
  "% of GDP",
  "constant 2015 US$",
  "per capita",
  "m",
  "population",
  "researchers",
  "EUR_HAB",
  "件".repeat(1e6),
])("%.40j is no unit", (text) => {
  expect(parseUnit(text)).toBeUndefined();
});

test("a unit times a power of ten is named so", () => {
  expect(scaleUnit(unit("元"), 6)).toEqual(unit("百万元"));
  expect(scaleUnit(unit("千元"), 1)).toEqual(unit("万元"));
  expect(scaleUnit(unit("欧元/人"), 3)).toEqual(unit("千欧元/人"));
  expect(scaleUnit(unit("元"), 0)).toEqual(unit("元"));
  expect(scaleUnit(unit("元"), 1)).toBeUndefined();
  expect(scaleUnit(percent, 3)).toBeUndefined();
});

test("what is shared out goes to one of those below", () => {
  expect(unit("元/吨").en).toBe("CNY per tonne");
  expect(unit("件/万人").en).toBe("items per 10k persons");
});

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

const words =
  "元 美元 欧元 国际元 本国货币 购买力标准 人 人次 人年 名 件 家 个 项 份 条 次 期 场 场次 班次 课时 篇 部 所 辆 册 种 座 批 批次 " +
  "台 套 台(套) 户 年 天 小时 吨 千克 公里 平方米 立方米 平方公里 公顷 亩 千瓦时";

test.each(words.split(" "))(
  "%s is a measure of its own, with an English name, in tens of thousands too",
  (word) => {
    expect(unit(word)).toMatchObject({ quantity: word, exponent: 0, zh: word });
    expect(unit(word).en).toMatch(/^\S/);
    expect(unit(`万${word}`)).toMatchObject({ quantity: word, exponent: 4, en: `10k ${unit(word).en}` });
  },
);

test.each([
  ["百", 2, "100"],
  ["千", 3, "1,000"],
  ["万", 4, "10k"],
  ["十万", 5, "100k"],
  ["百万", 6, "m"],
  ["千万", 7, "10m"],
  ["亿", 8, "100m"],
  ["十亿", 9, "bn"],
  ["百亿", 10, "10bn"],
  ["千亿", 11, "100bn"],
  ["万亿", 12, "trn"],
])("%s is ten to the %d, in English %s", (prefix, exponent, word) => {
  expect(unit(`${prefix}元`)).toEqual({ quantity: "元", exponent, zh: `${prefix}元`, en: `${word} CNY` });
  expect(scaleUnit(unit("元"), exponent)).toEqual(unit(`${prefix}元`));
  expect(unit(`件/${prefix}人`)).toMatchObject({ exponent: -exponent, en: `items per ${word} persons` });
});

test.each([
  ["人(次)", "人次"],
  ["台套", "台(套)"],
  ["人·年", "人年"],
  ["人民币元", "元"],
  ["公斤", "千克"],
  ["％", "%"],
  ["﹪", "%"],
  ["百分点", "个百分点"],
  ["PP", "个百分点"],
  [" 元 ", "元"],
  [" % ", "%"],
  ["元 / 人", "元/人"],
])("%s is another spelling of %s", (spelling, usual) => {
  expect(unit(spelling)).toEqual(unit(usual));
});

test("pure numbers have names of their own", () => {
  expect(unit("%")).toEqual({ quantity: "1", exponent: -2, zh: "%", en: "%" });
  expect(unit("‰")).toEqual({ quantity: "1", exponent: -3, zh: "‰", en: "‰" });
  expect(unit("个百分点")).toEqual({ quantity: "1", exponent: -2, zh: "个百分点", en: "pp" });
  expect(divideUnits(unit("万元"), unit("亿元"))).toEqual({ quantity: "1", exponent: -4, zh: "", en: "" });
});

test("千克 and 千瓦时 are measures, not thousands of something", () => {
  expect([unit("千克").exponent, unit("千瓦时").exponent, unit("千千克").exponent]).toEqual([0, 0, 3]);
});

test("a text of more than 64 characters is no unit, whatever it says", () => {
  expect(parseUnit("元".padEnd(64))?.zh).toBe("元");
  expect(parseUnit("元".padEnd(65))).toBeUndefined();
});

test("a quotient keeps both names, and scales by its numerator", () => {
  const perTonne = unit("元/吨");
  expect(perTonne).toEqual({ quantity: "元/吨", exponent: 0, zh: "元/吨", en: "CNY per tonne" });
  expect(scaleUnit(perTonne, 4)).toEqual({
    quantity: "元/吨",
    exponent: 4,
    zh: "万元/吨",
    en: "10k CNY per tonne",
  });
  expect(scaleUnit(unit("件/万人"), 4)).toEqual(unit("万件/万人"));
  expect(scaleUnit(unit("件/万人"), 1)).toBeUndefined();
  expect(scaleUnit({ ...perTonne, zh: "元/斗" }, 4)).toBeUndefined();
});

test("of a plural only the last letter goes, and only of a plain unit", () => {
  expect(unit("件/元").en).toBe("items per CNY");
  expect(unit("元/公里").en).toBe("CNY per km");
  expect(unit("元/课时").en).toBe("CNY per class hour");
  expect(unit("件/万家").en).toBe("items per 10k units");
});
