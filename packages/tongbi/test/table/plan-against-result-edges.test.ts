import { expect, test } from "vitest";
import { planAgainstResult } from "../../src/table/plan-against-result.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("a plan in the first row is a plan like any other, and so is its status", () => {
  const given = datasetOf([
    ...annual(2018, [341], { scenario: "plan", status: ["E"] }),
    ...annual(2017, [310]),
  ]);
  expect(rowsOf(planAgainstResult(given), "plan", "difference", "growth_rate", "gap", "status")).toEqual([
    [341, 31, 10, "none", "E"],
  ]);
});
