import { desc, op } from "arquero";
import { describe, expect, test } from "vitest";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { yearOverYear, type YearOverYearOptions } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";
import { codeGeneration } from "./code-generation.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  ...annual(2015, [100, 120, "suppressed", 150], { region: "甲县", level: "county", stage: "applied" }),
  ...annual(2015, [0, 12], { region: "乙县", status: ["P"] }),
  ...annual(2016, [1.02, 1.19], { region: "甲县", indicator: "rd_intensity" }),
  ...annual(2016, [2.2, 2.32], { region: "甲县", indicator: "valid_invention_patents_per_10k" }),
]);

test("its columns, in their order", () => {
  expect(yearOverYear(dataset).columnNames()).toEqual([
    "indicator",
    "region",
    "period",
    "level",
    "stage",
    "scenario",
    "vintage",
    "unit",
    "value",
    "base_period",
    "base_value",
    "change",
    "change_unit",
    "growth_rate",
    "change_lower",
    "change_upper",
    "growth_rate_lower",
    "growth_rate_upper",
    "sign",
    "published_growth_rate",
    "published_basis",
    "gap",
    "status",
  ]);
});

test("a row for each observation, in their order, with its reason where a figure is absent", () => {
  const names = [
    "region",
    "period",
    "value",
    "base_period",
    "base_value",
    "change",
    "growth_rate",
    "gap",
    "status",
  ];
  expect(rowsOf(yearOverYear(dataset, { indicator: "patent_applications" }), ...names)).toEqual([
    ["甲县", "2015", 100, "2014", null, null, null, "no_base_period", "A"],
    ["甲县", "2016", 120, "2015", 100, 20, 20, "none", "A"],
    ["甲县", "2017", null, "2016", 120, null, null, "suppressed", "A"],
    ["甲县", "2018", 150, "2017", null, null, null, "base_suppressed", "A"],
    ["乙县", "2015", 0, "2014", null, null, null, "no_base_period", "P"],
    ["乙县", "2016", 12, "2015", 0, 12, null, "zero_base", "P"],
  ]);
});

test("an index of which the year before is 100 changes by points", () => {
  const unit = { quantity: "1", exponent: -2, zh: "", en: "" };
  const named = (zh: string) => ({
    ...indicatorOf("gdp"),
    kind: "index" as const,
    unit,
    name: { zh, en: zh },
  });
  const names = ["change", "change_unit", "growth_rate", "gap"];
  const link = datasetOf(annual(2022, [108, 107], { indicator: named("GDP指数_上年=100") }));
  expect(rowsOf(yearOverYear(link), ...names)[1]).toEqual([-1, "个百分点", null, "ratio_kind"]);
  const fixed = datasetOf(annual(2022, [200, 214], { indicator: named("GDP指数_1978年=100") }));
  expect(rowsOf(yearOverYear(fixed), ...names)[1]).toEqual([14, "", 7, "none"]);
});

test("targets are left aside unless they are asked for", () => {
  const task = datasetOf([...annual(2015, [10, 12]), ...annual(2015, [8, 10], { scenario: "target" })]);
  expect(rowsOf(yearOverYear(task), "scenario", "growth_rate")).toEqual([
    ["result", null],
    ["result", 20],
  ]);
  expect(rowsOf(yearOverYear(task, { scenario: "target" }), "growth_rate")).toEqual([[null], [25]]);
});

test("a ratio changes by points, or by its own unit where it is no percentage", () => {
  const names = ["indicator", "unit", "change", "change_unit", "growth_rate", "gap"];
  expect(rowsOf(yearOverYear(dataset, { from: "2017", region: "甲县" }), ...names).slice(2)).toEqual([
    ["rd_intensity", "%", 0.17, "个百分点", null, "ratio_kind"],
    ["valid_invention_patents_per_10k", "件/万人", 0.12, "件/万人", null, "ratio_kind"],
  ]);
});

test.each([
  ["flow", 10, "none"],
  ["stock", 10, "none"],
  ["index", 10, "none"],
  ["ratio", null, "ratio_kind"],
  ["growth_rate", null, "ratio_kind"],
] as const)("a %s has the growth rate %s", (kind, rate, reason) => {
  const indicator = { ...indicatorOf("gdp"), kind };
  const table = yearOverYear(datasetOf(annual(2016, [100, 110], { indicator })));
  expect(rowsOf(table, "change", "growth_rate", "gap")[1]).toEqual([10, rate, reason]);
});

