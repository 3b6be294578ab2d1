import { expect, test } from "vitest";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { explain } from "../../src/table/explain.ts";
import { revision, type RevisionOptions } from "../../src/table/revision.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const figures = ["value", "earlier_vintage", "earlier_value", "revision", "relative_revision", "gap"];
const gdp = (from: number, values: Parameters<typeof annual>[1]): Given[] =>
  annual(from, values, { indicator: "gdp", region: "甘肃省" });
const none = null;

// Three releases of one series, made up: 7200.4 became 7152 and then 7160.
const releases = mergeDatasets([
  datasetOf(gdp(2015, [6790.3, 7200.4]), "甲.csv"),
  datasetOf(gdp(2016, [7152, 7642.6]), "乙.csv"),
  datasetOf(gdp(2016, [7160, 7650, 8246.1]), "丙.csv"),
]).dataset;

test("its columns, in their order", () => {
  expect(revision(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value earlier_vintage earlier_value revision revision_unit relative_revision revision_lower revision_upper relative_revision_lower relative_revision_upper sign gap status",
  );
});

test("the newest of each observation against the first", () => {
  expect(releases.vintages).toEqual(["", "甲", "乙"]);
  const table = revision(releases);
  expect(rowsOf(table, "period", "vintage", ...figures)).toEqual([
    ["2015", "甲", 6790.3, "", none, none, none, "no_earlier_vintage"],
    ["2016", "", 7160, "甲", 7200.4, -40.4, -0.5610799400033332, "none"],
    ["2017", "", 7650, "乙", 7642.6, 7.4, 0.09682568759322743, "none"],
    ["2018", "", 8246.1, "", none, none, none, "no_earlier_vintage"],
  ]);
});

test.each<[RevisionOptions, unknown[][]]>([
  [{ earlier: "乙", from: "2016", to: "2016" }, [[7160, "乙", 7152, 8, 0.11185682326621924, "none"]]],
  [
    { earlier: "甲", later: "乙" },
    [
      [7152, "甲", 7200.4, -48.4, -0.6721848786178546, "none"],
      [7642.6, "", none, none, none, "no_earlier_vintage"],
    ],
  ],
  [{ later: "乙", from: "2016", to: "2016" }, [[7152, "甲", 7200.4, -48.4, -0.6721848786178546, "none"]]],
])("%o", (options, expected) => {
  expect(rowsOf(revision(releases, options), ...figures)).toEqual(expected);
});

test("releases named by their years follow each other in time, however the file lists them", () => {
  const given = datasetOf([
    ...annual(2016, [7160], { indicator: "gdp" }),
    ...annual(2016, [7152], { indicator: "gdp", vintage: "2018年公报" }),
    ...annual(2016, [7200.4], { indicator: "gdp", vintage: "2017年公报" }),
  ]);
  expect(rowsOf(revision(given), ...figures)).toEqual([
    [7160, "2017年公报", 7200.4, -40.4, -0.5610799400033332, "none"],
  ]);
});

// The rate of 2023 as the communiqués of 2023 and 2024 state it.
test("a rate was revised by points", () => {
  const given = datasetOf([
    ...annual(2023, [2.65], { indicator: "rd_intensity", vintage: "2023年公报" }),
    ...annual(2023, [2.58], { indicator: "rd_intensity" }),
  ]);
  expect(rowsOf(revision(given), "revision", "revision_unit", "relative_revision", "gap")).toEqual([
    [-0.07, "个百分点", none, "ratio_kind"],
  ]);
  expect(rowsOf(revision(given, { rateOfRatios: true }), "relative_revision")).toEqual([
    [-2.641509433962264],
  ]);
});

test.each<[string, Given["value"], Given["value"], unknown[]]>([
  ["an earlier blank", 5, "missing", [5, "快报", none, none, none, "no_earlier_vintage"]],
  ["an earlier withheld figure", 5, "suppressed", [5, "快报", none, none, none, "base_suppressed"]],
  ["a figure that was withdrawn", "missing", 5, [none, "快报", 5, none, none, "missing"]],
  ["an earlier zero", 5, 0, [5, "快报", 0, 5, none, "zero_base"]],
])("%s", (_, later, earlier, expected) => {
  const given = datasetOf([...annual(2017, [later]), ...annual(2017, [earlier], { vintage: "快报" })]);
  expect(rowsOf(revision(given), ...figures)).toEqual([expected]);
});

test("where all vintages have names the last is the newest", () => {
  const given = datasetOf([
    ...annual(2017, [5], { vintage: "初步" }),
    ...annual(2017, [6], { vintage: "核实", status: ["P"] }),
  ]);
  expect(rowsOf(revision(given), "vintage", "earlier_vintage", "revision", "status")).toEqual([
    ["核实", "初步", 1, "P"],
  ]);
});

test("without vintages nothing was revised", () => {
  expect(rowsOf(revision(datasetOf(annual(2017, [5, 6]))), "revision", "gap")).toEqual([
    [none, "no_earlier_vintage"],
    [none, "no_earlier_vintage"],
  ]);
});

test.each<[RevisionOptions, string]>([
  [{ earlier: "丁" }, 'unknown vintage "丁"'],
  [{ later: "丁" }, 'unknown vintage "丁"'],
  [{ earlier: "甲", later: "甲" }, 'invalid vintages "甲" and "甲": expected two of them'],
])("%o is refused", (options, message) => {
  expect(() => revision(releases, options)).toThrow(message);
});

test("a row explains itself", () => {
  const { results, inputs } = explain(revision(releases, { earlier: "乙", to: "2015" }), 0);
  expect(results.map(({ column, formula, value }) => [column, formula, value])).toEqual([
    ["revision", "value − base", null],
    ["relative_revision", "100 × (value − base) / base", null],
  ]);
  expect(inputs.map(({ role, vintage, value }) => [role, vintage, value])).toEqual([
    ["value", "甲", 6790.3],
    ["base", "乙", null],
  ]);
});
