import { boundsWords } from "./bounds-words.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import { gapSentence, gapSentences } from "../model/gap.ts";
import { parsePeriod, periodLabel } from "../model/period.ts";
import type { Language, Words } from "../model/words.ts";
import type { ExplainedInput, ExplainedResult, Explanation, InputRole } from "../table/explain.ts";
import { calculationNames, formulaWords, isRole, resultNames, roleName } from "./calculation-words.ts";
import { seriesName } from "./series-name.ts";

/**
 * How a result came about, as one sentence: what was computed, by which formula, from which cells, how it is rounded, and
 * why a figure is absent. 「甲县2017年专利授权量的同比：增速＝100×（本期数−上年同期数）÷上年同期数＝20.0%；本期数12件（a.csv第3行第4列），…。」
 */
export function explanationSentence(explanation: Explanation, language: Language): string {
  const { calculation, results, inputs, inputsTotal, gap } = explanation;
  const [first] = inputs;
  const more = inputsTotal - inputs.length;
  const clauses = [
    ...results.map((result) => resultClause(explanation, result, language)),
    inputs.map((input) => inputText(explanation, input, language)).join(language === "zh" ? "，" : ", ") +
      (more > 0 ? moreText(more, language) : ""),
    results.some(({ value }) => value !== null) ? roundingText[language] : "",
    gap === "none" ? "" : reasonText(explanation, language),
  ].filter(Boolean);
  const name = calculationNames[calculation][language];
  if (language === "zh")
    return `${first ? `${subjectOf(first, "zh")}的` : ""}${name}：${clauses.join("；")}。`;
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${first ? ` of ${subjectOf(first, "en")}` : ""}: ${clauses.join("; ")}.`;
}

const roundingText = {
  zh: "显示时四舍五入，计算不取舍",
  en: "rounded half away from zero for display only",
};

function subjectOf(input: ExplainedInput, language: Language): string {
  const when = periodText(input.period, language);
  const name = seriesName(input, language);
  return language === "zh" ? `${input.region}${when}${name}` : `${name}, ${input.region}, ${when}`;
}

function periodText(period: string, language: Language): string {
  const parsed = parsePeriod(period);
  return parsed ? periodLabel(parsed, language) : period;
}

function resultClause(
  explanation: Explanation,
  { column, formula, value, bounds, unit, decimals }: ExplainedResult,
  language: Language,
): string {
  const name = resultNames.get(column)?.[language] ?? column;
  const worded = formula.replace(/[a-z][a-z0-9_]*/g, (token) => wordOf(explanation, token, language));
  const typeset = language === "zh" ? worded.replaceAll(" / ", " ÷ ") : worded;
  const equals = `${name} = ${typeset}`;
  if (value !== null) return `${equals} = ${formatFigure(value, unit, language, { decimals })}`;
  return equals + afterComma(boundsWords(bounds, { unit, decimals }, language), language);
}

/** A role, a function or an indicator in words. */
function wordOf(explanation: Explanation, token: string, language: Language): string {
  const { inputs } = explanation;
  const known =
    (isRole(token) ? roleOf(explanation, token) : undefined) ??
    formulaWords.get(token) ??
    resultNames.get(token);
  const own = inputs.find(({ indicator }) => indicator.id === token);
  return known?.[language] ?? own?.indicator.name[language] ?? token;
}

/** What an input is called, with the years that bases lie back. */
function roleOf({ calculation, inputs }: Explanation, role: InputRole): Words {
  const yearAt = (sought: readonly InputRole[]): number | undefined => {
    const input = inputs.find((one) => sought.includes(one.role));
    return input && parsePeriod(input.period)?.year;
  };
  const now = yearAt(["value", "part"]);
  const then = yearAt(["base", "part_base"]);
  return roleName(calculation, role, now === undefined || then === undefined ? 1 : now - then);
}

function inputText(explanation: Explanation, input: ExplainedInput, language: Language): string {
  const { value, gap, bounds, indicator, cell, role } = input;
  const name = roleOf(explanation, role)[language];
  const figure =
    value === null
      ? gapSentences[gap][language] + afterComma(boundsWords(bounds, indicator, language), language)
      : formatFigure(value, indicator.unit, language, {});
  const where = cell
    ? cellText(cell, language)
    : language === "zh"
      ? "不是文件中的数"
      : "in no cell of a file";
  const when = periodText(input.period, language);
  const series = seriesName(input, language);
  if (language === "zh") return `${name}${when}${input.region}${series} ${figure}（${where}）`;
  return `${name} ${series}, ${input.region}, ${when}: ${figure} (${where})`;
}

/** Words that follow what has been said; nothing where there are none. */
function afterComma(words: string, language: Language): string {
  if (words === "") return "";
  return language === "zh" ? `，${words}` : `, ${words}`;
}

function cellText({ file, line, column }: NonNullable<ExplainedInput["cell"]>, language: Language): string {
  return language === "zh"
    ? `${file} 第 ${line} 行第 ${column} 列`
    : `${file}, line ${line}, column ${column}`;
}

function moreText(count: number, language: Language): string {
  const number = formatNumber(count);
  return language === "zh" ? `，另有 ${number} 个` : ` and ${number} more`;
}

function reasonText(explanation: Explanation, language: Language): string {
  const { gap } = explanation;
  const base = roleOf(explanation, "base");
  const bare = { zh: base.zh.replace(/数$/, ""), en: base.en.replace(/^value (?:of|before) /, "") };
  return gapSentence(gap, bare)[language];
}
