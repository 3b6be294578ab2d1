import { expect, test } from "vitest";
import { breakYears } from "../../src/quality/announced-breaks.ts";
import { annual } from "../model/dataset-of.ts";
import { findingsOf } from "./findings-of.ts";

test.each<[string, number[]]>([
  ["注：2012年行业采用新的分类标准，与前期不可比。", [2012]],
  ["注：从2011年起，规模以上工业企业的起点标准由500万元提高到2000万元。", [2011]],
  ["注：2017年以前为受理量，口径不同。", [2017]],
  ["注：2017年及以前为受理量，与以后口径不同。", [2018]],
  [
    "2004年以前执行《国民经济行业分类》（GB/T4754-1994），2004-2012年执行GB/T4754-2002。2013年开始执行《三次产业划分规定》（2012）。",
    [2004, 2013],
  ],
  ["Note: new classification since 2008, not comparable with earlier years", [2008]],
  ["Break in series in ２０１５年", [2015]],
  ["注：2013年数据根据经济普查修订。", []],
  ["数据来源：国家统计局2024年统计年鉴", []],
  ["注：统计口径为规模以上工业企业。", []],
])("%s", (text, years) => {
  expect(breakYears(text)).toEqual(years);
});

const text = "注：2012年行业采用新的分类标准，与前期不可比";
const notes = (
  file = "made-up.csv",
): { file: string; notes: { line: number; text: string }[]; issues: [] }[] => [
  { file, notes: [{ line: 36, text }], issues: [] },
];

test("a break is told with its line, for the indicator and the year that it concerns", () => {
  const findings = findingsOf("break-announced", annual(2010, [5, 6, 7, 8]), { imports: notes() });
  expect(findings).toMatchObject([
    {
      indicator: "patent_applications",
      period: "2012",
      cells: [{ file: "made-up.csv", line: 36, column: 0, value: null }],
    },
  ]);
  expect(findings[0]?.message.zh).toContain("第 36 行");
});

test("of indicators that all have it, once; of one that the note names, for that alone", () => {
  const both = [...annual(2010, [5, 6, 7]), ...annual(2010, [1.2, 1.3, 1.4], { indicator: "gdp" })];
  expect(findingsOf("break-announced", both, { imports: notes() }).map(({ indicator }) => indicator)).toEqual(
    [""],
  );
  const named = [{ file: "made-up.csv", notes: [{ line: 9, text: `${text}（专利申请量）` }], issues: [] }];
  expect(findingsOf("break-announced", both, { imports: named }).map(({ indicator }) => indicator)).toEqual([
    "patent_applications",
  ]);
});

test.each<[string, number]>([
  ["all years lie after it", 2012],
  ["all years lie before it", 2008],
])("no break where %s", (_, from) => {
  expect(findingsOf("break-announced", annual(from, [5, 6, 7]), { imports: notes() })).toEqual([]);
});
