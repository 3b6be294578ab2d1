import fc from "fast-check";
import { expect, test } from "vitest";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { cumulative } from "../../src/table/cumulative.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { toTable } from "../../src/table/to-table.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { derivedIn } from "./derived-in.ts";
import { rowsOf } from "./rows-of.ts";

const two = (month: number): string => String(month).padStart(2, "0");

/** Figures of the twelve months of 2017, and some of 2018. */
function months(values: readonly Given["value"][], rest: Partial<Given> = {}): Given[] {
  return values.map((value, at) => ({
    ...rest,
    period: `${2017 + Math.floor(at / 12)}-${two((at % 12) + 1)}`,
    value,
  }));
}

const dozen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5];

test("months of a flow add up to quarters, half-years and years, whole ones", () => {
  const dataset = datasetOf(months([...dozen, 1, 2, 3, 4]));
  expect(derivedIn(aggregateTime(dataset, { to: "quarter" }))).toEqual({
    "2017-Q1": 6,
    "2017-Q2": 15,
    "2017-Q3": 24,
    "2017-Q4": 33.5,
    "2018-Q1": 6,
    "2018-Q2": "part_missing",
  });
  expect(derivedIn(aggregateTime(dataset, { to: "half-year" }))).toEqual({
    "2017-S1": 21,
    "2017-S2": 57.5,
    "2018-S1": "part_missing",
  });
  expect(derivedIn(aggregateTime(dataset, { to: "annual" }))).toEqual({
    "2017": 78.5,
    "2018": "part_missing",
  });
});

test("a gap among the parts is one of the whole", () => {
  const given = months([1, "suppressed", 3, 4, 5, 6]);
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "quarter" }))).toEqual({
    "2017-Q1": "part_missing",
    "2017-Q2": 15,
  });
});

test("the longest parts that are all there", () => {
  const quarters = [100, 200, 300].map((value, at) => ({ period: `2017-Q${at + 1}`, value }));
  expect(derivedIn(aggregateTime(datasetOf([...months(dozen), ...quarters]), { to: "annual" }))).toEqual({
    "2017": 78.5,
  });
  const whole = [...months(dozen), ...quarters, { period: "2017-Q4", value: 400 }];
  expect(derivedIn(aggregateTime(datasetOf(whole), { to: "annual" }))).toEqual({ "2017": 1000 });
});

test("a stock is the level at the end", () => {
  const given = months([...dozen, 20, 21, "suppressed", 23, 24], { indicator: "valid_invention_patents" });
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "quarter" }))).toEqual({
    "2017-Q1": 3,
    "2017-Q2": 6,
    "2017-Q3": 9,
    "2017-Q4": 12.5,
    "2018-Q1": "suppressed",
    "2018-Q2": "part_missing",
  });
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "annual" }))).toEqual({
    "2017": 12.5,
    "2018": "part_missing",
  });
});

test.each([
  ["a ratio", indicatorOf("rd_intensity")],
  ["an index", { ...indicatorOf("gdp"), id: "price_index", kind: "index" as const }],
  ["a growth rate", { ...indicatorOf("gdp"), id: "gdp_growth", kind: "growth_rate" as const }],
])("%s is neither added up nor averaged", (_, indicator) => {
  expect(derivedIn(aggregateTime(datasetOf(months(dozen, { indicator })), { to: "annual" }))).toEqual({
    "2017": "not_additive",
  });
});

test("a year-to-date is never added up: December's is the year", () => {
  const given = dozen.map((value, at) => ({ period: `2017-01/${two(at + 1)}`, value: value * 10 }));
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "annual" }))).toEqual({ "2017": 125 });
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "half-year" }))).toEqual({ "2017-S1": 60 });
  expect(derivedIn(aggregateTime(datasetOf(given.slice(0, 11)), { to: "annual" }))).toEqual({});
  expect(derivedIn(aggregateTime(datasetOf([...given, ...months(dozen)]), { to: "annual" }))).toEqual({
    "2017": 125,
  });
});

