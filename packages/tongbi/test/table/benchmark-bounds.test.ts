import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { benchmark, type BenchmarkOptions } from "../../src/table/benchmark.ts";
import { explain } from "../../src/table/explain.ts";
import { boundedFigure } from "../calc/bounded-figures.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { unitsApart } from "../proof/rational.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const names = [
  "lower_quartile",
  "median",
  "upper_quartile",
  "best",
  "ratio_to_median",
  "gap_to_best",
  "percentile",
] as const;

type Row = Record<string, unknown>;

function counties(figures: readonly Figure[], rest: Partial<Given> = {}): Given[] {
  return figures.map((figure, at) => observation(figure, { region: `${"甲乙丙丁戊己"[at]}县`, ...rest }));
}

/** The row of 甲县, the first, each figure with its bounds where it has some. */
function first(given: readonly Given[], options: BenchmarkOptions = {}): Row {
  const table = benchmark(datasetOf(given), options);
  const at = (name: string): unknown => table.get(name, 0);
  const figures = names.map((name) => {
    const bounds = [at(`${name}_lower`), at(`${name}_upper`)];
    return [name, bounds.every((end) => end === null) ? at(name) : [at(name), ...bounds]];
  });
  const others = ["peers", "best_region", "gap"].map((name) => [name, at(name)]);
  return Object.fromEntries([...figures, ...others]) as Row;
}

test("a withheld peer that takes its place lends its status, one of which nothing is known does not", () => {
  const statuses = (bounds: object): unknown[] => {
    const others = counties([50, 150, 300]);
    const withheld = { ...counties([1])[0], region: "丁县", value: "suppressed", status: ["P"], ...bounds };
    return [...benchmark(datasetOf([...others, withheld as Given])).array("status")];
  };
  expect(statuses({ bounds: hundreds })).toEqual(["P", "P", "P", "P"]);
  expect(statuses({})).toEqual(["A", "A", "A", "P"]);
});

const neutral = { indicator: { ...indicatorOf("gdp"), direction: "neutral" } as const };
const lowerBetter = { indicator: { ...indicatorOf("gdp"), direction: "lower_better" } as const };

test("its columns, in their order", () => {
  expect(benchmark(datasetOf([])).columnNames().slice(7).join(" ")).toBe(
    "unit value peers lower_quartile lower_quartile_lower lower_quartile_upper median median_lower median_upper upper_quartile upper_quartile_lower upper_quartile_upper best best_lower best_upper best_region ratio_to_median ratio_to_median_lower ratio_to_median_upper gap_to_best gap_to_best_lower gap_to_best_upper change_unit percentile percentile_lower percentile_upper gap status",
  );
});

test("150 beside 50, 1XX and 300: what 1XX leaves open lies between two ends", () => {
  // Half-way between 50 and 100 or 199, and between these and 300; 150 / 199 and 150 / 100; one or two of three peers are lower.
  expect(first(counties([150, 50, hundreds, 300]))).toEqual({
    peers: 3,
    lower_quartile: [null, 75, 124.5],
    median: [null, 100, 199],
    upper_quartile: [null, 200, 249.5],
    best: 300,
    best_region: "丁县",
    ratio_to_median: [null, 75.37688442211055, 150],
    gap_to_best: -150,
    percentile: [null, 33.33333333333333, 66.66666666666667],
    gap: "suppressed",
  });
});

test("400 beside 250, 1XX and 300: the median is that of three, not of the two that are known", () => {
  expect(first(counties([400, 250, hundreds, 300]))).toEqual({
    peers: 3,
    lower_quartile: [null, 175, 224.5],
    median: 250,
    upper_quartile: 275,
    best: 300,
    best_region: "丁县",
    ratio_to_median: 160,
    gap_to_best: 100,
    percentile: 100,
    gap: "suppressed",
  });
});

test("1XX beside 50, 60 and 300: the peers are known, and how it stands to them is not", () => {
  expect(first(counties([hundreds, 50, 60, 300]))).toEqual({
    peers: 3,
    lower_quartile: 55,
    median: 60,
    upper_quartile: 180,
    best: 300,
    best_region: "丁县",
    ratio_to_median: [null, 166.66666666666666, 331.6666666666667],
    gap_to_best: [null, -200, -101],
    percentile: [null, 66.66666666666666, 66.66666666666667],
    gap: "suppressed",
  });
});

