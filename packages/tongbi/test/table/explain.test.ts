import { desc, table } from "arquero";
import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { codeGeneration } from "./code-generation.ts";

const growth = yearOverYear(
  datasetOf([
    ...annual(2016, [10, 12]),
    { period: "2016", region: "另一县", value: 4, status: ["P"] },
    { period: "2017", region: "另一县", value: "suppressed" },
  ]),
);

test("a row names its inputs with their cells, its figures with formula, unit and places", () => {
  const { calculation, inputs, inputsTotal, results, gap, status } = explain(growth, 1);
  expect(calculation).toBe("yearOverYear");
  expect(
    inputs.map(({ role, period, value, cell }) => [role, period, value, cell?.line, cell?.column]),
  ).toEqual([
    ["value", "2017", 12, 2, 5],
    ["base", "2016", 10, 1, 5],
  ]);
  expect(inputsTotal).toBe(2);
  expect(results.map(({ column, value, unit, decimals }) => [column, value, unit.zh, decimals])).toEqual([
    ["change", 2, "件", 0],
    ["growth_rate", 20, "%", 1],
  ]);
  expect([gap, status]).toEqual(["none", "A"]);
});

test("an absent input says why it is absent, and so does the row", () => {
  const { inputs, gap, status } = explain(growth, 3);
  expect(inputs.map(({ role, value, gap: why }) => [role, value, why])).toEqual([
    ["value", null, "suppressed"],
    ["base", 4, "none"],
  ]);
  expect([gap, status]).toEqual(["suppressed", "P"]);
});

test("an observation that the data lack has no cell", () => {
  const [, base] = explain(growth, 0).inputs;
  expect(base).toMatchObject({ role: "base", period: "2015", region: "示例县", value: null, gap: "missing" });
  expect(base).not.toHaveProperty("cell");
});

test.runIf(codeGeneration)("rows are those shown, whatever was filtered, sorted or chosen", () => {
  const value = (shown: typeof growth, row: number): unknown => explain(shown, row).inputs[0]?.value;
  expect(
    value(
      growth.filter((d) => d.region === "另一县"),
      0,
    ),
  ).toBe(4);
  expect(value(growth.orderby(desc("value")), 0)).toBe(12);
  expect(value(growth.select("region", "growth_rate"), 1)).toBe(12);
});

test("a table of other figures, or a row that is not there, is an error that says so", () => {
  expect(() => explain(table({ a: [1] }), 0)).toThrow(/no column of the table is of a calculation/);
  expect(() => explain(growth, 4)).toThrow("invalid row 4: expected a whole number from 0 to 3");
});

test("in rows that are not in the order of their series each row still explains itself", () => {
  const mixed = yearOverYear(
    datasetOf([
      { period: "2017", value: 12 },
      { period: "2017", region: "另一县", value: 6 },
      { period: "2016", region: "另一县", value: 4 },
      { period: "2016", value: 10 },
    ]),
  );
  expect([0, 1, 2, 3].map((row) => mixed.get("growth_rate", row))).toEqual([20, 50, null, null]);
  expect([0, 1].map((row) => explain(mixed, row).inputs.map(({ cell }) => cell?.line))).toEqual([
    [1, 4],
    [2, 3],
  ]);
});
