import { expect, test } from "vitest";
import { firstRows, levelRows, publishedRows } from "../../src/calc/published-rows.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { percent } from "../../src/model/unit.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";

const growth = (id: string, of: string, basis?: "comparable"): Indicator => ({
  ...indicatorOf("patent_applications"),
  id,
  unit: percent,
  kind: "growth_rate",
  publishes: { indicator: of, measure: "growth_rate", ...(basis ? { basis } : {}) },
});

test.each([["on the levels", undefined] as const, ["on a comparable basis", "comparable"] as const])(
  "of two indicators that hold the growth %s the first counts",
  (_, basis) => {
    const dataset = datasetOf([
      ...annual(2024, [66]),
      ...annual(2024, [10], { indicator: growth("one", "patent_applications", basis) }),
      ...annual(2024, [11], { indicator: growth("other", "patent_applications", basis) }),
    ]);
    expect(publishedRows(dataset, Int32Array.of(0), "growth_rate")).toEqual(Int32Array.of(1));
  },
);

test("the first of several rows is found, and what they are found in stays as it was", () => {
  const [first, second, third] = [Int32Array.of(3, -1, -1), Int32Array.of(4, 5, -1), Int32Array.of(6, 7, -1)];
  expect(firstRows([first, second, third])).toEqual(Int32Array.of(3, 5, -1));
  expect(first).toEqual(Int32Array.of(3, -1, -1));
});

test("figures that name each other as their levels are each other's", () => {
  const dataset = datasetOf([
    ...annual(2024, [10], { indicator: growth("one", "other") }),
    ...annual(2024, [11], { indicator: growth("other", "one") }),
  ]);
  expect(levelRows(dataset, Int32Array.of(0, 1))).toEqual(Int32Array.of(1, 0));
});
