import { expect, test } from "vitest";
import { inVintage } from "../../src/model/in-vintage.ts";
import { selectSeries, vintagesOf } from "../../src/model/series.ts";
import { annual, datasetOf } from "./dataset-of.ts";

const dataset = datasetOf([
  ...annual(2016, [1, 2], { region: "甲县", vintage: "旧" }),
  ...annual(2016, [3, 4], { region: "甲县" }),
  ...annual(2016, ["suppressed"], { region: "乙县", bounds: { lower: 10, upper: 19 } }),
  ...annual(2016, [6], { region: "乙县", scenario: "target", vintage: "年初" }),
]);

test.each([
  ["", ["甲县 3 4", "乙县 null null"]],
  ["旧", ["甲县 1 2", "乙县 null null"]],
  ["年初", ["甲县 3 4", "乙县 null null"]],
])("the dataset in vintage %j", (vintage, expected) => {
  const shown = inVintage(dataset, vintage);
  const told = selectSeries(shown, {}).map(({ region, points }) =>
    [region, ...points.map(({ value }) => value)].map(String).join(" "),
  );
  expect(told).toEqual(expected);
  expect(shown.vintages).toEqual([""]);
  expect([...shown.bounds.values()]).toEqual([{ lower: 10, upper: 19 }]);
});

test("a dataset of one vintage is itself, and other names are refused", () => {
  const single = datasetOf(annual(2016, [1]));
  expect(inVintage(single, "")).toBe(single);
  expect(() => inVintage(dataset, "新")).toThrow('unknown vintage "新": expected one of "", "旧", "年初"');
});

test("series are the newest unless a vintage is asked for", () => {
  const values = (vintage?: string): unknown[] =>
    selectSeries(dataset, vintage === undefined ? {} : { vintage }).map((one) => [
      one.region,
      one.vintage,
      one.points[0]?.value,
    ]);
  expect(values()).toEqual([
    ["甲县", "", 3],
    ["乙县", "", null],
  ]);
  expect(values("旧")).toEqual([["甲县", "旧", 1]]);
  expect(values("新")).toEqual([]);
});

test("the vintages that series come in", () => {
  expect(vintagesOf(dataset)).toEqual(["", "旧"]);
  expect(vintagesOf(dataset, { region: "乙县" })).toEqual([""]);
  expect(vintagesOf(dataset, { scenario: "target" })).toEqual(["年初"]);
  expect(vintagesOf(dataset, { region: "丙县" })).toEqual([]);
});