test("1XX beside itself counts for nothing among its peers", () => {
  // The others are 1XX twice and 150: places half-way between the first and the second, and so on.
  expect(first(counties([hundreds, hundreds, 150, hundreds]))).toEqual({
    peers: 3,
    lower_quartile: [null, 100, 174.5],
    median: [null, 100, 199],
    upper_quartile: [null, 125, 199],
    best: [null, 150, 199],
    best_region: "",
    ratio_to_median: [null, 50.25125628140703, 199],
    gap_to_best: [null, -99, 49],
    percentile: [null, 0, 100],
    gap: "suppressed",
  });
});

test("where all is certain whatever the withheld figure is, all are numbers and there is no gap", () => {
  expect(first(counties([40, 20, 20, 20, 20, hundreds], neutral))).toEqual({
    peers: 5,
    lower_quartile: 20,
    median: 20,
    upper_quartile: 20,
    best: null,
    best_region: "",
    ratio_to_median: 200,
    gap_to_best: null,
    percentile: 80,
    gap: "none",
  });
});

test.each<[string, readonly Figure[], unknown, string, unknown]>([
  ["certainly 1XX, whatever it is", [90, 50, hundreds, 60], [null, 100, 199], "丙县", [null, -109, -10]],
  ["1XX or 150", [90, 150, hundreds, 60], [null, 150, 199], "", [null, -109, -60]],
  ["the first of two that may be equal", [90, 199, hundreds, 60], 199, "乙县", -109],
  ["not the second of them", [90, hundreds, 199, 60], 199, "", -109],
  ["that of two if it is not the county's own", [300, 200, hundreds, 60], 200, "乙县", 100],
  ["1XX beside the county's own 150", [150, 50, hundreds, 60], [null, 100, 199], "丙县", [null, -49, 50]],
  ["of two 1XX neither", [90, hundreds, hundreds, 60], [null, 100, 199], "", [null, -109, -10]],
  [
    "one that is at least 20",
    [90, { lower: 20, upper: Infinity }, 5, 6],
    [null, 20, null],
    "乙县",
    [null, null, 70],
  ],
])("the best is %s", (_, figures, best, region, gap) => {
  const found = first(counties(figures));
  expect([found.best, found.best_region, found.gap_to_best]).toEqual([best, region, gap]);
  expect(found.gap).toBe("suppressed");
});

test.each<[string, readonly Figure[], unknown, string]>([
  ["certainly 1XX", [90, 250, hundreds, 200], [null, 100, 199], "丙县"],
  ["1XX or 150", [90, 150, hundreds, 200], [null, 100, 150], ""],
  ["the first of two that may be equal", [90, 100, hundreds, 200], 100, "乙县"],
  ["not the second of them", [90, hundreds, 100, 200], 100, ""],
])("where less is better, the best is %s", (_, figures, best, region) => {
  const found = first(counties(figures, lowerBetter));
  expect([found.best, found.best_region]).toEqual([best, region]);
});

test.each<[string, readonly Figure[], Partial<Given>, Row]>([
  [
    "the lower quartile",
    [90, 10, { lower: 15, upper: 20 }, 20, 40, 40],
    lowerBetter,
    { lower_quartile: [null, 15, 20] },
  ],
  ["the median", [90, 20, 20, { lower: 25, upper: 30 }, 40, 40], lowerBetter, { median: [null, 25, 30] }],
  [
    "the upper quartile",
    [90, 20, 20, 20, { lower: 25, upper: 30 }, 40],
    lowerBetter,
    { upper_quartile: [null, 25, 30] },
  ],
  ["the best", [40, 20, 20, 20, 20, hundreds], {}, { best: [null, 100, 199], best_region: "己县" }],
  [
    "the percentile",
    [50, 20, 20, 20, 20, { lower: 45, upper: 55 }],
    lowerBetter,
    { percentile: [null, 80, 100] },
  ],
])("one figure alone that is open is a gap: %s", (_, figures, rest, expected) => {
  expect(first(counties(figures, rest))).toMatchObject({ ...expected, gap: "suppressed" });
});

test("a best region that is open is a reason of its own", () => {
  const figures = [50, { lower: 80, upper: 80 }, { lower: 70, upper: 80 }, 80, 80, 80];
  expect(first(counties(figures))).toMatchObject({ best: 80, best_region: "乙县" });
  const open = first(counties([50, { lower: 70, upper: 80 }, 80, 80, 80, 80]));
  expect(open).toMatchObject({ lower_quartile: 80, median: 80, best: 80, percentile: 0, best_region: "" });
  expect(open.gap).toBe("suppressed");
});

