import { expect, test } from "vitest";
import { sameContent } from "../../src/model/same-content.ts";
import { annual, datasetOf, type Given, indicatorOf } from "./dataset-of.ts";

const withheld = (lower: number, upper: number): Given[] =>
  annual(2016, ["suppressed"], { bounds: { lower, upper } });

const counts = (unit: { quantity: string; exponent: number }): Given[] =>
  annual(2016, [5], {
    indicator: {
      ...indicatorOf("patent_applications"),
      unit: { ...indicatorOf("patent_applications").unit, ...unit },
    },
  });

// Of two regions and two years all but one figure, and all.
const three = [...annual(2016, [1, 2], { region: "甲县" }), ...annual(2016, [3], { region: "乙县" })];
const four = [...three, ...annual(2017, [4], { region: "乙县" })];

test.each<[string, Given[], Given[]]>([
  ["figures", annual(2016, [1, 2]), annual(2016, [1, 2])],
  ["gaps", annual(2016, [1, "missing"]), annual(2016, [1, "missing"])],
  ["bounds", withheld(10, 19), withheld(10, 19)],
])("the same %s in two files", (_, one, other) => {
  expect(sameContent(datasetOf(one, "a.csv"), datasetOf(other, "b.csv"))).toBe(true);
});

test.each<[string, Given[], Given[]]>([
  ["a figure", annual(2016, [1, 2]), annual(2016, [1, 3])],
  ["a figure more", three, four],
  ["the region", annual(2016, [5], { region: "甲县" }), annual(2016, [5], { region: "乙县" })],
  ["the year", annual(2016, [5]), annual(2017, [5])],
  ["the indicator", annual(2016, [5]), annual(2016, [5], { indicator: "patents_granted" })],
  ["what is counted", counts({ quantity: "件", exponent: 0 }), counts({ quantity: "项", exponent: 0 })],
  ["the power of ten", counts({ quantity: "件", exponent: 0 }), counts({ quantity: "件", exponent: 4 })],
  ["the reason of a gap", annual(2016, ["missing"]), annual(2016, ["suppressed"])],
  ["known digits", annual(2016, ["suppressed"]), withheld(10, 19)],
  ["the lower bound", withheld(10, 19), withheld(0, 19)],
  ["the upper bound", withheld(10, 19), withheld(10, 99)],
  [
    "the row that has bounds",
    [...withheld(10, 19), ...annual(2017, ["suppressed"])],
    [...annual(2016, ["suppressed"]), ...annual(2017, ["suppressed"], { bounds: { lower: 10, upper: 19 } })],
  ],
])("two files that differ in %s", (_, one, other) => {
  expect(sameContent(datasetOf(one), datasetOf(other))).toBe(false);
  expect(sameContent(datasetOf(other), datasetOf(one))).toBe(false);
});
