import { expect, test } from "vitest";
import { revision } from "../../src/table/revision.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("an earlier figure in the first row lends its status, a later one that is alone keeps its own", () => {
  const given = datasetOf([
    ...annual(2016, [5], { vintage: "快报", status: ["P"] }),
    ...annual(2016, [6, 7], { status: ["E"] }),
  ]);
  expect(rowsOf(revision(given), "period", "revision", "gap", "status")).toEqual([
    ["2016", 1, "none", "PE"],
    ["2017", null, "no_earlier_vintage", "E"],
  ]);
});

test("each vintage of three against the one asked for, of each series by itself", () => {
  const given = datasetOf(
    ["甲县", "乙县"].flatMap((region, at) => [
      ...annual(2016, [10 + at], { region, vintage: "2017年" }),
      ...annual(2016, [20 + at], { region, vintage: "2018年" }),
      ...annual(2016, [40 + at], { region }),
    ]),
  );
  const between = (later: string, earlier: string): unknown[][] =>
    rowsOf(revision(given, { later, earlier }), "region", "earlier_value", "value");
  expect(between("", "2017年")).toEqual([
    ["甲县", 10, 40],
    ["乙县", 11, 41],
  ]);
  expect(between("", "2018年")).toEqual([
    ["甲县", 20, 40],
    ["乙县", 21, 41],
  ]);
  expect(between("2018年", "2017年")).toEqual([
    ["甲县", 10, 20],
    ["乙县", 11, 21],
  ]);
});

test("the newest figures as the earlier ones, named by the empty name", () => {
  const given = datasetOf([
    ...annual(2016, [10], { vintage: "2017年" }),
    ...annual(2016, [20], { vintage: "2018年" }),
    ...annual(2016, [40]),
  ]);
  expect(
    rowsOf(revision(given, { earlier: "", later: "2018年" }), "value", "earlier_value", "revision"),
  ).toEqual([[20, 40, -20]]);
});

test("a figure that is absent for want of a base keeps this reason of its own", () => {
  const given = datasetOf([
    ...annual(2016, ["base_missing", "no_base_period"]),
    ...annual(2016, [5, 6], { vintage: "快报" }),
  ]);
  expect(rowsOf(revision(given), "period", "earlier_value", "gap")).toEqual([
    ["2016", 5, "base_missing"],
    ["2017", 6, "no_base_period"],
  ]);
});
