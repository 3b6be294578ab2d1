import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber } from "../../src/model/figure.ts";
import type { GapReason } from "../../src/model/gap.ts";
import { contribution, type ContributionOptions } from "../../src/table/contribution.ts";
import { explain } from "../../src/table/explain.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const enterprises = {
  ...indicatorOf("rd_basic"),
  id: "rd_enterprises",
  name: { zh: "企业R&D经费", en: "R&D expenditure of enterprises" },
};
const national = { ...indicatorOf("rd_expenditure"), unit: enterprises.unit };

// R&D expenditure of all and of enterprises in 亿元, 2013 to 2016, and the contributions stated with them: 84.2, 71.1, 83.8.
// Source: 全国科技经费投入统计公报 and commentaries, National Bureau of Statistics of China.
test("enterprises' contribution to the growth of R&D expenditure, as published", () => {
  const dataset = datasetOf([
    ...annual(2013, [11846.6, 13015.6, 14169.9, 15676.7], { indicator: national, region: "全国" }),
    ...annual(2013, [9075.8, 10060.6, 10881.3, 12144.0], { indicator: enterprises, region: "全国" }),
  ]);
  const table = contribution(dataset, {
    whole: { indicator: "rd_expenditure" },
    parts: ["rd_enterprises"],
    from: "2014",
  });
  const shown = Array.from(table.array("contribution"), (value) =>
    formatNumber(value as number, { decimals: 1 }),
  );
  expect(shown).toEqual(["84.2", "71.1", "83.8"]);
  // 984.8 of 11846.6 are 8.3 points of the 9.9 per cent that all have grown by.
  expect(formatNumber(table.get("pull", 0) as number, { decimals: 1 })).toBe("8.3");
});

const names = ["period", "change", "whole_change", "contribution", "pull", "opposed", "gap"];

function contributed(
  part: readonly (number | GapReason)[],
  whole: readonly (number | GapReason)[],
  options: Partial<ContributionOptions> = {},
): unknown[] | undefined {
  const dataset = datasetOf([...annual(2019, part, { level: "county" }), ...annual(2019, whole)]);
  const table = contribution(dataset, { whole: { level: "" }, from: "2020", ...options });
  return rowsOf(table, ...names.slice(1))[0];
}

test.each<[string, readonly (number | GapReason)[], readonly (number | GapReason)[], unknown[]]>([
  ["both rise", [10, 16], [100, 108], [6, 8, 75, 6, "no", "none"]],
  ["the part rises by more", [10, 16], [100, 104], [6, 4, 150, 6, "no", "none"]],
  ["they move in opposite directions", [10, 16], [100, 97], [6, -3, -200, 6, "yes", "none"]],
  ["both fall", [16, 10], [100, 88], [-6, -12, 50, -6, "no", "none"]],
  ["the part stays", [10, 10], [100, 88], [0, -12, 0, 0, "no", "none"]],
  ["the whole stays", [10, 16], [100, 100], [6, 0, null, 6, "no", "zero_change"]],
  ["the whole begins at zero", [0, 3], [0, 4], [3, 4, 75, null, "no", "zero_base"]],
  ["the whole begins below zero", [-2, 3], [-5, 5], [5, 10, 50, null, "no", "negative_base"]],
  ["the whole stays at zero", [-1, 1], [0, 0], [2, 0, null, null, "no", "zero_change"]],
  ["the whole is withheld", [10, 16], [100, "suppressed"], [6, null, null, 6, "", "suppressed"]],
  ["the whole is not there", [10, 16], [100], [6, null, null, 6, "", "denominator_missing"]],
  ["the base of the whole is missing", [10, 16], ["missing", 100], [6, null, null, null, "", "base_missing"]],
  [
    "the base of the part is missing",
    ["missing", 16],
    [100, 108],
    [null, null, null, null, "", "base_missing"],
  ],
  ["the part is withheld", [10, "suppressed"], [100, 108], [null, null, null, null, "", "suppressed"]],
])("%s", (_, part, whole, expected) => {
  expect(contributed(part, whole)).toEqual(expected);
});

