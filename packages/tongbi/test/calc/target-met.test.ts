import { expect, test } from "vitest";
import { targetMet, targetStates } from "../../src/calc/target-met.ts";
import { targetRows } from "../../src/calc/target-rows.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

function isMet(value: Given["value"], target: Given["value"], lowerBetter: boolean): string | undefined {
  const dataset = datasetOf([
    { period: "2017", value },
    { period: "2017", value: target, scenario: "target" },
  ]);
  const rows = Int32Array.of(0);
  const met = targetMet(dataset.columns, rows, targetRows(dataset, rows), Uint8Array.of(Number(lowerBetter)));
  return targetStates[met[0] ?? -1];
}

test.each<[Given["value"], Given["value"], string, string]>([
  [310, 280, "yes", "no"],
  [270, 280, "no", "yes"],
  [280, 280, "yes", "yes"],
  // A target of zero has no completion, but is met or not.
  [0, 0, "yes", "yes"],
  [3, 0, "yes", "no"],
  ["missing", 280, "", ""],
  [310, "missing", "", ""],
])("%s of %s: %s, and as a limit %s", (value, target, aim, limit) => {
  expect([isMet(value, target, false), isMet(value, target, true)]).toEqual([aim, limit]);
});

test("the target may stand in the first row of a file", () => {
  const dataset = datasetOf([
    { period: "2017", value: 280, scenario: "target" },
    { period: "2017", value: 310 },
  ]);
  const met = targetMet(dataset.columns, Int32Array.of(1), Int32Array.of(0), Uint8Array.of(0));
  expect(targetStates[met[0] ?? -1]).toBe("yes");
});
