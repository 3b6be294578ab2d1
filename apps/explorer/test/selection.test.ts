import type { Dataset } from "tongbi";
import { readCsv } from "tongbi/csv";
import { expect, test } from "vitest";
import { fitSelection, indicatorsIn, readSelection, writeSelection } from "../src/selection.ts";

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

test("the indicators of a region are those with a result in it", () => {
  expect(indicatorsIn(counties, "甲县")).toEqual(new Set(["patents_granted", "patent_applications"]));
  expect(indicatorsIn(counties, "丁县")).toEqual(new Set());
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
