import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { comparisonStatus } from "../../src/calc/comparison-status.ts";
import { type StatusCode, statusText } from "../../src/model/status.ts";
import { datasetOf } from "../model/dataset-of.ts";

function statuses(given: Record<string, readonly StatusCode[]>, years = 1): string[] {
  const dataset = datasetOf(Object.entries(given).map(([period, status]) => ({ period, status, value: 1 })));
  const rows = Int32Array.from({ length: dataset.length }, (_, row) => row);
  return Array.from(comparisonStatus(dataset, rows, baseRows(dataset, rows, years)), statusText);
}

test.each<[string, readonly StatusCode[], readonly StatusCode[], string]>([
  ["both normal", [], [], "A"],
  ["a provisional value", [], ["P"], "P"],
  ["a provisional base", ["P"], [], "P"],
  ["both", ["E"], ["P"], "PE"],
  ["a break at the value", [], ["B"], "B"],
  ["a break at the value, other things at the base", ["P"], ["B", "E"], "PEB"],
  ["a break at the base, before which the other series ended", ["B", "P"], [], "P"],
])("%s", (_, base, value, expected) => {
  expect(statuses({ 2016: base, 2017: value })[1]).toBe(expected);
});

test("a break between base and value counts", () => {
  expect(statuses({ "2016-01": [], "2016-09": ["B"], "2017-01": [], "2017-09": [] })).toEqual([
    "A",
    "B",
    "B",
    "A",
  ]);
  expect(statuses({ 2014: [], 2015: ["B"], 2016: [] }, 2)[2]).toBe("B");
});

test("a break between base and value counts, also in the first row of the file", () => {
  const dataset = datasetOf([
    { period: "2015", status: ["B"], value: 1 },
    { period: "2014", value: 1 },
    { period: "2016", value: 1 },
  ]);
  const rows = Int32Array.of(2);
  expect([...comparisonStatus(dataset, rows, baseRows(dataset, rows, 2))].map(statusText)).toEqual(["B"]);
});

test("a value without a base keeps its own status", () => {
  expect(statuses({ 2016: ["B", "P"] })).toEqual(["PB"]);
});
