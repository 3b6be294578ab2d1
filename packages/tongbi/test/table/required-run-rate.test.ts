import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { requiredRunRate, type RequiredRunRateOptions } from "../../src/table/required-run-rate.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const given = (
  period: string,
  value: Given["value"],
  target: Given["value"],
  rest: Partial<Given> = {},
): Given[] => [
  { period, value, ...rest },
  { period: "2017", value: target, scenario: "target", ...rest },
];
const figures = ["remaining", "excess", "periods_left", "required", "required_whole", "gap"];
const rate = (of: readonly Given[], options?: RequiredRunRateOptions): unknown[] | undefined =>
  rowsOf(requiredRunRate(datasetOf(of), options), ...figures)[0];
const stock = { ...indicatorOf("patent_applications"), kind: "stock" } as const;
const none = null;

test("its columns, in their order", () => {
  expect(requiredRunRate(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage unit direction value target remaining remaining_lower remaining_upper excess excess_lower excess_upper periods_left required required_lower required_upper required_whole required_whole_lower required_whole_upper gap status",
  );
});

test.each<[string, number, "month" | "quarter", unknown[]]>([
  ["2017-01/09", 110, "month", [10, 0, 3, 3.3333333333333335, 4, "none"]],
  ["2017-01/06", 66, "month", [54, 0, 6, 9, 9, "none"]],
  ["2017-01/06", 66, "quarter", [54, 0, 2, 27, 27, "none"]],
  ["2017-Q1", 30, "quarter", [90, 0, 3, 30, 30, "none"]],
  ["2017-01/07", 66, "quarter", [54, 0, none, none, none, "different_span"]],
  ["2017-01/06", 150, "month", [0, 30, 6, 0, 0, "none"]],
  ["2017-01/06", 120, "month", [0, 0, 6, 0, 0, "none"]],
  ["2017", 129, "month", [0, 9, 0, 0, 0, "none"]],
  ["2017", 118, "month", [2, 0, 0, none, none, "undefined_result"]],
  ["2017-06", 20, "month", [none, none, 6, none, none, "no_target"]],
])("%s: %d of 120, by the %s", (period, value, per, expected) => {
  expect(rate(given(period, value, 120), { per })).toEqual(expected);
});

test("money is not rounded up", () => {
  const money = { indicator: "rd_expenditure" };
  expect(rate(given("2017-01/09", 1904.6, 2000, money))).toEqual([95.4, 0, 3, 31.8, none, "none"]);
});

test("a stock needs the net increase, in any month; a ratio none", () => {
  expect(rate(given("2017-06", 66, 120, { indicator: stock }))).toEqual([54, 0, 6, 9, 9, "none"]);
  expect(rate(given("2017-06", 1.1, 1.5, { indicator: "rd_intensity" }))?.at(-1)).toBe("not_additive");
});

test("a month with a target of its own is no result so far", () => {
  const june = [
    { period: "2017-06", value: 8 },
    { period: "2017-06", value: 10, scenario: "target" },
  ] as const;
  expect(rate(june)?.at(-1)).toBe("different_span");
});

test.each<[Given["value"], Given["value"], string]>([
  ["missing", 120, "missing"],
  [66, "missing", "no_target"],
  [66, 0, "zero_target"],
  [66, "suppressed", "suppressed"],
])("%s of %s: %s", (value, target, reason) => {
  expect(rate(given("2017-01/06", value, target))?.at(-1)).toBe(reason);
});

test("an unknown span is refused", () => {
  const options = { per: "week" } as unknown as RequiredRunRateOptions;
  expect(() => requiredRunRate(datasetOf([]), options)).toThrow(
    'invalid per "week": expected "month" or "quarter"',
  );
});

test("a row explains itself", () => {
  const { results, inputs } = explain(requiredRunRate(datasetOf(given("2017-01/09", 110, 120))), 0);
  expect(results.map(({ formula, value }) => [formula, value])).toEqual([
    ["max(0, target − value) / 3", 3.3333333333333335],
  ]);
  expect(inputs.map(({ role, value }) => [role, value])).toEqual([
    ["value", 110],
    ["target", 120],
  ]);
});

test.each<[string, number, string, number | null]>([
  ["2017-01/09", 130, "max(0, target − value) / 3", 0],
  ["2017-01/08", 110, "max(0, target − value) / periods_left", null],
])("%s, %d of 120, by the quarter: %s", (period, value, formula, required) => {
  const per = period === "2017-01/08" ? "quarter" : "month";
  const { results } = explain(requiredRunRate(datasetOf(given(period, value, 120)), { per }), 0);
  expect(results.map((result) => [result.formula, result.value])).toEqual([[formula, required]]);
});

test("so much in each period left reaches the target, one less a period does not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.nat(1e6),
      fc.integer({ min: 1, max: 1e6 }),
      (month, value, target) => {
        const period = `2017-01/${String(month).padStart(2, "0")}`;
        const [remaining, excess, left, , whole] = rate(given(period, value, target)) as number[];
        expect(value + (remaining ?? 0) - (excess ?? 0)).toBe(target);
        const reached = (each: number): boolean => value + each * (left ?? 0) >= target;
        expect(reached(whole ?? 0)).toBe(true);
        if (value < target) expect(reached((whole ?? 0) - 1)).toBe(false);
      },
    ),
  );
});
