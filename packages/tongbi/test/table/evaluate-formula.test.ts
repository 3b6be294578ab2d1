import { expect, test } from "vitest";
import { evaluateFormula, type EvaluateFormulaOptions } from "../../src/table/evaluate-formula.ts";
import { explain } from "../../src/table/explain.ts";
import { datasetOf, indicatorOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

const county = datasetOf([
  { indicator: "rd_expenditure", region: "甲县", period: "2022", value: 13020 },
  { indicator: "rd_expenditure", region: "甲县", period: "2023", value: 14000, status: ["P"] },
  { indicator: "rd_expenditure", region: "乙县", period: "2022", value: 500 },
  { indicator: "gdp", region: "甲县", period: "2022", value: 127.65 },
  { indicator: "gdp", region: "乙县", period: "2022", value: 0 },
  { indicator: "rd_intensity", region: "甲县", period: "2022", value: 1.02 },
]);

const intensity = { indicator: indicatorOf("rd_intensity") };

test("its columns, in their order", () => {
  expect(evaluateFormula(county, intensity).columnNames()).toEqual(
    "indicator region period level stage scenario vintage unit value value_lower value_upper gap status".split(
      " ",
    ),
  );
});

test("a row for each result of the first operand, also where the file states the indicator itself", () => {
  // 1.302亿元 of 127.65亿元.
  expect(
    rowsOf(evaluateFormula(county, intensity), "region", "period", "value", "unit", "gap", "status"),
  ).toEqual([
    ["甲县", "2022", 1.0199764982373678, "%", "none", "A"],
    ["甲县", "2023", null, "%", "denominator_missing", "P"],
    ["乙县", "2022", null, "%", "zero_denominator", "A"],
  ]);
});

test("rows that are not shown are left out, whatever they are computed from", () => {
  expect(rowsOf(evaluateFormula(county, { ...intensity, region: "乙县" }), "region", "gap")).toEqual([
    ["乙县", "zero_denominator"],
  ]);
  expect(rowsOf(evaluateFormula(county, { ...intensity, from: "2023" }), "period")).toEqual([["2023"]]);
  expect(() => evaluateFormula(county, { ...intensity, region: "丙县" })).toThrow('unknown region "丙县"');
});

test("a denominator of the year before: Gansu 2017 as published, 2.32", () => {
  const gansu = datasetOf([
    { indicator: "valid_invention_patents", region: "甘肃省", period: "2017", value: 6045 },
    { indicator: "resident_population", region: "甘肃省", period: "2016", value: 2609.95 },
    { indicator: "resident_population", region: "甘肃省", period: "2017", value: 2625.71 },
  ]);
  const options = { indicator: indicatorOf("valid_invention_patents_per_10k"), lag: 1 };
  const figures = evaluateFormula(gansu, options);
  expect(Number(figures.get("value", 0)).toFixed(2)).toBe("2.32");
  expect(explain(figures, 0).inputs.map(({ period, value }) => [period, value])).toEqual([
    ["2017", 6045],
    ["2016", 2609.95],
  ]);
});

test("a row explains itself by its operands and their cells, present or not", () => {
  const figures = evaluateFormula(county, { ...intensity, region: "甲县" });
  const { results, inputs } = explain(figures, 0);
  expect(results).toMatchObject([{ column: "value", formula: "rd_expenditure / gdp", decimals: 2 }]);
  expect(inputs.map(({ indicator, value, cell }) => [indicator.id, value, cell?.line])).toEqual([
    ["rd_expenditure", 13020, 1],
    ["gdp", 127.65, 4],
  ]);
  expect(explain(figures, 1).inputs[1]).toMatchObject({ period: "2023", value: null, gap: "missing" });
});

test("an indicator that comes twice in a formula is one input", () => {
  const options = { indicator: indicatorOf("rd_intensity"), formula: "gdp / (gdp + rd_expenditure)" };
  const figures = evaluateFormula(county, { ...options, region: "甲县" });
  expect(explain(figures, 0).inputs.map(({ indicator, value }) => [indicator.id, value])).toEqual([
    ["gdp", 127.65],
    ["rd_expenditure", 13020],
  ]);
});

test("the newest figures are shown, or those of one release", () => {
  const revised = datasetOf([
    { indicator: "rd_expenditure", period: "2022", value: 100 },
    { indicator: "rd_expenditure", period: "2022", value: 90, vintage: "2023年公报" },
    { indicator: "gdp", period: "2022", value: 1 },
  ]);
  const shown = (vintage?: string): unknown[][] =>
    rowsOf(
      evaluateFormula(revised, { ...intensity, ...(vintage === undefined ? {} : { vintage }) }),
      "vintage",
      "value",
    );
  expect(shown()).toEqual([["", 1]]);
  expect(shown("2023年公报")).toEqual([["2023年公报", 0.9]]);
});

test("an operand of a stage that the data lack is sought at that stage", () => {
  const applied = datasetOf([
    { indicator: "high_tech_enterprises", stage: "recognised", period: "2022", value: 8 },
  ]);
  const rate = { ...indicatorOf("rd_intensity"), id: "recognition_rate", formula: "recognised / applied" };
  const { inputs } = explain(evaluateFormula(applied, { indicator: rate, of: "high_tech_enterprises" }), 0);
  expect(inputs.map(({ stage, value, gap }) => [stage, value, gap])).toEqual([
    ["recognised", 8, "none"],
    ["applied", null, "missing"],
  ]);
});

test("asked for again with another lag, formula or catalogue, the same indicator is computed anew", () => {
  const chain = datasetOf([
    { indicator: "rd_expenditure", period: "2022", value: 100 },
    { indicator: "rd_expenditure", period: "2023", value: 120 },
    { indicator: "gdp", period: "2022", value: 1 },
    { indicator: "gdp", period: "2023", value: 2 },
  ]);
  const { indicator } = intensity;
  const values = (options: Omit<EvaluateFormulaOptions, "indicator">): unknown[] =>
    rowsOf(evaluateFormula(chain, { indicator, ...options }), "value").flat();
  for (const _ of [1, 2]) {
    // 万元 over 亿元 in %: one hundredth of the quotient of the figures.
    expect(values({})).toEqual([1, 0.6]);
    expect(values({ lag: 1 })).toEqual([null, 1.2]);
    expect(values({ formula: "2 * rd_expenditure / gdp" })).toEqual([2, 1.2]);
  }
  const changed = { ...indicator };
  expect(rowsOf(evaluateFormula(chain, { indicator: changed }), "value").flat()).toEqual([1, 0.6]);
  Object.assign(changed, { formula: "2 * rd_expenditure / gdp" });
  expect(rowsOf(evaluateFormula(chain, { indicator: changed }), "value").flat()).toEqual([2, 1.2]);
  const part = { ...indicatorOf("rd_expenditure"), id: "part", formula: "rd_expenditure / 4" };
  const half = { ...part, formula: "rd_expenditure / 2" };
  expect(values({ formula: "part / gdp", catalogue: [part] })).toEqual([0.25, 0.15]);
  expect(values({ formula: "part / gdp", catalogue: [half] })).toEqual([0.5, 0.3]);
});

test("the same rate of stages, asked of one indicator and then of another", () => {
  const applied = datasetOf(
    (
      [
        ["high_tech_enterprises", 10, 1],
        ["mass_innovation_spaces", 10, 2],
      ] as const
    ).flatMap(([indicator, filed, recognised]) => [
      { indicator, period: "2022", stage: "applied", value: filed },
      { indicator, period: "2022", stage: "recognised", value: recognised },
    ]),
  );
  const indicator = { ...indicatorOf("rd_intensity"), id: "rate", formula: "recognised / applied" };
  const rate = (of: string): unknown => evaluateFormula(applied, { indicator, of }).get("value", 0);
  expect([rate("high_tech_enterprises"), rate("mass_innovation_spaces")]).toEqual([10, 20]);
});

test("each row that is shown has the status of its own figures", () => {
  const years = datasetOf([
    { indicator: "rd_expenditure", period: "2022", value: 1, status: ["E"] },
    { indicator: "rd_expenditure", period: "2023", value: 2, status: ["P"] },
    { indicator: "gdp", period: "2022", value: 1 },
    { indicator: "gdp", period: "2023", value: 1, status: ["E"] },
  ]);
  expect(rowsOf(evaluateFormula(years, { ...intensity, from: "2023" }), "period", "status")).toEqual([
    ["2023", "PE"],
  ]);
});
