import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { aggregateLevels, aggregateRegions, aggregateStages } from "../../src/table/aggregate.ts";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { completion } from "../../src/table/completion.ts";
import { cumulative } from "../../src/table/cumulative.ts";
import { deriveFormula } from "../../src/table/derive-formula.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { evaluateFormula } from "../../src/table/evaluate-formula.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const inPeriod = (period: string, figure: Figure, rest: Partial<Given> = {}): Given =>
  observation(figure, { ...rest, period });
const as = "两县合计";

/** What a verb has added behind the observations of a dataset. */
function added(before: Dataset, after: Dataset): unknown[][] {
  return rowsOf(toTable(after), "period", "value", "gap", "lower", "upper").slice(before.length);
}

const counties = (one: Figure, other: Figure | undefined, rest: Partial<Given> = {}): Given[] => [
  inPeriod("2017", one, { region: "甲县", ...rest }),
  ...(other === undefined ? [] : [inPeriod("2017", other, { region: "乙县", ...rest })]),
];

describe("sums over regions", () => {
  test.each<[string, Figure, Figure | undefined, unknown[]]>([
    ["5 and 1XX", 5, hundreds, [null, "part_missing", 105, 204]],
    ["1XX and 1XX", hundreds, hundreds, [null, "part_missing", 200, 398]],
    ["5 and one withheld without bounds", 5, "suppressed", [null, "part_missing", null, null]],
    ["1XX and one without bounds", hundreds, "missing", [null, "part_missing", null, null]],
    ["1XX and one that the data lack", hundreds, undefined, [null, "part_missing", null, null]],
    ["two known", 5, 6, [11, "none", null, null]],
  ])("%s", (_, one, other, expected) => {
    const given = datasetOf([...counties(one, other), inPeriod("2016", 1, { region: "乙县" })]);
    const summed = aggregateRegions(given, { as, members: ["甲县", "乙县"] });
    expect(added(given, summed)).toContainEqual(["2017", ...expected]);
  });

  test("growth and completion of a sum within bounds", () => {
    const given = datasetOf([
      ...counties(5, hundreds),
      inPeriod("2016", 40, { region: "甲县" }),
      inPeriod("2016", 60, { region: "乙县" }),
      inPeriod("2017", 50, { region: "甲县", scenario: "target" }),
      inPeriod("2017", 50, { region: "乙县", scenario: "target" }),
    ]);
    const summed = aggregateRegions(given, { as });
    const compared = yearOverYear(summed, { region: as, from: "2017" });
    expect(
      rowsOf(compared, "change_lower", "change_upper", "growth_rate_lower", "growth_rate_upper", "sign"),
    ).toEqual([[5, 104, 5, 104, "up"]]);
    expect(
      rowsOf(
        completion(summed, { region: as, from: "2017" }),
        "completion_lower",
        "completion_upper",
        "target_met",
        "gap",
      ),
    ).toEqual([[105, 204, "yes", "part_missing"]]);
  });

  test("a ratio of the sums has bounds, other ratios none", () => {
    const given = datasetOf([
      // 1XX 亿元 of GDP and 1 亿元 of expenditure.
      ...counties(hundreds, 1, { indicator: "gdp" }),
      ...counties(6000, 4000, { indicator: "rd_expenditure" }),
      ...counties(1.2, { lower: 1, upper: 1.9 }, { indicator: "rd_intensity" }),
      ...counties(hundreds, 1, { indicator: "patents_granted" }),
    ]);
    const summed = aggregateRegions(given, { as });
    const figures = rowsOf(toTable(summed, { region: as }), "indicator", "gap", "lower", "upper");
    expect(figures).toContainEqual(["rd_intensity", "denominator_missing", 0.5, 0.9900990099009901]);
    expect(figures).toContainEqual(["gdp", "part_missing", 101, 200]);
  });
});

