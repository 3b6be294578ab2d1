import { expect, test } from "vitest";
import { averageGrowth, type AverageGrowthOptions } from "../../src/table/average-growth.ts";
import { datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = ["average_growth", "average_growth_lower", "average_growth_upper", "gap"];

function growth(
  start: Figure,
  end: Figure,
  rest: Partial<AverageGrowthOptions> = {},
  indicator?: string,
): unknown[] {
  const of = indicator === undefined ? {} : { indicator };
  const given = datasetOf([
    observation(start, { ...of, period: "2015" }),
    observation(end, { ...of, period: "2017" }),
  ]);
  return rowsOf(averageGrowth(given, { from: "2015", to: "2017", ...rest }), ...columns)[0] as unknown[];
}

test.each<[string, Figure, Figure, unknown[]]>([
  ["from 100 to 144 to 169", 100, { lower: 144, upper: 169 }, [null, 20, 30, "suppressed"]],
  ["from 100 to 225 to 225", { lower: 100, upper: 225 }, 225, [null, 0, 50, "base_suppressed"]],
  ["both withheld", { lower: 100, upper: 144 }, { lower: 36, upper: 400 }, [null, -50, 100, "suppressed"]],
  // √1.99 = 1.410673597966588442…: the double nearest to 41.06… is too low.
  ["from 100 to 1XX", 100, hundreds, [null, 0, 41.06735979665885, "suppressed"]],
  ["to what may be zero", 100, { lower: 0, upper: 81 }, [null, -100, -10, "suppressed"]],
  ["to what may be a loss", 100, { lower: -1, upper: 81 }, [null, null, null, "suppressed"]],
  ["to zero", hundreds, 0, [null, null, null, "base_suppressed"]],
  ["from what may be zero", { lower: 0, upper: 9 }, 81, [null, null, null, "base_suppressed"]],
  ["from at least 100 to 81", { lower: 100, upper: Infinity }, 81, [null, -100, -10, "base_suppressed"]],
  ["from 100 to at least 121", 100, { lower: 121, upper: Infinity }, [null, 10, null, "suppressed"]],
  ["from one withheld without bounds", "suppressed", hundreds, [null, null, null, "suppressed"]],
  ["to one withheld without bounds", hundreds, "suppressed", [null, null, null, "suppressed"]],
  ["to one that is missing", hundreds, "missing", [null, null, null, "missing"]],
  ["both known", 100, 121, [10, null, null, "none"]],
])("%s", (_, start, end, expected) => {
  expect(growth(start, end)).toEqual(expected);
});

test("from a year that the data lack there is no interval", () => {
  const given = datasetOf([observation(hundreds, { period: "2017" })]);
  const table = averageGrowth(given, { from: "2015", to: "2017" });
  expect(rowsOf(table, ...columns)).toEqual([[null, null, null, "suppressed"]]);
});

test("a ratio has an interval only where a rate of it is asked for", () => {
  const within = { lower: 1.44, upper: 1.69 };
  expect(growth(1, within, {}, "rd_intensity").slice(1, 3)).toEqual([null, null]);
  expect(growth(1, within, { rateOfRatios: true }, "rd_intensity").slice(1, 3)).toEqual([20, 30]);
});

test("of series beside each other only that of a withheld figure has an interval, also where the last year stands first", () => {
  const given = datasetOf([
    observation({ lower: 144, upper: 169 }, { region: "甲县" }),
    observation(100, { region: "甲县", period: "2015" }),
    observation(100, { region: "乙县", period: "2015" }),
    observation(121, { region: "乙县" }),
    observation(hundreds, { region: "丙县", period: "2015" }),
    observation(121, { region: "丁县" }),
  ]);
  const table = averageGrowth(given, { from: "2015", to: "2017" });
  expect(rowsOf(table, "region", ...columns)).toEqual([
    ["甲县", null, 20, 30, "suppressed"],
    ["乙县", 10, null, null, "none"],
    ["丙县", null, null, null, "missing"],
    ["丁县", null, null, null, "no_base_period"],
  ]);
});
