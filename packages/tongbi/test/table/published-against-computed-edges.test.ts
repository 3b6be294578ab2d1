import { expect, test } from "vitest";
import type { Indicator, PublishedMeasure } from "../../src/model/indicator.ts";
import { parseUnit, percent, type Unit } from "../../src/model/unit.ts";
import { explain } from "../../src/table/explain.ts";
import { publishedAgainstComputed } from "../../src/table/published-against-computed.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

function published(of: string, measure: PublishedMeasure, unit: Unit = percent): Indicator {
  return {
    ...indicatorOf(of),
    id: `${of}__${measure}`,
    unit,
    kind: "growth_rate",
    publishes: { indicator: of, measure },
  };
}

const compared = (given: readonly Given[], ...names: string[]): unknown[] | undefined =>
  rowsOf(publishedAgainstComputed(datasetOf(given)), ...names)[0];

// 49 on 400 are 12.25 per cent: printed with one place it may be rounded to either side.
test.each([
  [12.1, "no"],
  [12.2, "yes"],
  [12.3, "yes"],
  [12.4, "no"],
])("449 after 400 published as a growth of %d: %s", (growth, agrees) => {
  const given = [
    ...annual(2023, [400, 449]),
    ...annual(2024, [growth], { indicator: published("patent_applications", "growth_rate") }),
  ];
  expect(compared(given, "computed", "agrees")).toEqual([12.25, agrees]);
});

const wan = indicatorOf("rd_expenditure").unit;
const money = { indicator: "rd_expenditure" };

test("amounts may be off by half of their last place: the base down, the value up", () => {
  const growth = annual(2024, [10], { indicator: published("rd_expenditure", "growth_rate") });
  // 110.5 on 99.5 are 11.0553 per cent instead of 10, and the printed 10 is anything from 9.5 to 10.5.
  const rising = compared([...annual(2023, [100, 110], money), ...growth], "computed", "rounding");
  expect(rising?.[0]).toBe(10);
  expect(rising?.[1]).toBeCloseTo(100 * (110.5 / 99.5 - 1) - 10 + 0.5, 10);
  // −50.5 on 99.5 are −150.7538 per cent instead of −150.
  const falling = compared([...annual(2023, [100, -50], money), ...growth], "computed", "rounding");
  expect(falling?.[0]).toBe(-150);
  expect(falling?.[1]).toBeCloseTo(-150 - 100 * (-50.5 / 99.5 - 1) + 0.5, 10);
});

test("of a change the halves of all three add up, of counts none, of a count that is no whole number its own", () => {
  const change = (of: string, value: number): Given[] =>
    annual(2024, [value], { indicator: published(of, "change", indicatorOf(of).unit) });
  expect(
    compared([...annual(2023, [100, 110], money), ...change("rd_expenditure", 10)], "rounding", "agrees"),
  ).toEqual([1.5, "yes"]);
  const pieces = "patent_applications";
  expect(compared([...annual(2023, [10, 20]), ...change(pieces, 10)], "rounding", "agrees")).toEqual([
    0,
    "yes",
  ]);
  expect(compared([...annual(2023, [10, 20]), ...change(pieces, 11)], "difference", "agrees")).toEqual([
    1,
    "no",
  ]);
  expect(compared([...annual(2023, [10, 20.5]), ...change(pieces, 10.5)], "rounding")).toEqual([0.1]);
});

test("a change in 亿元 of levels in 万元", () => {
  const yi = parseUnit("亿元") as Unit;
  expect([wan.exponent, yi.exponent]).toEqual([4, 8]);
  const given = [
    ...annual(2023, [123456.5, 133456.5], money),
    ...annual(2024, [1], { indicator: published("rd_expenditure", "change", yi) }),
  ];
  expect(compared(given, "computed", "rounding", "agrees")).toEqual([1, 0.50001, "yes"]);
});

test.each<[string, Given[]]>([
  ["level", [...annual(2024, [66]), ...annual(2023, [60])]],
  ["base", annual(2023, [60, 66])],
])("the %s may stand in the first row", (_, levels) => {
  const growth = annual(2024, [10], { indicator: published("patent_applications", "growth_rate") });
  expect(compared([...levels, ...growth], "computed", "agrees", "gap")).toEqual([10, "yes", "none"]);
});

test("a completion is compared with the target, though it stand in the first row", () => {
  const given = [
    { period: "2024", value: 120, scenario: "target" as const },
    { period: "2024", value: 90 },
    ...annual(2024, [75], { indicator: published("patent_applications", "completion") }),
  ];
  expect(compared(given, "computed", "difference", "agrees", "gap")).toEqual([75, 0, "yes", "none"]);
});

test.each<[string, PublishedMeasure, string, Given[], string]>([
  ["a growth rate in pieces", "growth_rate", "patent_applications", annual(2023, [60, 66]), "unit_mismatch"],
  [
    "a completion in pieces",
    "completion",
    "patent_applications",
    [...annual(2024, [66]), ...annual(2024, [60], { scenario: "target" })],
    "unit_mismatch",
  ],
])("%s is none", (_, measure, of, levels, reason) => {
  const given = [
    ...levels,
    ...annual(2024, [10], { indicator: published(of, measure, indicatorOf(of).unit) }),
  ];
  expect(compared(given, "computed", "rounding", "agrees", "gap")).toEqual([null, null, "", reason]);
});

