import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { targetLevel } from "../../src/table/target-level.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { growthOf } from "./growth-of.ts";
import { rowsOf } from "./rows-of.ts";

const asked = (value: Given["value"], rest: Partial<Given> = {}): Given => ({
  indicator: growthOf("patent_applications"),
  period: "2017",
  scenario: "target",
  value,
  ...rest,
});
const figures = ["base_value", "growth_target", "level_needed", "shortfall", "completion", "gap"];
const none = null;

test("its columns, in their order", () => {
  expect(targetLevel(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit value base_period base_value growth_target level_needed level_needed_lower level_needed_upper shortfall shortfall_lower shortfall_upper completion completion_lower completion_upper gap status",
  );
});

// A county's progress report: 增长28%, 应达到30件, 已完成26件, 增长13%, 尚差4件. 23 × 1.28 is 29.44, 26 / 30 is 86.7 %.
test("growth of 28 per cent on 23 asks for 30; 26 are 4 short", () => {
  const table = targetLevel(datasetOf([...annual(2016, [23, 26]), asked(28)]), { from: "2017" });
  expect(rowsOf(table, "value", "base_period", ...figures)).toEqual([
    [26, "2016", 23, 28, 30, 4, 86.66666666666667, "none"],
  ]);
});

test("a level that is a whole number is not rounded up, whatever doubles make of it", () => {
  expect(50 * (1 + 10 / 100)).toBeGreaterThan(55);
  const table = targetLevel(datasetOf([...annual(2016, [50, 56]), asked(10)]), { from: "2017" });
  expect(rowsOf(table, ...figures)).toEqual([[50, 10, 55, -1, 101.81818181818181, "none"]]);
});

test("what is not counted is not rounded", () => {
  const money = { indicator: "rd_expenditure" };
  const growth = { indicator: growthOf("rd_expenditure") };
  const given = datasetOf([...annual(2016, [100.5, 99], money), asked(9.5, growth)]);
  expect(rowsOf(targetLevel(given, { from: "2017" }), ...figures)).toEqual([
    [100.5, 9.5, 110.0475, 11.0475, 89.9611531384175, "none"],
  ]);
});

test("one growth for all, as an option", () => {
  const given = datasetOf(annual(2015, [20, 23, 26]));
  expect(rowsOf(targetLevel(given, { growth: 28 }), ...figures)).toEqual([
    [none, 28, none, none, none, "no_base_period"],
    [20, 28, 26, 3, 88.46153846153847, "none"],
    [23, 28, 30, 4, 86.66666666666667, "none"],
  ]);
  expect(() => targetLevel(given, { growth: -100 })).toThrow(
    "invalid growth -100: expected per cent above -100",
  );
  expect(() => targetLevel(given, { growth: Number.NaN })).toThrow("invalid growth NaN");
});

test("a target of the year is a growth on the whole year before", () => {
  const given = datasetOf([
    { period: "2016-01/06", value: 12 },
    { period: "2016", value: 23 },
    { period: "2017-01/06", value: 14 },
    asked(28),
  ]);
  const table = targetLevel(given, { from: "2017" });
  expect(rowsOf(table, "base_period", ...figures)).toEqual([
    ["2016", 23, 28, 30, 16, 46.666666666666664, "none"],
  ]);
  const half = datasetOf([
    { period: "2016-01/06", value: 12 },
    { period: "2017-01/06", value: 14 },
    asked(25, { period: "2017-01/06" }),
  ]);
  expect(rowsOf(targetLevel(half, { from: "2017" }), "base_period", "level_needed")).toEqual([
    ["2016-01/06", 15],
  ]);
});

test("a growth in other units, and one on a comparable basis where there is no other", () => {
  const permille = { indicator: growthOf("patent_applications", undefined, -3) };
  expect(
    targetLevel(datasetOf([...annual(2016, [50, 60]), asked(280, permille)]), { from: "2017" }).get(
      "level_needed",
    ),
  ).toBe(64);
  const comparable = { indicator: growthOf("patent_applications", "comparable") };
  const both = [...annual(2016, [50, 60]), asked(10, comparable)];
  const levelOf = (given: Given[]): unknown =>
    targetLevel(datasetOf(given), { from: "2017" }).get("level_needed");
  expect(levelOf(both)).toBe(55);
  expect(levelOf([...both, asked(20)])).toBe(60);
});

test.each<[string, Given[], unknown[]]>([
  ["no target", annual(2016, [23, 26]), [23, none, none, none, none, "no_target"]],
  [
    "an empty target",
    [...annual(2016, [23, 26]), asked("missing")],
    [23, none, none, none, none, "no_target"],
  ],
  [
    "a withheld target",
    [...annual(2016, [23, 26]), asked("suppressed")],
    [23, none, none, none, none, "suppressed"],
  ],
  ["no base", [...annual(2017, [26]), asked(28)], [none, 28, none, none, none, "no_base_period"]],
  [
    "an empty base",
    [...annual(2016, ["missing", 26]), asked(28)],
    [none, 28, none, none, none, "base_missing"],
  ],
  ["a zero base", [...annual(2016, [0, 26]), asked(28)], [0, 28, none, none, none, "zero_base"]],
  ["a negative base", [...annual(2016, [-3, 26]), asked(28)], [-3, 28, none, none, none, "negative_base"]],
  ["no result yet", [...annual(2016, [23, "missing"]), asked(28)], [23, 28, 30, none, none, "missing"]],
  ["a growth to nothing", [...annual(2016, [23, 26]), asked(-100)], [23, -100, 0, -26, none, "zero_target"]],
  [
    "a growth below that",
    [...annual(2016, [23, 26]), asked(-150)],
    [23, -150, -11, -37, none, "not_applicable"],
  ],
])("%s", (_, given, expected) => {
  expect(rowsOf(targetLevel(datasetOf(given), { from: "2017" }), ...figures)).toEqual([expected]);
});

test("of a ratio a growth in per cent says nothing", () => {
  const table = targetLevel(datasetOf(annual(2016, [1.1, 1.2], { indicator: "rd_intensity" })), {
    growth: 10,
  });
  expect(rowsOf(table, "level_needed", "gap")[1]).toEqual([none, "ratio_kind"]);
});

test("the status is of result, base and target", () => {
  const given = datasetOf([
    ...annual(2016, [23], { status: ["P"] }),
    ...annual(2017, [26], { status: ["B"] }),
    asked(28, { status: ["E"] }),
  ]);
  expect(targetLevel(given, { from: "2017" }).get("status")).toBe("PEB");
  const mixed = datasetOf([
    { period: "2016", value: 23, status: ["P", "B"] },
    { period: "2016-01/03", value: 23, status: ["U"] },
    { period: "2017-01/06", value: 14 },
    asked(28),
  ]);
  expect(targetLevel(mixed, { from: "2017" }).get("status")).toBe("P");
});

test("a row explains itself", () => {
  const table = targetLevel(datasetOf([...annual(2016, [23, 26]), asked(28)]), { from: "2017" });
  const { results, inputs } = explain(table, 0);
  expect(results.map(({ column, formula, value }) => [column, formula, value])).toEqual([
    ["level_needed", "⌈base × (100 + target) / 100⌉", 30],
    ["shortfall", "⌈base × (100 + target) / 100⌉ − value", 4],
    ["completion", "100 × value / (⌈base × (100 + target) / 100⌉)", 86.66666666666667],
  ]);
  expect(inputs.map(({ role, indicator, period, value }) => [role, indicator.id, period, value])).toEqual([
    ["value", "patent_applications", "2017", 26],
    ["base", "patent_applications", "2016", 23],
    ["target", "patent_applications__growth_rate", "2017", 28],
  ]);
});

test("the level needed is the least whole number that has grown so much", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 2000 }), (base, tenths) => {
      const given = datasetOf(annual(2016, [base, 1]));
      const level = Number(targetLevel(given, { growth: tenths / 10, from: "2017" }).get("level_needed"));
      const needed = base * (1000 + tenths);
      expect(level * 1000).toBeGreaterThanOrEqual(needed);
      expect((level - 1) * 1000).toBeLessThan(needed);
    }),
  );
});
