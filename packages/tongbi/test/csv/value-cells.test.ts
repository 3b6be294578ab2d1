import { expect, test } from "vitest";
import { adHocIndicator } from "../../src/csv/ad-hoc-indicator.ts";
import { IssueLog } from "../../src/csv/issue-log.ts";
import { readStatus, type StatusReading } from "../../src/csv/status-words.ts";
import { symbolsOfSource } from "../../src/csv/symbols.ts";
import { ValueCells } from "../../src/csv/value-cells.ts";
import { DatasetBuilder } from "../../src/model/dataset-builder.ts";
import { gapReason } from "../../src/model/gap.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { statusText } from "../../src/model/status.ts";
import { parseUnit } from "../../src/model/unit.ts";

const normal: StatusReading = { status: 0, emptyMeans: "missing" };

/** Reads one cell of an indicator in 万元, and says what became of it. */
function readOne(text: string, status: StatusReading = normal, decimal: "." | "," = "."): string {
  const unit = parseUnit("万元");
  const period = parsePeriod("2024");
  if (!unit || !period) throw new Error("no unit or period");
  const builder = new DatasetBuilder();
  const log = new IssueLog("");
  const cells = new ValueCells(builder, log, symbolsOfSource("uis"), decimal);
  const code = builder.indicator(adHocIndicator("x", "经费", unit));
  const key = { region: builder.region(""), level: builder.level(""), stage: builder.stage("") };
  const place = { period: builder.period(period), vintage: 0, file: 0, line: 3, column: 4, scenario: 0 };
  const entry = { indicator: code, ...key, ...place, value: 0, gap: 0, status: 0 };
  cells.add(text, { code, unit, plain: unit, asWritten: true, isToDate: false }, status, entry);
  const { columns, bounds } = builder.build().dataset;
  const gap = gapReason(columns.gap[0] ?? 0);
  const bound = bounds.get(0);
  return [
    gap === "none" ? columns.value[0] : gap,
    columns.status[0] === 0 ? "" : statusText(columns.status[0] ?? 0),
    bound ? `${bound.lower}..${bound.upper}` : "",
    ...log.list().map(({ code }) => code),
    cells.found.get("3:4") === undefined ? "" : "kept",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

test.each([
  ["1234.5", "1234.5"],
  ["1,234.5", "1234.5"],
  ["1.2亿元", "12000"],
  ["¥5,000", "0.5"],
  ["约30", "30 E approximate-number"],
  ["(123)", "-123 accounting-negative"],
  ["5家", "unit_mismatch unit-mismatch kept"],
  ["1XX", "suppressed 100..199 kept"],
  ["20~30亿元", "suppressed 200000..300000 bound-only kept"],
  [">50", "suppressed bound-only kept"],
  ["0012", "unreadable code-in-cell kept"],
  ["1.234,5", "unreadable other-number-format kept"],
  ["#REF!", "unreadable spreadsheet-error kept"],
  ["", "missing"],
  ["n", "negligible kept"],
  ["0", "0"],
])("%j in a column of 万元 is %s", (text, expected) => {
  expect(readOne(text)).toBe(expected);
});

test.each([
  ["1.234,5", "1234.5"],
  ["7459,90", "7459.9"],
  ["1.234", "1234"],
  ["1,234", "1.234"],
])("with a decimal comma %j is %s", (text, expected) => {
  expect(readOne(text, normal, ",")).toBe(expected);
});

test.each([
  ["", "n", "negligible N"],
  ["", "a", "not_applicable"],
  ["0", "NA", "not_applicable kept"],
  ["0", "NIL", "negligible kept"],
  ["5", "NA", "5"],
  ["", "SUPP", "suppressed Q"],
  ["12", "UIS_EST", "12 E"],
])("%j beside the status %s is %s", (text, status, expected) => {
  expect(readOne(text, readStatus(status) ?? normal)).toBe(expected);
});

test("a million characters are kept in part only", () => {
  expect(readOne("约".repeat(1e6))).toBe("unreadable unreadable-cell kept");
});
