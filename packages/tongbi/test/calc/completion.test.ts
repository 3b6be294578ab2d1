import fc from "fast-check";
import { expect, test } from "vitest";
import { completion } from "../../src/calc/completion.ts";
import { targetRows } from "../../src/calc/target-rows.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { statusText } from "../../src/model/status.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

/** Completion of the first observation. */
function complete(given: readonly Given[]): [number, GapReason, string] {
  const dataset = datasetOf(given);
  const rows = Int32Array.of(0);
  const result = completion(dataset.columns, rows, targetRows(dataset, rows));
  return [result.completion[0] ?? 0, gapReason(result.gap[0] ?? 0), statusText(result.status[0] ?? 0)];
}

const against = (value: number | GapReason, target: number | GapReason): readonly Given[] => [
  { period: "2017", value },
  { period: "2017", value: target, scenario: "target" },
];
const none = Number.NaN;

// Results and tasks of a city's work report of 2014 as published: 110.7 %, 167.5 %, 201 %, 124.2 %.
test.each([
  [310, 280, 110.71428571428571],
  [134, 80, 167.5],
  [7034.24, 3500, 200.9782857142857],
  [1904.6, 1533, 124.24005218525767],
  [0, 80, 0],
  [-3, 80, -3.75],
  // Nothing has no sign.
  [-0, 0.5, 0],
])("%d of %d is %d per cent", (value, target, expected) => {
  expect(complete(against(value, target))).toEqual([expected, "none", "A"]);
});

test.each<[number | GapReason, number | GapReason, GapReason]>([
  [12, 0, "zero_target"],
  [12, -5, "not_applicable"],
  [1e200, 1e-200, "undefined_result"],
  [12, "missing", "no_target"],
  [12, "suppressed", "suppressed"],
  ["missing", 20, "missing"],
  ["suppressed", 0, "suppressed"],
])("%s of %s: %s", (value, target, reason) => {
  expect(complete(against(value, target))).toEqual([none, reason, "A"]);
});

test.each<[string, Partial<Given>]>([
  ["no target at all", { scenario: "plan" }],
  ["a target of another year", { scenario: "target", period: "2016" }],
  ["a target of another level", { scenario: "target", level: "county" }],
  ["a target of another region", { scenario: "target", region: "另一县" }],
])("%s", (_, rest) => {
  expect(
    complete([
      { period: "2017", value: 12 },
      { period: "2017", value: 20, ...rest },
    ]),
  ).toEqual([none, "no_target", "A"]);
});

test("the status is of both", () => {
  expect(
    complete([
      { period: "2017", value: 12, status: ["P"] },
      { period: "2017", value: 24, status: ["E"], scenario: "target" },
    ]),
  ).toEqual([50, "none", "PE"]);
});

test("the target may stand in the first row of a file", () => {
  const dataset = datasetOf([
    { period: "2017", value: 24, status: ["E"], scenario: "target" },
    { period: "2017", value: 12 },
  ]);
  const rows = Int32Array.of(1);
  const result = completion(dataset.columns, rows, targetRows(dataset, rows));
  expect([result.target[0], result.completion[0], result.gap[0]]).toEqual([24, 50, 0]);
  expect(statusText(result.status[0] ?? 0)).toBe("E");
});

test("linear in the result", () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (a, b, target) => {
      const share = (value: number): number => complete(against(value, target))[0];
      expect(share(a) + share(b)).toBeCloseTo(share(a + b), 6);
    }),
  );
});
