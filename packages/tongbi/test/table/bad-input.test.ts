import { expect, test } from "vitest";
import { readCsv } from "../../src/csv/read-csv.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { qualityReport } from "../../src/quality/quality-report.ts";
import { aggregateRegions } from "../../src/table/aggregate.ts";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { cumulative } from "../../src/table/cumulative.ts";
import { deriveFormula } from "../../src/table/derive-formula.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

/** A county that is in order, beside which one thing is wrong each time. */
const inOrder = `专利申请量,好县,2023,件,实绩,50
专利申请量,好县,2024,件,实绩,60`;

function read(rows: string): ReturnType<typeof readCsv> {
  return readCsv(`指标,地区,年份,单位,情景,数值\n${inOrder}\n${rows}\n`, { file: "county.csv" });
}

/** The growth of the county that is in order: computed whatever is wrong elsewhere. */
function goodGrowth(dataset: Dataset): unknown {
  return yearOverYear(dataset, { region: "好县", from: "2024" }).get("growth_rate", 0);
}

const patents = "专利申请量,甲县";

test.each<[string, string, string, number]>([
  ["two units on one series", `${patents},2023,件,实绩,100\n${patents},2024,万元,实绩,5`, "unit-conflict", 5],
  ["one key twice", `${patents},2024,件,实绩,120\n${patents},2024,件,实绩,130`, "duplicate-observation", 5],
])("%s: an issue names the line, and the rest is computed", (_, rows, code, line) => {
  const { dataset, report } = read(rows);
  const issue = report.issues.find((one) => one.code === code);
  expect(issue).toMatchObject({ severity: "error", line });
  expect(issue?.message.zh).toContain("专利申请量");
  const [growth, gap] =
    rowsOf(yearOverYear(dataset, { region: "甲县", from: "2024" }), "growth_rate", "gap")[0] ?? [];
  expect(growth).toBeNull();
  expect(gap).toMatch(/^(?:unit_mismatch|conflicting)$/);
  expect(goodGrowth(dataset)).toBe(20);
});

test("a target without a result is a finding that names its cell", () => {
  const { dataset } = read("专利授权量,好县,2024,件,目标,80");
  const finding = qualityReport(dataset).findings.find(({ code }) => code === "target-without-result");
  expect(finding).toMatchObject({ indicator: "patents_granted", region: "好县", period: "2024" });
  expect(finding?.cells).toMatchObject([{ file: "county.csv", line: 4, value: 80 }]);
  expect(goodGrowth(dataset)).toBe(20);
});

test("a ratio asked to be summed, a stock asked to be summed over months", () => {
  const { dataset } = read(`R&D经费占GDP比重,好县,2024,%,实绩,1.2
R&D经费占GDP比重,甲县,2024,%,实绩,1.4
常住人口,好县,2024年1月,万人,实绩,30
常住人口,好县,2024年2月,万人,实绩,31
专利申请量,好县,2024年1月,件,实绩,5
专利申请量,好县,2024年2月,件,实绩,6`);
  const sums = aggregateRegions(dataset, { as: "两县", members: ["好县", "甲县"] });
  expect(rowsOf(toTable(sums, { region: "两县", indicator: "rd_intensity" }), "value", "gap")).toEqual([
    [null, "not_additive"],
  ]);
  const sinceJanuary = cumulative(dataset);
  const toDate = (indicator: string): unknown[][] =>
    rowsOf(toTable(sinceJanuary, { indicator, from: "2024", to: "2024" }), "period", "value", "gap").filter(
      ([period]) => period === "2024-01/02",
    );
  expect(toDate("resident_population")).toEqual([["2024-01/02", null, "not_additive"]]);
  expect(toDate("patent_applications")).toEqual([["2024-01/02", 11, "none"]]);
  // Over the quarter a stock is the level at its end, which is not there yet.
  const quarter = toTable(aggregateTime(dataset, { to: "quarter" }), { indicator: "resident_population" });
  expect(rowsOf(quarter, "period", "gap")).toContainEqual(["2024-Q1", "part_missing"]);
  expect(goodGrowth(sums)).toBe(20);
});

test("year-to-date figures of unequal spans are not taken from each other", () => {
  const { dataset } = read(`专利申请量,好县,2024年1—3月,件,实绩,12
专利申请量,好县,2024年1—6月,件,实绩,30
专利申请量,好县,2023年1—5月,件,实绩,20`);
  const growth = yearOverYear(dataset, { indicator: "patent_applications" });
  expect(rowsOf(growth, "period", "base_value", "gap")).toContainEqual([
    "2024-01/06",
    null,
    "no_base_period",
  ]);
  const singles = rowsOf(toTable(singlePeriods(dataset)), "period", "gap");
  expect(singles).toContainEqual(["2024-06", "part_missing"]);
  expect(goodGrowth(dataset)).toBe(20);
});

test.each<[string, string]>([
  ["recognised_patents / gdp", "no known indicator"],
  ["gdp = 1", "cannot stand in a formula"],
  ["process.exit(1)", "is nothing that a formula may hold"],
  ["(() => gdp)()", "character 5"],
  ["gdp / rd_intensity + 件", "no known indicator"],
])("%s is no formula: an error says what, where and what would work", (formula, expected) => {
  const { dataset } = read("");
  const derive = (): Dataset => deriveFormula(dataset, { indicator: indicatorOf("rd_intensity"), formula });
  expect(derive).toThrow(RangeError);
  expect(derive).toThrow(expected);
});

test("an unknown indicator is an error that proposes one", () => {
  const { dataset } = read("");
  expect(() => yearOverYear(dataset, { indicator: "patent_application" })).toThrow(
    'unknown indicator "patent_application": did you mean "patent_applications"?',
  );
});
