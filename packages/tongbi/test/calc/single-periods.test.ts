import { expect, test } from "vitest";
import { singlePeriods, yearBegins } from "../../src/calc/single-periods.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

const none = Number.NaN;

test.each<[string, Given["value"], Given["value"], number, [number, GapReason]]>([
  ["a difference of decimals", 0.3, 0.1, 0, [0.2, "none"]],
  ["figures too long for integers in doubles", 123456789012.34, 123456789012.33, 0, [0.01, "none"]],
  ["what was taken back", 5, 7, 0, [-2, "none"]],
  ["the first span of a year", 5, 7, yearBegins, [5, "none"]],
  ["no shorter span", 5, 7, -1, [none, "part_missing"]],
  ["a shorter span that is a gap", 5, "suppressed", 0, [none, "part_missing"]],
  ["a span that is a gap", "missing", 7, 0, [none, "missing"]],
])("%s", (_, value, shorter, before, expected) => {
  const { columns } = datasetOf([
    { period: "2017-01/05", value: shorter },
    { period: "2017-01/06", value },
  ]);
  const result = singlePeriods(columns, Int32Array.of(1), Int32Array.of(before), Uint8Array.of(1));
  expect([result.value[0], gapReason(result.gap[0] as number)]).toEqual(expected);
});

test("what does not add up is not taken apart", () => {
  const { columns } = datasetOf([{ period: "2017-01/01", value: 3 }]);
  const { value, gap } = singlePeriods(
    columns,
    Int32Array.of(0),
    Int32Array.of(yearBegins),
    Uint8Array.of(0),
  );
  expect([value[0], gapReason(gap[0] as number)]).toEqual([none, "not_additive"]);
});