test("sums over levels and stages", () => {
  const levels = datasetOf([
    inPeriod("2017", 5, { level: "county" }),
    inPeriod("2017", hundreds, { level: "municipal" }),
  ]);
  expect(added(levels, aggregateLevels(levels))).toEqual([["2017", null, "part_missing", 105, 204]]);
  const rest = { indicator: "agri_tech_envoys" };
  const stages = datasetOf([
    inPeriod("2017", 5, { stage: "under_construction", ...rest }),
    inPeriod("2017", hundreds, { stage: "recognised", ...rest }),
  ]);
  const members = ["under_construction", "recognised"];
  expect(added(stages, aggregateStages(stages, { members }))).toEqual([
    ["2017", null, "part_missing", 105, 204],
  ]);
});

describe("sums over time", () => {
  const months = [1, 2, 3].map((month) => `2017-0${month}`);
  const flows = (...figures: Figure[]): Dataset =>
    datasetOf(figures.map((figure, at) => inPeriod(months[at] as string, figure)));

  test("a quarter with a month withheld within bounds, and none with a month absent", () => {
    const quarter = flows(5, 6, hundreds);
    expect(added(quarter, aggregateTime(quarter, { to: "quarter" }))).toEqual([
      ["2017-Q1", null, "part_missing", 111, 210],
    ]);
    for (const lacking of [flows(5, hundreds), flows(5, "suppressed", hundreds), flows(5, "missing", 6)])
      expect(added(lacking, aggregateTime(lacking, { to: "quarter" }))).toEqual([
        ["2017-Q1", null, "part_missing", null, null],
      ]);
  });

  test("a year goes the way that is whole, else the first of which all is known within bounds", () => {
    const halves = [inPeriod("2017-H1", 30), inPeriod("2017-H2", hundreds)];
    const quarters = [1, 2, 3, 4].map((quarter) => inPeriod(`2017-Q${quarter}`, 10 * quarter));
    const whole = datasetOf([...halves, ...quarters]);
    expect(added(whole, aggregateTime(whole, { to: "annual" }))).toEqual([["2017", 100, "none", null, null]]);
    const open = datasetOf([...halves, ...quarters.slice(0, 3)]);
    expect(added(open, aggregateTime(open, { to: "annual" }))).toEqual([
      ["2017", null, "part_missing", 130, 229],
    ]);
  });

  test("a way with bounds beyond all figures is passed over", () => {
    const beyond = { lower: Infinity, upper: Infinity };
    const given = datasetOf([
      ...[30, beyond].map((half, at) => inPeriod(`2017-H${at + 1}`, half)),
      ...[10, 20, 30, hundreds].map((quarter, at) => inPeriod(`2017-Q${at + 1}`, quarter)),
    ]);
    expect(added(given, aggregateTime(given, { to: "annual" }))).toEqual([
      ["2017", null, "part_missing", 160, 259],
    ]);
  });

  test("a level at the end of a quarter", () => {
    const stock = datasetOf([
      inPeriod("2017-02", 7, { indicator: "agri_tech_envoys" }),
      inPeriod("2017-03", hundreds, { indicator: "agri_tech_envoys" }),
    ]);
    expect(added(stock, aggregateTime(stock, { to: "quarter" }))).toEqual([
      ["2017-Q1", null, "suppressed", 100, 199],
    ]);
  });

  test("ratios are not added up", () => {
    const ratios = datasetOf([
      inPeriod("2017-02", 1, { indicator: "rd_intensity" }),
      inPeriod("2017-03", hundreds, { indicator: "rd_intensity" }),
    ]);
    expect(added(ratios, aggregateTime(ratios, { to: "quarter" }))).toEqual([
      ["2017-Q1", null, "not_additive", null, null],
    ]);
  });

  test("the year to date, from the month withheld on", () => {
    const given = flows(5, hundreds, 6);
    expect(added(given, cumulative(given))).toEqual([
      ["2017-01/01", 5, "none", null, null],
      ["2017-01/02", null, "part_missing", 105, 204],
      ["2017-01/03", null, "part_missing", 111, 210],
    ]);
  });

  test("single months of years to date", () => {
    const given = datasetOf([
      inPeriod("2017-01/01", { lower: 10, upper: 19 }),
      inPeriod("2017-01/02", 60),
      inPeriod("2017-01/03", hundreds),
      inPeriod("2017-01/05", hundreds),
      inPeriod("2017-01/06", 200),
      inPeriod("2017-01/07", 230),
    ]);
    expect(added(given, singlePeriods(given)).toSorted()).toEqual([
      ["2017-01", null, "suppressed", 10, 19],
      ["2017-02", null, "part_missing", 41, 50],
      ["2017-03", null, "suppressed", 40, 139],
      ["2017-05", null, "suppressed", null, null],
      ["2017-06", null, "part_missing", 1, 100],
      ["2017-07", 30, "none", null, null],
    ]);
  });
});

