import { expect, test } from "vitest";
import { readPreamble, startsNote, warnsOfBreak } from "../../src/csv/note-line.ts";

test.each([
  "注：本表按当年价格计算。",
  "注1：",
  "（注：含港澳台）",
  "数据来源：国家统计局",
  "资料来源:年鉴",
  "Last Updated: 12/22/2015",
  "Source: World Bank",
  "Note: provisional",
])("%s begins a note", (text) => {
  expect(startsNote(text)).toBe(true);
});

test.each(["甘肃省", "注册企业数", "说明书", "Notes", "来源地", "Source"])("%s does not", (text) => {
  expect(startsNote(text)).toBe(false);
});

test("the lines before the header name database, indicator, region and unit", () => {
  const rows = [
    ["数据库：分省年度数据 "],
    ["指标：GDP指数(上年=100)", " 其他"],
    ["地区：甘肃省", "", ""],
    ["", "", "单位：万元"],
    [""],
  ];
  expect(readPreamble(rows, [1, 2, 3, 4, 5])).toEqual({
    database: "分省年度数据",
    indicator: "GDP指数(上年=100) 其他",
    region: "甘肃省",
    unit: "万元",
    lines: [
      { line: 1, text: "数据库：分省年度数据" },
      { line: 2, text: "指标：GDP指数(上年=100) 其他" },
      { line: 3, text: "地区：甘肃省" },
      { line: 4, text: "单位：万元" },
    ],
  });
});

test.each([
  ["单位:件, (piece)", "件"],
  ["（单位：人(次)）", "人(次)"],
  ["Unit: 10k CNY, current prices", "10k CNY"],
  ["说明", undefined],
])("%s states the unit %s", (text, unit) => {
  expect(readPreamble([[text]], [1]).unit).toBe(unit);
});

test.each([
  ["2012年行业采用新的分类标准，与前期不可比", true],
  ["2013年开始，行业分类执行《国民经济行业分类》", true],
  ["本表按当年价格计算", false],
])("%s: %s", (text, expected) => {
  expect(warnsOfBreak(text)).toBe(expected);
});