test("the rate of a ratio is given when asked for", () => {
  const table = yearOverYear(dataset, { indicator: "rd_intensity", rateOfRatios: true });
  expect(rowsOf(table, "change", "growth_rate", "gap")[1]).toEqual([0.17, 16.666666666666668, "none"]);
});

test("what is not shown is still compared with", () => {
  const table = yearOverYear(dataset, { indicator: "专利申请量", region: "甲县", from: "2016", to: "2016" });
  expect(rowsOf(table, "period", "base_value", "growth_rate")).toEqual([["2016", 100, 20]]);
});

test("two years back", () => {
  const table = yearOverYear(dataset, {
    years: 2,
    region: "甲县",
    from: "2018",
    indicator: "patent_applications",
  });
  expect(rowsOf(table, "base_period", "growth_rate", "gap")).toEqual([["2016", 25, "none"]]);
});

test("an empty dataset is a table of no rows", () => {
  expect(yearOverYear(datasetOf([])).numRows()).toBe(0);
});

test.each<[YearOverYearOptions, string]>([
  [
    { indicator: "patnt_aplications" },
    'unknown indicator "patnt_aplications": did you mean "patent_applications"?',
  ],
  [{ region: "甲" }, 'unknown region "甲": did you mean "甲县"?'],
  [{ level: "countty" }, 'unknown level "countty": did you mean "county"?'],
  [{ from: "2020-13" }, 'invalid first period "2020-13": expected a period such as 2020 or 2020-03'],
  [{ to: "last" }, 'invalid last period "last": expected a period such as 2020 or 2020-03'],
  [{ from: "2018", to: "2016" }, 'invalid periods: "2018" is after "2016"'],
  [{ years: 0 }, "invalid years 0: expected a whole number from 1 on"],
  [{ years: 1.5 }, "invalid years 1.5: expected a whole number from 1 on"],
])("%j is refused", (options, sentence) => {
  expect(() => yearOverYear(dataset, options)).toThrow(sentence);
});

test("the dataset is left as it was", () => {
  const before = structuredClone(dataset);
  yearOverYear(dataset, { region: "甲县" });
  expect(dataset).toEqual(before);
});

test("reading, selecting and writing need no generated code", () => {
  const table = yearOverYear(dataset, { region: "乙县" });
  expect(table.get("change", 1)).toBe(12);
  expect(table.select("region", "period", "growth_rate").rename({ region: "county" }).slice(1).toCSV()).toBe(
    "county,period,growth_rate\n乙县,2016,\n",
  );
  expect(table.concat(table).numRows()).toBe(4);
  expect(table.assign(table.select("gap").rename({ gap: "why" })).get("why", 1)).toBe("zero_base");
  expect(table.toArrow().numRows).toBe(2);
});

describe.runIf(codeGeneration)("every verb of Arquero works on the table", () => {
  const table = yearOverYear(dataset, { indicator: "patent_applications" });

  test("filter and objects", () => {
    const rows = table
      .filter((d: { gap: string }) => d.gap === "none")
      .select("region", "growth_rate")
      .objects();
    expect(rows).toEqual([{ region: "甲县", growth_rate: 20 }]);
  });

  test("a filter on a text that no row has", () => {
    expect(table.filter((d: { level: string }) => d.level !== "municipal").numRows()).toBe(6);
    expect(table.filter((d: { level: string }) => d.level === "municipal").numRows()).toBe(0);
  });

  test("groupby a text column, rollup and count", () => {
    const sums = table.groupby("region").rollup({ total: op.sum("value"), known: op.valid("change") });
    expect(sums.objects()).toEqual([
      { region: "甲县", total: 370, known: 1 },
      { region: "乙县", total: 12, known: 1 },
    ]);
    expect(table.groupby("region").count().objects()).toEqual([
      { region: "甲县", count: 4 },
      { region: "乙县", count: 2 },
    ]);
    expect(table.groupby("region", "gap").count().numRows()).toBe(6);
  });

  test("groups of a table that filters and reorders", () => {
    const counts = table
      .groupby("region")
      .filter((d: { period: string }) => d.period >= "2017")
      .count();
    expect(counts.objects()).toEqual([{ region: "甲县", count: 2 }]);
    expect(table.groupby("region").slice(0, 1).array("period")).toEqual(["2015", "2015"]);
  });

  test("derive and orderby", () => {
    const sorted = table
      .filter((d: { change: number | null }) => d.change !== null)
      .derive({ doubled: (d: { change: number }) => d.change * 2 })
      .orderby(desc("doubled"));
    expect(sorted.array("doubled")).toEqual([40, 24]);
  });

  test("orderby puts what is absent first; dedupe, join and pivot", () => {
    expect(table.orderby("value").array("value")).toEqual([null, 0, 12, 100, 120, 150]);
    expect(table.join(table.select("region"), "region").numRows()).toBe(20);
    expect(table.dedupe("region").numRows()).toBe(2);
    expect(table.groupby("region").pivot("period", "value").numRows()).toBe(2);
  });
});

