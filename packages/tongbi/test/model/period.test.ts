import fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparePeriods,
  formatPeriod,
  type Frequency,
  parsePeriod,
  periodAt,
  periodBefore,
  periodLabel,
  periodOrdinal,
  periodsPerYear,
  yearsBefore,
} from "../../src/model/period.ts";

test.each([
  ["2017", "2017"],
  ["2017年", "2017"],
  ["2017年度", "2017"],
  ["2016 ", "2016"],
  ["２０１７年", "2017"],
  ["2017 [YR2017]", "2017"],
  ["YR2010", "2010"],
  ["2017年上半年", "2017-S1"],
  ["2017-S2", "2017-S2"],
  ["2017Q1", "2017-Q1"],
  ["2017-Q4", "2017-Q4"],
  ["2017年一季度", "2017-Q1"],
  ["2017年第三季度", "2017-Q3"],
  ["2017-03", "2017-03"],
  ["2017M03", "2017-03"],
  ["2017年3月", "2017-03"],
  ["2017年12月份", "2017-12"],
  ["2017年1-6月", "2017-01/06"],
  ["2017年1—2月", "2017-01/02"],
  ["2017年1-6月累计", "2017-01/06"],
  ["2017年前三季度", "2017-01/09"],
  ["2017-01/06", "2017-01/06"],
  ["2017-A1", "2017-A1"],
  ["2023财年", "2023-A1"],
  ["2023财政年度", "2023-A1"],
  ["FY2023", "2023-A1"],
  ["FY 2023", "2023-A1"],
  ["fy23", "2023-A1"],
  ["FY98", "1998-A1"],
  ["FY2022/23", "2023-A1"],
  ["FY2011-12", "2012-A1"],
  ["FY1999/00", "2000-A1"],
  ["FY2022–2023", "2023-A1"],
  ["2011/12", "2011-12"],
])("%s is %s", (text, iso) => {
  const period = parsePeriod(text);
  expect(period && formatPeriod(period)).toBe(iso);
});

test.each([
  "",
  "甘肃省",
  "2017-13",
  "2017-00",
  "2017 [YR2018]",
  "1799",
  "2101",
  "20171",
  "2017Q5",
  "2017年13月",
  "2017.5",
  "12/22/2015",
  "21/02/23 23:00:00",
  "2017-01/13",
  "2017-02/06",
  "__proto__",
  "2022/23",
  "2022-23",
  "FY2022/24",
  "FY2022/12",
  "FY1799",
  "FY202",
  "2017-A2",
  "财年",
])("%j is not a period", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test.each([
  ["2017", "2017年", "2017"],
  ["2017-S1", "2017年上半年", "H1 2017"],
  ["2017-S2", "2017年下半年", "H2 2017"],
  ["2017-Q4", "2017年四季度", "Q4 2017"],
  ["2017-03", "2017年3月", "Mar 2017"],
  ["2017-01/06", "2017年1—6月", "Jan–Jun 2017"],
  ["2017-01/01", "2017年1月累计", "Jan 2017 to date"],
  ["2017-A1", "2017财年", "FY2017"],
])("%s reads %s and %s", (iso, zh, en) => {
  const period = parsePeriod(iso);
  expect(period && periodLabel(period, "zh")).toBe(zh);
  expect(period && periodLabel(period, "en")).toBe(en);
});

const frequencies = Object.keys(periodsPerYear) as Frequency[];
const anyPeriod = fc.constantFrom(...frequencies).chain((frequency) =>
  fc.record({
    frequency: fc.constant(frequency),
    year: fc.integer({ min: 1800, max: 2100 }),
    part: fc.integer({ min: 1, max: periodsPerYear[frequency] }),
  }),
);

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(formatPeriod(period))).toEqual(period);
    }),
  );
});

test("a Chinese label is read back as the same period", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(parsePeriod(periodLabel(period, "zh"))).toEqual(period);
    }),
  );
});

test("an English label of a fiscal year is read back as the same period", () => {
  const period = { frequency: "fiscal-year", year: 2017, part: 1 } as const;
  expect(parsePeriod(periodLabel(period, "en"))).toEqual(period);
});

test("an ordinal leads back to its period", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      expect(periodAt(period.frequency, periodOrdinal(period))).toEqual(period);
    }),
  );
});

test("neighbours differ by one ordinal, across the year too", () => {
  expect(periodAt("month", periodOrdinal({ frequency: "month", year: 2016, part: 12 }) + 1)).toEqual({
    frequency: "month",
    year: 2017,
    part: 1,
  });
});

test("a year earlier, a year-to-date keeps its span", () => {
  const period = { frequency: "year-to-date", year: 2017, part: 6 } as const;
  expect(formatPeriod(yearsBefore(period, 1))).toBe("2016-01/06");
});

test.each([
  ["2017", 1, "2016"],
  ["2017-A1", 2, "2015-A1"],
  ["2017-S1", 1, "2016-S2"],
  ["2017-Q1", 1, "2016-Q4"],
  ["2017-Q4", 5, "2016-Q3"],
  ["2017-01", 1, "2016-12"],
  ["2017-03", 12, "2016-03"],
  ["2017-12", -1, "2018-01"],
  ["2017-03", 0, "2017-03"],
])("of %s the period %d before it is %s", (iso, back, expected) => {
  const period = parsePeriod(iso);
  const before = period && periodBefore(period, back);
  expect(before && formatPeriod(before)).toBe(expected);
});

test("no period comes before a year-to-date, which begins where the one before it begins", () => {
  expect(periodBefore({ frequency: "year-to-date", year: 2017, part: 6 }, 1)).toBeUndefined();
});

test("sorting goes by frequency, then in time", () => {
  const sorted = ["2017-01/02", "2018", "2017-A1", "2017-03", "2017", "2016-Q4", "2017-S1"]
    .flatMap((text) => parsePeriod(text) ?? [])
    .sort(comparePeriods)
    .map(formatPeriod);
  expect(sorted).toEqual(["2017", "2018", "2017-A1", "2017-S1", "2016-Q4", "2017-03", "2017-01/02"]);
});
