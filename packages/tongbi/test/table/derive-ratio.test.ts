import { expect, test } from "vitest";
import { parseUnit, type Unit } from "../../src/model/unit.ts";
import { deriveRatio, type RatioOptions } from "../../src/table/derive-ratio.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { toTable } from "../../src/table/to-table.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

function derived(
  given: readonly Given[],
  options: RatioOptions = { indicator: "rd_intensity" },
): unknown[][] {
  const id = typeof options.indicator === "string" ? options.indicator : options.indicator.id;
  const table = toTable(deriveRatio(datasetOf(given), options), { indicator: id });
  return rowsOf(table, "region", "period", "value", "gap");
}

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (!found) throw new Error(text);
  return found;
}

const inUnit = (id: string, text: string) => ({ ...indicatorOf(id), unit: unit(text) });

// National R&D expenditure over gross domestic product, 2024: 36326.8 / 1349083.5 亿元 is 2.69 %.
test("R&D intensity of the nation, both in 亿元", () => {
  const rows = derived([
    ...annual(2024, [36326.8], { indicator: inUnit("rd_expenditure", "亿元") }),
    ...annual(2024, [1349083.5], { indicator: "gdp" }),
  ]);
  expect(Number(rows[0]?.[2]).toFixed(2)).toBe("2.69");
});

// 1.2649 % is published as 1.26 %, 1.1951 % as 1.20 %: a rise of 0.06 points, not of 0.07.
test("points of derived rates are the difference of the rates as published", () => {
  const given = [
    ...annual(2023, [11951, 12649], { indicator: "rd_expenditure" }),
    ...annual(2023, [100, 100], { indicator: "gdp" }),
  ];
  const table = yearOverYear(deriveRatio(datasetOf(given), { indicator: "rd_intensity" }), {
    indicator: "rd_intensity",
  });
  expect(rowsOf(table, "value", "base_value", "change")[1]).toEqual([1.2649, 1.1951, 0.06]);
});

test("万元 over 亿元 is per cent; a year without denominator, a zero, a gap", () => {
  const rows = derived([
    ...annual(2014, [13020, 14000, 15000, "suppressed"], { indicator: "rd_expenditure" }),
    ...annual(2014, [127.65, "missing", 0, 140], { indicator: "gdp" }),
    ...annual(2019, [16000], { indicator: "rd_expenditure" }),
  ]);
  expect(rows).toEqual([
    ["示例县", "2014", 1.0199764982373678, "none"],
    ["示例县", "2015", null, "denominator_missing"],
    ["示例县", "2016", null, "zero_denominator"],
    ["示例县", "2017", null, "suppressed"],
    ["示例县", "2019", null, "denominator_missing"],
  ]);
});

// Gansu 2017 as published, on the population at the end of the year before: 6045 件 / 2609.95 万人 is 2.32.
test("patents per 10,000 people on last year's population", () => {
  const rows = derived(
    [
      ...annual(2017, [6045], { indicator: "valid_invention_patents", region: "甘肃省" }),
      ...annual(2016, [2609.95, 2625.71], { indicator: "resident_population", region: "甘肃省" }),
    ],
    { indicator: "valid_invention_patents_per_10k", lag: 1 },
  );
  expect(rows).toEqual([["甘肃省", "2017", 2.31613632445066, "none"]]);
});

test("the numerator keeps its level and stage, the denominator is the plain series", () => {
  const dataset = datasetOf([
    ...annual(2017, [100], { indicator: "rd_expenditure", level: "county", stage: "verified" }),
    ...annual(2017, [5], { indicator: "gdp", level: "county", stage: "preliminary" }),
    ...annual(2017, [4], { indicator: "gdp" }),
  ]);
  const table = toTable(deriveRatio(dataset, { indicator: "rd_intensity" }), { indicator: "rd_intensity" });
  expect(rowsOf(table, "level", "stage", "value", "file", "line")).toEqual([
    ["county", "verified", 0.25, "made-up.csv", 0],
  ]);
});

test.each<[string, readonly Partial<Given>[], number | null]>([
  ["the only one", [{ stage: "published" }], 0.25],
  [
    "the one with the numerator's own",
    [{ stage: "published" }, { level: "county", stage: "verified" }],
    0.25,
  ],
  ["none where the choice is open", [{ stage: "published" }, { stage: "preliminary" }], null],
  ["none of another region", [{ region: "另一县" }], null],
  ["none that is a target", [{ scenario: "target" }], null],
])("of several denominators: %s", (_, denominators, expected) => {
  const rows = derived([
    ...annual(2017, [100], { indicator: "rd_expenditure", level: "county", stage: "verified" }),
    ...denominators.map((rest) => ({ period: "2017", indicator: "gdp", value: 4, ...rest })),
  ]);
  expect(rows[0]?.[2]).toBe(expected);
});

test("a region that has the figure keeps it, the others get one", () => {
  const rows = derived([
    ...annual(2016, [100, 100], { indicator: "rd_expenditure", region: "甲县" }),
    ...annual(2016, [100], { indicator: "rd_expenditure", region: "乙县" }),
    ...annual(2016, [4, 4], { indicator: "gdp", region: "甲县" }),
    ...annual(2016, [4], { indicator: "gdp", region: "乙县" }),
    ...annual(2016, [0.3], { indicator: "rd_intensity", region: "甲县" }),
  ]);
  expect(rows).toEqual([
    ["甲县", "2016", 0.3, "none"],
    ["乙县", "2016", 0.25, "none"],
  ]);
});

test("units that do not match are a gap", () => {
  const rows = derived([
    ...annual(2017, [100], { indicator: inUnit("rd_expenditure", "件") }),
    ...annual(2017, [4], { indicator: "gdp" }),
  ]);
  expect(rows).toEqual([["示例县", "2017", null, "unit_mismatch"]]);
});

test("a ratio of one's own, in its own unit", () => {
  const indicator = { ...indicatorOf("rd_per_fte"), id: "funds_per_project", unit: unit("万元/项") };
  const rows = derived(
    [
      ...annual(2017, [0.57], { indicator: inUnit("county_plan_project_funds", "亿元") }),
      ...annual(2017, [19], { indicator: "county_plan_projects" }),
    ],
    { indicator, numerator: "county_plan_project_funds", denominator: "county_plan_projects" },
  );
  expect(rows).toEqual([["示例县", "2017", 300, "none"]]);
});

test("without a numerator there is nothing to derive", () => {
  const dataset = datasetOf(annual(2017, [4], { indicator: "gdp" }));
  expect(deriveRatio(dataset, { indicator: "rd_intensity" })).toBe(dataset);
});

test.each<[RatioOptions, string]>([
  [{ indicator: "rd_intensty" }, 'unknown indicator "rd_intensty": did you mean "rd_intensity"?'],
  [{ indicator: "gdp" }, 'indicator "gdp" is not a ratio of two indicators'],
  [{ indicator: "recognition_rate" }, 'indicator "recognition_rate" is not a ratio of two indicators'],
  [{ indicator: "patents_granted_completion" }, "is not a ratio of two indicators"],
  [{ indicator: "rd_intensity", lag: -1 }, "invalid lag -1: expected a whole number of years from 0 on"],
])("%j is refused", (options, sentence) => {
  expect(() => deriveRatio(datasetOf([]), options)).toThrow(sentence);
});
