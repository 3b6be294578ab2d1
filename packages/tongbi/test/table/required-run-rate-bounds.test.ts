import { expect, test } from "vitest";
import { requiredRunRate, type RequiredRunRateOptions } from "../../src/table/required-run-rate.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = [
  "required",
  "required_lower",
  "required_upper",
  "required_whole_lower",
  "required_whole_upper",
];

const differences = [
  "remaining",
  "remaining_lower",
  "remaining_upper",
  "excess",
  "excess_lower",
  "excess_upper",
];

function required(
  value: Figure,
  target: Figure,
  rest: Partial<Given> = {},
  options: RequiredRunRateOptions = {},
  names: readonly string[] = columns,
): unknown[] {
  const given = datasetOf([
    observation(value, { period: "2017-01/06", ...rest }),
    observation(target, { ...rest, period: "2017", scenario: "target" }),
  ]);
  return rowsOf(requiredRunRate(given, options), ...names)[0] as unknown[];
}

const none = [null, null, null, null, null];
const noDifferences = [null, ...none];

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 400", hundreds, 400, [null, 33.5, 50, 34, 50]],
  ["1XX of 150, which may be reached", hundreds, 150, [null, 0, 8.333333333333334, 0, 9]],
  ["1XX of 80, which is reached", hundreds, 80, [null, 0, 0, 0, 0]],
  ["50 of 1XX", 50, hundreds, [null, 8.333333333333332, 24.833333333333336, 9, 25]],
  ["1XX of 300 to 400", hundreds, { lower: 300, upper: 400 }, [null, 16.833333333333332, 50, 17, 50]],
  ["at least 300 of 400", { lower: 300, upper: Infinity }, 400, [null, 0, 16.666666666666668, 0, 17]],
  ["at most 100 of 400", { lower: -Infinity, upper: 100 }, 400, [null, 50, null, 50, null]],
  ["20 of a target that may be zero", 20, { lower: 0, upper: 9 }, none],
  ["1XX of no target", hundreds, "missing", none],
  ["withheld without bounds", "suppressed", 80, none],
  ["both known", 100, 400, [50, null, null, null, null]],
])("%s", (_, value, target, expected) => {
  expect(required(value, target)).toEqual(expected);
});

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX of 400 leaves 201 to 300", hundreds, 400, [null, 201, 300, null, 0, 0]],
  ["1XX of 150 is 50 short to 49 beyond", hundreds, 150, [null, 0, 50, null, 0, 49]],
  ["1XX of 80 is 20 to 119 beyond", hundreds, 80, [null, 0, 0, null, 20, 119]],
  ["50 of 1XX", 50, hundreds, [null, 50, 149, null, 0, 0]],
  ["250 of 1XX", 250, hundreds, [null, 0, 0, null, 51, 150]],
  ["1XX of 150 to 180", hundreds, { lower: 150, upper: 180 }, [null, 0, 80, null, 0, 49]],
  ["at least 300 of 400", { lower: 300, upper: Infinity }, 400, [null, 0, 100, null, 0, null]],
  ["at most 100 of 400", { lower: -Infinity, upper: 100 }, 400, [null, 300, null, null, 0, 0]],
  ["decimals are exact: 0.1 of 0.3 to 0.7", 0.1, { lower: 0.3, upper: 0.7 }, [null, 0.2, 0.6, null, 0, 0]],
  ["20 of a target that may be zero", 20, { lower: 0, upper: 9 }, noDifferences],
  ["1XX of no target", hundreds, "missing", noDifferences],
  ["withheld without bounds", "suppressed", 80, noDifferences],
  ["both known", 100, 400, [300, null, null, 0, null, null]],
])("what remains and what is beyond: %s", (_, value, target, expected) => {
  expect(required(value, target, {}, {}, differences)).toEqual(expected);
});

test("what remains is said whether periods are left or not, of what is added to and is the year so far", () => {
  const of = (rest: Partial<Given>, options: RequiredRunRateOptions = {}): unknown[] =>
    required({ lower: 1, upper: 2 }, 4, rest, options, differences);
  const said = [null, 2, 3, null, 0, 0];
  expect(of({ period: "2017-01/12" })).toEqual(said);
  expect(of({ period: "2017-01/04" }, { per: "quarter" })).toEqual(said);
  expect(of({ period: "2017-06" })).toEqual(noDifferences);
  expect(of({ indicator: "rd_intensity" })).toEqual(noDifferences);
});

test("what is not counted has no whole numbers", () => {
  const rest = { indicator: "rd_expenditure" };
  expect(required(hundreds, 400, rest)).toEqual([null, 33.5, 50, null, null]);
});

test("quarters: two are left after June, and no whole number after April", () => {
  const per = "quarter";
  expect(required(hundreds, 400, {}, { per })).toEqual([null, 100.5, 150, 101, 150]);
  const afterApril = { period: "2017-01/04" };
  expect(required(hundreds, 400, afterApril, { per })).toEqual(none);
  expect(required(hundreds, 100, afterApril, { per })).toEqual([null, 0, 0, 0, 0]);
});

test("at the end of the year there is an interval only where the target is reached in any case", () => {
  const period = "2017-01/12";
  expect(required(hundreds, 100, { period })).toEqual([null, 0, 0, 0, 0]);
  expect(required(hundreds, 150, { period })).toEqual(none);
});

test("a ratio is not added to, and a month alone is not what came so far", () => {
  expect(required({ lower: 1, upper: 1.9 }, 3, { indicator: "rd_intensity" })).toEqual(none);
  expect(required(hundreds, 400, { period: "2017-06" })).toEqual(none);
});

test("a target of the half-year itself is none of the year", () => {
  const given = datasetOf([
    observation(hundreds, { period: "2017-01/06" }),
    observation(400, { period: "2017-01/06", scenario: "target" }),
  ]);
  expect(rowsOf(requiredRunRate(given), ...columns)).toEqual([none]);
});
