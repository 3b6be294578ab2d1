import { expect, test } from "vitest";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { type YearFacts, yearFacts } from "../../src/report/year-facts.ts";

const figures = datasetOf(
  [
    { region: "甲县", period: "2020", value: 100 },
    { region: "甲县", period: "2021", value: 120 },
    { region: "甲县", period: "2021", value: 150, scenario: "target" },
    { region: "甲县", period: "2023", value: 0 },
    { region: "甲县", period: "2024", value: "suppressed" },
    { region: "甲县", period: "2020", value: 1.2, indicator: "rd_intensity" },
    { region: "甲县", period: "2021", value: 1.5, indicator: "rd_intensity" },
    { region: "乙县", period: "2021", value: 7 },
  ],
  "figures.csv",
);

type Told = Pick<YearFacts, "base" | "change" | "growthRate" | "changeGap" | "target" | "completion">;

function told({ base, change, growthRate, changeGap, target, completion }: YearFacts): Told {
  return { base, change, growthRate, changeGap, target, completion };
}

const none = { base: null, change: null, growthRate: null, target: null, completion: null };

const cases: readonly (readonly [string, string, string, Told])[] = [
  ["the first year has no base", "patent_applications", "2020", { ...none, changeGap: "no_base_period" }],
  [
    "a year beside the one before and its task",
    "patent_applications",
    "2021",
    { base: 100, change: 20, growthRate: 20, changeGap: "none", target: 150, completion: 80 },
  ],
  ["a year that no row is about", "patent_applications", "2022", { ...none, changeGap: "missing" }],
  [
    "a year after one that is missing",
    "patent_applications",
    "2023",
    { ...none, changeGap: "no_base_period" },
  ],
  ["a withheld figure", "patent_applications", "2024", { ...none, base: 0, changeGap: "suppressed" }],
  [
    "a ratio changes in points",
    "rd_intensity",
    "2021",
    { ...none, base: 1.2, change: 0.3, changeGap: "ratio_kind" },
  ],
];

test.each(cases)("%s", (_, indicator, period, expected) => {
  const [series = []] = yearFacts(figures, { indicator, region: "甲县" });
  const facts = series.find((year) => formatPeriod(year.period) === period);
  expect(facts && told(facts)).toEqual(expected);
});

test("one list a series, one entry a period, each with the cell that it was read from", () => {
  const found = yearFacts(figures, { indicator: "patent_applications" });
  expect(found.map(([first]) => first?.region)).toEqual(["甲县", "乙县"]);
  expect(found[0]?.map(({ source }) => source?.line)).toEqual([1, 2, undefined, 4, 5]);
  expect(found[1]?.map(({ source }) => source)).toEqual([
    undefined,
    { file: "figures.csv", line: 8, column: 5 },
    undefined,
    undefined,
    undefined,
  ]);
});

test("the periods shown do not limit what they are compared with", () => {
  const [years = []] = yearFacts(figures, {
    indicator: "patent_applications",
    region: "甲县",
    from: 2021,
    to: 2021,
  });
  expect(years.map(told)).toEqual([cases[1]?.[3]]);
});

test("a vintage is compared within itself", () => {
  const { dataset } = mergeDatasets([
    datasetOf(annual(2020, [50, 60]), "old.csv"),
    datasetOf(annual(2020, [80, 100]), "new.csv"),
  ]);
  const rateIn = (vintage: string): unknown =>
    yearFacts(dataset, { indicator: "patent_applications", vintage })[0]?.at(-1)?.growthRate;
  expect(rateIn("")).toBe(25);
  expect(rateIn("old")).toBe(20);
});

test("what the data have not gives nothing", () => {
  expect(yearFacts(figures, { indicator: "" })).toEqual([]);
  expect(yearFacts(figures, { indicator: "gdp", region: "甲县" })).toEqual([]);
});