describe("the percentile", () => {
  test.each<[string, readonly Figure[], unknown]>([
    ["of one that may be equal to the least of it", [100, 5, 6, hundreds, 500], [null, 50, 62.5]],
    ["of one that may be equal to the greatest of it", [199, 5, 6, hundreds, 500], [null, 62.5, 75]],
    ["of one that is equal to a known one", [300, 5, 300, hundreds, 500], 62.5],
    ["of 1XX beside what may be equal", [hundreds, 100, 199, 5, 500], [null, 37.5, 62.5]],
    ["of bounds that are one figure", [{ lower: 6, upper: 6 }, 5, 6, 7, 8], [null, 37.5, 37.5]],
  ])("%s", (_, figures, expected) => {
    expect(first(counties(figures)).percentile).toEqual(expected);
  });
});

describe("what is not said", () => {
  test("two peers with a figure or bounds are too few", () => {
    const found = first(counties([90, hundreds, 60, "suppressed"]));
    expect(found).toEqual({
      ...Object.fromEntries(names.map((name) => [name, null])),
      peers: 2,
      best_region: "",
      gap: "too_few",
    });
    expect(first(counties([hundreds, 50, 60]))).toMatchObject({
      peers: 2,
      percentile: null,
      gap: "suppressed",
    });
  });

  test("a peer of which nothing is known is none, nor one whose bounds are the wrong way round", () => {
    const known = first(counties([400, 250, hundreds, 300]));
    expect(first(counties([400, 250, hundreds, 300, "suppressed"]))).toEqual(known);
    expect(first(counties([400, 250, hundreds, 300, { lower: 9, upper: 3 }]))).toEqual(known);
    expect(first(counties([400, 250, 260, 300, { lower: 9, upper: 3 }])).gap).toBe("none");
  });

  test("one withheld without bounds has no place beside its peers, who have their own", () => {
    expect(first(counties(["suppressed", 50, hundreds, 300]))).toMatchObject({
      peers: 3,
      median: [null, 100, 199],
      best: 300,
      ratio_to_median: null,
      gap_to_best: null,
      percentile: null,
      gap: "suppressed",
    });
    expect(first(counties(["missing", 50, hundreds, 300])).gap).toBe("missing");
  });

  test("bounds that are open leave one end", () => {
    expect(first(counties([30, 5, 40, { lower: -Infinity, upper: 20 }, 50]))).toMatchObject({
      lower_quartile: [null, null, 16.25],
      median: [null, 22.5, 30],
      upper_quartile: 42.5,
      ratio_to_median: [null, 100, 133.33333333333334],
      percentile: 50,
    });
  });

  test("a median that may be zero or less has no ratio to it, one that certainly is has its own reason", () => {
    const around = { lower: -1, upper: 1 };
    expect(first(counties([5, -9, around, 9]))).toMatchObject({
      median: [null, -1, 1],
      ratio_to_median: null,
      gap: "suppressed",
    });
    expect(first(counties([5, -9, { lower: 0, upper: 1 }, 9])).ratio_to_median).toBeNull();
    expect(first(counties([5, -9, { lower: -5, upper: -3 }, 9])).ratio_to_median).toBeNull();
    const certainly = (median: number): unknown =>
      first(counties([5, median, median, median, median, { lower: -9, upper: -7 }], neutral)).gap;
    expect(certainly(0)).toBe("zero_denominator");
    expect(certainly(-2)).toBe("undefined_result");
  });

  test("where neither is better nothing is best, also of what is withheld", () => {
    expect(first(counties([150, 50, hundreds, 300], neutral))).toMatchObject({
      median: [null, 100, 199],
      best: null,
      best_region: "",
      gap_to_best: null,
    });
  });

  test("sums are nobody's peers, whatever their bounds", () => {
    const given = [observation(hundreds, { region: "合计" }), ...counties([40, 10, 20, 30])];
    expect(rowsOf(benchmark(datasetOf(given)), "median", "median_lower", "gap").slice(0, 2)).toEqual([
      [null, null, "suppressed"],
      [20, null, "none"],
    ]);
  });
});

test("one that is not in the list of peers is compared with them, withheld or not", () => {
  const given = counties([hundreds, 10, 20, 30]);
  const columns = ["region", "peers", "median", "gap_to_best", "gap_to_best_lower", "gap_to_best_upper"];
  const peers = ["乙县", "丙县", "丁县"];
  expect(rowsOf(benchmark(datasetOf(given), { peers }), ...columns)).toEqual([
    ["甲县", 3, 20, null, 70, 169],
    ["乙县", 2, null, null, null, null],
    ["丙县", 2, null, null, null, null],
    ["丁县", 2, null, null, null, null],
  ]);
});

