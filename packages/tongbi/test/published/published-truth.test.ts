import { describe, expect, test } from "vitest";
import { publishedTruth } from "../../../workbench/exports-folder.js";
import type { Dataset } from "../../src/model/dataset.ts";
import { formatNumber } from "../../src/model/figure.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { datasetOfFigures, type PublishedFigure, readFigures, truthNames } from "./published-figures.ts";

/**
 * Every row of the table of published figures that states a growth, a change in points or an increment: each is computed, and
 * comes out as printed. The table stands beside the checkout; without it there is nothing to test here.
 */

/** Series that hold a change of another, with the decimals that it is stated with. */
const increments: Readonly<Record<string, string>> = {
  rd_expenditure_increase: "rd_expenditure",
  rd_per_fte_change: "rd_per_fte",
};

/** Series that hold figures of another in a vintage of their own. */
const vintages: Readonly<Record<string, readonly [string, string]>> = {
  rd_intensity: ["rd_intensity", "公报"],
  rd_intensity_revised_next_year: ["rd_intensity", ""],
  rd_expenditure_preliminary: ["rd_expenditure", "快报"],
  rd_intensity_preliminary: ["rd_intensity", "快报"],
};

/**
 * Figures of 2011, on which those of 2012 are compared: 2011年全国科技经费投入统计公报; government expenditure by the communiqué
 * of 2012, 5600.1亿元, 比上年增加803.1亿元.
 */
const of2011: readonly (readonly [string, number, string])[] = [
  ["rd_basic", 411.8, "亿元"],
  ["rd_applied", 1028.4, "亿元"],
  ["rd_experimental", 7246.8, "亿元"],
  ["rd_per_fte", 30.1, "万元/人年"],
  ["fiscal_st_expenditure", 4797, "亿元"],
];

/** What is printed, and what the printed levels give: the publisher computes with more places than it prints. */
const fromPrintedLevels = new Map([
  // 613.5 of 555.0 is 10.54 %, and anything from 10.51 to 10.57 by the places not printed.
  ["rd_basic 2014", ["10.6", "10.5"]],
  // 15676.7 − 14169.9; the places not printed can make it 1506.9.
  ["rd_expenditure_increase 2016", ["1506.9", "1506.8"]],
]);

const truth = publishedTruth ? readFigures(publishedTruth, truthNames) : [];
const rates = truth.filter(({ growth }) => growth !== "");
const points = truth.filter(({ points }) => points !== "");
const changes = truth.filter(({ indicator }) => Object.hasOwn(increments, indicator));
const averages = truth.filter(({ indicator }) => indicator.endsWith("_cagr_2016_2021"));

/** All levels of the table that a change is a change of, each series in the vintages that it comes in. */
function levels(): Dataset {
  const inTable = truth
    .filter(({ indicator }) => /^(rd|fiscal)_/.test(indicator) && !(indicator in increments))
    .filter(({ indicator }) => !indicator.includes("cagr"))
    .map((figure): PublishedFigure => {
      const [indicator, vintage] = vintages[figure.indicator] ?? [figure.indicator, ""];
      return { ...figure, indicator, vintage };
    });
  const restated = new Set(
    inTable.filter(({ indicator, vintage }) => indicator === "rd_intensity" && vintage === "").map(yearOf),
  );
  // An intensity that was not restated is the newest as it was first published.
  const asPublished = inTable.filter((figure) => figure.vintage === "公报" && !restated.has(yearOf(figure)));
  const before = of2011.map(([indicator, value, unit]) => ({
    indicator,
    region: "全国",
    year: 2011,
    value,
    unit,
    growth: "",
    points: "",
  }));
  const newest = asPublished.map((figure) => ({ ...figure, vintage: "" }));
  return datasetOfFigures([...inTable, ...newest, ...before]);
}

function yearOf({ year }: PublishedFigure): number {
  return year;
}

/** A figure of the comparison of one year, as a reader is shown it: with as many places as are printed. */
function shown(series: string, year: number, column: "growth_rate" | "change", printed: string): string {
  const [indicator, vintage] = vintages[series] ?? [increments[series] ?? series, ""];
  const when = String(year);
  const table = yearOverYear(levels(), { indicator, vintage, baseVintage: "", from: when, to: when });
  expect(table.numRows()).toBe(1);
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return formatNumber(table.get(column) as number, { decimals }).replace("−", "-");
}

describe.runIf(publishedTruth)("the table of published figures", () => {
  test("no row that states a change is left out", () => {
    expect([rates.length, points.length, changes.length, averages.length]).toEqual([68, 17, 25, 1]);
    const known = new Set([...rates, ...points, ...changes, ...averages]);
    const others = truth.filter((figure) => !known.has(figure)).map(({ indicator }) => indicator);
    // The rest are levels alone: of the first year, of a year for which no rate is stated, and series without any.
    expect(new Set(others)).toEqual(
      new Set([
        "rd_expenditure",
        "rd_intensity",
        "rd_per_fte",
        "rd_intensity_revised_next_year",
        "rd_intensity_preliminary",
        "fiscal_st_expenditure",
        "gdp_post5thcensus",
        "invention_patents_per_10k",
        "high_value_invention_patents_per_10k",
        "high_value_invention_patents_per_10k_target",
      ]),
    );
  });

  test.each(rates.map(({ indicator, year, growth }) => [indicator, year, growth] as const))(
    "%s %d: grown by %s per cent",
    (indicator, year, growth) => {
      const printed = Number(growth).toFixed(1);
      const [published, expected] = fromPrintedLevels.get(`${indicator} ${year}`) ?? [printed, printed];
      expect(printed).toBe(published);
      expect(shown(indicator, year, "growth_rate", printed)).toBe(expected);
    },
  );

  // On last year's intensity as it was restated by then, the newest there is; 2016 was not restated.
  test.each(points.map(({ indicator, year, points }) => [indicator, year, points] as const))(
    "%s %d: risen by %s points",
    (indicator, year, points) => {
      const printed = Number(points).toFixed(2);
      expect(shown(indicator, year, "change", printed)).toBe(printed);
    },
  );

  test.each(changes.map(({ indicator, year, value }) => [indicator, year, value] as const))(
    "%s %d: %d more",
    (indicator, year, value) => {
      const printed = value.toFixed(1);
      const [published, expected] = fromPrintedLevels.get(`${indicator} ${year}`) ?? [printed, printed];
      expect(printed).toBe(published);
      expect(shown(indicator, year, "change", printed)).toBe(expected);
    },
  );

  test.each(averages.map(({ value }) => [value] as const))(
    "2016 to 2021 grown by %d per cent a year",
    (value) => {
      const table = averageGrowth(levels(), { indicator: "rd_expenditure", from: "2016", to: "2021" });
      expect(formatNumber(table.get("average_growth") as number, { decimals: 1 })).toBe(value.toFixed(1));
    },
  );
});

test("the exceptions lie within the rounding of the printed levels", () => {
  const [low, high] = [100 * (613.45 / 555.05 - 1), 100 * (613.55 / 554.95 - 1)];
  expect([low < 10.55, high > 10.55]).toEqual([true, true]);
  expect(15676.75 - 14169.85).toBeGreaterThan(1506.85);
});
