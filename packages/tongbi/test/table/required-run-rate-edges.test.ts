import { expect, test } from "vitest";
import { requiredRunRate } from "../../src/table/required-run-rate.ts";
import { datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const figures = ["remaining", "excess", "periods_left", "required", "required_whole", "gap"];
const stock = { ...indicatorOf("patent_applications"), kind: "stock" } as const;
const none = null;

/** A result and a target, of the year unless said otherwise. */
function rate(
  period: string,
  value: number,
  target: number,
  rest: Partial<Given> = {},
  of = "2017",
): unknown {
  const given = datasetOf([
    { ...rest, period, value },
    { ...rest, period: of, value: target, scenario: "target" },
  ]);
  return rowsOf(requiredRunRate(given), ...figures)[0];
}

test.each<[string, string, Partial<Given>]>([
  ["January to June", "2017-01/06", {}],
  ["a stock in June", "2017-06", { indicator: stock }],
])("a target of %s alone is none of the year", (_, period, rest) => {
  expect(rate(period, 66, 120, rest, period)).toEqual([none, none, 6, none, none, "different_span"]);
});

test("of a ratio nothing is left to bring", () => {
  expect(rate("2017-Q2", 1.1, 1.5, { indicator: "rd_intensity" })).toEqual([
    none,
    none,
    6,
    none,
    none,
    "not_additive",
  ]);
});

test("a year that ends exactly at its target needs nothing more", () => {
  expect(rate("2017", 120, 120)).toEqual([0, 0, 0, 0, 0, "none"]);
});
