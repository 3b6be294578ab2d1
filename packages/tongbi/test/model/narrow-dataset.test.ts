import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { narrowDataset } from "../../src/model/narrow-dataset.ts";
import { selectSeries } from "../../src/model/series.ts";
import { annual, datasetOf, indicatorOf } from "./dataset-of.ts";

const dataset = datasetOf([
  ...annual(2016, [1, 2], { region: "甲县" }),
  ...annual(2016, ["suppressed", 4], { region: "乙县", bounds: { lower: 10, upper: 19 } }),
  ...annual(2017, [5, 6], { region: "丙县", indicator: indicatorOf("gdp") }),
  ...annual(2015, [7], { region: "甲县", indicator: indicatorOf("gdp"), vintage: "旧" }),
]);

/** What a dataset says, row by row. */
function told({ columns, bounds, ...names }: Dataset): string[] {
  return Array.from(columns.value, (value, row) =>
    [
      names.regions[columns.region[row] ?? -1],
      names.indicators[columns.indicator[row] ?? -1]?.id,
      names.periods[columns.period[row] ?? -1]?.year,
      names.vintages[columns.vintage[row] ?? -1],
      value,
      columns.line[row],
      bounds.get(row)?.upper,
    ].join(" "),
  );
}

test("rows keep their order, cells and bounds, under fewer names", () => {
  const narrow = narrowDataset(dataset, {
    regions: ["丙县", "乙县"],
    indicators: ["gdp", "patent_applications"],
  });
  expect(told(narrow)).toEqual([
    "乙县 patent_applications 2016  NaN 3 19",
    "乙县 patent_applications 2017  4 4 19",
    "丙县 gdp 2017  5 5 ",
    "丙县 gdp 2018  6 6 ",
  ]);
  expect(narrow.regions).toEqual(["乙县", "丙县"]);
  expect(narrow.periods).toBe(dataset.periods);
  expect(narrow.vintages).toBe(dataset.vintages);
});

test("rows of several regions keep the order in which the file mixes them; none has bounds that it had not", () => {
  const mixed = datasetOf([
    { period: "2016", value: 1, region: "甲县" },
    { period: "2016", value: "suppressed", region: "乙县", bounds: { lower: 10, upper: 19 } },
    { period: "2017", value: 3, region: "甲县" },
    { period: "2017", value: 4, region: "乙县" },
  ]);
  const narrow = narrowDataset(mixed, { regions: ["乙县", "甲县"], indicators: ["patent_applications"] });
  expect([...narrow.columns.line]).toEqual([1, 2, 3, 4]);
  expect([...narrow.bounds]).toEqual([[1, { lower: 10, upper: 19 }]]);
});

test("only what is of both a region and an indicator asked for is kept", () => {
  const narrow = narrowDataset(dataset, { regions: ["甲县"], indicators: ["gdp"] });
  expect(told(narrow)).toEqual(["甲县 gdp 2015 旧 7 7 "]);
});

test.each([
  [["丁县"], ["gdp"]],
  [["丙县"], ["no_such"]],
  [[], []],
])("%j and %j keep nothing", (regions, indicators) => {
  expect(narrowDataset(dataset, { regions, indicators }).length).toBe(0);
});

test("a series is the same in the narrow dataset as in the whole", () => {
  const ids = ["patent_applications", "patents_granted", "gdp"] as const;
  const given = fc.record({
    region: fc.constantFrom("甲县", "乙县", "丙县"),
    indicator: fc.constantFrom(...ids).map(indicatorOf),
    stage: fc.constantFrom("", "recognised"),
    period: fc.integer({ min: 2010, max: 2020 }).map(String),
    value: fc.integer(),
  });
  fc.assert(
    fc.property(fc.array(given, { minLength: 1 }), fc.subarray(["甲县", "乙县", "丙县"]), (rows, regions) => {
      const whole = datasetOf(rows);
      const narrow = narrowDataset(whole, { regions, indicators: ids.slice(0, 2) });
      for (const region of regions)
        for (const indicator of ids.slice(0, 2)) {
          const series = (of: Dataset): unknown[] =>
            selectSeries(of, { region, indicator }).map(({ stage, points }) => [
              stage,
              points.map(({ value, gap, period }) => [period.year, value, gap]),
            ]);
          expect(series(narrow)).toEqual(series(whole));
        }
    }),
  );
});
