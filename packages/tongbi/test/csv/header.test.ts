import { expect, test } from "vitest";
import { readHeader, splitUnit } from "../../src/csv/header.ts";

test.each([
  ["地区", "region"],
  [" 地 区 ", "region"],
  ["Entity", "region"],
  ["Country Name", "region"],
  ["指标名称", "indicator"],
  ["年份", "period"],
  ["TIME_PERIOD", "period"],
  ["Year", "period"],
  ["月份", "month"],
  ["数值", "result"],
  ["OBS_VALUE", "result"],
  ["目标值", "target"],
  ["计划值", "plan"],
  ["级别", "level"],
  ["阶段", "stage"],
  ["状态", "status"],
  ["单位", "unit"],
  ["备注", "note"],
  ["Code", "code"],
])("%j heads a column of the role %s", (text, role) => {
  expect(readHeader(text)).toEqual({ role });
});

test("a value header may carry the unit", () => {
  expect(readHeader("数值（万元）")).toMatchObject({ role: "result", unit: { zh: "万元" } });
  expect(readHeader("目标值(件)")).toMatchObject({ role: "target", unit: { zh: "件" } });
});

test.each(["__proto__", "constructor", "toString", "", "2017", "专利申请量", "数值(约)"])(
  "%j has no role",
  (text) => {
    expect(readHeader(text)).toEqual({});
  },
);

test.each([
  ["年末常住人口(万人)", "年末常住人口", "万人"],
  ["地区生产总值（亿元）", "地区生产总值", "亿元"],
  ["固定资产投资(不含农户)实际到位资金_比上年增长(%)", "固定资产投资(不含农户)实际到位资金_比上年增长", "%"],
  ["GDP_亿元", "GDP", "亿元"],
  ["经费（单位：万元）", "经费", "万元"],
  ["参训人次（人(次)）", "参训人次", "人次"],
  ["国内生产总值(GDP)", "国内生产总值(GDP)", undefined],
  ["研究与试验发展（R&D）经费", "研究与试验发展（R&D）经费", undefined],
  [
    "Research and development expenditure (% of GDP)",
    "Research and development expenditure (% of GDP)",
    undefined,
  ],
  ["(万元)", "(万元)", undefined],
])("%j is %j in %s", (text, name, unit) => {
  const split = splitUnit(text);
  expect([split.name, split.unit?.zh]).toEqual([name, unit]);
});
