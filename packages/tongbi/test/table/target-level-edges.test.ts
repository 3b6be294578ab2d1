import { expect, test } from "vitest";
import { targetLevel } from "../../src/table/target-level.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { growthOf } from "./growth-of.ts";
import { rowsOf } from "./rows-of.ts";

test("a target of the year that stands in the first row is a growth on the whole year before", () => {
  const given = datasetOf([
    { indicator: growthOf("patent_applications"), period: "2017", scenario: "target", value: 28 },
    ...annual(2016, [23]),
    { period: "2016-01/06", value: 9 },
    { period: "2017-01/06", value: 12 },
  ]);
  const table = targetLevel(given, { from: "2017", to: "2017" });
  expect(rowsOf(table, "period", "base_period", "base_value", "level_needed")).toEqual([
    ["2017-01/06", "2016", 23, 30],
  ]);
});

test("one growth for all is asked on the year before of each, and is of no row's status", () => {
  const given = datasetOf([
    ...annual(2015, [20]),
    ...annual(2016, [23], { status: ["P"] }),
    ...annual(2017, [26]),
    ...annual(2018, [30]),
  ]);
  expect(rowsOf(targetLevel(given, { growth: 10 }), "period", "base_period", "status")).toEqual([
    ["2015", "2014", "A"],
    ["2016", "2015", "P"],
    ["2017", "2016", "P"],
    ["2018", "2017", "A"],
  ]);
});
