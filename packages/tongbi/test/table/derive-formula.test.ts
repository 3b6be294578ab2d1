import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { parseUnit } from "../../src/model/unit.ts";
import { deriveFormula, type FormulaOptions } from "../../src/table/derive-formula.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf, type Given, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

function own(id: string, unit: string, formula?: string): Indicator {
  const found = unit === "" ? { quantity: "1", exponent: 0, zh: "", en: "" } : parseUnit(unit);
  if (!found) throw new Error(`no unit ${unit}`);
  const { formula: _, ...rest } = indicatorOf("rd_intensity");
  const name = { zh: `指标${id}`, en: id };
  return { ...rest, id, name, aliases: [], unit: found, ...(formula === undefined ? {} : { formula }) };
}

/** The observations of an indicator. */
function shown(dataset: Dataset, indicator: string, ...columns: string[]): unknown[][] {
  if (!dataset.indicators.some(({ id }) => id === indicator)) return [];
  return rowsOf(toTable(dataset, { indicator }), ...columns);
}

function derived(
  given: readonly Given[],
  formula: string,
  unit: string,
  options: Partial<FormulaOptions> = {},
): unknown[][] {
  const dataset = deriveFormula(datasetOf(given), { indicator: own("derived", unit), formula, ...options });
  return shown(dataset, "derived", "region", "period", "value", "gap");
}

const rd = (from: number, values: readonly Given["value"][], rest: Partial<Given> = {}): Given[] =>
  annual(from, values, { indicator: "rd_expenditure", ...rest });
const gdp = (from: number, values: readonly Given["value"][], rest: Partial<Given> = {}): Given[] =>
  annual(from, values, { indicator: "gdp", ...rest });
const inventions = (values: readonly Given["value"][], rest: Partial<Given> = {}): Given[] =>
  annual(2017, values, { indicator: "invention_patents_granted", ...rest });
const grants = (values: readonly Given["value"][], rest: Partial<Given> = {}): Given[] =>
  annual(2017, values, { indicator: "patents_granted", ...rest });

test("R&D intensity typed in Chinese is the ratio of the catalogue", () => {
  const given = [...rd(2014, [13020, 14000, "suppressed", 9]), ...gdp(2014, [127.65, 0, 120, "missing"])];
  const dataset = datasetOf(given);
  const typed = derived(given, "研发经费 ÷ 地区生产总值", "%");
  expect(typed).toEqual([
    ["示例县", "2014", 1.0199764982373678, "none"],
    ["示例县", "2015", null, "zero_denominator"],
    ["示例县", "2016", null, "suppressed"],
    ["示例县", "2017", null, "denominator_missing"],
  ]);
  const known = deriveRatio(dataset, { indicator: "rd_intensity" });
  expect(shown(known, "rd_intensity", "region", "period", "value", "gap")).toEqual(typed);
});

// Gansu 2017 as published, on the population at the end of the year before: 6045 件 / 2609.95 万人 is 2.32.
test.each([
  ["valid_invention_patents / lag(resident_population, 1)", 0],
  ["有效发明专利 / 上年(常住人口)", 0],
  ["valid_invention_patents / resident_population", 1],
])("patents per 10,000 people on last year's population: %s, lag %d", (formula, lag) => {
  const given = [
    ...annual(2017, [6045], { indicator: "valid_invention_patents" }),
    ...annual(2016, [2609.95, 2625.71], { indicator: "resident_population" }),
  ];
  expect(derived(given, formula, "件/万人", { lag })).toEqual([["示例县", "2017", 2.31613632445066, "none"]]);
});

test("figures in 万元 and 亿元 are added up exactly", () => {
  const given = [...rd(2017, [1999.9]), ...gdp(2017, [0.3])];
  expect(derived(given, "rd_expenditure + gdp", "万元")[0]?.[2]).toBe(4999.9);
  expect(derived(given, "gdp - rd_expenditure", "亿元")[0]?.[2]).toBe(0.10001);
  expect(derived(given, "max(rd_expenditure - [1999.5万元], 0)", "元")[0]?.[2]).toBe(4000);
});

