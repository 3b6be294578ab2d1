import { expect, test } from "vitest";
import { targetRows } from "../../src/calc/target-rows.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";

/** The target of the first observation, or nothing. */
function targetOf(given: readonly Given[]): number | undefined {
  const dataset = datasetOf(given);
  const [row = -1] = targetRows(dataset, Int32Array.of(0));
  return dataset.columns.value[row];
}

const yearly: Given = { period: "2017", value: 120, scenario: "target" };
const stock = { ...indicatorOf("patent_applications"), kind: "stock" } as const;

test.each<[string, string, number | undefined]>([
  ["January to June", "2017-01/06", 120],
  ["January", "2017-01", 120],
  ["the first quarter", "2017-Q1", 120],
  ["the first half", "2017-S1", 120],
  ["the year", "2017", 120],
  ["the fiscal year", "2017-A1", undefined],
  ["June alone", "2017-06", undefined],
  ["the second quarter alone", "2017-Q2", undefined],
  ["January to June of another year", "2016-01/06", undefined],
])("of a flow, %s", (_, period, expected) => {
  expect(targetOf([{ period, value: 66 }, yearly])).toBe(expected);
});

test("a stock of any month is on its way to the target of the year", () => {
  expect(
    targetOf([
      { period: "2017-06", value: 66, indicator: stock },
      { ...yearly, indicator: stock },
    ]),
  ).toBe(120);
});

test("a target of its own goes before that of the year, unless its cell is empty", () => {
  const own = (value: Given["value"]): Given[] => [
    { period: "2017-01/06", value: 66 },
    { period: "2017-01/06", value, scenario: "target" },
    yearly,
  ];
  expect(targetOf(own(60))).toBe(60);
  expect(targetOf(own("missing"))).toBe(120);
  expect(targetOf(own("suppressed"))).toBeNaN();
});
