import { boundsWords } from "./bounds-words.ts";
import { isSmallBase } from "../calc/small-base.ts";
import { roundDecimal } from "../model/decimal.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import { gapSentences } from "../model/gap.ts";
import { periodLabel, yearsBefore } from "../model/period.ts";
import { statusList, statusNames } from "../model/status.ts";
import { percentagePoint } from "../model/unit.ts";
import type { Language } from "../model/words.ts";
import { changeUnit } from "../table/change-unit.ts";
import { isChainLink } from "../table/points-only.ts";
import { seriesName } from "./series-name.ts";
import type { YearFacts } from "./year-facts.ts";

/** Places shown: a figure from a file keeps its own, a derived one has those of its indicator. */
export function valueDecimals(facts: YearFacts): { decimals?: number } {
  return facts.source ? {} : { decimals: facts.indicator.decimals };
}

/** Places of a difference: percentage points have those of the rate, at least one; others those of the values. */
export function changeDecimals(facts: YearFacts): { decimals?: number } {
  const { kind, decimals } = facts.indicator;
  return kind === "ratio" || kind === "growth_rate" || isChainLink(facts.indicator)
    ? { decimals: Math.max(1, kind === "index" ? 1 : decimals) }
    : valueDecimals(facts);
}

/** Whether the rate says little because what it is a rate of is a handful: fewer than ten of a count. */
export function hasSmallBase({ base, growthRate, indicator }: YearFacts): boolean {
  return growthRate !== null && base !== null && isSmallBase(base, indicator.unit);
}

/**
 * One period of a series as the yearly report words it: 「2024年，示例县专利申请量310件，比上年增长12.3%，完成年度任务的110.7%。」
 * A fall is 下降 with a positive number, a rate that rounds to zero is 与上年持平, ratios rise by 个百分点, a base of zero
 * gives 净增, growth at current prices says so, and an absent value says why it is absent.
 */
export function resultSentence(facts: YearFacts, language: Language): string {
  return language === "zh" ? sentenceZh(facts) : sentenceEn(facts);
}

function doubtsOf({ point }: YearFacts, language: Language): string[] {
  return statusList(point.status).map((code) => statusNames[code][language]);
}

const roundsToZero = (value: number, decimals: number): boolean => roundDecimal(value, decimals) === 0;

function sentenceZh(facts: YearFacts): string {
  const { indicator, point, period, region } = facts;
  const name = seriesName(facts, "zh");
  const blank = /[a-z]$/i.test(region) ? " " : "";
  const subject = `${periodLabel(period, "zh")}，${region}${blank}${name}`;
  if (point.value === null) return `${subject}：${gapSentences[point.gap].zh}${boundsText(facts, "zh")}。`;
  const doubts = doubtsOf(facts, "zh");
  const doubt = doubts.length > 0 ? `（${doubts.join("、")}）` : "";
  const growth = indicator.kind === "growth_rate" ? growthNameZh(subject, point.value) : undefined;
  const figure = formatFigure(point.value, indicator.unit, "zh", valueDecimals(facts));
  const clauses = [`${growth ?? subject + figure}${doubt}`, linkZh(facts), changeZh(facts), taskZh(facts)];
  return `${clauses.filter(Boolean).join("，")}。`;
}

/** 「…_比上年增长」 of a negative rate is a fall: 「…比上年下降4.7%」. */
function growthNameZh(subject: string, value: number): string | undefined {
  const match = /^(.*?)_?(比上年|同比|环比)增长$/.exec(subject);
  if (!match) return undefined;
  return `${match[1]}${match[2]}${value < 0 ? "下降" : "增长"}${formatNumber(Math.abs(value))}%`;
}

/** An index of which the year before is 100 states a growth: 107 is 7 % more. */
function linkZh({ indicator, point }: YearFacts): string {
  if (point.value === null || !isChainLink(indicator)) return "";
  const growth = roundDecimal(point.value - 100, 1);
  return `即比上年${growth < 0 ? "下降" : "增长"}${formatNumber(Math.abs(growth), { decimals: 1 })}%`;
}

