import { expect, test } from "vitest";
import { formatNumber } from "../../src/model/figure.ts";
import { completion } from "../../src/table/completion.ts";
import { explain } from "../../src/table/explain.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  ...annual(2016, [310, "suppressed", 40], { region: "甲县" }),
  ...annual(2016, [280, 300], { region: "甲县", scenario: "target" }),
  ...annual(2016, [12], { region: "乙县", scenario: "plan" }),
]);

test("results only, each beside its target", () => {
  const table = completion(dataset);
  expect(table.columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value target completion completion_lower completion_upper target_met gap status",
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

// Results and tasks of a city's work report of 2014, and the completions as it states them.
test.each([
  [310, 280, "110.7"],
  [134, 80, "167.5"],
  [7034.24, 3500, "201"],
  [1904.6, 1533, "124.2"],
])("%d of %d is published as %s per cent", (value, target, published) => {
  const table = completion(
    datasetOf([...annual(2014, [value]), ...annual(2014, [target], { scenario: "target" })]),
  );
  const decimals = published.split(".")[1]?.length ?? 0;
  expect(formatNumber(Number(table.get("completion")), { decimals })).toBe(published);
  expect(table.get("target_met")).toBe("yes");
});

test("the year so far is measured against the target of the year", () => {
  const months = datasetOf([
    { period: "2017-01/06", value: 66 },
    { period: "2017-06", value: 9 },
    ...annual(2017, [120], { scenario: "target" }),
  ]);
  expect(rowsOf(completion(months), "period", "target", "completion", "target_met", "gap")).toEqual([
    ["2017-01/06", 120, 55, "no", "none"],
    ["2017-06", null, null, "", "no_target"],
  ]);
});

test("where less is better, 120 per cent is a limit passed", () => {
  const indicator = { ...indicatorOf("patent_applications"), direction: "lower_better" } as const;
  const limited = datasetOf([
    ...annual(2016, [12, 10, 3, 0], { indicator }),
    ...annual(2016, [10, 10, 0, 0], { indicator, scenario: "target" }),
  ]);
  expect(rowsOf(completion(limited), "completion", "target_met", "gap")).toEqual([
    [120, "no", "none"],
    [100, "yes", "none"],
    [null, "no", "zero_target"],
    [null, "yes", "zero_target"],
  ]);
});

test("a row explains itself", () => {
  const { results, inputs, gap } = explain(completion(dataset), 2);
  expect(results[0]).toMatchObject({ column: "completion", formula: "100 × value / target", value: null });
  expect(inputs.map(({ role, period, scenario, value }) => [role, period, scenario, value])).toEqual([
    ["value", "2018", "result", 40],
    ["target", "2018", "target", null],
  ]);
  expect(gap).toBe("no_target");
});

test("growth that the source states itself has no target, and no row unless it is asked for", () => {
  const growth = {
    ...indicatorOf("patents_granted"),
    id: "patents_granted__growth_rate",
    publishes: { indicator: "patents_granted", measure: "growth_rate" },
  } as const;
  const dataset = datasetOf([
    { indicator: "patents_granted", period: "2024", value: 120 },
    { indicator: "patents_granted", period: "2024", value: 100, scenario: "target" },
    { indicator: growth, period: "2024", value: 20 },
  ]);
  expect(rowsOf(completion(dataset), "indicator", "completion")).toEqual([["patents_granted", 120]]);
  expect(completion(dataset, { indicator: growth.id }).get("gap", 0)).toBe("no_target");
});
