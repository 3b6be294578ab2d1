import { expect, test } from "vitest";
import { contribution } from "../../src/table/contribution.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const figures = ["change", "whole_change", "contribution", "pull", "opposed", "gap"];

test.each<[string, Given[]]>([
  ["the whole", [...annual(2020, [108]), ...annual(2019, [100])]],
  ["its base", annual(2019, [100, 108])],
])("%s may stand in the first row", (_, whole) => {
  const given = [...whole, ...annual(2019, [10, 16], { level: "county" })];
  const table = contribution(datasetOf(given), { whole: { level: "" }, from: "2020" });
  expect(rowsOf(table, ...figures)).toEqual([[6, 8, 75, 6, "no", "none"]]);
});

test.each([
  [[10, 16], [100, 97], "yes"],
  [[16, 10], [97, 100], "yes"],
  [[10, 10], [100, 97], "no"],
  [[16, 10], [100, 100], "no"],
])("parts from %j beside wholes from %j: opposed %s", (part, whole, opposed) => {
  const given = [...annual(2019, part, { level: "county" }), ...annual(2019, whole)];
  const table = contribution(datasetOf(given), { whole: { level: "" }, from: "2020" });
  expect(table.array("opposed")).toEqual([opposed]);
});
