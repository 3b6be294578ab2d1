import { type FormulaIssue, formulaIssue } from "./formula-issue.ts";
import type { FormulaNode } from "../model/formula.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Unit } from "../model/unit.ts";
import type { Language, Words } from "../model/words.ts";

/** Sentences about formulas that can be read and mean nothing: units that do not fit, indicators that go in a circle. */

export function nothingOfPeriod(text: string): FormulaIssue {
  return formulaIssue(
    "formula-nothing-of-period",
    1,
    text,
    "算式里没有一个指标取本期的实绩，不知道为哪些时期计算。请至少用一个不带上年、目标的指标。",
    "No indicator of the formula is a result of the period itself, so that nothing says which periods to compute. Use at least one without lag and target.",
  );
}

function unitName(unit: Unit, language: Language): string {
  if (unit[language] !== "") return unit[language];
  return language === "zh" ? "没有单位的数" : "a number without unit";
}

export function unitsDiffer({ column, text }: FormulaNode, left: Unit, right: Unit): FormulaIssue {
  const both = (language: Language): [string, string] => [
    unitName(left, language),
    unitName(right, language),
  ];
  const [oneZh, otherZh] = both("zh");
  const [one, other] = both("en");
  return formulaIssue(
    "formula-units-differ",
    column,
    text,
    `第 ${column} 个字符处：「${oneZh}」和「${otherZh}」不能相加减或比大小。请核对指标；是数的，连单位写在方括号里，例如 [5000万元]。`,
    `At character ${column}: ${one} and ${other} can be neither added, subtracted nor compared. Check the indicators; a number is put in square brackets with its unit: [5000万元].`,
  );
}

export function unitsDoNotCombine({ column, text }: FormulaNode, left: Unit, right: Unit): FormulaIssue {
  const [zh, en] = [
    `${unitName(left, "zh")}」和「${unitName(right, "zh")}`,
    `${unitName(left, "en")} and ${unitName(right, "en")}`,
  ];
  return formulaIssue(
    "formula-units-do-not-combine",
    column,
    text,
    `第 ${column} 个字符处：「${zh}」相乘除得不出有意义的单位。请只乘除没有单位的数、比率，或用能约去单位的指标。`,
    `At character ${column}: ${en} make no unit when multiplied or divided. Multiply and divide by numbers and ratios, or by what cancels a unit.`,
  );
}

export function otherResultUnit(text: string, found: Unit, asked: Unit): FormulaIssue {
  return formulaIssue(
    "formula-result-unit",
    1,
    text,
    `算式得出的是「${unitName(found, "zh")}」，要求的单位是「${unitName(asked, "zh")}」，无法换算。请改单位或算式。`,
    `The formula gives ${unitName(found, "en")}, and ${unitName(asked, "en")} is asked for; they do not convert. Change the unit or the formula.`,
  );
}

export function scaledTwice({ column, text }: FormulaNode, asked: Unit): FormulaIssue {
  return formulaIssue(
    "formula-scaled-twice",
    column,
    text,
    `第 ${column} 个字符处的「${text}」：单位会自动换算，结果以「${unitName(asked, "zh")}」计，再乘除 ${text} 就重复了。请去掉。`,
    `"${text}" at character ${column}: units are converted by themselves and the result is in ${unitName(asked, "en")}, so that this would scale it twice. Leave it out.`,
  );
}

export function cycle(column: number, found: string, path: readonly Words[]): FormulaIssue {
  return formulaIssue(
    "formula-cycle",
    column,
    found,
    `推算指标循环引用：${path.map(({ zh }) => zh).join(" → ")}。请改其中一个的算式。`,
    `Derived indicators go in a circle: ${path.map(({ en }) => en).join(" → ")}. Change the formula of one of them.`,
  );
}

export function longChain(column: number, found: string, { name }: Indicator, most: number): FormulaIssue {
  return formulaIssue(
    "formula-long-chain",
    column,
    found,
    `推算指标层层引用超过 ${most} 层（到「${name.zh}」为止）。请直接引用基础指标。`,
    `Derived indicators build on each other more than ${most} times (reached at "${name.en}"). Refer to the basic indicators.`,
  );
}