function changeZh(facts: YearFacts): string {
  const { change, growthRate, changeGap, indicator, base, point } = facts;
  const annual = facts.period.frequency === "annual";
  const compared = annual ? "比上年" : "同比";
  const flat = annual ? "与上年持平" : "与上年同期持平";
  if (change === null) return changeGap === "none" ? "" : gapSentences[changeGap].zh;
  const { decimals } = changeDecimals(facts);
  const unit = changeUnit(indicator);
  const amount = formatFigure(Math.abs(change), unit, "zh", changeDecimals(facts));
  if (change === 0) return flat;
  if (growthRate !== null) {
    if (base !== null && base > 0 && (point.value ?? 0) < 0) return `由正转负，${compared}减少${amount}`;
    if (roundsToZero(growthRate, 1)) return flat;
    const prices = indicator.prices === "current" ? "按现价计算" : "";
    const rate = `${formatNumber(Math.abs(growthRate), { decimals: 1 })}%`;
    const small = hasSmallBase(facts) ? "（基数小）" : "";
    return `${prices}${compared}${growthRate < 0 ? "下降" : "增长"}${rate}${small}`;
  }
  if (changeGap === "zero_base") return `上年为零，净增${amount}`;
  if (changeGap === "ratio_kind" && roundsToZero(change, decimals ?? 1)) return flat;
  if (unit !== percentagePoint) return `${compared}${change < 0 ? "减少" : "增加"}${amount}`;
  if (indicator.kind === "growth_rate") return `${compared}${change < 0 ? "回落" : "加快"}${amount}`;
  if (isChainLink(indicator)) return `增速${compared}${change < 0 ? "回落" : "加快"}${amount}`;
  return `${compared}${change < 0 ? "下降" : "提高"}${amount}`;
}

function taskZh({ completion }: YearFacts): string {
  return completion === null ? "" : `完成年度任务的${formatNumber(completion, { decimals: 1 })}%`;
}

function boundsText({ point, indicator }: YearFacts, language: Language): string {
  const words = boundsWords(point.bounds, indicator, language);
  if (words === "") return "";
  return language === "zh" ? `（${words}）` : ` (${words})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sentenceEn(facts: YearFacts): string {
  const { indicator, point, period, region } = facts;
  const subject = `${seriesName(facts, "en")}${region ? `, ${region}` : ""}, ${periodLabel(period, "en")}: `;
  if (point.value === null)
    return `${subject}${lowerFirst(gapSentences[point.gap].en)}${boundsText(facts, "en")}.`;
  const doubts = doubtsOf(facts, "en");
  const doubt = doubts.length > 0 ? ` (${doubts.join(", ")})` : "";
  const figure = formatFigure(point.value, indicator.unit, "en", valueDecimals(facts));
  const clauses = [`${subject}${figure}${doubt}`, linkEn(facts), changeEn(facts), taskEn(facts)];
  return `${clauses.filter(Boolean).join(", ")}.`;
}

function linkEn({ indicator, point }: YearFacts): string {
  if (point.value === null || !isChainLink(indicator)) return "";
  const growth = roundDecimal(point.value - 100, 1);
  return `that is ${growth < 0 ? "down" : "up"} ${formatNumber(Math.abs(growth), { decimals: 1 })}% on the year before`;
}

function changeEn(facts: YearFacts): string {
  const { change, growthRate, changeGap, indicator, base, point } = facts;
  const last = periodLabel(yearsBefore(facts.period, 1), "en");
  if (change === null) return changeGap === "none" ? "" : lowerFirst(gapSentences[changeGap].en);
  const { decimals } = changeDecimals(facts);
  const amount = formatFigure(Math.abs(change), changeUnit(indicator), "en", changeDecimals(facts));
  const direction = change < 0 ? "down" : "up";
  if (change === 0) return `unchanged on ${last}`;
  if (growthRate !== null) {
    if (base !== null && base > 0 && (point.value ?? 0) < 0)
      return `turned negative, down ${amount} on ${last}`;
    if (roundsToZero(growthRate, 1)) return `unchanged on ${last}`;
    const prices = indicator.prices === "current" ? " at current prices" : "";
    const small = hasSmallBase(facts) ? " (small base)" : "";
    return `${direction} ${formatNumber(Math.abs(growthRate), { decimals: 1 })}%${prices} on ${last}${small}`;
  }
  if (changeGap === "zero_base") return `up ${amount} from zero`;
  if (changeGap === "ratio_kind" && roundsToZero(change, decimals ?? 1)) return `unchanged on ${last}`;
  const link = isChainLink(indicator) ? "growth " : "";
  return `${link}${direction} ${amount} on ${last}`;
}

function taskEn({ completion }: YearFacts): string {
  return completion === null ? "" : `${formatNumber(completion, { decimals: 1 })}% of the annual target`;
}
