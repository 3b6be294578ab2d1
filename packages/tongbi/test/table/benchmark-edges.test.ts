import { expect, test } from "vitest";
import { benchmark } from "../../src/table/benchmark.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

function counties(figures: readonly Given["value"][], rest: Partial<Given> = {}): Given[] {
  return figures.flatMap((value, at) =>
    annual(2020, [value], { region: `${"甲乙丙丁戊己"[at]}县`, ...rest }),
  );
}

const leads = (given: readonly Given[]): unknown[][] =>
  rowsOf(benchmark(datasetOf(given)), "best_region", "best", "gap_to_best");

test("the best of all in the first row is the best of the others", () => {
  expect(leads(counties([60, 30, 50, 20]))).toEqual([
    ["丙县", 50, 10],
    ["甲县", 60, -30],
    ["甲县", 60, -10],
    ["甲县", 60, -40],
  ]);
});

test("the next best in the first row stays so, whatever comes behind it", () => {
  expect(leads(counties([50, 60, 30, 20]))).toEqual([
    ["乙县", 60, -10],
    ["甲县", 50, 10],
    ["乙县", 60, -30],
    ["乙县", 60, -40],
  ]);
});

test("of several that are equally good the first in the data is named, of the next best too", () => {
  expect(leads(counties([30, 60, 60, 30, 60])).map(([region]) => region)).toEqual([
    "乙县",
    "丙县",
    "乙县",
    "乙县",
    "乙县",
  ]);
  expect(leads(counties([60, 30, 30, 20])).map(([region]) => region)).toEqual([
    "乙县",
    "甲县",
    "甲县",
    "甲县",
  ]);
});

test("where less is better figures below zero are best", () => {
  const indicator = { ...indicatorOf("gdp"), direction: "lower_better" } as const;
  expect(leads(counties([3, -2, -5, 0], { indicator }))).toEqual([
    ["丙县", -5, 8],
    ["丙县", -5, 3],
    ["乙县", -2, -3],
    ["丙县", -5, 5],
  ]);
});

test("a county without a figure is best nowhere, also where it comes first", () => {
  expect(leads(counties(["suppressed", 4, 3, 2, 1]))).toEqual([
    ["乙县", 4, null],
    ["丙县", 3, 1],
    ["乙县", 4, -1],
    ["乙县", 4, -2],
    ["乙县", 4, -3],
  ]);
});

test("a figure of sixteen digits against a median of zero", () => {
  const table = benchmark(datasetOf(counties([9007199254740991, 0, 0, 0])), { region: "甲县" });
  expect(rowsOf(table, "median", "ratio_to_median", "gap_to_best", "gap")).toEqual([
    [0, null, 9007199254740991, "zero_denominator"],
  ]);
});

test("each period and indicator has a best of its own, a county without a figure is none", () => {
  const given = [
    ...counties([1, 2, 3, "suppressed"]),
    ...counties([9, 8, 7, 6], { indicator: "rd_expenditure" }),
    ...counties([4, 5, 6, 7]).map((row) => ({ ...row, period: "2021" })),
  ];
  const table = benchmark(datasetOf(given), { region: "丁县" });
  expect(rowsOf(table, "period", "indicator", "best_region", "gap_to_best")).toEqual([
    ["2020", "patent_applications", "丙县", null],
    ["2020", "rd_expenditure", "甲县", -3],
    ["2021", "patent_applications", "丙县", 1],
  ]);
});

test("the percentile of the lowest is 0, of one equal to all 50, of a county between two of them the share below", () => {
  const percentiles = (figures: readonly number[]): unknown[] =>
    benchmark(datasetOf(counties(figures))).array("percentile") as unknown[];
  expect(percentiles([1, 2, 3, 4, 5])).toEqual([0, 25, 50, 75, 100]);
  expect(percentiles([7, 7, 7, 7])).toEqual([50, 50, 50, 50]);
  expect(percentiles([1, 1, 2, 3, 3])).toEqual([12.5, 12.5, 50, 87.5, 87.5]);
});

test("a county has its place among those of its own year, whatever the year before and the one after hold", () => {
  const given = [
    ...counties([1, 2, 3, 4]),
    ...counties([50, 40, 30, 20]).map((row) => ({ ...row, period: "2021" })),
    ...counties([7, 9, 7, 7]).map((row) => ({ ...row, period: "2022" })),
  ];
  const table = benchmark(datasetOf(given));
  expect(rowsOf(table, "region", "period", "peers", "median", "percentile")).toEqual([
    ["甲县", "2020", 3, 3, 0],
    ["乙县", "2020", 3, 3, 100 / 3],
    ["丙县", "2020", 3, 2, 200 / 3],
    ["丁县", "2020", 3, 2, 100],
    ["甲县", "2021", 3, 30, 100],
    ["乙县", "2021", 3, 30, 200 / 3],
    ["丙县", "2021", 3, 40, 100 / 3],
    ["丁县", "2021", 3, 40, 0],
    ["甲县", "2022", 3, 7, 100 / 3],
    ["乙县", "2022", 3, 7, 100],
    ["丙县", "2022", 3, 7, 100 / 3],
    ["丁县", "2022", 3, 7, 100 / 3],
  ]);
});
