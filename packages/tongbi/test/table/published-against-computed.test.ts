import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/csv.ts";
import type { Indicator, PublishedMeasure } from "../../src/model/indicator.ts";
import type { Unit } from "../../src/model/unit.ts";
import { parseUnit, percent } from "../../src/model/unit.ts";
import { explain } from "../../src/table/explain.ts";
import { publishedAgainstComputed } from "../../src/table/published-against-computed.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const figures = ["published", "computed", "difference", "rounding", "agrees", "gap"];
const none = null;

function published(
  of: string,
  measure: PublishedMeasure,
  unit: Unit = percent,
  basis?: "comparable",
): Indicator {
  return {
    ...indicatorOf(of),
    id: `${of}__${basis ?? ""}${measure}`,
    unit,
    kind: "growth_rate",
    publishes: { indicator: of, measure, ...(basis ? { basis } : {}) },
  };
}

const unitOf = (text: string): Unit => {
  const unit = parseUnit(text);
  if (!unit) throw new Error(`no unit ${text}`);
  return unit;
};

test("its columns, in their order", () => {
  expect(publishedAgainstComputed(datasetOf([])).columnNames().join(" ")).toBe(
    "indicator region period level stage scenario vintage measure basis unit published computed difference rounding agrees gap status",
  );
});

// Communiqués of 2023 and 2024: 33357.1亿元 and 36326.8亿元, 8.9 % more.
test("R&D expenditure of 2024 grew as published", () => {
  const given = datasetOf([
    ...annual(2023, [33357.1, 36326.8], {
      indicator: { ...indicatorOf("rd_expenditure"), unit: unitOf("亿元") },
    }),
    ...annual(2024, [8.9], { indicator: published("rd_expenditure", "growth_rate") }),
  ]);
  const [[value, computed, difference, rounding, agrees, gap] = []] = rowsOf(
    publishedAgainstComputed(given),
    ...figures,
  );
  // 100 × 2969.7 / 33357.1; the levels are off by 0.05 each, the rate by 0.05.
  expect([value, computed, agrees, gap]).toEqual([8.9, 8.902752337583303, "yes", "none"]);
  expect(difference).toBeCloseTo(-0.002752337583303, 12);
  expect(rounding).toBeCloseTo(0.05 + (100 * 0.05 * (1 + 36326.8 / 33357.1)) / 33357.1, 8);
});

test.each<[string, number, string]>([
  ["as published", 10, "yes"],
  ["rounded up", 10.04, "no"],
  ["another", 12, "no"],
])("60 after 66: a growth %s", (_, growth, agrees) => {
  const given = datasetOf([
    ...annual(2023, [60, 66]),
    ...annual(2024, [growth], { indicator: published("patent_applications", "growth_rate") }),
  ]);
  expect(publishedAgainstComputed(given).get("agrees")).toBe(agrees);
});

test("change and completion, in their units", () => {
  const wan = unitOf("万件");
  const given = datasetOf([
    ...annual(2023, [12000, 15000]),
    ...annual(2024, [20000], { scenario: "target" }),
    ...annual(2024, [0.3], { indicator: published("patent_applications", "change", wan) }),
    ...annual(2024, [750], { indicator: published("patent_applications", "completion", unitOf("‰")) }),
  ]);
  expect(rowsOf(publishedAgainstComputed(given), "measure", "unit", ...figures)).toEqual([
    ["change", "万件", 0.3, 0.3, 0, 0.05, "yes", "none"],
    ["completion", "‰", 750, 750, 0, 0.5, "yes", "none"],
  ]);
});

test("the completion of a ratio is compared as any other", () => {
  const given = datasetOf([
    ...annual(2024, [1.2], { indicator: "rd_intensity" }),
    ...annual(2024, [1.5], { indicator: "rd_intensity", scenario: "target" }),
    ...annual(2024, [80], { indicator: published("rd_intensity", "completion") }),
  ]);
  expect(rowsOf(publishedAgainstComputed(given), "published", "computed", "agrees", "gap")).toEqual([
    [80, 80, "yes", "none"],
  ]);
});

test("a growth on a comparable basis stands beside the computed one and says so", () => {
  const given = datasetOf([
    ...annual(2023, [60, 66]),
    ...annual(2024, [12.5], {
      indicator: published("patent_applications", "growth_rate", percent, "comparable"),
    }),
  ]);
  expect(
    rowsOf(publishedAgainstComputed(given), "indicator", "basis", "published", "computed", "agrees"),
  ).toEqual([["patent_applications", "comparable", 12.5, 10, "no"]]);
});

const growth = { indicator: published("patent_applications", "growth_rate") };
const completion = { indicator: published("patent_applications", "completion") };

