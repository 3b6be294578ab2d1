import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { deriveRatio, mergeDatasets, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";
import { publishedTruth } from "../../packages/workbench/exports-folder.js";

const folder = new URL("../data/", import.meta.url);
const bytesOf = (name: string): Buffer => readFileSync(new URL(name, folder));
const linesOf = (name: string): string[][] =>
  bytesOf(name)
    .toString()
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** Indicator ids by the names that the files use. */
const ids = new Map([
  ["研究与试验发展（R&D）经费", "rd_expenditure"],
  ["R&D经费投入强度", "rd_intensity"],
  ["基础研究经费", "rd_basic"],
  ["应用研究经费", "rd_applied"],
  ["试验发展经费", "rd_experimental"],
  ["按全时工作量计算的人均R&D经费", "rd_per_fte"],
  ["国家财政科学技术支出", "fiscal_st_expenditure"],
  ["国内生产总值", "gdp"],
]);

/** Columns of a year-over-year table by indicator id and year. */
function growthByKey(name: string): (id: string, year: string) => (column: string) => unknown {
  const table = yearOverYear(readCsv(bytesOf(name), { file: name }).dataset);
  const rows = new Map(
    Array.from({ length: table.numRows() }, (_, row) => [
      `${table.get("indicator", row)} ${table.get("period", row)}`,
      row,
    ]),
  );
  return (id, year) => (column) => table.get(column, rows.get(`${id} ${year}`) ?? -1);
}

describe("growth comes out as the communiqués state it", () => {
  const growth = growthByKey("national-rd.csv");
  const stated = linesOf("national-rd.csv").filter(([, , , , , rate]) => rate !== "");
  // Of the other series the file has no 2011 to compare 2012 with.
  const comparable = stated.filter(([, name, year]) => year !== "2012" || name?.includes("（R&D）"));
  const finer = ([, name, year]: string[]): boolean => name === "基础研究经费" && year === "2014";

  test("of every series and year that they state it for", () => expect(comparable).toHaveLength(59));

  test.each(comparable.filter((line) => !finer(line)))(
    "%s %s %s",
    (_, name = "", year = "", _value, _unit, rate = "") => {
      expect(Number(growth(ids.get(name) ?? "", year)("growth_rate")).toFixed(1)).toBe(rate);
    },
  );

  // 613.5 / 555.0 is 10.54 %, stated as 10.6 %: the bureau reckons with more digits than it prints.
  test.each(comparable.filter(finer))("%s %s %s, within the digits printed", (_, name = "", year = "") => {
    expect(growth(ids.get(name) ?? "", year)("growth_rate")).toBeCloseTo((58.5 / 555) * 100, 9);
    expect((613.55 / 554.95 - 1) * 100).toBeGreaterThan(10.55);
  });
});

test("percentage points come out as stated, against the restated intensity of the year before", () => {
  const restated = new Map(linesOf("national-rd-revised.csv").map(([, , year, value]) => [year, value]));
  const intensity = linesOf("national-rd.csv").filter(([, name]) => name === "R&D经费投入强度");
  for (const [, , year, value, , , points] of intensity.filter(([, , year]) => Number(year) >= 2014)) {
    const base = restated.get(String(Number(year) - 1)) ?? "2.11";
    expect((Number(value) - Number(base)).toFixed(2), year).toBe(points);
  }
});

test.each([
  ["2018", "2.10"],
  ["2020", "2.36"],
  ["2023", "2.58"],
  ["2024", "2.69"],
])("R&D intensity of %s, from two files, is %s %%", (year, expected) => {
  // The published intensity would go before a computed one.
  const expenditure = bytesOf("national-rd.csv")
    .toString()
    .replace(/^全国,R&D经费投入强度.*\n/gm, "");
  const files = [Buffer.from(expenditure), bytesOf("national-gdp.csv")];
  const { dataset, issues } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
  expect(issues).toEqual([]);
  const indicator = "rd_intensity";
  const table = yearOverYear(deriveRatio(dataset, { indicator }), { indicator, from: year, to: year });
  expect(table.numRows()).toBe(1);
  expect(Number(table.get("value", 0)).toFixed(2)).toBe(expected);
});

describe.runIf(publishedTruth)("the files hold the published figures", () => {
  const published = new Map(
    (publishedTruth ? readFileSync(publishedTruth, "utf8") : "")
      .trim()
      .split("\n")
      .map((line) => line.split(","))
      .map(([series, , year, value, , rate, points]) => [`${series} ${year}`, { value, rate, points }]),
  );
  const series = new Map([
    ["national-rd.csv", (id: string) => id],
    ["national-rd-revised.csv", (id: string) => `${id}_revised_next_year`],
    ["national-gdp.csv", (id: string) => `${id}_post5thcensus`],
  ]);

  const cells = [...series].flatMap(([file, nameOf]) =>
    linesOf(file).map(([, name = "", year, value, , rate, points]) => {
      const id = ids.get(name) ?? "";
      return { file, id, year, value, rate, points, fact: published.get(`${nameOf(id)} ${year}`) };
    }),
  );

  test.each(cells)("$file: $id $year", ({ file, value, rate, points, fact }) => {
    expect(Number(value)).toBe(Number(fact?.value));
    if (file !== "national-rd.csv") return;
    expect(Number(rate)).toBe(Number(fact?.rate));
    expect(Number(points)).toBe(Number(fact?.points));
  });
});
