import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { chainLink } from "./chain-link.ts";
import { rowsOf } from "./rows-of.ts";

test("values and their base, other kinds of period apart", () => {
  const dataset = datasetOf([...annual(2014, [80, 100, 130]), { period: "2016-03", value: 9 }]);
  expect(
    rowsOf(fixedBaseIndex(dataset, { base: "2015" }), "period", "base_period", "base_value", "index", "gap"),
  ).toEqual([
    ["2014", "2015", 100, 80, "none"],
    ["2015", "2015", 100, 100, "none"],
    ["2016", "2015", 100, 130, "none"],
    ["2016-03", "2015", null, null, "different_span"],
  ]);
});

test("months are put to a month, year-to-date to the same span", () => {
  const dataset = datasetOf([
    { period: "2015-03", value: 50 },
    { period: "2016-02", value: 60 },
    { period: "2015-01/06", value: 400 },
    { period: "2016-01/03", value: 200 },
    { period: "2016-01/06", value: 500 },
  ]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015-03" }), "index")).toEqual([
    [100],
    [120],
    [null],
    [null],
    [null],
  ]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015-01/06" }), "index", "gap").slice(2)).toEqual([
    [100, "none"],
    [null, "different_span"],
    [125, "none"],
  ]);
});

test("a base that is not in the data, not shown, or of another region", () => {
  const dataset = datasetOf([...annual(2015, [100, 110]), ...annual(2016, [50], { region: "另一县" })]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015", from: "2016" }), "index", "gap")).toEqual([
    [110, "none"],
    [null, "no_base_period"],
  ]);
});

test("links are chained, from a base that has none of its own and before it", () => {
  const dataset = datasetOf([
    ...annual(2014, [125, 107.7, 110, "missing", 102], { indicator: chainLink }),
    ...annual(2014, [1, 2], { indicator: "patent_applications" }),
  ]);
  const index = (base: string): unknown[] =>
    rowsOf(fixedBaseIndex(dataset, { base, indicator: "gdp_index" }), "index", "gap");
  expect(index("2013")).toEqual([
    [125, "none"],
    [134.625, "none"],
    [148.0875, "none"],
    [null, "missing"],
    [null, "part_missing"],
  ]);
  expect(index("2014")).toEqual([
    [100, "none"],
    [107.7, "none"],
    [118.47, "none"],
    [null, "missing"],
    [null, "part_missing"],
  ]);
  // 100 / 1.1, and that / 1.077
  expect(index("2016").slice(0, 3)).toEqual([
    [84.40955516164429, "none"],
    [90.9090909090909, "none"],
    [100, "none"],
  ]);
});

test("every region has a chain of its own, on both sides of the base", () => {
  const dataset = datasetOf([
    ...annual(2014, [125, 80, 110, 150], { indicator: chainLink, region: "甲县" }),
    ...annual(2014, [200, 50, 120, 90], { indicator: chainLink, region: "乙县" }),
  ]);
  // 100 / 0.8 and, a year on, × 1.1 × 1.5; 100 / 0.5 and × 1.2 × 0.9
  expect(fixedBaseIndex(dataset, { base: "2015" }).array("index")).toEqual([
    125, 100, 110, 165, 200, 100, 120, 108,
  ]);
  expect(fixedBaseIndex(dataset, { base: "2016" }).array("index").slice(4, 7)).toEqual([
    166.66666666666666, 83.33333333333333, 100,
  ]);
});

test("links by month go from the same month to the same month", () => {
  const monthly: Indicator = {
    ...chainLink,
    id: "monthly",
    unit: { ...chainLink.unit, zh: "（上年同月=100）" },
  };
  const dataset = datasetOf([
    { period: "2016-03", value: 110, indicator: monthly },
    { period: "2016-04", value: 120, indicator: monthly },
    { period: "2017-03", value: 105, indicator: monthly },
  ]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015-03" }), "index", "gap")).toEqual([
    [110, "none"],
    [null, "different_span"],
    [115.5, "none"],
  ]);
});

test("a ratio has no index unless asked for", () => {
  const dataset = datasetOf(annual(2015, [2, 2.5], { indicator: "rd_intensity" }));
  const last = (rateOfRatios: boolean): unknown =>
    rowsOf(fixedBaseIndex(dataset, { base: "2015", rateOfRatios }), "index", "gap")[1];
  expect(last(false)).toEqual([null, "ratio_kind"]);
  expect(last(true)).toEqual([125, "none"]);
});

test("a break between value and base counts on either side", () => {
  const dataset = datasetOf([
    { period: "2014", value: 8, status: ["B"] },
    { period: "2015", value: 9, status: ["P"] },
    { period: "2016", value: 10, status: ["B"] },
    { period: "2017", value: 11 },
  ]);
  expect(fixedBaseIndex(dataset, { base: "2016" }).array("status")).toEqual(["B", "PB", "B", "A"]);
});

test("a row explains itself", () => {
  const dataset = datasetOf([
    ...annual(2015, [100, 130]),
    ...annual(2014, [105, 110, 120], { indicator: chainLink }),
  ]);
  const table = fixedBaseIndex(dataset, { base: "2014" });
  expect(explain(fixedBaseIndex(dataset, { base: "2015" }), 1)).toMatchObject({
    calculation: "fixedBaseIndex",
    results: [{ column: "index", value: 130, unit: { zh: "（2015年=100）", en: "(2015 = 100)" } }],
    inputs: [
      { role: "value", period: "2016", value: 130 },
      { role: "base", period: "2015", value: 100 },
    ],
  });
  expect(explain(table, 4)).toMatchObject({
    results: [{ value: 132 }],
    inputs: [
      { role: "link", period: "2015", value: 110, cell: { line: 4 } },
      { role: "link", period: "2016", value: 120, cell: { line: 5 } },
    ],
  });
});

test.each([
  ["2015", 'invalid base period "2015": no row shown is of that kind, expected one such as 2016-02'],
  ["2016-Q1", 'invalid base period "2016-Q1": no row shown is of that kind, expected one such as 2016-02'],
  ["2016-13", 'invalid base period "2016-13": expected a period such as 2020 or 2020-03'],
])("months on the base %s are refused", (base, sentence) => {
  expect(() => fixedBaseIndex(datasetOf([{ period: "2016-02", value: 60 }]), { base })).toThrow(sentence);
});

test("an empty dataset is a table of no rows", () => {
  expect(fixedBaseIndex(datasetOf([]), { base: "2015" }).numRows()).toBe(0);
});

test("an index beyond the range of numbers has no result", () => {
  const table = fixedBaseIndex(datasetOf(annual(2015, [5e-324, 1e308])), { base: "2015" });
  expect(rowsOf(table, "index", "gap")).toEqual([
    [100, "none"],
    [null, "undefined_result"],
  ]);
});