test("what the data have is kept, and fiscal years stay by themselves", () => {
  const given: Given[] = [
    ...months(dozen),
    { period: "2017", value: "missing" },
    { period: "FY2017", value: 9 },
  ];
  const dataset = datasetOf(given);
  expect(aggregateTime(dataset, { to: "annual" })).toBe(dataset);
  expect(derivedIn(aggregateTime(datasetOf(given.slice(-1)), { to: "annual" }))).toEqual({});
});

test("statuses go together, a break within the span breaks the whole", () => {
  const given = months(dozen).map((row, at) => ({
    ...row,
    status: at === 1 ? (["P"] as const) : at === 7 ? (["B"] as const) : [],
  }));
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "quarter" }))).toEqual({
    "2017-Q1": "6 P",
    "2017-Q2": 15,
    "2017-Q3": "24 B",
    "2017-Q4": 33.5,
  });
  const stock = given.map((row) => ({ ...row, indicator: "valid_invention_patents" }));
  expect(derivedIn(aggregateTime(datasetOf(stock), { to: "half-year" }))).toEqual({
    "2017-S1": 6,
    "2017-S2": "12.5 B",
  });
});

test("a break before the span, or of a fiscal year, is none within it", () => {
  const given: Given[] = [
    ...months(dozen),
    { period: "2017-01/03", value: 6, status: ["B"] },
    { period: "FY2017", value: 9, status: ["B"] },
  ];
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "half-year" }))).toEqual({
    "2017-S1": "21 B",
    "2017-S2": 57.5,
  });
  expect(derivedIn(aggregateTime(datasetOf(given.toSpliced(12, 1)), { to: "annual" }))).toEqual({
    "2017": 78.5,
  });
});

test("the first month of a span and the last are within it, those of other years are not", () => {
  const given = months([...dozen, ...dozen]).map((row, at): Given => ({
    ...row,
    status: at === 0 || at === 20 ? ["B"] : [],
  }));
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "quarter" }))).toEqual({
    "2017-Q1": "6 B",
    "2017-Q2": 15,
    "2017-Q3": 24,
    "2017-Q4": 33.5,
    "2018-Q1": 6,
    "2018-Q2": 15,
    "2018-Q3": "24 B",
    "2018-Q4": 33.5,
  });
});

test("a year-to-date is within the span in which it ends", () => {
  const given: Given[] = [...months(dozen), { period: "2017-01/09", value: 45, status: ["B"] }];
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "half-year" }))).toEqual({
    "2017-S1": 21,
    "2017-S2": "57.5 B",
  });
});

test("where every month is a break, so is the quarter", () => {
  const given = datasetOf(months([1, 2, 3], { status: ["B"] }));
  expect(derivedIn(aggregateTime(given, { to: "quarter" }))).toEqual({ "2017-Q1": "6 B" });
});

test("a year that stands first in the file is kept too", () => {
  const dataset = datasetOf([{ period: "2017", value: 100 }, ...months(dozen)]);
  expect(aggregateTime(dataset, { to: "annual" })).toBe(dataset);
});

test("a series without the months with which another begins", () => {
  const given = datasetOf([
    ...months([1, 2, 3]),
    { period: "2017-02", value: 20, region: "另一县" },
    { period: "2017-03", value: 30, region: "另一县" },
  ]);
  const quarterOf = (region: string) => derivedIn(aggregateTime(given, { to: "quarter", region }));
  expect(quarterOf("示例县")).toEqual({ "2017-Q1": 6 });
  expect(quarterOf("另一县")).toEqual({ "2017-Q1": "part_missing" });
});

test("one month alone: of a flow it is no quarter, of a stock the last is the level", () => {
  const quarter = (rest: Partial<Given>) =>
    derivedIn(aggregateTime(datasetOf([{ period: "2017-01", value: 5, ...rest }]), { to: "quarter" }));
  expect(quarter({})).toEqual({ "2017-Q1": "part_missing" });
  const indicator = "valid_invention_patents";
  expect(quarter({ indicator })).toEqual({ "2017-Q1": "part_missing" });
  expect(quarter({ indicator, period: "2017-03" })).toEqual({ "2017-Q1": 5 });
});

