import { expect, test } from "vitest";
import { annual } from "../model/dataset-of.ts";
import { findingsOf, toldOf } from "./findings-of.ts";

test("a year that is left out between others", () => {
  const observations = [...annual(2014, [101, 112, 118]), ...annual(2019, [150, 161])];
  expect(toldOf(observations)).toEqual(["absent-period"]);
  expect(findingsOf("absent-period", observations)[0]?.message.zh).toContain("没有2017年至2018年");
});

test("what all indicators lack is told once", () => {
  const years = (indicator: string) => [
    ...annual(2016, [101], { indicator }),
    ...annual(2018, [118], { indicator }),
  ];
  const findings = findingsOf("absent-period", [...years("gdp"), ...years("patent_applications")]);
  expect(findings.map(({ indicator }) => indicator)).toEqual([""]);
});

test("columns without a figure, at the end and between", () => {
  const observations = annual(2020, [101, "missing", 112, "missing", "missing"]);
  expect(toldOf(observations)).toEqual(["empty-period"]);
  expect(findingsOf("empty-period", observations)[0]?.message.zh).toContain("2021年、2023年至2024年");
});

test("January to June of each year leaves no month out", () => {
  const halves = ["2019-01/06", "2020-01/06", "2021-01/06"].map((period) => ({ period, value: 120 }));
  expect(findingsOf("absent-period", halves)).toEqual([]);
});
