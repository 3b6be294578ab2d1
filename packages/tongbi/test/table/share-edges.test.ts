import { expect, test } from "vitest";
import { share } from "../../src/table/share.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("the whole may stand in the first row, and is preliminary with its part", () => {
  const given = [...annual(2020, [4], { status: ["P"] }), ...annual(2020, [1], { level: "county" })];
  const table = share(datasetOf(given), { whole: { level: "" } });
  expect(rowsOf(table, "share", "status")).toEqual([[25, "P"]]);
});

const granted = { indicator: "patents_granted" };
const inventions = { indicator: "invention_patents_granted" };
const ofGranted = { whole: granted, parts: [inventions.indicator] };

test("a whole of the part's own level goes before the one without, also in the first row", () => {
  const given = [
    ...annual(2020, [20], { ...granted, level: "county" }),
    ...annual(2020, [50], granted),
    ...annual(2020, [5], { ...inventions, level: "county" }),
  ];
  expect(share(datasetOf(given), ofGranted).array("share")).toEqual([25]);
});

test("a target is part of the only target of the whole, whatever results it has", () => {
  const given = [
    ...annual(2020, [20], { ...granted, level: "county" }),
    ...annual(2020, [50], { ...granted, level: "municipal", scenario: "target" }),
    ...annual(2020, [5], { ...inventions, scenario: "target" }),
  ];
  const table = share(datasetOf(given), { ...ofGranted, scenario: "target" });
  expect(rowsOf(table, "whole_value", "share")).toEqual([[50, 10]]);
});

test("a region's figure without level is no whole of a level of its counties", () => {
  const given = [
    ...annual(2020, [200], { region: "甘肃省" }),
    ...annual(2020, [50], { region: "甘肃省示例县", level: "provincial" }),
  ];
  const table = share(datasetOf(given), { whole: { region: "甘肃省" } });
  expect(rowsOf(table, "whole_value", "share", "gap")).toEqual([[null, null, "denominator_missing"]]);
});
