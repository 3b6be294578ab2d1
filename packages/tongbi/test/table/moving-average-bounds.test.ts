import { expect, test } from "vitest";
import { movingAverage, type MovingAverageOptions } from "../../src/table/moving-average.ts";
import { datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

function averages(figures: readonly Figure[], options: MovingAverageOptions): unknown[][] {
  const given = figures.map((figure, step) => observation(figure, { period: String(2015 + step) }));
  const table = movingAverage(datasetOf(given), options);
  return rowsOf(table, "period", "moving_average", "moving_average_lower", "moving_average_upper", "gap");
}

const missing = "part_missing";

test("5, 1XX and 9 are 38 to 71 on average, wherever 1XX stands", () => {
  expect(averages([5, hundreds, 9, 4, 2], { window: 3 })).toEqual([
    ["2015", null, null, null, missing],
    ["2016", null, null, null, missing],
    ["2017", null, 38, 71, missing],
    ["2018", null, 37.666666666666664, 70.66666666666667, missing],
    ["2019", 5, null, null, "none"],
  ]);
});

test.each<[string, readonly Figure[], unknown[]]>([
  ["1XX and 1XX", [hundreds, hundreds], [null, 100, 199, missing]],
  ["a loss and a gain", [{ lower: -20, upper: -10 }, 4], [null, -8, -3, missing]],
  ["at least 20 and 4", [{ lower: 20, upper: Infinity }, 4], [null, 12, null, missing]],
  ["at most 20 and at least 4", [{ lower: -Infinity, upper: 20 }, 4], [null, null, 12, missing]],
  ["1XX and one withheld without bounds", [hundreds, "suppressed"], [null, null, null, missing]],
  ["one withheld without bounds and 1XX", ["suppressed", hundreds], [null, null, null, missing]],
  ["1XX and one missing", [hundreds, "missing"], [null, null, null, missing]],
  ["bounds the wrong way round", [{ lower: 9, upper: 3 }, 4], [null, null, null, missing]],
  ["both known", [4, 5], [4.5, null, null, "none"]],
])("%s", (_, figures, expected) => {
  expect(averages(figures, { window: 2, from: "2016" })).toEqual([["2016", ...expected]]);
});

test("centred on an even number of years the outermost count half: (3 + 2 × 1XX + 5) / 4", () => {
  expect(averages([3, hundreds, 5], { window: 2, centred: true, from: "2016", to: "2016" })).toEqual([
    ["2016", null, 52, 101.5, missing],
  ]);
  expect(averages([hundreds, 3, 5], { window: 2, centred: true, from: "2016", to: "2016" })).toEqual([
    ["2016", null, 27.75, 52.5, missing],
  ]);
});

test("a year that the data lack leaves no interval, and a year-to-date has none", () => {
  const given = datasetOf([
    observation(hundreds, { period: "2015" }),
    observation(5, { period: "2017" }),
    observation(hundreds, { period: "2017-01/02" }),
    observation(hundreds, { period: "2017-01/03" }),
  ]);
  const table = movingAverage(given, { window: 2 });
  expect(rowsOf(table, "moving_average_lower", "moving_average_upper")).toEqual(
    [1, 2, 3, 4].map(() => [null, null]),
  );
});
