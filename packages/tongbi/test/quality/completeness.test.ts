import fc from "fast-check";
import { expect, test } from "vitest";
import { cellStates } from "../../src/quality/completeness.ts";
import { qualityReport } from "../../src/quality/quality-report.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";

const observations: Given[] = [
  ...annual(2020, [5, 0, "suppressed"], { region: "甲县" }),
  ...annual(2020, [7, "missing", "negligible"], { region: "乙县" }),
  { region: "丙县", period: "2020", value: "not_applicable" },
  { region: "丙县", period: "2022", value: 3 },
  { region: "丁县", period: "2020", value: 9, scenario: "target" },
  ...annual(2020, [1.5], { region: "甲县", indicator: "gdp" }),
  { region: "甲县", period: "2021-Q1", value: 4 },
];

test("cells are counted by indicator and period, over regions, results only", () => {
  const { completeness } = qualityReport(datasetOf(observations));
  const { indicators, periods, expected } = completeness;
  expect([indicators, periods]).toEqual([
    ["patent_applications", "gdp"],
    ["2020", "2021", "2022", "2021-Q1"],
  ]);
  expect([...expected]).toEqual([3, 3, 3, 1, 1, 1, 1, 0]);
  expect(Object.fromEntries(cellStates.map((state) => [state, [...completeness[state]]]))).toEqual({
    value: [2, 0, 1, 1, 1, 0, 0, 0],
    zero: [0, 1, 0, 0, 0, 0, 0, 0],
    suppressed: [0, 0, 1, 0, 0, 0, 0, 0],
    missing: [0, 1, 0, 0, 0, 0, 0, 0],
    negligible: [0, 0, 1, 0, 0, 0, 0, 0],
    other: [1, 0, 0, 0, 0, 0, 0, 0],
    absent: [0, 1, 0, 0, 0, 1, 1, 0],
  });
});

test("the states of a cell add up to what is expected", () => {
  const value = fc.constantFrom<Given["value"]>(1, 0, "missing", "suppressed", "negligible", "unreadable");
  const given = fc.record({
    region: fc.constantFrom("甲县", "乙县", "丙县"),
    period: fc.constantFrom("2020", "2021", "2023", "2021-Q1", "2022-Q3"),
    level: fc.constantFrom("", "county"),
    value,
  });
  fc.assert(
    fc.property(fc.array(given, { minLength: 1, maxLength: 40 }), (all) => {
      const { completeness } = qualityReport(datasetOf(all));
      completeness.expected.forEach((expected, cell) => {
        expect(cellStates.reduce((sum, state) => sum + (completeness[state][cell] ?? 0), 0)).toBe(expected);
      });
    }),
  );
});
