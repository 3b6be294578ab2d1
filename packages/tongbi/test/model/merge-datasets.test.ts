import { expect, test } from "vitest";
import { gapReason } from "../../src/model/gap.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { parseUnit } from "../../src/model/unit.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { annual, datasetOf, indicatorOf } from "./dataset-of.ts";

function rdIn(unitText: string): Indicator {
  const unit = parseUnit(unitText);
  if (!unit) throw new Error(unitText);
  return { ...indicatorOf("rd_expenditure"), unit };
}

test("observations of both, in their order, codes and periods in common", () => {
  const { dataset, issues } = mergeDatasets([
    datasetOf(annual(2016, [3, 4], { region: "甲县" })),
    datasetOf([...annual(2015, [1, 2], { region: "乙县" }), ...annual(2017, [9], { indicator: "gdp" })]),
  ]);
  expect(issues).toEqual([]);
  expect([...dataset.columns.value]).toEqual([3, 4, 1, 2, 9]);
  expect(dataset.periods.map(formatPeriod)).toEqual(["2015", "2016", "2017"]);
  expect(Array.from(dataset.columns.region, (code) => dataset.regions[code])).toEqual([
    "甲县",
    "甲县",
    "乙县",
    "乙县",
    "示例县",
  ]);
});

test("units of one indicator are brought to the first, exactly", () => {
  const { dataset } = mergeDatasets([
    datasetOf(annual(2016, [5700], { indicator: rdIn("万元") })),
    datasetOf(annual(2017, [0.57], { indicator: rdIn("亿元") })),
  ]);
  expect([...dataset.columns.value]).toEqual([5700, 5700]);
  expect(dataset.indicators.map(({ unit }) => unit.zh)).toEqual(["万元"]);
});

test("bounds are converted with their values", () => {
  const { dataset } = mergeDatasets([
    datasetOf(annual(2016, [1], { indicator: rdIn("万元") })),
    datasetOf(annual(2017, ["suppressed"], { indicator: rdIn("亿元"), bounds: { lower: 0.1, upper: 0.19 } })),
  ]);
  expect([...dataset.bounds]).toEqual([[1, { lower: 1000, upper: 1900 }]]);
});

test("figures beside those in another unit stay as they are", () => {
  const { dataset } = mergeDatasets([
    datasetOf(annual(2016, [5700], { indicator: rdIn("万元") })),
    datasetOf([...annual(2017, [7]), ...annual(2017, [0.57], { indicator: rdIn("亿元") })]),
  ]);
  expect([...dataset.columns.value]).toEqual([5700, 7, 5700]);
});

test("bounds stay with their row, wherever in a later file it stands", () => {
  const bounds = { lower: 10, upper: 19 };
  const { dataset } = mergeDatasets([
    datasetOf(annual(2014, [1, 2])),
    datasetOf([...annual(2016, [3, 4]), ...annual(2018, ["suppressed"], { bounds })]),
  ]);
  expect([...dataset.bounds]).toEqual([[4, bounds]]);
});

test("units of different things are an issue naming both, and gaps", () => {
  const inPieces = { ...indicatorOf("rd_expenditure"), unit: indicatorOf("patent_applications").unit };
  const { dataset, issues } = mergeDatasets([
    datasetOf(annual(2016, [1], { indicator: rdIn("万元") })),
    datasetOf(annual(2017, [2, "suppressed"], { indicator: inPieces })),
  ]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
    ["unit-mismatch", "error"],
    ["joined-series", "note"],
  ]);
  expect(issues[0]?.message.zh).toContain("先以「万元」计，又以「件」计");
  expect([...dataset.columns.value]).toEqual([1, Number.NaN, Number.NaN]);
  expect(Array.from(dataset.columns.gap, gapReason)).toEqual(["none", "unit_mismatch", "suppressed"]);
});

test("元 and 件 do not convert, though neither has a power of ten", () => {
  const inPieces = { ...indicatorOf("rd_expenditure"), unit: indicatorOf("patent_applications").unit };
  const { dataset } = mergeDatasets([
    datasetOf(annual(2016, [1], { indicator: rdIn("元") })),
    datasetOf(annual(2017, [2], { indicator: inPieces })),
  ]);
  expect([...dataset.columns.value]).toEqual([1, Number.NaN]);
  expect(Array.from(dataset.columns.gap, gapReason)).toEqual(["none", "unit_mismatch"]);
});

test("merging one dataset changes nothing", () => {
  const dataset = datasetOf([
    ...annual(2014, [1, "missing", 2.5]),
    ...annual(2014, [7], { level: "county" }),
  ]);
  expect(mergeDatasets([dataset])).toEqual({ dataset, issues: [] });
});

test("nothing merged is an empty dataset", () => {
  expect(mergeDatasets([])).toMatchObject({ dataset: { length: 0, vintages: [""] }, issues: [] });
});

test("files without a figure say nothing twice", () => {
  const { dataset, issues } = mergeDatasets([datasetOf([]), datasetOf([])]);
  expect([dataset.length, issues]).toEqual([0, []]);
});
