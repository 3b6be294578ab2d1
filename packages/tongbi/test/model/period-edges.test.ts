import { expect, test } from "vitest";
import { formatPeriod, parsePeriod, periodLabel } from "../../src/model/period.ts";

const iso = (text: string): string | undefined => {
  const period = parsePeriod(text);
  return period && formatPeriod(period);
};

const forms: readonly (readonly [string, string])[] = [
  ["1800", "1800"],
  ["1899", "1899"],
  ["2000", "2000"],
  ["2099年", "2099"],
  ["2100", "2100"],
  ["2017年全年", "2017"],
  ["2017[YR2017]", "2017"],
  ["2017-A1", "2017-A1"],
  ["2017财年", "2017-A1"],
  ["2017财政年度", "2017-A1"],
  ["2017H1", "2017-S1"],
  ["2017-h2", "2017-S2"],
  ["2017S1", "2017-S1"],
  ["2017年上半年", "2017-S1"],
  ["2017年下半年", "2017-S2"],
  ["2017Q2", "2017-Q2"],
  ["2017-q3", "2017-Q3"],
  ["2017年二季度", "2017-Q2"],
  ["2017年第四季度", "2017-Q4"],
  ["2017年3季度", "2017-Q3"],
  ["2017第1季", "2017-Q1"],
  ["2017四季", "2017-Q4"],
  ["2017-09", "2017-09"],
  ["2017/10", "2017-10"],
  ["2017m12", "2017-12"],
  ["2017年9月", "2017-09"],
  ["2017年09月", "2017-09"],
  ["2017年11月份", "2017-11"],
  ["2017-01/11", "2017-01/11"],
  ["2017-01/2017-09", "2017-01/09"],
  ["2017-01-01/P6M", "2017-01/06"],
  ["2017-01-01/P12M", "2017-01/12"],
  ["2017年1-2月", "2017-01/02"],
  ["2017年01-06月", "2017-01/06"],
  ["2017年1月至12月", "2017-01/12"],
  ["2017年1–9月", "2017-01/09"],
  ["2017年1—09月", "2017-01/09"],
  ["2017年1——6月", "2017-01/06"],
  ["2017年1~10月", "2017-01/10"],
  ["2017年1～11月累计", "2017-01/11"],
  ["2017年1月到3月", "2017-01/03"],
  ["2017年6月累计", "2017-01/06"],
  ["2017年06月累计", "2017-01/06"],
  ["2017年12月累计", "2017-01/12"],
  ["2017年1-2季度", "2017-01/06"],
  ["2017年1至3季度", "2017-01/09"],
  ["2017 1—4季度", "2017-01/12"],
  ["2017年前一季度", "2017-01/03"],
  ["2017年前二季度", "2017-01/06"],
  ["2017年前三季度", "2017-01/09"],
];

test.each(forms)("%s is %s, and neither with a word before it nor behind it", (text, expected) => {
  expect(iso(text)).toBe(expected);
  expect(iso(`县${text}`)).toBeUndefined();
  expect(iso(`${text}县`)).toBeUndefined();
});

test.each([
  ["Q2 2024", "2024-Q2"],
  ["Q4-2024", "2024-Q4"],
  ["H1 2024", "2024-S1"],
  ["H-2 2024", undefined],
  ["January 2024", "2024-01"],
  ["Sept. 2024", "2024-09"],
  ["Dec-2024", "2024-12"],
  ["YR2010", "2010"],
  ["YR2010年", "2010"],
  ["FY00", "2000-A1"],
  ["FY59", "2059-A1"],
  ["FY60", "1960-A1"],
  ["FY-2023", "2023-A1"],
  ["FY2022—23", "2023-A1"],
  ["FY22/23", "2023-A1"],
])("with the year last, %s is %s", (text, expected) => {
  expect(iso(text)).toBe(expected);
  if (!text.includes("年")) expect(iso(`the ${text}`)).toBeUndefined();
  expect(iso(`${text}x`)).toBeUndefined();
});

test.each([
  "2017年年",
  "2017年度年",
  "2017-S3",
  "2017-S0",
  "2017-Q0",
  "2017年中半年",
  "2017年五季度",
  "2017年0季度",
  "2017-3",
  "2017年0月",
  "2017年1-1月",
  "2017年2-6月",
  "2017年1-13月",
  "2017年1 6月",
  "2017年13月累计",
  "2017年0月累计",
  "2017-01/00",
  "2017-01/2018-06",
  "2017-02-01/P6M",
  "2017-01-01/P0M",
  "2017-01-01/P13M",
  "2017年1-1季度",
  "2017年1-5季度",
  "2017年2-3季度",
  "2017年前四季度",
  "Xan 2024",
  "Q5 2024",
  "Q0 2024",
  "H3 2024",
  "K1 2024",
  "Jan1 2024",
  "Jan 24",
  "Jan 2024 2",
  "FY2022/2021",
  "FY2022/2024",
  "FY3",
  "FY20223",
  "2017 [YR2017",
])("%j is not a period", (text) => {
  expect(iso(text)).toBeUndefined();
});

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

test.each(english.map((name, at) => [name, at + 1] as const))(
  "%s is month %d, read and written",
  (name, part) => {
    expect(parsePeriod(`${name} 2024`)).toEqual({ frequency: "month", year: 2024, part });
    expect(periodLabel({ frequency: "month", year: 2024, part }, "en")).toBe(`${name} 2024`);
  },
);

test("blanks of any kind and number do not matter, up to two hundred characters", () => {
  expect(iso("2017 年\t1 - 6\n月")).toBe("2017-01/06");
  expect(iso("\u3000２０１７－０３ ")).toBe("2017-03");
  expect(iso("2017".padEnd(200))).toBe("2017");
  expect(iso("2017".padEnd(201))).toBeUndefined();
});

test("of a text longer than any period only the length is looked at", () => {
  expect(iso(`2017年1${"-".repeat(16)}6月`)).toBe("2017-01/06");
  expect(iso(`2017年1${"-".repeat(17)}6月`)).toBeUndefined();
});

test("years before 1000 are written with four digits", () => {
  expect(formatPeriod({ frequency: "annual", year: 987, part: 1 })).toBe("0987");
});

test("the first half reads otherwise than the second, the first quarter than the last", () => {
  const label = (text: string): string =>
    periodLabel(parsePeriod(text) ?? { frequency: "annual", year: 0, part: 0 }, "zh");
  expect(["2017-S1", "2017-S2", "2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"].map(label)).toEqual([
    "2017年上半年",
    "2017年下半年",
    "2017年一季度",
    "2017年二季度",
    "2017年三季度",
    "2017年四季度",
  ]);
});
