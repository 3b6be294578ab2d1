import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { planAgainstResult } from "../../src/table/plan-against-result.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const figures = ["plan", "difference", "growth_rate", "gap"];
const plan = (from: number, values: Parameters<typeof annual>[1], rest: Partial<Given> = {}): Given[] =>
  annual(from, values, { ...rest, scenario: "plan" });
const none = null;

test("its columns, in their order", () => {
  expect(planAgainstResult(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value plan_period plan difference difference_unit growth_rate difference_lower difference_upper growth_rate_lower growth_rate_upper sign gap status",
  );
});

test("the plan for the year after, never that for the year itself", () => {
  const given = datasetOf([...annual(2016, [300, 310, 320]), ...plan(2017, [305, 341])]);
  expect(rowsOf(planAgainstResult(given), "period", "plan_period", ...figures)).toEqual([
    ["2016", "2017", 305, 5, 1.6666666666666667, "none"],
    ["2017", "2018", 341, 31, 10, "none"],
    ["2018", "2019", none, none, none, "no_plan"],
  ]);
});

test.each<[string, Given["value"], Given["value"], unknown[]]>([
  ["a plan for less", 310, 248, [248, -62, -20, "none"]],
  ["an empty plan", 310, "missing", [none, none, none, "no_plan"]],
  ["a withheld plan", 310, "suppressed", [none, none, none, "suppressed"]],
  ["no result", "missing", 320, [320, none, none, "missing"]],
  ["a first time", 0, 3, [3, 3, none, "zero_base"]],
  ["out of the red", -2, 3, [3, 5, none, "negative_base"]],
  ["to nothing", 2, 0, [0, -2, -100, "none"]],
])("%s", (_, value, planned, expected) => {
  const given = datasetOf([...annual(2017, [value]), ...plan(2018, [planned])]);
  expect(rowsOf(planAgainstResult(given), ...figures)).toEqual([expected]);
});

test("a ratio by points", () => {
  const rest = { indicator: "rd_intensity" };
  const given = datasetOf([...annual(2017, [1.02], rest), ...plan(2018, [1.2], rest)]);
  expect(rowsOf(planAgainstResult(given), "difference_unit", ...figures)).toEqual([
    ["个百分点", 1.2, 0.18, none, "ratio_kind"],
  ]);
});

test("a plan of another level or region is none; one in a single vintage goes with all", () => {
  const given = datasetOf([
    ...annual(2017, [10], { vintage: "快报" }),
    ...plan(2018, [12]),
    ...plan(2018, [99], { level: "county" }),
    ...plan(2018, [98], { region: "另一县" }),
  ]);
  expect(rowsOf(planAgainstResult(given, { vintage: "快报" }), ...figures)).toEqual([[12, 2, 20, "none"]]);
});

test("the status is of both", () => {
  const given = datasetOf([...annual(2017, [10], { status: ["P"] }), ...plan(2018, [12], { status: ["E"] })]);
  expect(planAgainstResult(given).get("status")).toBe("PE");
});

test("a row explains itself, also without a plan", () => {
  const { results, inputs } = explain(planAgainstResult(datasetOf(annual(2017, [10]))), 0);
  expect(results.map(({ column, formula }) => [column, formula])).toEqual([
    ["difference", "plan − value"],
    ["growth_rate", "100 × (plan − value) / value"],
  ]);
  expect(inputs.map(({ role, period, scenario, value }) => [role, period, scenario, value])).toEqual([
    ["value", "2017", "result", 10],
    ["plan", "2018", "plan", null],
  ]);
});

test("of a figure withheld within bounds, between what difference and rate lie", () => {
  const bounds = { lower: 100, upper: 199 };
  const given = datasetOf([
    ...annual(2016, [80, 90]),
    { period: "2018", value: "suppressed", bounds },
    { period: "2017", value: "suppressed", bounds, scenario: "plan" },
    ...plan(2018, [99]),
    ...plan(2019, [150]),
  ]);
  const columns = [
    "difference_lower",
    "difference_upper",
    "growth_rate_lower",
    "growth_rate_upper",
    "sign",
    "gap",
  ];
  expect(rowsOf(planAgainstResult(given), "period", ...columns)).toEqual([
    ["2016", 20, 119, 25, 148.75, "up", "suppressed"],
    ["2017", none, none, none, none, "up", "none"],
    ["2018", -49, 50, -24.62311557788945, 50, "", "suppressed"],
  ]);
});
