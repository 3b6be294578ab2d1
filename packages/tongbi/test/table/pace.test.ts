import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { pace, type PaceOptions } from "../../src/table/pace.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const target = (value: Given["value"], rest: Partial<Given> = {}): Given => ({
  period: "2017",
  value,
  scenario: "target",
  ...rest,
});
const result = (period: string, value: Given["value"], rest: Partial<Given> = {}): Given => ({
  period,
  value,
  ...rest,
});
const figures = ["completion", "schedule", "pace", "gap"];
const stock = { ...indicatorOf("patent_applications"), kind: "stock" } as const;
const none = null;

test("its columns, in their order", () => {
  expect(pace(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit direction value target completion completion_lower completion_upper schedule pace pace_lower pace_upper gap status",
  );
});

test.each<[string, number, number, number, number]>([
  ["2017-01/06", 66, 55, 50, 5],
  ["2017-01/03", 24, 20, 25, -5],
  ["2017-Q1", 24, 20, 25, -5],
  ["2017-S1", 66, 55, 50, 5],
  ["2017-01/04", 40, 33.333333333333336, 33.333333333333336, 0],
  ["2017-01/12", 129, 107.5, 100, 7.5],
  ["2017", 90, 75, 100, -25],
])(
  "%s: %d of 120 are %d per cent where %d are due, pace %d",
  (period, value, completion, schedule, points) => {
    const table = pace(datasetOf([result(period, value), target(120)]));
    expect(rowsOf(table, "target", ...figures)).toEqual([[120, completion, schedule, points, "none"]]);
  },
);

test("points are exact where both shares are endless decimals", () => {
  const table = pace(datasetOf([result("2017-01/04", 4006), target(12000)]));
  expect(table.get("pace")).toBe(0.05);
});

test.each<[string, Partial<Given>, string, PaceOptions, unknown[]]>([
  ["a stock within the year", { indicator: stock }, "2017-06", {}, [55, none, none, "no_schedule"]],
  ["a stock at the end of the year", { indicator: stock }, "2017-12", {}, [55, 100, -45, "none"]],
  ["a ratio within the year", { indicator: "rd_intensity" }, "2017-Q2", {}, [55, none, none, "no_schedule"]],
  [
    "a stock with a schedule",
    { indicator: stock },
    "2017-06",
    { schedule: { shares: [10, 40, 70, 100] } },
    [55, 40, 15, "none"],
  ],
  ["a flow of June alone", {}, "2017-06", {}, [none, none, none, "no_target"]],
])("%s", (_, rest, period, options, expected) => {
  const table = pace(datasetOf([result(period, 66, rest), target(120, rest)]), options);
  expect(rowsOf(table, ...figures)).toEqual([expected]);
});

test("a flow of June alone is not measured against the year, though June has a target", () => {
  const june = { period: "2017-06", scenario: "target" } as const;
  const table = pace(datasetOf([result("2017-06", 8), { ...june, value: 10 }]));
  expect(rowsOf(table, ...figures)).toEqual([[80, none, none, "no_schedule"]]);
});

// 每季度30件: 50 by the end of June are 10 short of 60.
test("a schedule of steps", () => {
  const given = datasetOf([result("2017-01/06", 50), result("2017-01/05", 48), target(120)]);
  const options = { indicator: "patent_applications", schedule: { steps: [30, 30, 30, 30] } };
  expect(rowsOf(pace(given, options), ...figures)).toEqual([
    [41.666666666666664, 50, -8.333333333333334, "none"],
    [40, none, none, "no_schedule"],
  ]);
  const short = datasetOf([result("2017-01/06", 50), target(150)]);
  expect(rowsOf(pace(short, options), ...figures)).toEqual([
    [33.333333333333336, 40, -6.666666666666667, "none"],
  ]);
});

test("a fiscal year has its own target, all due at its end", () => {
  const given = [result("2017-A1", 90), target(999), { ...target(120), period: "2017-A1" }];
  expect(rowsOf(pace(datasetOf(given)), "target", ...figures)).toEqual([[120, 75, 100, -25, "none"]]);
});

test("a schedule by months", () => {
  const shares = [2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const table = pace(datasetOf([result("2017-01/05", 66), target(120)]), { schedule: { shares } });
  expect(rowsOf(table, ...figures)).toEqual([[55, 30, 25, "none"]]);
});

test.each<[string, Given["value"], Given["value"] | undefined, unknown[]]>([
  ["no target", 66, undefined, [none, 50, none, "no_target"]],
  ["a target of zero", 66, 0, [none, 50, none, "zero_target"]],
  ["a withheld target", 66, "suppressed", [none, 50, none, "suppressed"]],
  ["no result", "missing", 120, [none, 50, none, "missing"]],
])("%s", (_, value, asked, expected) => {
  const given = [result("2017-01/06", value), ...(asked === undefined ? [] : [target(asked)])];
  expect(rowsOf(pace(datasetOf(given)), ...figures)).toEqual([expected]);
});

test("the status is of result and target", () => {
  const given = datasetOf([result("2017-01/06", 66, { status: ["P"] }), target(120, { status: ["E"] })]);
  expect(pace(given).get("status")).toBe("PE");
});

test.each<[PaceOptions, string]>([
  [
    { schedule: { shares: [18, 37, 57, 78] } },
    "invalid schedule of shares 18, 37, 57, 78: expected shares in per cent, added up, that ascend to 100",
  ],
  [{ schedule: { shares: [30, 20, 60, 100] } }, "that ascend to 100"],
  [{ schedule: { shares: [-1, 20, 60, 100] } }, "that ascend to 100"],
  [{ schedule: { shares: [Number.NaN, 20, 60, 100] } }, "that ascend to 100"],
  [{ schedule: { shares: [50, 100] } }, "expected one for each quarter (4) or month (12), not 2"],
  [{ schedule: { shares: [] } }, "expected shares or steps, one of the two"],
  [{ schedule: { steps: [30, 30, 30, 30] } }, "name it by the option indicator"],
  [{ schedule: { steps: [30, -1, 30, 30] }, indicator: "patent_applications" }, "0 or more"],
  [{ region: "甲县" }, 'unknown region "甲县"'],
])("%o is refused", (options, message) => {
  expect(() => pace(datasetOf([result("2017", 1)]), options)).toThrow(message);
});

test("a row explains itself", () => {
  const given = datasetOf([result("2017-01/07", 77), target(120)]);
  const { results, inputs } = explain(pace(given), 0);
  expect(results.map(({ column, formula }) => [column, formula])).toEqual([
    ["completion", "100 × value / target"],
    ["pace", "100 × value / target − 100 × 7 / 12"],
  ]);
  expect(inputs.map(({ role, period, value, cell }) => [role, period, value, cell?.line])).toEqual([
    ["value", "2017-01/07", 77, 1],
    ["target", "2017", 120, 2],
  ]);
});

test("pace is completion less schedule, and rows of other years change nothing", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.nat(1e6),
      fc.integer({ min: 1, max: 1e6 }),
      (month, value, asked) => {
        const period = `2017-01/${String(month).padStart(2, "0")}`;
        const given = [...annual(2010, [5, 6]), result(period, value), target(asked)];
        const table = pace(datasetOf(given), { from: "2017" });
        const [completion = 0, schedule = 0, points = 0] = rowsOf(table, ...figures)[0] as number[];
        expect(points).toBeCloseTo(completion - schedule, 6);
        expect(schedule).toBeCloseTo((100 * month) / 12, 10);
      },
    ),
  );
});

test("a target of the first quarter alone says nothing of the pace of the year, that of the year does", () => {
  const quarter: Given[] = [
    { period: "2024-Q1", value: 30 },
    { period: "2024-Q1", value: 30, scenario: "target" },
  ];
  expect(rowsOf(pace(datasetOf(quarter)), "completion", "pace", "gap")).toEqual([[100, null, "no_schedule"]]);
  // 30 of 120 is 25 %, and 25 % are due.
  const year: Given[] = [...quarter, { period: "2024", value: 120, scenario: "target" }];
  expect(rowsOf(pace(datasetOf(year)), "completion", "pace", "gap")).toEqual([[25, 0, "none"]]);
});
