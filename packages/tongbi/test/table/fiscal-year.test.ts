import { expect, test } from "vitest";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  { period: "FY2022", value: 200 },
  { period: "2022", value: 1000 },
  { period: "2023", value: 1100 },
  { period: "2023财年", value: 230 },
  { period: "FY2025", value: 300 },
]);

test("fiscal years are compared with fiscal years only, never over one that is missing", () => {
  expect(rowsOf(yearOverYear(dataset), "period", "base_period", "change", "growth_rate", "gap")).toEqual([
    ["2022-A1", "2021-A1", null, null, "no_base_period"],
    ["2022", "2021", null, null, "no_base_period"],
    ["2023", "2022", 100, 10, "none"],
    ["2023-A1", "2022-A1", 30, 15, "none"],
    ["2025-A1", "2024-A1", null, null, "no_base_period"],
  ]);
});

test("a fiscal year is shown with the calendar year in which it ends", () => {
  const table = yearOverYear(dataset, { from: "2023", to: "2023" });
  expect(table.array("period")).toEqual(["2023", "2023-A1"]);
});