test("growth, an index and an average of years, each with a hole", () => {
  const given = gdp(2014, [100, 110.1, "missing", 120, 130]);
  expect(derived(given, "gdp / lag(gdp) - 1", "%").map((row) => row[2])).toEqual([
    null,
    10.1,
    null,
    null,
    25 / 3,
  ]);
  expect(derived(given, "100 * gdp / lag(gdp, 3)", "").map((row) => row.slice(2))).toEqual([
    [null, "missing"],
    [null, "missing"],
    [null, "missing"],
    [120, "none"],
    [118.07447774750227, "none"],
  ]);
  expect(derived(given, "(gdp + lag(gdp)) / 2", "亿元").map((row) => row[2])).toEqual([
    null,
    105.05,
    null,
    null,
    125,
  ]);
});

test("what is absent says why: the first in the order of reading", () => {
  const given = [
    ...inventions([5, "suppressed", 6, 7, "missing"]),
    ...grants([10, 11, "conflicting", "missing", "suppressed"]),
  ];
  const reasons = (formula: string): unknown[] => derived(given, formula, "件").map((row) => row[3]);
  expect(reasons("invention_patents_granted + patents_granted")).toEqual([
    "none",
    "suppressed",
    "conflicting",
    "missing",
    "missing",
  ]);
  expect(reasons("0 - patents_granted + invention_patents_granted")).toEqual([
    "none",
    "suppressed",
    "conflicting",
    "missing",
    "suppressed",
  ]);
  expect(reasons("patents_granted * (1 / high_tech_enterprises) * high_tech_enterprises")).toEqual([
    "missing",
    "missing",
    "conflicting",
    "missing",
    "suppressed",
  ]);
});

test("a denominator that is absent says so, of whatever quotient", () => {
  const given = [...rd(2017, [1, 2, 3, 4]), ...gdp(2017, ["missing", "suppressed", "not_applicable"])];
  expect(derived(given, "2 * rd_expenditure / gdp", "%").map((row) => row[3])).toEqual([
    "denominator_missing",
    "suppressed",
    "denominator_missing",
    "denominator_missing",
  ]);
});

test("a target that stands before all results", () => {
  const given = [
    { period: "2017", indicator: "patents_granted", scenario: "target", value: 280 } as const,
    ...grants([310]),
  ];
  expect(derived(given, "patents_granted / target(patents_granted)", "%")[0]?.slice(2)).toEqual([
    110.71428571428571,
    "none",
  ]);
});

test("completion against the target, which may stand for the year", () => {
  const given = [
    ...grants([310, 134, 5, 0, 7]),
    { period: "2021", indicator: "patents_granted", scenario: "target", value: "missing" } as const,
    { period: "2017", indicator: "patents_granted", scenario: "target", value: 280 } as const,
    { period: "2018", indicator: "patents_granted", scenario: "target", value: 80 } as const,
    { period: "2020", indicator: "patents_granted", scenario: "target", value: 0 } as const,
    { period: "2017-01/06", indicator: "patents_granted", value: 140 },
  ];
  expect(derived(given, "patents_granted / target(patents_granted)", "%").map((row) => row.slice(1))).toEqual(
    [
      ["2017", 110.71428571428571, "none"],
      ["2018", 167.5, "none"],
      ["2019", null, "no_target"],
      ["2020", null, "zero_denominator"],
      ["2021", null, "no_target"],
      ["2017-01/06", 50, "none"],
    ],
  );
});

test("a formula of stages", () => {
  const of = "high_tech_enterprises";
  const stage = (name: string, value: number): Given => ({
    period: "2017",
    indicator: of,
    level: "national",
    stage: name,
    value,
  });
  const given = [stage("applied", 8), stage("recognised", 3), stage("cultivated", 20)];
  const formula = indicatorOf("recognition_rate").formula ?? "";
  expect(derived(given, formula, "%", { of: "高企" })).toEqual([["示例县", "2017", 37.5, "none"]]);
  expect(derived(given, "stage(高企, 认定) / stage(高企, 培育)", "%")).toEqual([
    ["示例县", "2017", 15, "none"],
  ]);
  const plain: Given = { ...stage("filed", 12), level: "" };
  expect(derived([...given, plain], "stage(高企, 认定) / stage(高企, 上报)", "%")[0]?.[2]).toBe(25);
  const [row] = shown(
    deriveFormula(datasetOf(given), { indicator: indicatorOf("recognition_rate"), of }),
    "recognition_rate",
    "level",
    "stage",
    "scenario",
    "file",
    "line",
    "value",
  );
  expect(row).toEqual(["national", "recognised", "result", "made-up.csv", 0, 37.5]);
});

