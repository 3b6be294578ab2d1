import { expect, test } from "vitest";
import { indicatorsOf, keepRowGroups, rowGroups } from "../../src/model/row-groups.ts";
import { annual, datasetOf, indicatorOf } from "./dataset-of.ts";

const dataset = datasetOf([
  ...annual(2016, [1, 2], { region: "甲县" }),
  ...annual(2016, [3], { region: "乙县", indicator: indicatorOf("gdp") }),
  ...annual(2018, [4], { region: "甲县" }),
  ...annual(2016, [5], { region: "甲县", indicator: indicatorOf("gdp"), scenario: "target" }),
]);

test("rows stand by region, of each region by indicator, and of those in their order", () => {
  const { rows, regions, indicators, starts } = rowGroups(dataset);
  expect([...rows]).toEqual([0, 1, 3, 4, 2]);
  expect([...regions]).toEqual([0, 2, 3]);
  expect([...indicators].map((code) => dataset.indicators[code]?.id)).toEqual([
    "patent_applications",
    "gdp",
    "gdp",
  ]);
  expect([...starts]).toEqual([0, 3, 4, 5]);
});

test("a region without rows has no groups, and an empty dataset none at all", () => {
  const padded = { ...dataset, regions: ["", ...dataset.regions, ""] };
  const moved = {
    ...padded,
    columns: { ...dataset.columns, region: dataset.columns.region.map((code) => code + 1) },
  };
  expect([...rowGroups(moved).regions]).toEqual([0, 0, 2, 3, 3]);
  expect(rowGroups(datasetOf([]))).toEqual({
    rows: new Int32Array(0),
    regions: Int32Array.of(0),
    indicators: new Int32Array(0),
    starts: Int32Array.of(0),
  });
});

test.each([
  ["甲县", ["patent_applications"]],
  ["乙县", ["gdp"]],
  ["丁县", []],
])("the results of %s are of %j", (region, ids) => {
  expect([...indicatorsOf(dataset, region)]).toEqual(ids);
});

test("an indicator with a result counts where it has targets too", () => {
  const given = [
    ...annual(2025, [6], { scenario: "target" }),
    ...annual(2016, [1]),
    ...annual(2026, [7], { scenario: "target" }),
  ];
  expect(indicatorsOf(datasetOf(given), "示例县")).toEqual(new Set(["patent_applications"]));
});

test("groups made elsewhere are taken over, those of another dataset refused", () => {
  const other = datasetOf(annual(2016, [1, 2, 3]));
  const groups = structuredClone(rowGroups(other));
  keepRowGroups(other, groups);
  expect(rowGroups(other)).toBe(groups);
  expect(() => keepRowGroups(dataset, groups)).toThrow("groups of 3 rows are not those of a dataset of 5");
});
