import { expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { explain } from "../../src/table/explain.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { benchmark } from "../../src/table/benchmark.ts";
import { coverage } from "../../src/table/coverage.ts";
import { evaluateFormula } from "../../src/table/evaluate-formula.ts";
import { outliers } from "../../src/table/outliers.ts";
import { rank } from "../../src/table/rank.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";

const growth = yearOverYear(datasetOf([...annual(2016, [32916, 38232]), ...annual(2019, [0, 5])]));

test("a growth rate names its inputs, their cells and the formula", () => {
  expect(explanationSentence(explain(growth, 1), "zh")).toBe(
    "示例县2017年专利申请量的同比：增减 = 本期数 − 上年同期数 = 5316件；增速 = 100 × (本期数 − 上年同期数) ÷ 上年同期数 = 16.2%；本期数2017年示例县专利申请量 38232件（made-up.csv 第 2 行第 5 列），上年同期数2016年示例县专利申请量 32916件（made-up.csv 第 1 行第 5 列）；显示时四舍五入，计算不取舍。",
  );
  expect(explanationSentence(explain(growth, 1), "en")).toBe(
    "Year over year of Patent applications, 示例县, 2017: change = value − value of the same period last year = 5,316 patents; growth rate = 100 × (value − value of the same period last year) / value of the same period last year = 16.2%; value Patent applications, 示例县, 2017: 38,232 patents (made-up.csv, line 2, column 5), value of the same period last year Patent applications, 示例县, 2016: 32,916 patents (made-up.csv, line 1, column 5); rounded half away from zero for display only.",
  );
});

test("what the data lack is said, with the reason of the gap", () => {
  const zh = explanationSentence(explain(growth, 2), "zh");
  expect(zh).toContain("上年同期数2018年示例县专利申请量 缺失：文件中没有这个数");
  expect(zh).toMatch(/；数据中没有上年同期。$/);
  expect(explanationSentence(explain(growth, 2), "en")).toMatch(
    /; The same period last year is not in the data\.$/,
  );
});

test("a base of several years back is called so, in the formula and where it is lacking", () => {
  const given = datasetOf([...annual(2012, [100]), ...annual(2017, [150, 160])]);
  const five = yearOverYear(given, { years: 5 });
  const zh = explanationSentence(explain(five, 1), "zh");
  expect(zh).toContain("增速 = 100 × (本期数 − 5年前同期数) ÷ 5年前同期数 = 50.0%");
  expect(zh).not.toContain("上年同期");
  expect(explanationSentence(explain(five, 1), "en")).toContain(
    "value of the same period 5 years before Patent applications, 示例县, 2012: 100 patents",
  );
  expect(explanationSentence(explain(five, 2), "zh")).toMatch(/；数据中没有5年前同期。$/);
  expect(explanationSentence(explain(five, 2), "en")).toMatch(
    /; The same period 5 years before is not in the data\.$/,
  );
});

test("a base of zero leaves the change", () => {
  const zh = explanationSentence(explain(growth, 3), "zh");
  expect(zh).toContain("增减 = 本期数 − 上年同期数 = 5件");
  expect(zh).toMatch(/；基期为零，只计净增。$/);
});

const counties = datasetOf(
  ["甲县", "乙县", "丙县", "丁县", "戊县"].flatMap((region, at) =>
    annual(2015, [10 + at, 20 + at, 25], { region }),
  ),
);

const intensity = datasetOf([
  { indicator: "rd_expenditure", period: "2022", value: 13020 },
  { indicator: "gdp", period: "2022", value: 127.65 },
]);

test.each([
  ["average growth", averageGrowth(counties, { from: "2015", to: "2017" })],
  ["benchmark", benchmark(counties)],
  ["coverage", coverage(counties, { regions: { as: "某市", members: ["甲县", "乙县"] } })],
  ["formula", evaluateFormula(intensity, { indicator: indicatorOf("rd_intensity") })],
  ["outliers", outliers(counties)],
  ["rank", rank(counties)],
  ["change of rank", rank(counties, { compareWith: 1 })],
])("in Chinese nothing of a formula stays untranslated: %s", (_, figures) => {
  const sentence = explanationSentence(explain(figures, 0), "zh").replaceAll("made-up.csv", "");
  expect(sentence.match(/[a-z_]{3,}/g)).toBeNull();
});

test("a series of a stage is named with it", () => {
  const staged = yearOverYear(datasetOf(annual(2016, [4, 5], { stage: "recognised", level: "province" })));
  const sentence = explanationSentence(explain(staged, 1), "zh");
  expect(sentence).toContain("专利申请量（");
});

test("of a withheld figure the bounds are said", () => {
  const given = datasetOf([
    ...annual(2016, [80]),
    { period: "2017", value: "suppressed", bounds: { lower: 1000, upper: 1999 } },
    ...annual(2018, ["suppressed"]),
  ]);
  const compared = yearOverYear(given);
  expect(explain(compared, 1).inputs.map(({ bounds }) => bounds)).toEqual([
    { lower: 1000, upper: 1999 },
    undefined,
  ]);
  expect(explanationSentence(explain(compared, 1), "zh")).toContain(
    "专利申请量 原文未公布，在1000—1999件之间（made-up.csv 第 2 行第 5 列）",
  );
  expect(explanationSentence(explain(compared, 1), "en")).toContain(
    "Withheld by the source, between 1,000 patents and 1,999 patents (made-up.csv, line 2, column 5)",
  );
  expect(explanationSentence(explain(compared, 2), "zh")).toContain(
    "原文未公布（made-up.csv 第 3 行第 5 列）",
  );
});

test("of a result that withheld figures leave open it is said between what it lies", () => {
  const given = datasetOf([
    ...annual(2016, [80]),
    { period: "2017", value: "suppressed", bounds: { lower: 1000, upper: 1999 } },
    { period: "2018", value: "suppressed", bounds: { lower: 5000, upper: Infinity } },
  ]);
  const compared = yearOverYear(given);
  // 1000 − 80 and 1999 − 80; 920 / 80 and 1919 / 80.
  expect(explain(compared, 1).results.map(({ bounds }) => bounds)).toEqual([
    { lower: 920, upper: 1919 },
    { lower: 1150, upper: 2398.75 },
  ]);
  expect(explain(compared, 0).results.map(({ bounds }) => bounds)).toEqual([undefined, undefined]);
  expect(explain(compared, 2).results[0]?.bounds).toEqual({ lower: 3001, upper: Infinity });
  expect(explanationSentence(explain(compared, 1), "zh")).toMatch(/在920—1919件之间；.*在1150—2398.8%之间；/);
  expect(explanationSentence(explain(compared, 1), "en")).toMatch(
    /, between 920 patents and 1,919 patents; .*, between 1,150% and 2,398.8%; /,
  );
});
