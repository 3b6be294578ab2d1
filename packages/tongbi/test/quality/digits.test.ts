import { expect, test } from "vitest";
import type { Issue } from "../../src/model/issue.ts";
import { annual, type Given } from "../model/dataset-of.ts";
import { changed, findingsOf, steadyCounties } from "./findings-of.ts";

const scientific = (line: number): Issue => ({
  code: "scientific-number",
  severity: "warning",
  file: "made-up.csv",
  line,
  column: 5,
  message: { zh: "", en: "" },
});
const imported = (...lines: number[]): { file: string; notes: []; issues: Issue[] } => ({
  file: "made-up.csv",
  notes: [],
  issues: lines.map(scientific),
});

test("cells that the import found in scientific form are told by column, and those of another file are not", () => {
  const observations = steadyCounties(3, 4);
  const [finding, ...others] = findingsOf("scientific-form", observations, { imports: [imported(2, 6)] });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ indicator: "patent_applications", period: "2011" });
  expect(finding?.cells.map(({ line }) => line)).toEqual([2, 6]);
  const elsewhere = [{ ...imported(), issues: [{ ...scientific(2), file: "other.csv" }] }];
  expect(findingsOf("scientific-form", observations, { imports: elsewhere })).toEqual([]);
});

const money: Partial<Given> = { indicator: "gdp" };
const priced = steadyCounties(6, 6, money).map((given) => ({ ...given, value: Number(given.value) + 0.37 }));

test("a year without the decimals that the years around it have", () => {
  const rounded = changed(priced, { period: "2013" }, Math.round);
  expect(findingsOf("decimals-stop", priced)).toEqual([]);
  const [finding, ...others] = findingsOf("decimals-stop", rounded);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ indicator: "gdp", period: "2013" });
  expect(finding?.message.zh).toContain("比上一期少 2 位");
});

test("decimals that begin are no loss", () => {
  const later = changed(changed(priced, { period: "2010" }, Math.round), { period: "2011" }, Math.round);
  expect(findingsOf("decimals-stop", later)).toEqual([]);
});

test.each<[string, number[], number]>([
  ["30000 among figures of five digits", [17595, 23241, 27619, 30000, 44061], 1],
  ["27600 is not so rare", [17595, 23241, 27600, 31127, 44061], 0],
  ["a series that is always rounded", [17000, 23000, 27000, 30000, 44000], 0],
  ["two others are too few to compare with", [17595, 30000, 44061], 0],
])("rounded: %s", (_, values, found) => {
  expect(findingsOf("rounded-value", annual(2011, values))).toHaveLength(found);
});

test("figures of fifteen digits are told once for an indicator", () => {
  const [finding, ...others] = findingsOf(
    "long-digits",
    annual(2011, [3538.81736562443, 4320.86160797383, 5309.5, 12.25], { indicator: "gdp" }),
  );
  expect(others).toEqual([]);
  expect(finding?.message.zh).toContain("4 个数中有 2 个");
  expect(finding?.cells.map(({ line }) => line)).toEqual([1, 2]);
});
