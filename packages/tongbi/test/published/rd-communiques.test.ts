import { expect, test } from "vitest";
import { publishedTruth } from "../../../workbench/exports-folder.js";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { formatNumber } from "../../src/model/figure.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import {
  datasetOfFigures,
  exampleData,
  exampleNames,
  type PublishedFigure,
  readFigures,
  truthNames,
} from "./published-figures.ts";

// Source of every figure here: 全国科技经费投入统计公报 of the year named, National Bureau of Statistics of China.

const idOf = (name: string): string => defaultCatalogue().find(name)?.id ?? "";

/** Figures of one source that are in the catalogue, first-published vintage. */
function known(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return figures.filter(({ indicator }) => idOf(indicator) !== "");
}

const examples = known(readFigures(exampleData("national-rd.csv"), exampleNames));
const sources: [string, PublishedFigure[]][] = [["examples/data/national-rd.csv", examples]];
if (publishedTruth)
  sources.push(["the table beside the checkout", known(readFigures(publishedTruth, truthNames))]);

/** Rates that the publisher computed from figures with more places than it prints; the printed levels give another. */
const fromUnroundedFigures = new Map([
  // 613.5 / 555.0 is +10.54 %; anything between 613.45 / 555.05 and 613.55 / 554.95 rounds to 10.5 or 10.6.
  ["rd_basic 2014", { published: "10.6", fromPrintedLevels: "10.5" }],
]);

for (const [source, figures] of sources) {
  const years = new Set(figures.map(({ indicator, year }) => `${idOf(indicator)} ${year}`));
  const comparable = figures.filter(
    ({ indicator, year, growth }) => growth !== "" && years.has(`${idOf(indicator)} ${year - 1}`),
  );
  const growth = yearOverYear(datasetOfFigures(figures));
  const rates = new Map<string, number>();
  for (let row = 0; row < growth.numRows(); row++)
    rates.set(
      `${growth.get("indicator", row)} ${growth.get("period", row)}`,
      Number(growth.get("growth_rate", row) ?? Number.NaN),
    );

  test(`${source}: R&D expenditure has a published rate for every year from 2012 to 2024, and 59 in all can be checked`, () => {
    const published = comparable.filter(({ indicator }) => idOf(indicator) === "rd_expenditure");
    expect(published.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, at) => 2012 + at));
    expect(comparable).toHaveLength(59);
  });

  test.each(comparable.map((figure) => [`${idOf(figure.indicator)} ${figure.year}`, figure.growth]))(
    `${source}: %s grew by %s per cent`,
    (key, published) => {
      const exception = fromUnroundedFigures.get(key);
      if (exception) expect(Number(published)).toBe(Number(exception.published));
      const expected = exception?.fromPrintedLevels ?? Number(published).toFixed(1);
      expect(formatNumber(rates.get(key) ?? Number.NaN, { decimals: 1 }).replace("−", "-")).toBe(expected);
    },
  );
}

test("the exceptions are within the rounding of the printed levels", () => {
  expect(100 * (613.55 / 554.95 - 1)).toBeGreaterThan(10.55);
});

/** The change of an indicator between two figures, as the table states it. */
function changeOf(indicator: string, unit: string, year: number, base: number, value: number): unknown[] {
  const rest = { indicator, unit, region: "全国", growth: "", points: "" };
  const dataset = datasetOfFigures([
    { ...rest, year: year - 1, value: base },
    { ...rest, year, value },
  ]);
  const table = yearOverYear(dataset, { from: String(year) });
  return [table.get("change"), table.get("change_unit")];
}

// Value, the base that the communiqué compares with, change stated. From the communiqué of 2014 on the base is last
// year's intensity restated with the final GDP; the one of 2017 compares with 2.11 as first published.
test.each([
  [2012, 1.98, 1.84, 0.14],
  [2013, 2.08, 1.98, 0.1],
  [2014, 2.05, 2.01, 0.04],
  [2015, 2.07, 2.02, 0.05],
  [2016, 2.11, 2.06, 0.05],
  [2017, 2.13, 2.11, 0.02],
  [2018, 2.19, 2.15, 0.04],
  [2019, 2.23, 2.14, 0.09],
  [2020, 2.4, 2.24, 0.16],
  [2021, 2.44, 2.41, 0.03],
  [2022, 2.54, 2.43, 0.11],
  [2023, 2.65, 2.56, 0.09],
  [2024, 2.69, 2.58, 0.11],
])("R&D intensity %d: %d per cent, on %d, rose by %d points", (year, value, base, points) => {
  expect(changeOf("rd_intensity", "%", year, base, value)).toEqual([points, "个百分点"]);
});

/** Increments of R&D expenditure in 亿元 as stated. */
const increments: readonly (readonly [number, number, number?])[] = [
  [2012, 1611.4],
  [2013, 1548.2],
  [2014, 1169],
  [2015, 1154.3],
  // 15676.7 − 14169.9 is 1506.8: the publisher subtracts figures with more places than it prints.
  [2016, 1506.9, 1506.8],
  [2017, 1929.4],
  [2018, 2071.8],
  [2019, 2465.7],
  [2020, 2249.5],
  [2021, 3563.2],
  [2022, 2826.6],
  [2023, 2574.2],
  [2024, 2969.7],
];

test.each(increments)(
  "R&D expenditure %d: %d 亿元 more than the year before",
  (year, published, fromPrinted) => {
    const table = yearOverYear(datasetOfFigures(examples), {
      indicator: "rd_expenditure",
      from: String(year),
      to: String(year),
    });
    expect([table.get("change"), table.get("change_unit")]).toEqual([fromPrinted ?? published, "亿元"]);
  },
);

test.each([
  [2013, 1.8],
  [2014, 1.6],
  [2015, 2.6],
  [2016, 2.7],
  [2017, 3.2],
  [2018, 1.3],
  [2019, 1.2],
  [2020, 0.5],
  [2021, 2.3],
  [2022, -0.5],
  [2024, 1.9],
])("R&D expenditure per full-time equivalent %d: %d 万元 a person-year more", (year, published) => {
  const table = yearOverYear(datasetOfFigures(examples), {
    indicator: "rd_per_fte",
    from: String(year),
    to: String(year),
  });
  expect([table.get("change"), table.get("change_unit")]).toEqual([published, "万元/人年"]);
});

// 国家统计局, 2022-08-31, on the communiqué of 2021: 2016—2021年年均增长12.3%.
test("R&D expenditure grew by 12.3 per cent a year from 2016 to 2021", () => {
  const table = averageGrowth(datasetOfFigures(examples), {
    indicator: "rd_expenditure",
    from: "2016",
    to: "2021",
  });
  expect(formatNumber(Number(table.get("average_growth")), { decimals: 1 })).toBe("12.3");
});

// 2024 as first published, 2023 as restated in the communiqué of 2024, both on GDP after the fifth economic census.
test.each([
  ["2023", "2.58"],
  ["2024", "2.69"],
])("R&D intensity of %s from expenditure and GDP is %s per cent", (period, published) => {
  const gdp = readFigures(exampleData("national-gdp.csv"), exampleNames);
  const { dataset } = mergeDatasets([
    datasetOfFigures(examples.filter(({ indicator }) => idOf(indicator) === "rd_expenditure")),
    datasetOfFigures(gdp),
  ]);
  const table = toTable(deriveRatio(dataset, { indicator: "rd_intensity" }), {
    indicator: "rd_intensity",
    from: period,
    to: period,
  });
  expect(formatNumber(Number(table.get("value")), { decimals: 2 })).toBe(published);
});
