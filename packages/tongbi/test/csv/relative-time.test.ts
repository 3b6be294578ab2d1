import { describe, expect, test } from "vitest";
import { periodsIn, readRelativeTime, resolveTime } from "../../src/csv/relative-time.ts";
import { formatPeriod, parsePeriod, type Period } from "../../src/model/period.ts";

const period = (text: string): Period => {
  const found = parsePeriod(text);
  if (!found) throw new Error(`no period: ${text}`);
  return found;
};

/** What each header means in a table of June 2024 and in one of the whole year; then what follows the time. */
test.each([
  ["累计完成", "2024-01/06", "2024", "完成"],
  ["本年累计", "2024-01/06", "2024", ""],
  ["自年初累计", "2024-01/06", "2024", ""],
  ["1至本月累计", "2024-01/06", "2024", ""],
  ["本月止累计", "2024-01/06", "2024", ""],
  ["本月完成", "2024-06", "2024-12", "完成"],
  ["当月累计", "2024-06", "2024-12", ""],
  ["本季度完成", "2024-Q2", "2024-Q4", "完成"],
  ["本期", "2024-06", "2024", ""],
  ["全年", "2024", "2024", ""],
  ["本年", "2024", "2024", ""],
  ["上年同期", "2023-01/06", "2023", ""],
  ["去年同期累计", "2023-01/06", "2023", ""],
  ["上年", "2023", "2023", ""],
  ["去年位次", "2023", "2023", "位次"],
  ["前年", "2022", "2022", ""],
  ["3月", "2024-03", "2024-03", ""],
  ["1-3月", "2024-01/03", "2024-01/03", ""],
  ["1-2季度", "2024-01/06", "2024-01/06", ""],
  ["二季度", "2024-Q2", "2024-Q2", ""],
  ["上半年", "2024-S1", "2024-S1", ""],
  ["2月累计", "2024-01/02", "2024-01/02", ""],
  ["截至5月底完成", "2024-01/05", "2024-01/05", "完成"],
])("%s is %s in June 2024 and %s in the whole year", (text, inJune, inYear, rest) => {
  const found = readRelativeTime(text);
  expect(found?.rest).toBe(rest);
  const resolved = ["2024-06", "2024"].map(
    (table) => found && formatPeriod(resolveTime(found.time, period(table))),
  );
  expect(resolved).toEqual([inJune, inYear]);
});

test("in a table of a fiscal year the year, what is cumulative and the year before are fiscal years too", () => {
  const times = ["year", "to_date", "same_period_last_year", "last_year", "year_before_last"] as const;
  const resolved = times.map((time) => formatPeriod(resolveTime(time, period("2024财年"))));
  expect(resolved).toEqual(["2024-A1", "2024-A1", "2023-A1", "2023-A1", "2022-A1"]);
});

test.each(["专利申请量", "数值", "月份", "年末人口", "2024年", "同比增长", "累", ""])(
  "%j names no time",
  (text) => {
    expect(readRelativeTime(text)).toBeUndefined();
  },
);

describe("periods in a running text", () => {
  test.each([
    ["示例县2024年1—6月主要科技指标完成情况", ["2024-01/06"]],
    ["2024年度", ["2024"]],
    ["截至2024年6月底", ["2024-01/06"]],
    ["2012年10月各地区专利申请状况", ["2012-10"]],
    ["2023年与2024年对比", ["2023", "2024"]],
    ["时间：2011年-2025年", ["2011", "2025"]],
    ["Patent applications, 2017", ["2017"]],
    ["2024年上半年", ["2024-S1"]],
    ["文号20240612", []],
    ["地区", []],
  ])("%s", (text, expected) => {
    expect(periodsIn(text).map(formatPeriod)).toEqual(expected);
  });
});