test("a lone denominator of a stage is that of the stage, not of all", () => {
  const given: Given[] = [
    ...rd(2017, [30]),
    { period: "2017", indicator: "high_tech_enterprises", value: 20 },
    { period: "2017", indicator: "high_tech_enterprises", stage: "recognised", value: 3 },
  ];
  expect(derived(given, "rd_expenditure / stage(高企, 认定)", "万元/家")).toEqual([
    ["示例县", "2017", 10, "none"],
  ]);
});

test.each<[string, string[], Partial<Given>, number | null]>([
  ["of the one level that there is by definition", ["municipal"], { level: "municipal" }, 112],
  ["of no level", ["municipal"], {}, 112],
  ["of one of two levels", ["municipal", "county"], { level: "municipal" }, null],
  ["of another level", ["municipal"], { level: "county" }, null],
  ["of any level", [], { level: "county" }, null],
  ["of a stage", ["municipal"], { stage: "recognised" }, null],
])("what is added to a figure of no level and stage, %s", (_, levels, rest, expected) => {
  const part: Indicator = { ...own("part", "件"), levels };
  const given = [...grants([100]), ...annual(2017, [12], { indicator: part, ...rest })];
  const [found] = derived(given, "patents_granted + part", "件", { catalogue: [part] });
  expect(found?.slice(2)).toEqual([expected, expected === null ? "missing" : "none"]);
});

test("parts of a sum are of one level and stage; a lone denominator is the plain series", () => {
  const levels = (values: readonly number[], id: string): Given[] =>
    ["", "county", "national"].map((level, at) => ({
      period: "2017",
      indicator: id,
      level,
      value: values[at] ?? 0,
    }));
  const given = [
    ...levels([100, 10, 1], "invention_patents_granted"),
    ...levels([900, 90, 9], "patents_granted"),
    ...levels([500, 50, 5], "patent_applications"),
  ];
  const values = (formula: string, unit: string): unknown[] =>
    derived(given, formula, unit).map((row) => row[2]);
  expect(values("invention_patents_granted + patents_granted", "件")).toEqual([1000, 100, 10]);
  expect(values("invention_patents_granted / (invention_patents_granted + patents_granted)", "%")).toEqual([
    10, 10, 10,
  ]);
  expect(values("(invention_patents_granted + patents_granted) / patent_applications", "%")).toEqual([
    200, 20, 2,
  ]);
  expect(
    values("patents_granted / lag(patents_granted) + 0 * patents_granted / patents_granted", "%"),
  ).toEqual([null, null, null]);
});

test("a sum over indicators of different levels stands at the level of the first", () => {
  const given: Given[] = [
    { period: "2017", indicator: "innovation_subsidy_provincial", level: "provincial", value: 30.5 },
    { period: "2017", indicator: "innovation_subsidy_municipal", level: "municipal", value: 12 },
  ];
  const dataset = deriveFormula(datasetOf(given), { indicator: indicatorOf("innovation_funds_honoured") });
  expect(shown(dataset, "innovation_funds_honoured", "level", "value", "unit")).toEqual([
    ["provincial", 42.5, "万元"],
  ]);
});

test("regions and vintages are kept apart; a region that has the figure keeps it", () => {
  const given = [
    ...rd(2017, [100], { region: "甲县" }),
    ...rd(2017, [110], { region: "甲县", vintage: "初步" }),
    ...rd(2017, [300], { region: "乙县" }),
    ...gdp(2017, [2], { region: "甲县" }),
    ...gdp(2017, [4], { region: "甲县", vintage: "初步" }),
    ...gdp(2017, [5], { region: "乙县" }),
    ...annual(2016, [1], { indicator: own("derived", "万元"), region: "乙县" }),
  ];
  const dataset = deriveFormula(datasetOf(given), {
    indicator: own("derived", "万元"),
    formula: "rd_expenditure - gdp",
  });
  expect(shown(dataset, "derived", "region", "period", "vintage", "value")).toEqual([
    ["乙县", "2016", "", 1],
    ["甲县", "2017", "", 100 - 20000],
    ["甲县", "2017", "初步", 110 - 40000],
  ]);
});

