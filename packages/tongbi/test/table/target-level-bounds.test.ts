import { expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { explain } from "../../src/table/explain.ts";
import { targetLevel, type TargetLevelOptions } from "../../src/table/target-level.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { growthOf } from "./growth-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = ["level_needed", "shortfall", "completion"].flatMap((name) => [
  `${name}_lower`,
  `${name}_upper`,
]);

function given(base: Figure, value: Figure, growth: Figure, indicator = "patent_applications"): Given[] {
  return [
    observation(base, { period: "2016", indicator }),
    observation(value, { indicator }),
    observation(growth, { indicator: growthOf(indicator), scenario: "target" }),
  ];
}

function level(observations: Given[], options: TargetLevelOptions = {}): unknown[] {
  const table = targetLevel(datasetOf(observations), { ...options, from: "2017" });
  return rowsOf(table, ...columns)[0] as unknown[];
}

const none = null;
const nothing = columns.map(() => none);

test.each<[string, [base: Figure, value: Figure, growth: Figure], unknown[]]>([
  // 199 × 1.28 is 254.72, of which there is no half a patent.
  ["28 % on 1XX", [hundreds, 140, 28], [128, 255, -12, 115, 54.90196078431372, 109.375]],
  ["1XX of 28 % on 100", [100, hundreds, 28], [none, none, -71, 28, 78.125, 155.46875]],
  ["20 to 30 % on 100", [100, 60, { lower: 20, upper: 30 }], [120, 130, 60, 70, 46.15384615384615, 50]],
  [
    "all three withheld",
    [{ lower: 100, upper: 200 }, hundreds, { lower: 0, upper: 50 }],
    [100, 300, -99, 200, 33.33333333333333, 199],
  ],
  [
    "a loss of 10 to 20 of 25 % on 80",
    [80, { lower: -20, upper: -10 }, 25],
    [none, none, 110, 120, -20, -10],
  ],
  ["28 % on at least 100", [{ lower: 100, upper: Infinity }, 28, 28], [128, none, 100, none, 0, 21.875]],
  ["at least 20 % on 100", [100, 60, { lower: 20, upper: Infinity }], [120, none, 60, none, 0, 50]],
  ["at least 64 of 28 % on 100", [100, { lower: 64, upper: Infinity }, 28], [none, none, none, 64, 50, none]],
  ["a growth to nothing on 1XX", [hundreds, 10, -100], [0, 0, -10, -10, none, none]],
  ["a growth to nothing or more", [100, 10, { lower: -100, upper: -50 }], [0, 50, -10, 40, none, none]],
  ["a growth below nothing", [100, 10, { lower: -150.5, upper: -50 }], [-50, 50, -60, 40, none, none]],
  ["a growth far below", [100, 10, { lower: -150, upper: -110 }], [-50, -10, -60, -20, none, none]],
  ["a base that may be zero", [{ lower: 0, upper: 9 }, 5, 28], nothing],
  ["a base below zero", [{ lower: -9, upper: -1 }, 5, 28], nothing],
  ["1XX on zero", [0, hundreds, 28], nothing],
  ["1XX on a base that is missing", ["missing", hundreds, 28], nothing],
  ["a base withheld without bounds", ["suppressed", hundreds, 28], nothing],
  ["a growth withheld without bounds", [hundreds, 140, "suppressed"], nothing],
  ["a growth that is missing", [hundreds, 140, "missing"], nothing],
  ["no result yet", [hundreds, "missing", 28], [128, 255, none, none, none, none]],
  ["a result withheld without bounds", [hundreds, "suppressed", 28], [128, 255, none, none, none, none]],
  ["all known", [100, 60, 28], nothing],
])("%s", (_, [base, value, growth], expected) => {
  expect(level(given(base, value, growth))).toEqual(expected);
});

test("the figures themselves are null, and the reason is that of the withheld one", () => {
  const figures = ["level_needed", "shortfall", "completion", "gap"];
  const of = (...all: Parameters<typeof given>): unknown[][] =>
    rowsOf(targetLevel(datasetOf(given(...all)), { from: "2017" }), ...figures);
  expect(of(hundreds, 140, 28)).toEqual([[none, none, none, "base_suppressed"]]);
  expect(of(100, hundreds, 28)).toEqual([[128, none, none, "suppressed"]]);
  expect(of(100, 140, hundreds)).toEqual([[none, none, none, "suppressed"]]);
});

test("what is not counted is not rounded up", () => {
  expect(level(given(hundreds, 100, 28, "rd_expenditure"))).toEqual([
    128, 254.72, 28, 154.72, 39.25879396984924, 78.125,
  ]);
});

test("of a ratio there is none", () => {
  expect(level(given({ lower: 1, upper: 2 }, 1.5, 28, "rd_intensity"))).toEqual(nothing);
});

test("one growth for all is known, whatever the data say of another", () => {
  const growth = 28;
  expect(level(given(hundreds, 140, hundreds), { growth })).toEqual([
    128, 255, -12, 115, 54.90196078431372, 109.375,
  ]);
  expect(level(given(100, hundreds, "missing"), { growth })).toEqual([
    none,
    none,
    -71,
    28,
    78.125,
    155.46875,
  ]);
  expect(level(given(100, 140, hundreds), { growth })).toEqual(nothing);
  expect(level([observation(hundreds)], { growth })).toEqual(nothing);
});

test("a growth in permille, on the year before of a target of the year", () => {
  const observations = [
    observation(50, { period: "2016" }),
    observation(30, { period: "2017-01/06" }),
    observation(
      { lower: 200, upper: 300 },
      {
        indicator: growthOf("patent_applications", undefined, -3),
        scenario: "target",
      },
    ),
  ];
  expect(level(observations)).toEqual([60, 65, 30, 35, 46.15384615384615, 50]);
});

test("without a target there is none", () => {
  expect(level([observation(hundreds, { period: "2016" }), observation(hundreds)])).toEqual(nothing);
});

test("its explanation says between what they lie", () => {
  const table = targetLevel(datasetOf(given(hundreds, 140, 28)), { from: "2017" });
  const explanation = explain(table, 0);
  expect(explanation.results.map(({ bounds }) => bounds)).toEqual([
    { lower: 128, upper: 255 },
    { lower: -12, upper: 115 },
    { lower: 54.90196078431372, upper: 109.375 },
  ]);
  expect(explanationSentence(explanation, "zh")).toMatch(
    /在128—255件之间；.*在−12—115件之间；.*在54.9—109.4%之间；/,
  );
  expect(explanationSentence(explanation, "en")).toMatch(
    /between 128 patents and 255 patents; .*between −12 patents and 115 patents; .*between 54.9% and 109.4%; /,
  );
});