test("a year in which all is known is what it is, and one left out of the table counts all the same", () => {
  const given = [...counties([40, 10, 20, 30], { period: "2016" }), ...counties([150, 50, hundreds, 300])];
  const columns = ["period", "median", "median_lower", "median_upper", "gap"];
  expect(rowsOf(benchmark(datasetOf(given), { region: "甲县" }), ...columns)).toEqual([
    ["2016", 20, null, null, "none"],
    ["2017", null, 100, 199, "suppressed"],
  ]);
});

test("it says between what its results lie", () => {
  const explained = explain(benchmark(datasetOf(counties([150, 50, hundreds, 300]))), 0);
  expect(explained.results.map(({ column, bounds }) => [column, bounds])).toEqual([
    ["median", { lower: 100, upper: 199 }],
    ["ratio_to_median", { lower: 75.37688442211055, upper: 150 }],
    ["gap_to_best", undefined],
    ["percentile", { lower: 33.33333333333333, upper: 66.66666666666667 }],
  ]);
  expect(explanationSentence(explained, "zh")).toMatch(
    /中位数 = .*，在100—199件之间；.*，在75.3—150%之间；.*，在33.3—66.7%之间；/,
  );
  expect(explanationSentence(explained, "en")).toMatch(
    /, between 100 patents and 199 patents; .*, between 75.3% and 150%; .*, between 33.3% and 66.7%; /,
  );
});

/** Every choice of one of each. */
function choices<T>(of: readonly (readonly T[])[]): T[][] {
  return of.reduce<T[][]>((all, some) => all.flatMap((one) => some.map((next) => [...one, next])), [[]]);
}

test("whatever the figures within the bounds, figures are within theirs, of which both ends are reached", () => {
  const member = fc.record({ figure: boundedFigure(-20, 60), isKnown: fc.boolean() });
  const found = { intervals: 0, certain: 0, regions: 0 };
  fc.assert(
    fc.property(
      fc.array(member, { minLength: 4, maxLength: 6 }),
      fc.constantFrom("ascending", "descending"),
      (members, order) => {
        fc.pre(members.some(({ isKnown }) => !isKnown));
        const rowOf = (figures: readonly Figure[]): Row => {
          const table = benchmark(datasetOf(counties(figures)), { order });
          return Object.fromEntries(table.columnNames().map((name) => [name, table.get(name, 0)]));
        };
        const withheld = rowOf(members.map(({ figure, isKnown }) => (isKnown ? figure.inside : figure)));
        const inside = rowOf(members.map(({ figure }) => figure.inside));
        const corners = choices(
          members.map(({ figure: { lower, upper, inside: own }, isKnown }) =>
            isKnown ? [own] : [lower, upper],
          ),
        ).map(rowOf);
        for (const name of names) {
          const [lower, upper] = [withheld[`${name}_lower`], withheld[`${name}_upper`]] as number[];
          const known = corners.map((corner) => corner[name] as number);
          if (withheld[name] !== null) {
            expect([lower, upper]).toEqual([null, null]);
            expect(new Set([...known, inside[name]])).toEqual(new Set([withheld[name]]));
            found.certain++;
          } else if (lower === null || upper === null || lower === undefined || upper === undefined) {
            // Only what a median of zero or less takes has neither.
            expect(name).toBe("ratio_to_median");
            expect(corners.some((corner) => (corner.median as number) <= 0)).toBe(true);
          } else {
            expect(lower <= (inside[name] as number) && (inside[name] as number) <= upper).toBe(true);
            expect(unitsApart(lower, Math.min(...known))).toBeLessThanOrEqual(1);
            expect(unitsApart(upper, Math.max(...known))).toBeLessThanOrEqual(1);
            found.intervals++;
          }
        }
        const regions = new Set(corners.map((corner) => corner.best_region));
        if (withheld.best_region === "") expect(regions.size).toBeGreaterThan(1);
        else expect(regions.add(inside.best_region)).toEqual(new Set([withheld.best_region]));
        found.regions += Number(withheld.best_region !== "");
      },
    ),
    { numRuns: 100 },
  );
  for (const count of Object.values(found)) expect(count).toBeGreaterThan(20);
});
