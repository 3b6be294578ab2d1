import { expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { explain } from "../../src/table/explain.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

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

test("a base of zero leaves the change", () => {
  const zh = explanationSentence(explain(growth, 3), "zh");
  expect(zh).toContain("增减 = 本期数 − 上年同期数 = 5件");
  expect(zh).toMatch(/；基期为零，只计净增。$/);
});
