import { expect, test } from "vitest";
import { parseFormula } from "../../src/formula/parse-formula.ts";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { type FormulaNode, type FormulaOperand, operandKey, operandsOf } from "../../src/model/formula.ts";

function read(text: string): FormulaNode {
  const { formula } = parseFormula(text, defaultCatalogue());
  if (!formula) throw new Error(`no formula ${text}`);
  return formula;
}

const told = (text: string): string[] =>
  operandsOf(read(text)).map(({ indicator, lag }) => `${indicator} ${lag}`);

test.each([
  ["gdp", ["gdp 0"]],
  ["2 * gdp + [3亿元] - gdp", ["gdp 0", "gdp 0"]],
  ["max(-rd_expenditure, abs(gdp))", ["rd_expenditure 0", "gdp 0"]],
  ["gdp - lag(-gdp, 2)", ["gdp 0", "gdp 2"]],
  ["gdp - lag(2 * abs(gdp - rd_expenditure) + lag(gdp))", ["gdp 0", "gdp 1", "rd_expenditure 1", "gdp 2"]],
])("%s has the operands %j", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("a formula of nothing but years before is refused", () => {
  expect(parseFormula("lag(gdp) + lag(gdp, 2)", defaultCatalogue()).formula).toBeUndefined();
});

test("operands are one where they take the same figures, wherever they stand", () => {
  const [first, second] = operandsOf(read("gdp / lag(rd_expenditure) + gdp")).filter(
    ({ indicator }) => indicator === "gdp",
  ) as [FormulaOperand, FormulaOperand];
  expect(second.column).not.toBe(first.column);
  expect(operandKey(second)).toBe(operandKey(first));
  const others: FormulaOperand[] = [
    { ...first, indicator: "rd_expenditure" },
    { ...first, stage: "published" },
    { ...first, stage: "preliminary" },
    { ...first, scenario: "target" },
    { ...first, lag: 1 },
    { ...first, lag: 2 },
  ];
  expect(new Set([first, ...others].map(operandKey)).size).toBe(7);
});
