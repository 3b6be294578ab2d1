import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GapReason } from "../../src/model/gap.ts";
import { benchmark, type BenchmarkOptions } from "../../src/table/benchmark.ts";
import { explain } from "../../src/table/explain.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

function counties(figures: readonly (number | GapReason)[], rest: Partial<Given> = {}): Given[] {
  return figures.flatMap((value, at) =>
    annual(2020, [value], { region: `${"甲乙丙丁戊己"[at]}县`, ...rest }),
  );
}

/** The row of 甲县, the first. */
function first(given: readonly Given[], names: readonly string[], options: BenchmarkOptions = {}): unknown {
  return rowsOf(benchmark(datasetOf(given), options), ...names)[0];
}

// Quartiles as the inclusive ones of a spreadsheet: QUARTILE.INC({10,20,30,50}, 1) is 17.5, of 3 it is 35.
test("against four peers, none of them itself", () => {
  const names = ["peers", "lower_quartile", "median", "upper_quartile", "best", "best_region"];
  const given = counties([40, 10, 20, 50, 30]);
  expect(first(given, names)).toEqual([4, 17.5, 25, 35, 50, "丁县"]);
  expect(first(given, ["ratio_to_median", "gap_to_best", "change_unit", "percentile", "gap"])).toEqual([
    160,
    -10,
    "件",
    75,
    "none",
  ]);
});

test("the best one is compared with the next best", () => {
  expect(first(counties([60, 10, 20, 50]), ["best", "best_region", "gap_to_best", "percentile"])).toEqual([
    50,
    "丁县",
    10,
    100,
  ]);
});

test("equal figures count half for the percentile, and the first of them is the best", () => {
  expect(first(counties([20, 20, 20, 10, 40]), ["percentile"])).toEqual([50]);
  expect(first(counties([20, 20, 20, 10]), ["best_region", "gap_to_best"])).toEqual(["乙县", 0]);
});

test.each([
  ["higher_better", undefined, 30, -5],
  ["lower_better", undefined, 10, 15],
  ["neutral", undefined, null, null],
  ["neutral", "ascending", 10, 15],
] as const)("the best where %s and the order is %s", (direction, order, best, gap) => {
  const indicator = { ...indicatorOf("gdp"), direction };
  const options = order ? { order } : {};
  expect(first(counties([25, 10, 20, 30], { indicator }), ["best", "gap_to_best"], options)).toEqual([
    best,
    gap,
  ]);
});

test("a ratio lies points behind the best", () => {
  const given = counties([2.02, 2.3, 2.1, 1.9], { indicator: "rd_intensity" });
  expect(first(given, ["gap_to_best", "change_unit"])).toEqual([-0.28, "个百分点"]);
});

describe("what is not said", () => {
  const names = ["peers", "median", "ratio_to_median", "gap_to_best", "gap"];

  test.each<[string, (number | GapReason)[], unknown[]]>([
    ["fewer than three peers", [5, 4, 3], [2, null, null, null, "too_few"]],
    ["peers without figures", [5, 4, 3, "missing"], [2, null, null, null, "too_few"]],
    ["a gap against its peers", ["suppressed", 4, 3, 2], [3, 3, null, null, "suppressed"]],
    ["a median of zero", [5, 0, 0, 9], [3, 0, null, -4, "zero_denominator"]],
    ["a median below zero", [5, -2, -3, 9], [3, -2, null, -4, "undefined_result"]],
  ])("%s", (_, figures, expected) => {
    expect(first(counties(figures), names)).toEqual(expected);
  });

  test("sums are nobody's peers and have none", () => {
    const given = [...annual(2020, [100], { region: "合计" }), ...counties([40, 10, 20, 30])];
    expect(rowsOf(benchmark(datasetOf(given)), "peers", "best", "gap").slice(0, 2)).toEqual([
      [null, null, "not_applicable"],
      [3, 30, "none"],
    ]);
  });
});

test("the peers of a list, also for one that is not in it", () => {
  const given = [...counties([40, 10, 20, 30]), ...annual(2020, [100], { region: "全国" })];
  const options = { peers: ["乙县", "丙县", "丁县", "全国"] };
  expect(rowsOf(benchmark(datasetOf(given), options), "region", "peers", "median", "best")).toEqual([
    ["甲县", 4, 25, 100],
    ["乙县", 3, 30, 100],
    ["丙县", 3, 30, 100],
    ["丁县", 3, 20, 100],
    ["全国", 3, 20, 30],
  ]);
});

test("what is not shown is compared with all the same; a provisional peer makes it provisional", () => {
  const given = [...counties([40, 10, 20]), ...annual(2020, [30], { region: "丁县", status: ["P"] })];
  expect(rowsOf(benchmark(datasetOf(given), { region: "甲县" }), "region", "median", "status")).toEqual([
    ["甲县", 20, "P"],
  ]);
});

test("it explains itself by its value and its peers", () => {
  const explained = explain(benchmark(datasetOf(counties([40, 10, 20, 30]))), 0);
  expect(explained.inputs.map(({ role, value }) => [role, value])).toEqual([
    ["value", 40],
    ["peer", 10],
    ["peer", 20],
    ["peer", 30],
  ]);
  expect(explained.results.map(({ column, value }) => [column, value])).toEqual([
    ["median", 20],
    ["ratio_to_median", 200],
    ["gap_to_best", 10],
    ["percentile", 100],
  ]);
});

test.each<[BenchmarkOptions, string]>([
  [{ peers: ["庚县"] }, 'unknown region "庚县"'],
  [{ peers: [] }, "invalid peers: expected the names of regions, found none"],
  [{ order: "best" as "ascending" }, 'invalid order "best"'],
])("%j is refused", (options, sentence) => {
  expect(() => benchmark(datasetOf(counties([1])), options)).toThrow(sentence);
});

test("quartiles are those of the sorted peers", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 15 }), (figures) => {
      const given = figures.flatMap((value, at) => annual(2020, [value], { region: `第${at}县` }));
      const found = rowsOf(benchmark(datasetOf(given)), "lower_quartile", "median", "upper_quartile");
      figures.forEach((_, own) => {
        const peers = figures.filter((__, at) => at !== own).sort((a, b) => a - b);
        const expected = [0.25, 0.5, 0.75].map((share) => {
          const place = (peers.length - 1) * share;
          const [low, high] = [peers[Math.floor(place)] ?? 0, peers[Math.ceil(place)] ?? 0];
          return low + (high - low) * (place % 1) + 0;
        });
        expect(found[own]).toEqual(expected);
      });
    }),
  );
});