test("a withheld level says so before the units are looked at", () => {
  const given = [
    ...annual(2023, [60, "suppressed"]),
    ...annual(2024, [10], {
      indicator: published("patent_applications", "growth_rate", indicatorOf("patent_applications").unit),
    }),
  ];
  expect(compared(given, "gap")).toEqual(["suppressed"]);
});

test("a growth published as none where there was one does not agree, a change of nothing where there was none does", () => {
  const growth = annual(2024, [0], { indicator: published("patent_applications", "growth_rate") });
  expect(compared([...annual(2023, [60, 66]), ...growth], "difference", "agrees")).toEqual([-10, "no"]);
  const pieces = indicatorOf("patent_applications").unit;
  const change = annual(2024, [0], { indicator: published("patent_applications", "change", pieces) });
  expect(compared([...annual(2023, [60, 60]), ...change], "difference", "agrees")).toEqual([0, "yes"]);
});

test("a difference of figures that end is exact, one from a quotient without end is that of its double", () => {
  const growth = (value: number): Given[] =>
    annual(2024, [value], { indicator: published("patent_applications", "growth_rate") });
  // 12.4 − 12.25 is 0.15000000000000036 in doubles.
  expect(compared([...annual(2023, [400, 449]), ...growth(12.4)], "difference")).toEqual([0.15]);
  const difference = compared([...annual(2023, [3, 4]), ...growth(33.3)], "difference");
  expect(difference).toEqual([33.3 - 100 / 3]);
});

test("the halves of amounts of ten places", () => {
  const change = published("rd_expenditure", "change", wan);
  const given = [
    ...annual(2023, [1.0000000001, 1.0000000004], money),
    ...annual(2024, [0.0000000003], { indicator: change }),
  ];
  const [computed, rounding, agrees] = compared(given, "computed", "rounding", "agrees") ?? [];
  expect([computed, agrees]).toEqual([0.0000000003, "yes"]);
  expect(rounding).toBeCloseTo(3 * 0.00000000005, 20);
});

test("one piece more in 万件 is known to half a piece", () => {
  const change = published("patent_applications", "change", parseUnit("万件") as Unit);
  const given = [...annual(2023, [60, 61]), ...annual(2024, [0.0001], { indicator: change })];
  expect(compared(given, "computed", "rounding")).toEqual([0.0001, 0.00005]);
});

test("a completion of a negative target is none", () => {
  const given = [
    ...annual(2024, [66]),
    ...annual(2024, [-60], { scenario: "target" }),
    ...annual(2024, [10], { indicator: published("patent_applications", "completion") }),
  ];
  expect(compared(given, "computed", "agrees", "gap")).toEqual([null, "", "not_applicable"]);
});

test("the growth of a growth rate is none, as it is of no amounts", () => {
  const rate: Indicator = {
    ...indicatorOf("patent_applications"),
    id: "patent_growth",
    unit: percent,
    kind: "growth_rate",
  };
  const given = [
    ...annual(2023, [5, 10], { indicator: rate }),
    ...annual(2024, [100], {
      indicator: {
        ...rate,
        id: "patent_growth__growth_rate",
        publishes: { indicator: rate.id, measure: "growth_rate" },
      },
    }),
  ];
  expect(compared(given, "computed", "agrees", "gap")).toEqual([null, "", "ratio_kind"]);
});

test("a completion without a result leaves the one of the year after its target", () => {
  const given = datasetOf([
    ...annual(2024, [90]),
    ...annual(2024, [120], { scenario: "target" }),
    ...annual(2023, [80, 75], { indicator: published("patent_applications", "completion") }),
  ]);
  expect(rowsOf(publishedAgainstComputed(given), "period", "computed", "agrees", "gap")).toEqual([
    ["2023", null, "", "missing"],
    ["2024", 75, "yes", "none"],
  ]);
});

test("a growth of figures that are not there says which were looked for, and takes no others", () => {
  const given = datasetOf([
    ...annual(2020, [60, 66]),
    ...annual(2024, [10], { indicator: published("patent_applications", "growth_rate") }),
  ]);
  const { inputs } = explain(publishedAgainstComputed(given), 0);
  expect(inputs.map(({ role, period, value, gap }) => [role, period, value, gap])).toEqual([
    ["published", "2024", 10, "none"],
    ["value", "2024", null, "missing"],
    ["base", "2023", null, "missing"],
  ]);
});

test("a growth of an indicator that the data lack is not that of another", () => {
  const given = [
    ...annual(2023, [60, 66]),
    ...annual(2023, [100, 110], money),
    ...annual(2024, [10], { indicator: published("patents_granted", "growth_rate") }),
  ];
  expect(compared(given, "computed", "agrees", "gap")).toEqual([null, "", "missing"]);
});

test("one piece of two billion is a piece", () => {
  const change = annual(2024, [2_000_000_001], {
    indicator: published("patent_applications", "change", indicatorOf("patent_applications").unit),
  });
  expect(compared([...annual(2023, [1e9, 3e9]), ...change], "difference", "rounding", "agrees")).toEqual([
    1,
    0,
    "no",
  ]);
});