test("a provisional operand gives a provisional figure, and a break counts where it lies between", () => {
  const given = [
    ...gdp(2014, [100]),
    { period: "2015", indicator: "gdp", value: 110, status: ["B", "P"] } as const,
    ...gdp(2016, [120]),
    ...rd(2015, [500], { status: ["E"] }),
  ];
  const status = (formula: string, unit: string): unknown[] =>
    shown(
      deriveFormula(datasetOf(given), { indicator: own("derived", unit), formula }),
      "derived",
      "period",
      "status",
    ).map(([period, text]) => `${period} ${text}`);
  expect(status("gdp - lag(gdp)", "亿元")).toEqual(["2014 A", "2015 PB", "2016 P"]);
  expect(status("gdp - lag(gdp, 2)", "亿元")).toEqual(["2014 A", "2015 PB", "2016 B"]);
  expect(status("gdp / lag(gdp)", "%")).toEqual(["2014 A", "2015 PB", "2016 P"]);
  expect(status("gdp - rd_expenditure", "亿元")).toEqual(["2014 A", "2015 PEB", "2016 A"]);
});

describe("the status of figures", () => {
  const status = (given: readonly Given[], formula: string): unknown[][] =>
    shown(
      deriveFormula(datasetOf(given), { indicator: own("derived", "亿元"), formula }),
      "derived",
      "period",
      "status",
    );

  test("whose first one stands first in the data", () => {
    const given: Given[] = [
      { period: "2015", indicator: "gdp", value: 110, status: ["P"] },
      { period: "2014", indicator: "gdp", value: 100, status: ["B"] },
    ];
    const expected = [
      ["2015", "P"],
      ["2014", "B"],
    ];
    expect(status(given, "2 * gdp")).toEqual(expected);
    // The year before begins the new series itself.
    expect(status(given, "gdp - lag(gdp)")).toEqual(expected);
  });

  test("a break counts where the later figure that it would be compared with is absent", () => {
    const given = [...rd(2015, [500], { status: ["B"] }), ...gdp(2017, [120])];
    expect(status(given, "gdp + lag(rd_expenditure) - lag(rd_expenditure, 2)")).toEqual([["2017", "B"]]);
  });
});

test("an indicator that is derived itself is derived first, and does not stay", () => {
  const given = [
    ...annual(2017, [6045, 7000], { indicator: "valid_invention_patents" }),
    ...annual(2017, [2000, 2000], { indicator: "resident_population" }),
    { period: "2018", indicator: "valid_invention_patents_per_10k", scenario: "target", value: 2.8 } as const,
  ];
  const indicator = indicatorOf("valid_invention_patents_per_10k_completion");
  const dataset = deriveFormula(datasetOf(given), { indicator });
  expect(shown(dataset, indicator.id, "period", "value", "gap")).toEqual([
    ["2017", null, "no_target"],
    ["2018", 125, "none"],
  ]);
  expect(dataset.length).toBe(7);
  const own_b = own("own_b", "件/人", "own_a / 2");
  const own_a = own("own_a", "件/万人", "valid_invention_patents / resident_population");
  expect(
    derived(given, "own_b * resident_population + own_a * 0 * resident_population", "件", {
      catalogue: [own_a, own_b],
    })[1]?.[2],
  ).toBe(3500);
});

test("figures stand on the first indicator that is not divided by, and on a divisor where there is no other", () => {
  const given = [...rd(2017, [300]), ...gdp(2016, [2, 4])];
  expect(derived(given, "[1亿元] / gdp * rd_expenditure", "万元")).toEqual([["示例县", "2017", 75, "none"]]);
  expect(derived(given, "[1亿元] / gdp", "%").map((row) => row[2])).toEqual([50, 25]);
});

test("indicators that build on each other twice over are derived once", () => {
  const chain = Array.from({ length: 60 }, (_, at) =>
    own(`own_${at}`, "亿元", at < 2 ? "gdp" : `own_${at - 1} + own_${at - 2}`),
  );
  // The sixtieth Fibonacci number.
  expect(derived(gdp(2017, [1]), "own_59", "亿元", { catalogue: chain })[0]?.[2]).toBe(1548008755920);
});

test("a formula of the catalogue that scales twice is not used", () => {
  const percentage = own("own_a", "%", "100 * rd_expenditure / gdp");
  const given = [...rd(2017, [300]), ...gdp(2017, [3])];
  expect(derived(given, "gdp * own_a", "万元", { catalogue: [percentage] })).toEqual([
    ["示例县", "2017", null, "missing"],
  ]);
});

test("the derived figures go on to other verbs", () => {
  const dataset = deriveFormula(datasetOf([...rd(2016, [100, 150]), ...gdp(2016, [1, 1])]), {
    indicator: own("derived", "%"),
    formula: "rd_expenditure / gdp",
  });
  const table = yearOverYear(dataset, { indicator: "derived" });
  expect(rowsOf(table, "value", "change", "unit")[1]).toEqual([1.5, 0.5, "%"]);
});

