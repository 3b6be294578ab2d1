import { expect, test } from "vitest";
import { deriveCatalogueRatios } from "../../src/table/derive-catalogue-ratios.ts";
import { toTable } from "../../src/table/to-table.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("every ratio that the data allow, and no other", () => {
  const dataset = datasetOf([
    ...annual(2017, [13020], { indicator: "rd_expenditure" }),
    ...annual(2017, [130.2], { indicator: "gdp" }),
    ...annual(2017, [600], { indicator: "training_participants" }),
    ...annual(2017, [20], { indicator: "training_sessions" }),
    ...annual(2017, [50], { indicator: "patents_granted" }),
  ]);
  const table = toTable(deriveCatalogueRatios(dataset));
  expect(rowsOf(table, "indicator", "value", "unit").slice(dataset.length)).toEqual([
    ["rd_intensity", 1, "%"],
    ["participants_per_session", 30, "人次/班次"],
  ]);
});

test("without operands the dataset stays the same", () => {
  const dataset = datasetOf(annual(2017, [50]));
  expect(deriveCatalogueRatios(dataset)).toBe(dataset);
});
