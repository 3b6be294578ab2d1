import { describe, expect, test } from "vitest";
import type { GapReason } from "../../src/model/gap.ts";
import { explain } from "../../src/table/explain.ts";
import { outliers, type OutliersOptions } from "../../src/table/outliers.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

/** Rows with a warning. */
function warned(given: readonly Given[], options: OutliersOptions = {}): unknown[][] {
  return rowsOf(outliers(datasetOf(given), options), "region", "period", "warning").filter(
    ([, , warning]) => warning !== "none",
  );
}

test("its columns, in their order", () => {
  expect(
    outliers(datasetOf(annual(2020, [1])))
      .columnNames()
      .slice(7),
  ).toEqual([
    "unit",
    "value",
    "base_period",
    "base_value",
    "growth_rate",
    "own_deviation",
    "peer_deviation",
    "warning",
    "gap",
    "status",
  ]);
});

test("a leap in a steady series, and the way back", () => {
  const given = annual(2010, [100, 110, 121, 133, 146, 161, 1770, 195, 214]);
  expect(warned(given)).toEqual([
    ["示例县", "2016", "own"],
    ["示例县", "2017", "own"],
  ]);
});

test("deviations in spreads, by hand", () => {
  // Changes by factors 1, 1, e^0.5, 1, 1: the median is 0, the median deviation 0 and so the spread 0.05.
  const level = Math.exp(0.5) * 1000;
  const given = annual(2010, [1000, 1000, 1000, level, level, level]);
  const table = outliers(datasetOf(given));
  const own = table.array("own_deviation") as (number | null)[];
  expect(own.map((value) => value && Number(value.toFixed(6)))).toEqual([null, 0, 0, 10, 0, 0]);
  expect(warned(given, { limit: 11 })).toEqual([]);
  expect(warned(given, { limit: 9 })).toEqual([["示例县", "2013", "own"]]);
});

test("a spread of the median absolute deviation", () => {
  // ln of the factors 2, 4, 8, 16, 32 is 1 to 5 times ln 2: the median is 3, the deviations 2 1 0 1 2, their median 1.
  const given = annual(2010, [10, 20, 80, 640, 10240, 327680]);
  const own = outliers(datasetOf(given)).array("own_deviation") as (number | null)[];
  expect(own.slice(1).map((value) => Number(value?.toFixed(4)))).toEqual([-1.349, -0.6745, 0, 0.6745, 1.349]);
});

test("a county out of line with the others, in a series too short to say so itself", () => {
  const steady = [..."甲乙丙丁戊"].flatMap((name, at) =>
    annual(2020, [100 + at, 108 + at], { region: `${name}县` }),
  );
  const given = [...steady, ...annual(2020, [100, 240], { region: "己县" })];
  expect(warned(given)).toEqual([["己县", "2021", "peers"]]);
  const province = [...steady, ...annual(2020, [100, 240], { region: "甘肃省" })];
  expect(warned(province)).toEqual([]);
});

test("changes of one year say nothing of the next, where fewer than five counties are left", () => {
  const given = [..."甲乙丙丁戊"].flatMap((name, at) =>
    annual(2020, at < 4 ? [100, 110, 121, 133] : [100, 110], { region: `${name}县` }),
  );
  const rows = rowsOf(outliers(datasetOf(given), { from: "2021" }), "period", "peer_deviation");
  expect(new Set(rows.map(([period, deviation]) => `${period} ${deviation}`))).toEqual(
    new Set(["2021 0", "2022 null", "2023 null"]),
  );
});

test("of a hundred and one counties the most have the say, wherever they stand", () => {
  // 40 factors of 2 before 61 of 4: the median is 4, the spread the least, 0.05.
  const given = Array.from({ length: 101 }, (_, at) =>
    annual(2020, [100, at < 40 ? 200 : 400], { region: `第${at}县` }),
  ).flat();
  const deviations = outliers(datasetOf(given), { from: "2021" }).array("peer_deviation") as number[];
  expect(deviations.slice(0, 40).map((number) => Number(number.toFixed(6)))).toEqual(
    Array.from({ length: 40 }, () => -13.862944),
  );
  expect(new Set(deviations.slice(40))).toEqual(new Set([0]));
});