test.each<[string, Given[], string]>([
  ["no result", annual(2024, [10], growth), "missing"],
  ["no base", [...annual(2024, [66]), ...annual(2024, [10], growth)], "no_base_period"],
  ["a zero base", [...annual(2023, [0, 66]), ...annual(2024, [10], growth)], "zero_base"],
  ["a negative base", [...annual(2023, [-6, 66]), ...annual(2024, [10], growth)], "negative_base"],
  ["no target", [...annual(2024, [66]), ...annual(2024, [10], completion)], "no_target"],
  [
    "a zero target",
    [...annual(2024, [66]), ...annual(2024, [0], { scenario: "target" }), ...annual(2024, [10], completion)],
    "zero_target",
  ],
  ["an empty cell", [...annual(2023, [60, 66]), ...annual(2024, ["missing"], growth)], "missing"],
  [
    "a change in another quantity",
    [
      ...annual(2023, [60, 66]),
      ...annual(2024, [6], { indicator: published("patent_applications", "change", unitOf("家")) }),
    ],
    "unit_mismatch",
  ],
  [
    "the growth of a ratio",
    [
      ...annual(2023, [1, 2], { indicator: "rd_intensity" }),
      ...annual(2024, [100], { indicator: published("rd_intensity", "growth_rate") }),
    ],
    "ratio_kind",
  ],
])("%s", (_, given, reason) => {
  const [row] = rowsOf(publishedAgainstComputed(datasetOf(given)), ...figures.slice(1));
  expect(row).toEqual([none, none, none, "", reason]);
});

test("shares, ranks and growth targets are left out; an indicator is named by itself or its published figure", () => {
  const given = datasetOf([
    ...annual(2023, [60, 66]),
    ...annual(2024, [10], growth),
    ...annual(2024, [28], { ...growth, scenario: "target" }),
    ...annual(2024, [3], { indicator: published("patent_applications", "rank") }),
    ...annual(2024, [8], { indicator: published("patents_granted", "growth_rate") }),
  ]);
  const shown = (indicator?: string): unknown[][] =>
    rowsOf(
      publishedAgainstComputed(given, indicator === undefined ? {} : { indicator }),
      "indicator",
      "published",
    );
  expect(shown()).toEqual([
    ["patent_applications", 10],
    ["patents_granted", 8],
  ]);
  expect(shown("patent_applications")).toEqual([["patent_applications", 10]]);
  expect(shown("patents_granted__growth_rate")).toEqual([["patents_granted", 8]]);
  expect(() => shown("patnts")).toThrow('unknown indicator "patnts"');
});

test("the status is of all three, with a break between the levels", () => {
  const given = datasetOf([
    ...annual(2023, [60], { status: ["E"] }),
    ...annual(2024, [66], { status: ["B"] }),
    ...annual(2024, [10], { ...growth, status: ["P"] }),
  ]);
  expect(publishedAgainstComputed(given).get("status")).toBe("PEB");
});

test("a row explains itself by cells", () => {
  const { dataset } = readCsv(
    new TextEncoder().encode(`示例县2024年1—6月进展
指标名称,单位,年度目标,累计完成,上年同期,同比(%)
专利申请量,件,120,66,60,10.0`),
  );
  const table = publishedAgainstComputed(dataset);
  expect(rowsOf(table, "period", ...figures)).toEqual([["2024-01/06", 10, 10, 0, 0.5, "yes", "none"]]);
  const { results, inputs } = explain(table, 0);
  expect(results[0]).toMatchObject({ column: "computed", formula: "100 × (value − base) / base", value: 10 });
  expect(inputs.map(({ role, period, value, cell }) => [role, period, value, cell?.column])).toEqual([
    ["published", "2024-01/06", 10, 6],
    ["value", "2024-01/06", 66, 4],
    ["base", "2023-01/06", 60, 5],
  ]);
});

test("a rate rounded from levels with more places than are printed always agrees", () => {
  const hundredths = fc.integer({ min: 100, max: 1e7 });
  fc.assert(
    fc.property(hundredths, hundredths, (value, base) => {
      const printed = (of: number): number => Number((of / 100).toFixed(1));
      const rate = Number((100 * (value / base - 1)).toFixed(1));
      const given = datasetOf([
        ...annual(2023, [printed(base), printed(value)], { indicator: "rd_expenditure" }),
        ...annual(2024, [rate], { indicator: published("rd_expenditure", "growth_rate") }),
      ]);
      // Figures that end in a zero are printed without it here, and then have more room.
      expect(publishedAgainstComputed(given).get("agrees")).toBe("yes");
    }),
  );
});
