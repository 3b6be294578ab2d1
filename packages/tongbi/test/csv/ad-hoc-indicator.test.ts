import { expect, test } from "vitest";
import { adHocId, adHocIndicator, impliedUnit, inferKind, noUnit } from "../../src/csv/ad-hoc-indicator.ts";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { parseUnit } from "../../src/model/unit.ts";

const unit = (text: string): NonNullable<ReturnType<typeof parseUnit>> => parseUnit(text) ?? noUnit;

/** Kinds as a statistician sorts these series. */
test.each([
  ["第一产业增加值", "亿元", "flow"],
  ["国民总收入", "亿元", "flow"],
  ["企业法人单位数", "个", "flow"],
  ["年末就业人员", "万人", "stock"],
  ["民用汽车拥有量", "万台", "stock"],
  ["固定资产投资(不含农户)实际到位资金_比上年增长", "%", "growth_rate"],
  ["工业增加值增速", "%", "growth_rate"],
  ["居民消费价格指数(上年=100)", "", "index"],
  ["城镇登记失业率", "%", "ratio"],
  ["人均国内生产总值", "元", "ratio"],
  ["每万人口高价值发明专利拥有量", "件/万人", "ratio"],
  ["GDP per capita (current US$)", "美元", "ratio"],
  ["规上工业增加值增长", "%", "growth_rate"],
  ["地区生产总值增幅", "", "growth_rate"],
  ["人口增长", "万人", "stock"],
  ["比上年增长额", "亿元", "flow"],
])("%s in %s is a %s", (name, unitText, kind) => {
  expect(inferKind(name, unit(unitText))).toBe(kind);
});

test.each([
  ["Research and development expenditure (% of GDP)", "%"],
  ["GDP指数_上年=100", "（上年=100）"],
  ["国内生产总值(GDP)", undefined],
])("%s implies %s", (name, expected) => {
  expect(impliedUnit(name)?.zh).toBe(expected);
});

test.each([
  ["国民总收入", "国民总收入"],
  ["GDP per capita (current US$)", "gdp_per_capita_current_us"],
  ["__proto__", "proto"],
  ["2020年人口", "n2020年人口"],
  ["###", "indicator"],
  ["Patent--Applications", "patent_applications_2"],
  ["unnamed", "unnamed_2"],
])("%s gets the id %s", (name, id) => {
  expect(adHocId(name, defaultCatalogue(), new Set())).toBe(id);
});

test("two names that give one id are kept apart", () => {
  expect(adHocId("A-B", defaultCatalogue(), new Set(["a_b", "a_b_2"]))).toBe("a_b_3");
});

test("counts are shown without decimals, money with one, ratios with two", () => {
  const decimals = (name: string, text: string): number => adHocIndicator("x", name, unit(text)).decimals;
  expect([decimals("单位数", "个"), decimals("增加值", "亿元"), decimals("失业率", "%")]).toEqual([0, 1, 2]);
});

test("a unit that states the base makes an index", () => {
  const base = { quantity: "上年=100", exponent: 0, zh: "上年=100", en: "上年=100" };
  expect(inferKind("消费价格增长", base)).toBe("index");
});
