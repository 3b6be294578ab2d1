import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { findDuplicates } from "../../src/model/series-index.ts";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { annual, datasetOf } from "./dataset-of.ts";

/** The files that each warning of vintages told apart is of, and the vintage that the earlier became. */
function partings(sources: readonly Dataset[]): unknown[] {
  return mergeDatasets(sources)
    .issues.filter(({ code }) => code === "parted-vintages")
    .map(({ file, message }) => [file, /为版次「(.+?)」/.exec(message.zh)?.[1]]);
}

const inRegion = (region: string, value: number, file: string): Dataset =>
  datasetOf(annual(2016, [value], { region }), file);

test("two files of one name, each revised by another file, are two vintages and a warning each", () => {
  const sources = [
    inRegion("甲县", 1, "数据.csv"),
    inRegion("乙县", 1, "数据.csv"),
    inRegion("乙县", 2, "乙县更正.csv"),
    inRegion("甲县", 2, "甲县更正.csv"),
    inRegion("丙县", 3, "丙县.csv"),
  ];
  expect(mergeDatasets(sources).dataset.vintages).toEqual(["", "数据", "数据 (2)"]);
  expect(partings(sources)).toEqual([
    ["甲县更正.csv", "数据"],
    ["乙县更正.csv", "数据 (2)"],
  ]);
});

test("two indicators of one file, each revised by another file, are a warning each", () => {
  const sources = [
    datasetOf([...annual(2016, [1], { indicator: "gdp" }), ...annual(2016, [1])], "年报.csv"),
    datasetOf(annual(2016, [2]), "专利.csv"),
    datasetOf(annual(2016, [5], { indicator: "gdp", region: "乙县" }), "乙县.csv"),
    datasetOf(annual(2016, [2], { indicator: "gdp" }), "核算.csv"),
  ];
  expect(partings(sources)).toEqual([
    ["核算.csv", "年报"],
    ["专利.csv", "年报"],
  ]);
});

test("all series of an indicator that were joined are counted, and all their files named", () => {
  const { issues } = mergeDatasets([
    datasetOf(
      [...annual(2015, [1, 2], { region: "甲县" }), ...annual(2015, [3, 4], { region: "乙县" })],
      "甲乙.csv",
    ),
    datasetOf(annual(2016, [2, 3], { region: "甲县" }), "甲.csv"),
    datasetOf(annual(2016, [4, 5], { region: "乙县" }), "乙.csv"),
  ]);
  expect(issues.map(({ message }) => message.en)).toEqual([
    '2 series of "Patent applications" are joined from "甲乙.csv", "甲.csv" and "乙.csv"; no figure that they share differs.',
  ]);
});

test.each<[string, string, string[]]>([
  ["is counted up where it is taken", "数据.csv", ["", "数据", "数据 (2)", "数据 (3)"]],
  ["keeps dots within it", "2018.final.csv", ["", "2018.final", "2018.final (2)", "2018.final (3)"]],
  ["is a sign where the file has none", "", ["", "#", "# (2)", "# (3)"]],
])("the name of a vintage %s", (_, file, expected) => {
  const sources = [1, 2, 3, 4].map((value) => inRegion("甲县", value, file));
  expect(mergeDatasets(sources).dataset.vintages).toEqual(expected);
});

test("a dataset that is of no file at all gives a vintage too", () => {
  const sources = [1, 2].map((value) => ({ ...inRegion("甲县", value, ""), files: [] }));
  expect(mergeDatasets(sources).dataset.vintages).toEqual(["", "#"]);
});

test("three datasets that are of no file at all give three vintages, and no key twice", () => {
  const sources = [1, 2, 3].map((value) => ({ ...inRegion("甲县", value, ""), files: [] }));
  const { dataset } = mergeDatasets(sources);
  expect(dataset.vintages).toHaveLength(3);
  expect(findDuplicates(dataset)).toEqual([]);
});

test("rows of no file are not taken for those of the file of another dataset", () => {
  const { dataset, issues } = mergeDatasets([
    { ...inRegion("甲县", 1, ""), files: [] },
    inRegion("甲县", 2, "乙.csv"),
  ]);
  expect(Array.from(dataset.columns.file, (code) => dataset.files[code])).toEqual(["", "乙.csv"]);
  expect(issues[0]?.message.en).toContain('between (no file name) and "乙.csv"');
});

test("vintages out of one dataset stand in the order in which their files were met", () => {
  const both = mergeDatasets([inRegion("甲县", 1, "甲.csv"), inRegion("乙县", 1, "乙.csv")]).dataset;
  const revised = datasetOf(
    ["甲县", "乙县"].flatMap((region) => annual(2016, [2], { region })),
    "新.csv",
  );
  expect(mergeDatasets([both, revised]).dataset.vintages).toEqual(["", "甲", "乙"]);
  expect(mergeDatasets([inRegion("丙县", 1, "乙.csv"), both, revised]).dataset.vintages).toEqual([
    "",
    "乙",
    "甲",
  ]);
});