test.each<[string, Given["value"], Given["value"], number | string]>([
  ["a quarter known goes before the month", 9, 7, 9],
  ["a month known before a quarter withheld", "suppressed", 7, 7],
  ["of two gaps that of the quarter, without its status", "suppressed", "missing", "suppressed"],
])("a stock at the end of quarter and month: %s", (_, quarter, month, expected) => {
  const indicator = "valid_invention_patents";
  const given: Given[] = [
    { indicator, period: "2017-Q4", value: quarter, status: typeof quarter === "number" ? [] : ["P"] },
    { indicator, period: "2017-12", value: month },
  ];
  for (const rows of [given, given.toReversed()])
    expect(derivedIn(aggregateTime(datasetOf(rows), { to: "annual" }))).toEqual({ "2017": expected });
});

test("a level at the end that stands first, before a flow without a sum", () => {
  const stock = { indicator: "valid_invention_patents" };
  const given = datasetOf([
    { ...stock, period: "2017-03", value: 30 },
    { period: "2017-01", value: 1 },
    { period: "2017-02", value: "suppressed" },
    { period: "2017-03", value: 3 },
    { ...stock, period: "2017-01", value: 10 },
  ]);
  const table = toTable(aggregateTime(given, { to: "quarter" }));
  expect(rowsOf(table, "indicator", "period", "value").filter(([, period]) => period === "2017-Q1")).toEqual([
    ["patent_applications", "2017-Q1", null],
    ["valid_invention_patents", "2017-Q1", 30],
  ]);
});

test("what is not added up takes no status over but a break", () => {
  const given = months(dozen, { indicator: "rd_intensity" }).map((row, at): Given => ({
    ...row,
    status: at === 7 ? ["P", "B"] : ["P"],
  }));
  expect(derivedIn(aggregateTime(datasetOf(given), { to: "half-year" }))).toEqual({
    "2017-S1": "not_additive",
    "2017-S2": "not_additive B",
  });
});

test("the way over quarters leads to the same year, and so does December's year-to-date", () => {
  const figures = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(figures, fc.nat(4), (values, places) => {
      const dataset = datasetOf(months(values.map((value) => value / 10 ** places)));
      // Integers of the last place, added exactly and divided once.
      const year = values.reduce((sum, value) => sum + value, 0) / 10 ** places;
      const yearOf = (of: typeof dataset): unknown => derivedIn(aggregateTime(of, { to: "annual" }))["2017"];
      expect(yearOf(dataset)).toBe(year + 0);
      expect(yearOf(aggregateTime(dataset, { to: "quarter" }))).toBe(year + 0);
      expect(yearOf(cumulative(dataset))).toBe(year + 0);
    }),
  );
});

test("a year of months, published to date from 1—2月 on", () => {
  // Made up in the form of the national monthly releases, in 亿元: 1—2月 310.4, then each month to date.
  const spans = [310.4, 502.1, 668.9, 851.7, 1092.3, 1250.8, 1414, 1627.5, 1790.6, 1979.2, 2301.5];
  const given = spans.map((value, at) => ({
    indicator: "fiscal_st_expenditure",
    period: `2017-01/${two(at + 2)}`,
    value,
  }));
  const singles = singlePeriods(datasetOf(given));
  expect(derivedIn(singles)).toEqual({
    "2017-02": "part_missing",
    "2017-03": 191.7,
    "2017-04": 166.8,
    "2017-05": 182.8,
    "2017-06": 240.6,
    "2017-07": 158.5,
    "2017-08": 163.2,
    "2017-09": 213.5,
    "2017-10": 163.1,
    "2017-11": 188.6,
    "2017-12": 322.3,
  });
  expect(derivedIn(aggregateTime(singles, { to: "quarter" }))).toMatchObject({
    "2017-Q1": 502.1,
    "2017-Q2": 590.2,
    "2017-Q3": 535.2,
    "2017-Q4": 674,
  });
  expect(derivedIn(aggregateTime(singles, { to: "annual" }))).toMatchObject({ "2017": 2301.5 });
});

test.each(["month", "fiscal-year", "year"])("%s is refused", (to) => {
  expect(() => aggregateTime(datasetOf([]), { to: to as "annual" })).toThrow(
    `unknown period "${to}": expected quarter, half-year, annual`,
  );
});
