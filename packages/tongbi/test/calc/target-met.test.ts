import { expect, test } from "vitest";
import { targetMet, targetStates } from "../../src/calc/target-met.ts";
import { targetRows } from "../../src/calc/target-rows.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

type Figure = Given["value"] | Bounds;

function observation(figure: Figure, rest: Partial<Given> = {}): Given {
  const value = typeof figure === "object" ? "suppressed" : figure;
  return { period: "2017", ...rest, value, ...(typeof figure === "object" ? { bounds: figure } : {}) };
}

function isMet(value: Figure, target: Figure, lowerBetter: boolean): string | undefined {
  const { columns, bounds, ...rest } = datasetOf([
    observation(value),
    observation(target, { scenario: "target" }),
  ]);
  const rows = Int32Array.of(0);
  const targets = targetRows({ columns, bounds, ...rest }, rows);
  const met = targetMet(columns, rows, targets, Uint8Array.of(Number(lowerBetter)), bounds);
  return targetStates[met[0] ?? -1];
}

const hundreds = { lower: 100, upper: 199 };

test.each<[Figure, Figure, string, string]>([
  [310, 280, "yes", "no"],
  [270, 280, "no", "yes"],
  [280, 280, "yes", "yes"],
  // A target of zero has no completion, but is met or not.
  [0, 0, "yes", "yes"],
  [3, 0, "yes", "no"],
  ["missing", 280, "", ""],
  [310, "missing", "", ""],
  // 1XX is 100 to 199.
  [hundreds, 80, "yes", "no"],
  [hundreds, 100, "yes", ""],
  [hundreds, 150, "", ""],
  [hundreds, 199, "", "yes"],
  [hundreds, 250, "no", "yes"],
  [80, hundreds, "no", "yes"],
  [100, hundreds, "", "yes"],
  [150, hundreds, "", ""],
  [199, hundreds, "yes", ""],
  [250, hundreds, "yes", "no"],
  [hundreds, hundreds, "", ""],
  [hundreds, { lower: 200, upper: 299 }, "no", "yes"],
  [{ lower: 20, upper: Infinity }, 20, "yes", ""],
  [{ lower: 9, upper: 3 }, 1, "", ""],
  ["suppressed", hundreds, "", ""],
  [hundreds, "suppressed", "", ""],
])("%o of %o: %s, and as a limit %s", (value, target, aim, limit) => {
  expect([isMet(value, target, false), isMet(value, target, true)]).toEqual([aim, limit]);
});

test("the target may stand in the first row of a file", () => {
  const dataset = datasetOf([
    { period: "2017", value: 280, scenario: "target" },
    { period: "2017", value: 310 },
  ]);
  const met = targetMet(dataset.columns, Int32Array.of(1), Int32Array.of(0), Uint8Array.of(0), new Map());
  expect(targetStates[met[0] ?? -1]).toBe("yes");
});
