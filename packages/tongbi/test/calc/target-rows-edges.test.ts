import { expect, test } from "vitest";
import { targetRows } from "../../src/calc/target-rows.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

const target = (period: string, value: Given["value"]): Given => ({ period, value, scenario: "target" });

test.each<[string, Given[], number]>([
  ["its own in the first row", [target("2017-01/06", 60), target("2017", 120)], 0],
  ["that of the year in the first row", [target("2017", 120)], 0],
  ["its own without a figure, where the year has none", [target("2017-01/06", "missing")], 0],
  [
    "that of the year, where its own is without a figure",
    [target("2017-01/06", "missing"), target("2017", 9)],
    1,
  ],
  ["not that of another year", [target("2015", 80), target("2016", 90), target("2018", 120)], -1],
])("of a result behind its targets: %s", (_, targets, expected) => {
  const dataset = datasetOf([...targets, { period: "2017-01/06", value: 66 }]);
  expect([...targetRows(dataset, Int32Array.of(targets.length))]).toEqual([expected]);
});

test("of a fiscal year no calendar year is the target, whichever years there are", () => {
  const years = ["2015", "2016", "2017", "2018"].map((year) => target(year, 100));
  const dataset = datasetOf([...years, { period: "2017-A1", value: 66 }]);
  expect([...targetRows(dataset, Int32Array.of(4))]).toEqual([-1]);
});
