import { expect, test } from "vitest";
import { targetRows } from "../../src/calc/target-rows.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";

const target = (period: string, value: Given["value"]): Given => ({ period, value, scenario: "target" });

test.each<[string, Given[], number]>([
  ["its own in the first row", [target("2017-01/06", 60), target("2017", 120)], 0],
  ["that of the year in the first row", [target("2017", 120)], 0],
  ["its own without a figure, where the year has none", [target("2017-01/06", "missing")], 0],
  [
    "that of the year, where its own is without a figure",
    [target("2017-01/06", "missing"), target("2017", 9)],
    1,
  ],
  ["not that of another year", [target("2015", 80), target("2016", 90), target("2018", 120)], -1],
])("of a result behind its targets: %s", (_, targets, expected) => {
  const dataset = datasetOf([...targets, { period: "2017-01/06", value: 66 }]);
  expect([...targetRows(dataset, Int32Array.of(targets.length))]).toEqual([expected]);
});

test("of a fiscal year no calendar year is the target, whichever years there are", () => {
  const years = ["2015", "2016", "2017", "2018"].map((year) => target(year, 100));
  const dataset = datasetOf([...years, { period: "2017-A1", value: 66 }]);
  expect([...targetRows(dataset, Int32Array.of(4))]).toEqual([-1]);
});

const place = { region: "乙县" };
const nearby = [
  ...annual(2016, [1, 2, 3, 4, 5]),
  ...annual(2016, [10, 20], { scenario: "target" }),
  target("2019", 40),
  { ...target("2020", 50), ...place },
  { period: "2020", value: 6, ...place },
];

test.each<[string, number[], number[]]>([
  ["in their order", [0, 1, 2, 3, 4, 9], [5, 6, -1, 7, -1, 8]],
  ["the other way round", [9, 4, 3, 2, 1, 0], [8, -1, 7, -1, 6, 5]],
  ["each twice", [0, 0, 1, 1, 3, 3], [5, 5, 6, 6, 7, 7]],
  ["in and out of a region", [1, 9, 2, 9, 3], [6, 8, -1, 8, 7]],
])(
  "of results asked for %s, neither the target of the year after nor that of the next region",
  (_, rows, expected) => {
    expect([...targetRows(datasetOf(nearby), Int32Array.from(rows))]).toEqual(expected);
  },
);

test("of a file by years, as of one by regions", () => {
  const order = nearby
    .map((_, row) => row)
    .sort((a, b) => Number(nearby[a]?.period) - Number(nearby[b]?.period));
  const dataset = datasetOf(order.map((row) => nearby[row] as Given));
  const found = targetRows(
    dataset,
    Int32Array.from([0, 1, 2, 3, 4, 9], (row) => order.indexOf(row)),
  );
  expect(Array.from(found, (row) => order[row] ?? -1)).toEqual([5, 6, -1, 7, -1, 8]);
});
