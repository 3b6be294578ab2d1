import { expect, test } from "vitest";
import { checkFormula } from "../../src/formula/check-formula.ts";
import type { FormulaNode } from "../../src/model/formula.ts";
import { compiledFormula } from "../../src/table/compiled-formula.ts";
import { annual, datasetOf, indicatorOf } from "../model/dataset-of.ts";

const formula = checkFormula("rd_expenditure / gdp").formula as FormulaNode;
const intensity = indicatorOf("rd_intensity");
const [rd, gdp] = [
  annual(2020, [1], { indicator: "rd_expenditure" }),
  annual(2020, [2], { indicator: "gdp" }),
];

test("a formula is compiled once for a dataset, and again for another or for another indicator", () => {
  const dataset = datasetOf([...rd, ...gdp]);
  const first = compiledFormula(dataset, intensity, formula);
  expect(compiledFormula(dataset, intensity, formula)).toBe(first);
  expect(first.operands.map(({ indicator }) => indicator)).toEqual([0, 1]);
  expect(first).toMatchObject({ first: 0, ratioExponent: -2, isFit: true, comparedWith: [-1, -1] });
  const turned = compiledFormula(datasetOf([...gdp, ...rd]), intensity, formula);
  expect(turned.operands.map(({ indicator }) => indicator)).toEqual([1, 0]);
  const inPieces = compiledFormula(dataset, indicatorOf("patent_applications"), formula);
  expect([inPieces.isFit, first.isFit]).toEqual([false, true]);
  expect(compiledFormula(dataset, intensity, formula)).toEqual(first);
});
