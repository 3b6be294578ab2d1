import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { periodOverPeriod } from "../../src/table/period-over-period.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const months: Given[] = [
  { period: "2016-11", value: 50 },
  { period: "2016-12", value: 80 },
  { period: "2017-01", value: 60 },
  { period: "2017-02", value: 0 },
  { period: "2017-03", value: 66 },
  { period: "2017-05", value: 70 },
];

test("a month beside the month before, over the turn of the year and not over a missing month", () => {
  const table = periodOverPeriod(datasetOf(months));
  expect(rowsOf(table, "period", "base_period", "change", "growth_rate", "gap")).toEqual([
    ["2016-11", "2016-10", null, null, "no_base_period"],
    ["2016-12", "2016-11", 30, 60, "none"],
    ["2017-01", "2016-12", -20, -25, "none"],
    ["2017-02", "2017-01", -60, -100, "none"],
    ["2017-03", "2017-02", 66, null, "zero_base"],
    ["2017-05", "2017-04", null, null, "no_base_period"],
  ]);
});

test("quarters and half-years go by their own calendar, whatever stands between", () => {
  const table = periodOverPeriod(
    datasetOf([
      { period: "2016-Q4", value: 200 },
      { period: "2016-S2", value: 400 },
      { period: "2017-01", value: 1 },
      { period: "2017-Q1", value: 210 },
      { period: "2017-S1", value: 300 },
    ]),
  );
  expect(rowsOf(table, "period", "base_period", "growth_rate")).toEqual([
    ["2016-Q4", "2016-Q3", null],
    ["2016-S2", "2016-S1", null],
    ["2017-01", "2016-12", null],
    ["2017-Q1", "2016-Q4", 5],
    ["2017-S1", "2016-S2", -25],
  ]);
});

test("of years it is the year over year", () => {
  const dataset = datasetOf([
    ...annual(2015, [100, 120, "missing", 90, 0, 7, -3, 4]),
    ...annual(2015, [1.2, 1.25, 1.19], { indicator: "rd_intensity" }),
  ]);
  const names = ["period", "base_period", "base_value", "change", "change_unit", "growth_rate", "gap"];
  expect(rowsOf(periodOverPeriod(dataset), ...names)).toEqual(rowsOf(yearOverYear(dataset), ...names));
});

test("a year-to-date has no period before it", () => {
  const table = periodOverPeriod(
    datasetOf([
      { period: "2017-01/02", value: 10 },
      { period: "2017-01/03", value: 30 },
      { period: "2017-01/04", value: "suppressed" },
    ]),
  );
  expect(rowsOf(table, "period", "value", "base_period", "change", "growth_rate", "gap")).toEqual([
    ["2017-01/02", 10, "", null, null, "different_span"],
    ["2017-01/03", 30, "", null, null, "different_span"],
    ["2017-01/04", null, "", null, null, "suppressed"],
  ]);
  expect(explain(table, 1)).toMatchObject({ gap: "different_span", inputs: [{ role: "value", value: 30 }] });
});

test("a ratio changes by points, unless its rate is asked for", () => {
  const dataset = datasetOf([
    { period: "2017-Q1", value: 1.2, indicator: "rd_intensity" },
    { period: "2017-Q2", value: 1.5, indicator: "rd_intensity" },
  ]);
  const second = (rateOfRatios: boolean): unknown =>
    rowsOf(periodOverPeriod(dataset, { rateOfRatios }), "change", "change_unit", "growth_rate", "gap")[1];
  expect(second(false)).toEqual([0.3, "个百分点", null, "ratio_kind"]);
  expect(second(true)).toEqual([0.3, "个百分点", 25, "none"]);
});

test("a provisional base makes it provisional, a break between the two breaks it", () => {
  const table = periodOverPeriod(
    datasetOf([
      { period: "2017-01", value: 10, status: ["P"] },
      { period: "2017-02", value: 11 },
      { period: "2017-03", value: 12, status: ["B"] },
      { period: "2017-04", value: 13 },
    ]),
  );
  expect(table.array("status")).toEqual(["P", "P", "B", "A"]);
});

test("what is not shown is still compared with", () => {
  const table = periodOverPeriod(datasetOf(months), { from: "2017-01", to: "2017-01" });
  expect(rowsOf(table, "period", "base_value", "growth_rate")).toEqual([["2017-01", 80, -25]]);
});

test("a row says which cells it comes from", () => {
  const table = periodOverPeriod(datasetOf(months));
  expect(explain(table, 2)).toMatchObject({
    calculation: "periodOverPeriod",
    results: [
      { column: "change", value: -20 },
      { column: "growth_rate", value: -25 },
    ],
    inputs: [
      { role: "value", period: "2017-01", value: 60, cell: { line: 3 } },
      { role: "base", period: "2016-12", value: 80, cell: { line: 2 } },
    ],
  });
  expect(explain(table, 5).inputs[1]).toMatchObject({ role: "base", period: "2017-04", value: null });
});

test("an unknown name is refused", () => {
  expect(() => periodOverPeriod(datasetOf(months), { region: "示例" })).toThrow(
    'unknown region "示例": did you mean "示例县"?',
  );
});
