import { expect, test } from "vitest";
import { pace } from "../../src/table/pace.ts";
import { datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("the target of a quarter alone, though it stand in the first row, says nothing of the year's pace", () => {
  const given = datasetOf([
    { period: "2017-Q1", value: 30, scenario: "target" },
    { period: "2017-Q1", value: 24 },
  ]);
  expect(rowsOf(pace(given), "completion", "schedule", "pace", "gap")).toEqual([
    [80, null, null, "no_schedule"],
  ]);
});

test("the target of the year may stand in the first row", () => {
  const given = datasetOf([
    { period: "2017", value: 120, scenario: "target" },
    { period: "2017-Q1", value: 24 },
  ]);
  expect(rowsOf(pace(given), "completion", "schedule", "pace", "gap")).toEqual([[20, 25, -5, "none"]]);
});

test.each([
  [0, "zero_target"],
  [-120, "not_applicable"],
])("a target of %d has no share that is due, though each quarter has its step", (asked, reason) => {
  const given = datasetOf([
    { period: "2017", value: asked, scenario: "target" },
    { period: "2017-Q1", value: 24 },
  ]);
  const table = pace(given, {
    indicator: "patent_applications",
    schedule: { steps: [30, 30, 30, 30] },
  });
  expect(rowsOf(table, "schedule", "pace", "gap")).toEqual([[null, null, reason]]);
});
