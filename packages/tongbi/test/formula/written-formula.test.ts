import { expect, test } from "vitest";
import { parseFormula } from "../../src/formula/parse-formula.ts";
import { writtenFormula } from "../../src/formula/written-formula.ts";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import type { FormulaNode } from "../../src/model/formula.ts";
import { indicatorOf } from "../model/dataset-of.ts";

const own = {
  ...indicatorOf("gdp"),
  id: "rd-exp",
  name: { zh: "研发支出甲", en: "R&D spending A" },
  aliases: [],
};
const catalogue = defaultCatalogue().extend([own]);
const subject = indicatorOf("high_tech_enterprises");

function parsed(text: string): FormulaNode | undefined {
  return parseFormula(text, catalogue, subject).formula;
}

/** A formula without the places where its parts stood in a text. */
function bare(node: FormulaNode | undefined): unknown {
  return JSON.parse(
    JSON.stringify(node, (name, value: unknown) =>
      name === "column" || name === "text" ? undefined : value,
    ),
  );
}

test.each([
  ["研发经费 / 地区生产总值", "rd_expenditure / gdp"],
  ["(gdp + rd_expenditure) × 2", "(gdp + rd_expenditure) × 2"],
  ["gdp − (rd_expenditure − 基础研究经费)", "gdp − (rd_expenditure − rd_basic)"],
  ["gdp / 上年(gdp)", "gdp / lag(gdp, 1)"],
  ["前推(gdp, 5) + gdp", "lag(gdp, 5) + gdp"],
  ["gdp / 目标(gdp)", "gdp / target(gdp)"],
  ["认定 / 申报", "stage(high_tech_enterprises, recognised) / stage(high_tech_enterprises, applied)"],
  ["最大(gdp, 绝对值(-gdp))", "max(gdp, abs(−gdp))"],
  ["gdp + (-gdp)", "gdp + (−gdp)"],
  ["gdp + [5000万元]", "gdp + [5000万元]"],
  ["[rd-exp] / gdp", "[rd-exp] / gdp"],
])("%s is written as %s, and read as the same again", (text, expected) => {
  const formula = parsed(text);
  expect(formula).toBeDefined();
  const written = writtenFormula(formula as FormulaNode);
  expect(written).toBe(expected);
  expect(bare(parsed(written))).toEqual(bare(formula));
});