test("nothing to derive leaves the dataset as it is", () => {
  const dataset = datasetOf(gdp(2017, [4]));
  expect(deriveFormula(dataset, { indicator: indicatorOf("rd_intensity") })).toBe(dataset);
});

test("units of the data that do not fit the formula of a derived operand are a gap", () => {
  const pieces = { ...indicatorOf("rd_expenditure"), unit: parseUnit("件") ?? indicatorOf("gdp").unit };
  const given = [...rd(2017, [100], { indicator: pieces }), ...gdp(2017, [4])];
  expect(derived(given, "rd_intensity * gdp", "万元")).toEqual([["示例县", "2017", null, "unit_mismatch"]]);
});

test.each<[Partial<FormulaOptions>, string]>([
  [
    { formula: "rd_expenditure / gdpp" },
    'invalid formula "rd_expenditure / gdpp": "gdpp" at character 18 is no known indicator. Did you mean "GDP"?',
  ],
  [{ formula: "gdp + patents_granted" }, "At character 5: 100m CNY and patents can be neither added"],
  [{ formula: "gdp" }, "The formula gives 100m CNY, and % is asked for; they do not convert."],
  [{ formula: "derived * 2" }, "Derived indicators go in a circle: derived → derived."],
  [
    { formula: "recognised / applied" },
    "is of stages: expected the indicator that they are of, as option of",
  ],
  [{ formula: "recognised / applied", of: "gpd" }, 'unknown indicator "gpd": did you mean "gdp"?'],
  [
    { formula: "rd_intensity - [1%]", lag: 1 },
    'invalid lag 1: the formula "rd_intensity - [1%]" is no quotient of two parts',
  ],
  [{ formula: "gdp / gdp", lag: 0.5 }, "invalid lag 0.5: expected a whole number of years from 0 on"],
  [{}, 'indicator "derived" has no formula: give one'],
])("%j is refused", (options, sentence) => {
  const dataset = datasetOf(gdp(2017, [4]));
  expect(() => deriveFormula(dataset, { indicator: own("derived", "%"), ...options })).toThrow(sentence);
});

test("a figure of another level is no operand: a national figure is not taken from that of all levels", () => {
  const indicator = { ...indicatorOf("patents_granted"), id: "net_increase", formula: "x" };
  const given: Given[] = [
    { period: "2020", value: 5, level: "national" },
    { period: "2020", value: 120 },
    { period: "2019", value: 100 },
  ];
  const formula = "patent_applications - lag(patent_applications, 1)";
  const dataset = deriveFormula(datasetOf(given), { indicator, formula });
  expect(shown(dataset, "net_increase", "period", "level", "value", "gap")).toEqual([
    ["2020", "national", null, "missing"],
    ["2020", "", 20, "none"],
    ["2019", "", null, "missing"],
  ]);
});

test.each<[string, string, number, string]>([
  [
    "a quotient",
    "valid_invention_patents / resident_population",
    0,
    "valid_invention_patents / resident_population",
  ],
  ["a lag", "有效发明专利 / 常住人口", 1, "valid_invention_patents / lag(resident_population, 1)"],
  [
    "a lag upon a lag",
    "有效发明专利 / 上年(常住人口)",
    1,
    "valid_invention_patents / lag(resident_population, 2)",
  ],
])("the indicator added states its formula: %s", (_, formula, lag, stated) => {
  const given = datasetOf([
    { indicator: "valid_invention_patents", period: "2018", value: 30 },
    { indicator: "resident_population", period: "2016", value: 10 },
  ]);
  const indicator = indicatorOf("valid_invention_patents_per_10k");
  const derived = deriveFormula(given, { indicator, formula, lag });
  const own = derived.indicators.find(({ id }) => id === indicator.id);
  expect(own?.formula).toBe(stated);
});

test("a formula of which nothing would be of the period is refused", () => {
  const given = datasetOf([{ indicator: "gdp", period: "2018", value: 30 }]);
  const options = { indicator: indicatorOf("rd_intensity"), formula: "lag(rd_expenditure) / gdp", lag: 1 };
  expect(() => deriveFormula(given, options)).toThrow(
    'invalid lag 1: no part of the formula "lag(rd_expenditure) / gdp" would be of the period itself',
  );
});
