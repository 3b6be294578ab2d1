import { expect, test } from "vitest";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const dataset = datasetOf([
  ...annual(2015, [100, 105, 121], { region: "甲县" }),
  ...annual(2016, [8, 9], { region: "乙县", status: ["P"] }),
  ...annual(2015, [1.02, 1.1, 1.19], { region: "甲县", indicator: "rd_intensity" }),
  { region: "丙县", period: "2016-Q1", value: 10 },
  { region: "丙县", period: "2017-Q1", value: 11 },
]);

test("its columns, in their order", () => {
  expect(averageGrowth(dataset, { from: "2015", to: "2017" }).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value" +
      " base_period base_value years average_growth average_growth_lower average_growth_upper gap status",
  );
});

test("a row for each series of that frequency", () => {
  const names = [
    "indicator",
    "region",
    "period",
    "base_period",
    "base_value",
    "value",
    "years",
    "gap",
    "status",
  ];
  const table = averageGrowth(dataset, { from: "2015", to: "2017" });
  expect(rowsOf(table, ...names)).toEqual([
    ["patent_applications", "甲县", "2017", "2015", 100, 121, 2, "none", "A"],
    ["patent_applications", "乙县", "2017", "2015", null, 9, 2, "no_base_period", "P"],
    ["rd_intensity", "甲县", "2017", "2015", 1.02, 1.19, 2, "ratio_kind", "A"],
  ]);
  expect(table.get("average_growth", 0)).toBeCloseTo(10, 12);
  expect(table.get("average_growth", 1)).toBeNull();
});

test("quarters of one year and another", () => {
  expect(
    rowsOf(averageGrowth(dataset, { from: "2016-Q1", to: "2017-Q1" }), "region", "average_growth"),
  ).toEqual([["丙县", 10]]);
});

test("years that the data lack are gaps, not errors", () => {
  const table = averageGrowth(dataset, { from: "2010", to: "2030", region: "甲县" });
  expect(rowsOf(table, "value", "gap")[0]).toEqual([null, "missing"]);
});

test.each([
  [{ from: "2017", to: "2015" }, 'invalid periods "2017" and "2015"'],
  [{ from: "2016", to: "2016" }, 'invalid periods "2016" and "2016"'],
  [{ from: "2016-Q1", to: "2017-Q2" }, 'invalid periods "2016-Q1" and "2017-Q2"'],
  [{ from: "2016", to: "2017-Q2" }, "expected the same part of an earlier and a later year"],
  [{ from: "then", to: "2017" }, 'invalid first period "then"'],
])("%j is refused", (options, sentence) => {
  expect(() => averageGrowth(dataset, options)).toThrow(sentence);
});

test.each([
  [1e-300, 1e300],
  [1e300, 1e-300],
  [1e25, 1e-20],
])("from %d to %d no double holds the rate: a gap, and no throw", (start, end) => {
  const dataset = datasetOf([
    { period: "2015", value: start },
    { period: "2017", value: end },
    ...annual(2015, [4, 5, 9], { region: "另一县" }),
  ]);
  const grown = averageGrowth(dataset, { from: "2015", to: "2017" });
  const gap = grown.get("gap", 0) as string;
  expect(["none", "undefined_result"]).toContain(gap);
  expect(grown.get("average_growth", 0) === null).toBe(gap !== "none");
  expect(grown.get("average_growth", 1)).toBe(50);
});
