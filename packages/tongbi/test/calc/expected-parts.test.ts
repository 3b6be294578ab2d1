import { expect, test } from "vitest";
import { expectedParts } from "../../src/calc/expected-parts.ts";
import { rowSets } from "../../src/calc/row-sets.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

test("a number for each sum: of the levels that its series has in any year, those asked for", () => {
  const dataset = datasetOf([
    ...annual(2016, [1, 2], { level: "national" }),
    ...annual(2017, [3, 4], { level: "county" }),
    ...annual(2016, [5], { level: "county", region: "另一县" }),
    ...annual(2016, [6], { level: "county", region: "另一县", scenario: "target" }),
    ...annual(2016, [7], { level: "municipal", region: "另一县", scenario: "target" }),
    ...annual(2016, [8], { level: "provincial" }),
  ]);
  const members = ["national", "county", "municipal"].map((level) => dataset.levels.indexOf(level));
  const classes = Int32Array.from(dataset.levels, (_, code) => (members.includes(code) ? 0 : -1));
  const rows = Int32Array.from({ length: dataset.length }, (_, row) => row);
  const sets = rowSets(dataset, rows, "level", classes);
  // 2016, 2017 and 2018 of the one county, 2016 of the other and its target.
  expect([...expectedParts(dataset, sets, "level", members)]).toEqual([2, 2, 2, 1, 2]);
});