test("a revised base: the points of 2024 are taken from what 2023 was revised to", () => {
  // 2.69 % in 2024, 2023 first 2.65 % and then 2.58 %: communiqué of 2024, National Bureau of Statistics of China.
  const rates = datasetOf([
    { indicator: "rd_intensity", period: "2024", value: 2.69 },
    { indicator: "rd_intensity", period: "2023", value: 2.58 },
    { indicator: "rd_intensity", period: "2023", value: 2.65, vintage: "2023年公报" },
  ]);
  const change = (baseVintage?: string): unknown =>
    yearOverYear(rates, { from: "2024", ...(baseVintage === undefined ? {} : { baseVintage }) }).get(
      "change",
    );
  expect([change(), change(""), change("2023年公报")]).toEqual([0.11, 0.11, 0.04]);
  expect(() => change("2025年公报")).toThrow('unknown vintage "2025年公报"');
});

test("a withheld value with known digits gives an interval, and the sign where that is certain", () => {
  const growth = yearOverYear(
    datasetOf([
      { period: "2016", value: 80 },
      { period: "2017", value: "suppressed", bounds: { lower: 100, upper: 199 } },
    ]),
  );
  const row = [
    "change_lower",
    "change_upper",
    "growth_rate_lower",
    "growth_rate_upper",
    "sign",
    "growth_rate",
    "gap",
  ];
  expect(row.map((name) => growth.get(name, 1))).toEqual([20, 119, 25, 148.75, "up", null, "suppressed"]);
});

test("two derived rates that are published alike have not gone up or down", () => {
  const dataset = deriveRatio(
    datasetOf([
      ...annual(2016, [11_310, 11_340], { indicator: "rd_expenditure" }),
      ...annual(2016, [100, 100], { indicator: "gdp" }),
    ]),
    { indicator: "rd_intensity" },
  );
  const rows = yearOverYear(dataset, { indicator: "rd_intensity", from: "2017" });
  expect(rowsOf(rows, "change", "sign")).toEqual([[0, "same"]]);
});

test("a misspelt option is refused: ignored, it would show all", () => {
  const dataset = datasetOf(annual(2016, [10, 12]));
  const regoin = { regoin: "示例县" } as YearOverYearOptions;
  expect(() => yearOverYear(dataset, regoin)).toThrow(
    'unknown option "regoin": neither one of this calculation nor of the rows shown (indicator, region,',
  );
});

test("an option that is there but undefined, as from plain JavaScript, is one that is not given", () => {
  const withTarget = datasetOf([
    ...annual(2022, [100, 110]),
    { period: "2023", scenario: "target", value: 120 },
    { period: "2023", value: 90, vintage: "初步" },
  ]);
  const options = { scenario: undefined, vintage: undefined } as unknown as YearOverYearOptions;
  expect(rowsOf(yearOverYear(withTarget, options), "period", "scenario", "value")).toEqual(
    rowsOf(yearOverYear(withTarget), "period", "scenario", "value"),
  );
});

test("a rate beyond the range of numbers has no result, one of figures of many places has", () => {
  const rates = (values: readonly number[]): unknown =>
    rowsOf(yearOverYear(datasetOf(annual(2016, values))), "growth_rate", "gap")[1];
  expect(rates([5e-324, 1e308])).toEqual([null, "undefined_result"]);
  expect(rates([1e-12, 2.5e-12])).toEqual([150, "none"]);
});
