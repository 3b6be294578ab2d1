import { roundDecimal } from "../model/decimal.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import { gapSentences } from "../model/gap.ts";
import { periodLabel, yearsBefore } from "../model/period.ts";
import { statusList, statusNames } from "../model/status.ts";
import { percentagePoint } from "../model/unit.ts";
import type { Language } from "../model/words.ts";
import { changeUnit } from "../table/change-unit.ts";
import type { YearFacts } from "./year-facts.ts";

/** Places shown: a figure from a file keeps its own, a derived one has those of its indicator. */
export function valueDecimals(facts: YearFacts): { decimals?: number } {
  return facts.source ? {} : { decimals: facts.indicator.decimals };
}

/** Places of a difference: percentage points have those of the rate, at least one; others those of the values. */
export function changeDecimals(facts: YearFacts): { decimals?: number } {
  const { kind, decimals } = facts.indicator;
  return kind === "ratio" || kind === "growth_rate"
    ? { decimals: Math.max(1, decimals) }
    : valueDecimals(facts);
}

/**
 * One period of a series as the yearly report words it: 「2024年，示例县专利申请量312件，比上年增长12.3%，完成年度任务的104.0%。」
 * A fall is 下降 with a positive number, a rate that rounds to zero is 与上年持平, ratios rise by 个百分点, a base of zero
 * gives 净增, and an absent value says why it is absent.
 */
export function resultSentence(facts: YearFacts, language: Language): string {
  const when = periodLabel(facts.period, language);
  const { name } = facts.indicator;
  const { value, gap, bounds, status } = facts.point;
  const doubts = statusList(status).map((code) => statusNames[code][language]);
  if (language === "zh") {
    const subject = `${when}，${facts.region}${name.zh}`;
    if (value === null)
      return `${subject}${gapSentences[gap].zh}${bounds ? `（${bounds.lower}—${bounds.upper}之间）` : ""}。`;
    const figure = formatFigure(value, facts.indicator.unit, "zh", valueDecimals(facts));
    const doubt = doubts.length > 0 ? `（${doubts.join("、")}）` : "";
    return `${[`${subject}${figure}${doubt}`, changeZh(facts), taskZh(facts)].filter(Boolean).join("，")}。`;
  }
  const subject = `${name.en}${facts.region ? `, ${facts.region}` : ""}, ${when}: `;
  if (value === null)
    return `${subject}${lowerFirst(gapSentences[gap].en)}${bounds ? ` (between ${bounds.lower} and ${bounds.upper})` : ""}.`;
  const figure = formatFigure(value, facts.indicator.unit, "en", valueDecimals(facts));
  const doubt = doubts.length > 0 ? ` (${doubts.join(", ")})` : "";
  return `${[`${subject}${figure}${doubt}`, changeEn(facts), taskEn(facts)].filter(Boolean).join(", ")}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const roundsToZero = (value: number, decimals: number): boolean => roundDecimal(value, decimals) === 0;

function changeZh(facts: YearFacts): string {
  const { change, growthRate, changeGap, indicator } = facts;
  const compared = facts.period.frequency === "annual" ? "比上年" : "同比";
  const flat = facts.period.frequency === "annual" ? "与上年持平" : "与上年同期持平";
  if (growthRate !== null) {
    if (roundsToZero(growthRate, 1)) return flat;
    return `${compared}${growthRate < 0 ? "下降" : "增长"}${formatNumber(Math.abs(growthRate), { decimals: 1 })}%`;
  }
  if (change === null) return changeGap === "none" ? "" : gapSentences[changeGap].zh;
  const { decimals } = changeDecimals(facts);
  if (changeGap === "ratio_kind" && roundsToZero(change, decimals ?? 1)) return flat;
  const unit = changeUnit(indicator);
  const amount = formatFigure(Math.abs(change), unit, "zh", changeDecimals(facts));
  if (changeGap === "zero_base") return `上年为零，净增${amount}`;
  if (unit !== percentagePoint) return `${compared}${change < 0 ? "减少" : "增加"}${amount}`;
  if (indicator.kind === "growth_rate") return `${compared}${change < 0 ? "回落" : "加快"}${amount}`;
  return `${compared}${change < 0 ? "下降" : "提高"}${amount}`;
}

function taskZh({ completion }: YearFacts): string {
  return completion === null ? "" : `完成年度任务的${formatNumber(completion, { decimals: 1 })}%`;
}

function changeEn(facts: YearFacts): string {
  const { change, growthRate, changeGap, indicator } = facts;
  const last = periodLabel(yearsBefore(facts.period, 1), "en");
  if (growthRate !== null) {
    if (roundsToZero(growthRate, 1)) return `unchanged on ${last}`;
    return `${growthRate < 0 ? "down" : "up"} ${formatNumber(Math.abs(growthRate), { decimals: 1 })}% on ${last}`;
  }
  if (change === null) return changeGap === "none" ? "" : lowerFirst(gapSentences[changeGap].en);
  const { decimals } = changeDecimals(facts);
  if (changeGap === "ratio_kind" && roundsToZero(change, decimals ?? 1)) return `unchanged on ${last}`;
  const amount = formatFigure(Math.abs(change), changeUnit(indicator), "en", changeDecimals(facts));
  return changeGap === "zero_base"
    ? `up ${amount} from zero`
    : `${change < 0 ? "down" : "up"} ${amount} on ${last}`;
}

function taskEn({ completion }: YearFacts): string {
  return completion === null ? "" : `${formatNumber(completion, { decimals: 1 })}% of the annual target`;
}
