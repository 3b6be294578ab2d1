import { expect, test } from "vitest";
import { findingsTable } from "../../src/quality/findings-table.ts";
import { qualityReport } from "../../src/quality/quality-report.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "../table/rows-of.ts";

test("a row a finding, with the cell in doubt", () => {
  const { findings } = qualityReport(
    datasetOf([...annual(2010, [500, 520, 9000, 540], { level: "county" }), ...annual(2014, ["missing"])]),
  );
  const table = findingsTable(findings);
  expect(table.columnNames().join(" ")).toBe(
    "code severity indicator region period level stage file line column value cells message_zh message_en",
  );
  const names = ["code", "severity", "region", "period", "level", "file", "line", "column", "value", "cells"];
  expect(rowsOf(table, ...names)).toEqual([
    ["spike", "warning", "示例县", "2012", "county", "made-up.csv", 3, 5, 9000, 3],
    ["empty-period", "note", "", "", "", "", 0, 0, null, 0],
  ]);
});

test("no findings are an empty table with the same columns", () => {
  expect([findingsTable([]).numRows(), findingsTable([]).numCols()]).toEqual([0, 14]);
});
