import { expect, test } from "vitest";
import { toTable } from "../../src/table/to-table.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  ...annual(2016, [100, "suppressed"], {
    level: "county",
    stage: "applied",
    bounds: { lower: 100, upper: 199 },
  }),
  ...annual(2017, [0.57], { indicator: "gdp", region: "另一县", status: ["P", "E"] }),
  { period: "2017-01/06", value: "missing", scenario: "target" },
]);

test("columns of a table, in their order", () => {
  expect(toTable(dataset).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value gap status lower upper file line column",
  );
});

test("a row for each observation", () => {
  const names = [
    "indicator",
    "period",
    "level",
    "scenario",
    "unit",
    "value",
    "gap",
    "status",
    "upper",
    "line",
  ];
  expect(rowsOf(toTable(dataset), ...names)).toEqual([
    ["patent_applications", "2016", "county", "result", "件", 100, "none", "A", 199, 1],
    ["patent_applications", "2017", "county", "result", "件", null, "suppressed", "A", 199, 2],
    ["gdp", "2017", "", "result", "亿元", 0.57, "none", "PE", null, 3],
    ["patent_applications", "2017-01/06", "", "target", "件", null, "missing", "A", null, 4],
  ]);
});

test.each([
  [{ indicator: "gdp" }, [3]],
  [{ indicator: "专利申请量", scenario: "result" as const }, [1, 2]],
  [{ from: "2017" }, [2, 3, 4]],
  [{ to: "2016" }, [1]],
  [{ from: "2017", to: "2017-06" }, [4]],
  [{ from: "2017-02" }, []],
  [{ stage: "" }, [3, 4]],
])("%j shows the rows %j", (shown, lines) => {
  expect(toTable(dataset, shown).array("line")).toEqual(lines);
});
