import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { completion } from "../../src/table/completion.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { fromTable } from "../../src/table/from-table.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const gdp = { indicator: "gdp", region: "甘肃省" };
// Made up: 7459.9 of the older export after 7200.4 is a growth of 3.6 %, 7642.6 after it would be one of 6.1 %.
const merged = mergeDatasets([
  datasetOf(annual(2016, [7200.4, 7459.9], gdp), "旧.csv"),
  datasetOf(annual(2017, [7642.6, 8246.1], gdp), "新.csv"),
]).dataset;

test.each([
  [
    undefined,
    [
      ["2017", 7642.6, null, "no_base_period"],
      ["2018", 8246.1, 7642.6, "none"],
    ],
  ],
  [
    "旧",
    [
      ["2016", 7200.4, null, "no_base_period"],
      ["2017", 7459.9, 7200.4, "none"],
    ],
  ],
])("year over year stays in the vintage %s", (vintage, expected) => {
  const table = yearOverYear(merged, vintage === undefined ? {} : { vintage });
  expect(rowsOf(table, "period", "value", "base_value", "gap")).toEqual(expected);
  expect(new Set(table.array("vintage"))).toEqual(new Set([vintage ?? ""]));
});

test("average growth has no endpoint of another vintage", () => {
  const table = averageGrowth(merged, { from: "2016", to: "2018" });
  expect(rowsOf(table, "value", "base_value", "gap")).toEqual([[8246.1, null, "no_base_period"]]);
});

test("an unknown vintage is refused", () => {
  expect(() => yearOverYear(merged, { vintage: "旧版" })).toThrow('unknown vintage "旧版"');
});

test("no growth is of figures from files that differ on the series", () => {
  const rows = fc.uniqueArray(
    fc.record({
      region: fc.constantFrom("甲县", "乙县"),
      year: fc.integer({ min: 2010, max: 2014 }),
      value: fc.integer({ min: 1, max: 2 }),
    }),
    { selector: ({ region, year }) => `${region}${year}`, minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(rows, rows, (older, newer) => {
      const clash = (region: string): boolean =>
        older.some((a) =>
          newer.some(
            (b) => a.region === region && b.region === region && a.year === b.year && a.value !== b.value,
          ),
        );
      const given = (cells: typeof older): Given[] =>
        cells.map(({ region, year, value }) => ({ region, value, period: String(year) }));
      const { dataset } = mergeDatasets([datasetOf(given(older), "a.csv"), datasetOf(given(newer), "b.csv")]);
      for (const vintage of dataset.vintages) {
        for (const [region, period, value, base] of rowsOf(
          yearOverYear(dataset, { vintage }),
          "region",
          "period",
          "value",
          "base_value",
        )) {
          const year = Number(period);
          const holds = (cells: typeof older): boolean =>
            cells.some((one) => one.region === region && one.year === year && one.value === value) &&
            (base === null ||
              cells.some((one) => one.region === region && one.year === year - 1 && one.value === base));
          if (clash(String(region))) expect(holds(vintage === "" ? newer : older)).toBe(true);
          else expect(holds([...older, ...newer])).toBe(true);
        }
      }
    }),
  );
});

const results = [...annual(2017, [100]), ...annual(2017, [90], { vintage: "快报" })];
const target = annual(2017, [200], { scenario: "target" });

test.each<[string, Given[], string, number | null]>([
  ["its only one for all", target, "快报", 45],
  [
    "that of the same vintage",
    [...target, ...annual(2017, [180], { scenario: "target", vintage: "快报" })],
    "快报",
    50,
  ],
  [
    "none of two others",
    [...target, ...annual(2017, [180], { scenario: "target", vintage: "年初" })],
    "快报",
    null,
  ],
  [
    "the newest for the newest",
    [...target, ...annual(2017, [180], { scenario: "target", vintage: "年初" })],
    "",
    50,
  ],
])("of targets, %s", (_, targets, vintage, expected) => {
  for (const given of [
    [...results, ...targets],
    [...targets, ...results],
  ])
    expect(rowsOf(completion(datasetOf(given), { vintage }), "completion")).toEqual([[expected]]);
});

const rd = [
  ...annual(2017, [100], { indicator: "rd_expenditure" }),
  ...annual(2017, [80], { indicator: "rd_expenditure", vintage: "快报" }),
];

test.each<[string, Given[], unknown[][]]>([
  [
    "its only vintage for all",
    annual(2017, [4], { indicator: "gdp" }),
    [
      ["", 0.25],
      ["快报", 0.2],
    ],
  ],
  [
    "its only vintage, of whatever stage",
    annual(2017, [4], { indicator: "gdp", stage: "published" }),
    [
      ["", 0.25],
      ["快报", 0.2],
    ],
  ],
  [
    "that of the same vintage",
    [...annual(2017, [4], { indicator: "gdp" }), ...annual(2017, [2], { indicator: "gdp", vintage: "快报" })],
    [
      ["", 0.25],
      ["快报", 0.4],
    ],
  ],
  [
    "that of the same vintage, of whatever stage",
    [
      ...annual(2017, [4], { indicator: "gdp", stage: "published" }),
      ...annual(2017, [2], { indicator: "gdp", stage: "published", vintage: "快报" }),
    ],
    [
      ["", 0.25],
      ["快报", 0.4],
    ],
  ],
  [
    "none of two others",
    [...annual(2017, [4], { indicator: "gdp" }), ...annual(2017, [2], { indicator: "gdp", vintage: "年初" })],
    [
      ["", 0.25],
      ["快报", null],
    ],
  ],
  [
    "none of another vintage where its own lacks the year",
    [...annual(2017, [4], { indicator: "gdp" }), ...annual(2016, [2], { indicator: "gdp", vintage: "快报" })],
    [
      ["", 0.25],
      ["快报", null],
    ],
  ],
])("of denominators, %s", (_, denominators, expected) => {
  const dataset = deriveRatio(datasetOf([...rd, ...denominators]), { indicator: "rd_intensity" });
  expect(rowsOf(toTable(dataset, { indicator: "rd_intensity" }), "vintage", "value")).toEqual(expected);
});

test("tables have all vintages, or the one asked for, and go back to the same dataset", () => {
  expect(rowsOf(toTable(merged), "vintage", "period")).toEqual([
    ["旧", "2016"],
    ["旧", "2017"],
    ["", "2017"],
    ["", "2018"],
  ]);
  expect(toTable(merged, { vintage: "" }).array("period")).toEqual(["2017", "2018"]);
  const back: Dataset = fromTable(toTable(merged)).dataset;
  expect(back).toEqual(merged);
});
