import { expect, test } from "vitest";
import { pace, type PaceOptions } from "../../src/table/pace.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

function paced(
  value: Figure,
  target: Figure,
  options: PaceOptions = {},
  rest: Partial<Given> = {},
): unknown[] {
  const given = datasetOf([
    observation(value, { period: "2017-01/06", ...rest }),
    observation(target, { scenario: "target" }),
  ]);
  return rowsOf(pace(given, options), "pace", "pace_lower", "pace_upper", "gap")[0] as unknown[];
}

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 400", hundreds, 400, [null, -25, -0.25, "suppressed"]],
  ["1XX of 250", hundreds, 250, [null, -10, 29.6, "suppressed"]],
  ["50 of 1XX", 50, hundreds, [null, -24.874371859296485, 0, "suppressed"]],
  ["50 of 100 to 200", 50, { lower: 100, upper: 200 }, [null, -25, 0, "suppressed"]],
  [
    "50 to 100 of 100 to 200",
    { lower: 50, upper: 100 },
    { lower: 100, upper: 200 },
    [null, -25, 50, "suppressed"],
  ],
  ["a loss of 100 to 200 of 400", { lower: -200, upper: -100 }, 400, [null, -100, -75, "suppressed"]],
  ["at least 300 of 400", { lower: 300, upper: Infinity }, 400, [null, 25, null, "suppressed"]],
  ["5 of a target that may be zero", 5, { lower: 0, upper: 9 }, [null, null, null, "suppressed"]],
  ["5 of a target below zero", 5, { lower: -9, upper: -1 }, [null, null, null, "suppressed"]],
  ["1XX of no target", hundreds, "missing", [null, null, null, "suppressed"]],
  ["withheld without bounds", "suppressed", 80, [null, null, null, "suppressed"]],
  ["bounds the wrong way round", { lower: 9, upper: 3 }, 400, [null, null, null, "suppressed"]],
  [
    "of a target whose bounds are the wrong way round",
    5,
    { lower: 9, upper: 3 },
    [null, null, null, "suppressed"],
  ],
  ["both known", 50, 80, [12.5, null, null, "none"]],
])("%s", (_, value, target, expected) => {
  expect(paced(value, target)).toEqual(expected);
});

const indicator = "patent_applications";

test("by shares of the target: 40 % are due", () => {
  const schedule = { shares: [20, 40, 70, 100] };
  expect(paced(hundreds, 400, { schedule })).toEqual([null, -15, 9.75, "suppressed"]);
});

test("by steps, which are parts of the one target: (1XX − 120) of 400, (50 − 120) of 100 to 200", () => {
  const schedule = { steps: [60, 60, 60, 60] };
  expect(paced(hundreds, 400, { schedule, indicator })).toEqual([null, -5, 19.75, "suppressed"]);
  const target = { lower: 100, upper: 200 };
  expect(paced(50, target, { schedule, indicator })).toEqual([null, -70, -35, "suppressed"]);
  expect(paced(190, target, { schedule, indicator })).toEqual([null, 35, 70, "suppressed"]);
});

test("of a period of which the schedule says nothing there is no interval", () => {
  expect(paced(hundreds, 400, {}, { period: "2017-06" }).slice(1)).toEqual([null, null, "suppressed"]);
  const schedule = { shares: [20, 40, 70, 100] };
  const ofMay = paced(hundreds, 400, { schedule }, { period: "2017-01/05" });
  expect(ofMay.slice(1)).toEqual([null, null, "suppressed"]);
});

test("a target of the period itself is none of the year", () => {
  const given = datasetOf([
    observation(hundreds, { period: "2017-01/06" }),
    observation(400, { period: "2017-01/06", scenario: "target" }),
  ]);
  expect(rowsOf(pace(given), "pace_lower", "pace_upper")).toEqual([[null, null]]);
});

test("a stock has an interval at the end of the year, when it is due, and none in June", () => {
  const of = { indicator: { ...indicatorOf("patent_applications"), kind: "stock" } as const };
  const given = datasetOf([
    observation(hundreds, { ...of, period: "2017-06" }),
    observation(hundreds, { ...of, period: "2017-12" }),
    observation(400, { ...of, scenario: "target" }),
  ]);
  expect(rowsOf(pace(given), "period", "pace_lower", "pace_upper")).toEqual([
    ["2017-06", null, null],
    ["2017-12", -75, -50.25],
  ]);
});
