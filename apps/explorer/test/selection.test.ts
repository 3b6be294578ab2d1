import { type Dataset, mergeDatasets } from "tongbi";
import { readCsv } from "tongbi/csv";
import { expect, test } from "vitest";
import { changeSelection, fitSelection, readSelection, writeSelection } from "../src/selection.ts";

function dataset(...lines: string[]): Dataset {
  return readCsv(["地区,指标,年份,数值,阶段", ...lines].join("\n"), { file: "made-up.csv" }).dataset;
}

const counties = dataset(
  "甲县,专利授权量,2021,8,",
  "甲县,专利申请量,2021,10,",
  "甲县,专利申请量,2023,12,",
  "甲县,专利申请量,2024,,",
  "乙县,国家高新技术企业,2021,3,申报",
  "乙县,国家高新技术企业,2021,2,认定",
);

test("without a wish: the first region, patent applications, up to the last year with a figure", () => {
  expect(fitSelection(counties, {})).toEqual({
    indicator: "patent_applications",
    region: "甲县",
    level: "",
    stage: "",
    vintage: "",
    frequency: "annual",
    from: 2021,
    to: 2023,
    compare: [],
  });
});

test("a wish is granted as far as the data go", () => {
  const wish = {
    region: "乙县",
    indicator: "patents_granted",
    stage: "recognised",
    level: "",
    from: 1990,
    to: 2022,
  };
  expect(fitSelection(counties, { ...wish, compare: ["甲县", "乙县", "丁县"] })).toMatchObject({
    region: "乙县",
    indicator: "high_tech_enterprises",
    stage: "recognised",
    from: 2021,
    to: 2022,
    compare: ["甲县"],
  });
});

test("of several series the recognised speak for the indicator, or the one without a stage", () => {
  expect(fitSelection(counties, { region: "乙县" })).toMatchObject({ stage: "recognised" });
  const whole = dataset("甲县,国家高新技术企业,2021,3,认定", "甲县,国家高新技术企业,2021,5,");
  expect(fitSelection(whole, {})).toMatchObject({ stage: "" });
});

test("the last year asked for is never before the first", () => {
  expect(fitSelection(counties, { from: 2023, to: 2021 })).toMatchObject({ from: 2023, to: 2023 });
});

const released = dataset("甲县,专利申请量,2010,7,", "甲县,专利申请量,2012,8,", "甲县,地区生产总值,2014,8,");

/** The last of several releases begins later than those before it. */
const vintages = mergeDatasets([
  released,
  dataset("甲县,专利申请量,2012,9,", "甲县,专利申请量,2013,9,"),
]).dataset;

test.each([
  ["", 2012],
  ["made-up", 2010],
])("vintage %j is shown from its first figure, %i", (vintage, from) => {
  expect(vintages.vintages).toEqual(["", "made-up"]);
  expect(fitSelection(vintages, { vintage })).toMatchObject({ vintage, from, to: 2014 });
});

test("blank years at the start are not shown, withheld and doubtful ones are", () => {
  const blank = dataset("甲县,专利申请量,2010,,", "甲县,专利申请量,2011,XX,", "甲县,专利申请量,2012,3,");
  expect(fitSelection(blank, {})).toMatchObject({ from: 2011, to: 2012 });
});

test("years that nobody chose follow the series, chosen ones stay", () => {
  const first = fitSelection(released, {});
  expect(first).toMatchObject({ indicator: "patent_applications", from: 2010, to: 2014 });
  expect(changeSelection(released, first, { indicator: "gdp" })).toMatchObject({ from: 2014, to: 2014 });
  const chosen = changeSelection(released, first, { from: 2011 });
  expect(changeSelection(released, chosen, { indicator: "gdp" })).toMatchObject({ from: 2011, to: 2014 });
});

test("a selection written to the address is read back", () => {
  const selection = fitSelection(counties, { region: "甲县", compare: ["乙县"] });
  const { frequency, ...written } = selection;
  expect(frequency).toBe("annual");
  expect(readSelection(writeSelection(selection))).toEqual(written);
});

test("an address that somebody made up does no harm", () => {
  const query = new URLSearchParams("from=2e9&to=%00&region=__proto__&indicator=constructor");
  expect(fitSelection(counties, readSelection(query))).toEqual(fitSelection(counties, {}));
});
