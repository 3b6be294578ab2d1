import { expect, test } from "vitest";
import { deriveFormula } from "../../src/table/derive-formula.ts";
import { evaluateFormula } from "../../src/table/evaluate-formula.ts";
import { rank } from "../../src/table/rank.ts";
import { rowsBetween } from "../../src/table/rows-between.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";

test("the rows of a dataset, of an earlier one too once a longer one was asked for", () => {
  const some = rowsBetween(1, 3, 4);
  expect([...some]).toEqual([1, 2]);
  const more = rowsBetween(99_998, 100_000, 100_000);
  expect([...more]).toEqual([99_998, 99_999]);
  expect([...some]).toEqual([1, 2]);
  expect(rowsBetween(0, 4, 4).buffer).toBe(more.buffer);
});

test("nobody writes to them", () => {
  const dataset = datasetOf([
    ...annual(2019, [5, 6, 7], { indicator: "rd_expenditure" }),
    ...annual(2019, [80, "missing", 90], { indicator: "gdp" }),
  ]);
  const intensity = indicatorOf("rd_intensity");
  for (const table of [
    yearOverYear(dataset),
    rank(dataset),
    toTable(deriveFormula(dataset, { indicator: intensity })),
    evaluateFormula(dataset, { indicator: intensity }),
  ])
    for (const name of table.columnNames()) table.array(name);
  expect([...rowsBetween(0, 9, 9)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