test("units of another scale are converted exactly, and figures of the whole shown in those of the part", () => {
  const dataset = datasetOf([
    ...annual(2019, [13020.1, 13020.4], { indicator: "rd_expenditure" }),
    ...annual(2019, [130.2, 130.8], { indicator: "gdp" }),
  ]);
  const table = contribution(dataset, {
    whole: { indicator: "gdp" },
    parts: ["rd_expenditure"],
    from: "2020",
  });
  expect(rowsOf(table, "unit", "whole_base_value", "whole_change", "contribution", "pull")).toEqual([
    ["万元", 1302000, 6000, 0.005, 2.304147465437788e-5],
  ]);
});

test("a missing year is no base; two years back there is one", () => {
  const given = [
    ...annual(2018, [10], { level: "county" }),
    ...annual(2020, [16], { level: "county" }),
    ...annual(2018, [100, 103, 108]),
  ];
  const of = (years: number): unknown[][] =>
    rowsOf(
      contribution(datasetOf(given), { whole: { level: "" }, from: "2020", years }),
      "base_period",
      "contribution",
      "gap",
    );
  expect(of(1)).toEqual([["2019", null, "no_base_period"]]);
  expect(of(2)).toEqual([["2018", 75, "none"]]);
});

test("the status is of all four figures, with a break between them", () => {
  const given: Given[] = [
    ...annual(2019, [10], { level: "county", status: ["P"] }),
    ...annual(2020, [16], { level: "county" }),
    ...annual(2019, [100], { status: ["E"] }),
    ...annual(2020, [108], { status: ["B"] }),
  ];
  const table = contribution(datasetOf(given), { whole: { level: "" }, from: "2020" });
  expect(table.array("status")).toEqual(["PEB"]);
});

test("it explains itself by four figures", () => {
  const given = [...annual(2019, [10, 16], { level: "county" }), ...annual(2020, [108])];
  const explained = explain(contribution(datasetOf(given), { whole: { level: "" }, from: "2020" }), 0);
  expect(explained.inputs.map(({ role, period, level, value }) => [role, period, level, value])).toEqual([
    ["part", "2020", "county", 16],
    ["part_base", "2019", "county", 10],
    ["whole", "2020", "", 108],
    ["whole_base", "2019", "", null],
  ]);
});

test.each([0, 1.5])("%d years are refused", (years) => {
  const dataset = datasetOf(annual(2019, [1], { level: "county" }));
  expect(() => contribution(dataset, { whole: { level: "" }, years })).toThrow(
    `invalid years ${years}: expected a whole number from 1 on`,
  );
});

const tenths = (units: number): number => units / 10;

test("pulls add up to the growth of the whole, contributions to a hundred", () => {
  const figure = fc.integer({ min: 1, max: 1e9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 8 }), (parts) => {
      const total = (side: 0 | 1): number => parts.reduce((sum, part) => sum + part[side], 0);
      const given = parts.flatMap((part, at) => annual(2019, part.map(tenths), { level: `level ${at}` }));
      const dataset = datasetOf([...given, ...annual(2019, [total(0), total(1)].map(tenths))]);
      const table = contribution(dataset, { whole: { level: "" }, from: "2020" });
      const growth = yearOverYear(dataset, { level: "", from: "2020" }).get("growth_rate", 0) as number;
      const sum = (name: string): number =>
        (table.array(name) as number[]).reduce((all, value) => all + value, 0);
      const size = (table.array("pull") as number[]).reduce((all, value) => all + Math.abs(value), 0);
      expect(Math.abs(sum("pull") - growth)).toBeLessThanOrEqual(parts.length * size * 2 ** -52);
      if (total(0) !== total(1)) {
        const whole = (table.array("contribution") as number[]).reduce(
          (all, value) => all + Math.abs(value),
          0,
        );
        expect(Math.abs(sum("contribution") - 100)).toBeLessThanOrEqual(parts.length * whole * 2 ** -52);
      }
    }),
  );
});
