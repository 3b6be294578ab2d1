import { expect, test } from "vitest";
import { completion } from "../../src/table/completion.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  ...annual(2016, [310, "suppressed", 40], { region: "甲县" }),
  ...annual(2016, [280, 300], { region: "甲县", scenario: "target" }),
  ...annual(2016, [12], { region: "乙县", scenario: "plan" }),
]);

test("results only, each beside its target", () => {
  const table = completion(dataset);
  expect(table.columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value target completion gap status",
  );
  expect(rowsOf(table, "period", "scenario", "unit", "value", "target", "completion", "gap")).toEqual([
    ["2016", "result", "件", 310, 280, 110.71428571428571, "none"],
    ["2017", "result", "件", null, 300, null, "suppressed"],
    ["2018", "result", "件", 40, null, null, "no_target"],
  ]);
});

test("one year of one region", () => {
  expect(rowsOf(completion(dataset, { region: "甲县", from: "2016", to: "2016" }), "completion")).toEqual([
    [110.71428571428571],
  ]);
  expect(completion(dataset, { region: "乙县" }).numRows()).toBe(0);
});

test("an unknown region is refused", () => {
  expect(() => completion(dataset, { region: "丙县" })).toThrow('unknown region "丙县"');
});

test("each stage has its own target", () => {
  const stages = datasetOf([
    ...annual(2017, [4], { stage: "applied" }),
    ...annual(2017, [8], { stage: "applied", scenario: "target" }),
    ...annual(2017, [3], { stage: "recognised", level: "county" }),
    ...annual(2017, [2], { stage: "recognised", level: "county", scenario: "target" }),
  ]);
  expect(rowsOf(completion(stages), "stage", "completion")).toEqual([
    ["applied", 50],
    ["recognised", 150],
  ]);
});