test("out of line with both", () => {
  const values = [100, 110, 121, 133, 146, 161];
  const steady = [..."甲乙丙丁戊"].flatMap((name) => annual(2010, values, { region: `${name}县` }));
  const given = [...steady, ...annual(2010, [...values.slice(0, 5), 900], { region: "己县" })];
  expect(warned(given)).toEqual([["己县", "2015", "own_and_peers"]]);
});

describe("a small base", () => {
  test.each<[string, number, string]>([
    ["patents_granted", 9, "small_base"],
    ["patents_granted", 10, "none"],
    ["patents_granted", 0, "none"],
    ["gdp", 9, "none"],
    ["rd_intensity", 2, "none"],
  ])("%s of %d: %s", (indicator, base, warning) => {
    expect(outliers(datasetOf(annual(2020, [base, 20], { indicator }))).array("warning")).toEqual([
      "none",
      warning,
    ]);
  });

  test("is not judged by the change on it, and judges no other", () => {
    const given = annual(2010, [2, 9, 1, 7, 40, 44, 48, 53]);
    expect(warned(given).map(([, period, warning]) => [period, warning])).toEqual([
      ["2011", "small_base"],
      ["2012", "small_base"],
      ["2013", "small_base"],
      ["2014", "small_base"],
    ]);
    expect(new Set(outliers(datasetOf(given)).array("own_deviation"))).toEqual(new Set([null]));
  });
});

test.each<[string, readonly (number | GapReason)[], Partial<Given>, unknown[]]>([
  ["no year before", [10], {}, [null, "no_base_period"]],
  ["a base of zero", [0, 10], {}, [null, "zero_base"]],
  ["a base below zero", [-5, 10], {}, [null, "negative_base"]],
  ["a fall to zero", [20, 0], {}, [-100, "undefined_result"]],
  ["a gap", [20, "suppressed"], {}, [null, "suppressed"]],
  [
    "a growth rate",
    [20, 30],
    { indicator: { ...indicatorOf("gdp"), kind: "growth_rate" } },
    [null, "not_applicable"],
  ],
  ["too few years and regions", [20, 30], {}, [50, "too_few"]],
  ["a stock", [20, 30], { indicator: { ...indicatorOf("gdp"), kind: "stock" } }, [50, "too_few"]],
  ["a ratio", [20, 30], { indicator: { ...indicatorOf("gdp"), kind: "ratio" } }, [50, "too_few"]],
  ["a gap on a base of zero", [0, "suppressed"], {}, [null, "suppressed"]],
  ["zero on a base of zero", [0, 0], {}, [null, "zero_base"]],
  ["a break after a base of zero", [0, 10], { status: ["B"] }, [null, "zero_base"]],
])("%s", (_, values, rest, expected) => {
  const rows = rowsOf(outliers(datasetOf(annual(2020, values, rest))), "growth_rate", "gap");
  expect(rows.at(-1)).toEqual(expected);
});

test("a break in the series explains it", () => {
  const given = annual(2010, [100, 110, 121, 133, 146, 161]).concat(annual(2016, [1770], { status: ["B"] }));
  expect(warned(given)).toEqual([]);
  expect(rowsOf(outliers(datasetOf(given), { from: "2016" }), "growth_rate", "gap", "status")).toEqual([
    [999.3788819875776, "not_applicable", "B"],
  ]);
});

test("what is not shown judges all the same", () => {
  const given = annual(2010, [100, 110, 121, 133, 146, 161, 1770]);
  expect(warned(given, { from: "2016", region: "示例县" })).toEqual([["示例县", "2016", "own"]]);
});

test("it explains itself by value, base and peers", () => {
  const steady = [..."甲乙丙丁戊"].flatMap((name) => annual(2020, [100, 108], { region: `${name}县` }));
  const explained = explain(outliers(datasetOf(steady), { from: "2021" }), 0);
  expect(explained.inputs.map(({ role, region, period }) => [role, region, period]).slice(0, 3)).toEqual([
    ["value", "甲县", "2021"],
    ["base", "甲县", "2020"],
    ["peer", "乙县", "2021"],
  ]);
});

test.each([0, Number.NaN])("a limit of %d is refused", (limit) => {
  expect(() => outliers(datasetOf([]), { limit })).toThrow(
    `invalid limit ${limit}: expected a number of spreads above 0`,
  );
});