test("a January that is known is no interval, though another month is", () => {
  const given = datasetOf([inPeriod("2017-01/01", 5), inPeriod("2017-01/02", hundreds)]);
  const singles = singlePeriods(given);
  expect(added(given, singles)).toEqual([
    ["2017-01", 5, "none", null, null],
    ["2017-02", null, "suppressed", 95, 194],
  ]);
  expect(singles.bounds.size).toBe(2);
});

test("years to date of a ratio are not taken apart, whatever their bounds", () => {
  const rest = { indicator: "rd_intensity" };
  const given = datasetOf([
    inPeriod("2017-01/01", 1, rest),
    inPeriod("2017-01/02", { lower: 1, upper: 1.9 }, rest),
  ]);
  expect(added(given, singlePeriods(given)).map((row) => row.slice(3))).toEqual([
    [null, null],
    [null, null],
  ]);
});

describe("ratios and formulas", () => {
  // 万元 and 亿元.
  const given = datasetOf([
    inPeriod("2016", 10_000, { indicator: "rd_expenditure" }),
    inPeriod("2017", { lower: 10_000, upper: 19_999 }, { indicator: "rd_expenditure" }),
    inPeriod("2018", 10_000, { indicator: "rd_expenditure" }),
    inPeriod("2019", 10_000, { indicator: "rd_expenditure" }),
    ...annual(2016, [100, 100], { indicator: "gdp" }),
    inPeriod("2018", { lower: 100, upper: 200 }, { indicator: "gdp" }),
    inPeriod("2019", { lower: 0, upper: 99 }, { indicator: "gdp" }),
  ]);
  const expected = [
    ["2016", 1, "none", null, null],
    ["2017", null, "suppressed", 1, 1.9999],
    ["2018", null, "suppressed", 0.5, 1],
    ["2019", null, "suppressed", null, null],
  ];
  const intensity = indicatorOf("rd_intensity");

  test("a ratio, as a ratio, a formula and a table", () => {
    expect(added(given, deriveRatio(given, { indicator: "rd_intensity" }))).toEqual(expected);
    expect(added(given, deriveFormula(given, { indicator: intensity }))).toEqual(expected);
    const table = evaluateFormula(given, { indicator: intensity });
    const columns = ["period", "value", "gap", "value_lower", "value_upper"];
    expect(rowsOf(table, ...columns)).toEqual(expected);
    const some = evaluateFormula(given, { indicator: intensity, from: "2017", to: "2018" });
    expect(rowsOf(some, ...columns)).toEqual(expected.slice(1, 3));
  });

  // As published: 1 to 2.00 on 1, and 0.5 to 1 on 1 to 2.00.
  test("a year over year of points on top of the ratio", () => {
    const derived = deriveRatio(given, { indicator: "rd_intensity" });
    const compared = yearOverYear(derived, { indicator: "rd_intensity", from: "2017", to: "2018" });
    expect(rowsOf(compared, "change_lower", "change_upper", "growth_rate_lower", "sign")).toEqual([
      [0, 1, null, ""],
      [-1.5, 0, null, ""],
    ]);
  });

  test("units that do not fit leave no bounds", () => {
    const people = { ...indicatorOf("resident_population"), id: "own", formula: "rd_expenditure / gdp" };
    const ratio = { indicator: people, numerator: "rd_expenditure", denominator: "gdp" };
    expect(added(given, deriveRatio(given, ratio)).map((row) => row.slice(3))).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
  });
});
