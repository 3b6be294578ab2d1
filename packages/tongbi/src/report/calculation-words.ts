import type { CalculationName, InputRole } from "../table/explain.ts";
import type { Words } from "../model/words.ts";

/** What calculations are called. */
export const calculationNames: Readonly<Record<CalculationName, Words>> = {
  averageGrowth: { zh: "年均增长", en: "average growth" },
  benchmark: { zh: "对标", en: "benchmark" },
  changeOfRank: { zh: "位次升降", en: "change of rank" },
  completion: { zh: "完成年度任务", en: "completion of the annual target" },
  contribution: { zh: "贡献与拉动", en: "contribution and pull" },
  coverage: { zh: "覆盖情况", en: "coverage" },
  evaluateFormula: { zh: "算式", en: "formula" },
  fixedBaseIndex: { zh: "定基指数", en: "fixed-base index" },
  movingAverage: { zh: "移动平均", en: "moving average" },
  outliers: { zh: "异常变动", en: "outliers" },
  pace: { zh: "序时进度", en: "pace" },
  periodOverPeriod: { zh: "环比", en: "period over period" },
  pipelineRate: { zh: "转化率", en: "rate along the pipeline" },
  planAgainstResult: { zh: "计划与实绩", en: "plan against result" },
  publishedAgainstComputed: { zh: "公布数与计算数", en: "published against computed" },
  rank: { zh: "位次", en: "rank" },
  requiredRunRate: { zh: "后期每期应完成", en: "required run rate" },
  revision: { zh: "修订", en: "revision" },
  share: { zh: "占比", en: "share" },
  targetLevel: { zh: "目标水平", en: "level needed" },
  yearOverYear: { zh: "同比", en: "year over year" },
};

const roles: Readonly<Record<InputRole, Words>> = {
  value: { zh: "本期数", en: "value" },
  base: { zh: "上年同期数", en: "value of the same period last year" },
  start: { zh: "起点数", en: "first value" },
  end: { zh: "终点数", en: "last value" },
  part: { zh: "部分", en: "part" },
  part_base: { zh: "部分的上年同期数", en: "part in the same period last year" },
  whole: { zh: "总量", en: "whole" },
  whole_base: { zh: "总量的上年同期数", en: "whole in the same period last year" },
  target: { zh: "年度目标", en: "target" },
  plan: { zh: "下年计划", en: "plan for next year" },
  earlier_stage: { zh: "前一环节", en: "earlier stage" },
  peer: { zh: "可比对象", en: "peer" },
  published: { zh: "公布数", en: "published figure" },
  link: { zh: "环比指数", en: "link" },
  operand: { zh: "算式中的数", en: "operand" },
};

const rolesOfCalculations: Readonly<
  Partial<Record<CalculationName, Partial<Readonly<Record<InputRole, Words>>>>>
> = {
  periodOverPeriod: { base: { zh: "上期数", en: "value of the period before" } },
  fixedBaseIndex: { base: { zh: "基期数", en: "value of the base period" } },
  revision: {
    value: { zh: "修订后的数", en: "revised value" },
    base: { zh: "修订前的数", en: "value before the revision" },
  },
};

/** Whether a word of a formula is an input. */
export function isRole(word: string): word is InputRole {
  return Object.hasOwn(roles, word);
}

/** What an input is called in a calculation. @param years that bases lie back */
export function roleName(calculation: CalculationName, role: InputRole, years = 1): Words {
  const { zh, en } = rolesOfCalculations[calculation]?.[role] ?? roles[role];
  if (years === 1) return { zh, en };
  return {
    zh: zh.replace("上年同期", `${years}年前同期`),
    en: en.replace("same period last year", `same period ${years} years before`),
  };
}

/** What else stands in formulas: functions of many figures. */
export const formulaWords: ReadonlyMap<string, Words> = new Map([
  ["best", { zh: "最优", en: "best" }],
  ["count", { zh: "个数", en: "count" }],
  ["ln", { zh: "自然对数", en: "ln" }],
  ["max", { zh: "最大", en: "max" }],
  ["median", { zh: "中位数", en: "median" }],
  ["min", { zh: "最小", en: "min" }],
  ["spread", { zh: "离散程度", en: "spread" }],
  ["sum", { zh: "合计", en: "sum" }],
]);

/** What the figures of result tables are called, by column. */
export const resultNames: ReadonlyMap<string, Words> = new Map([
  ["base_rank", { zh: "原位次", en: "rank then" }],
  ["gap_to_best", { zh: "与最优之差", en: "gap to the best" }],
  ["median", { zh: "中位数", en: "median" }],
  ["own_deviation", { zh: "与自身常态之差", en: "deviation from its own" }],
  ["peer_deviation", { zh: "与可比对象之差", en: "deviation from its peers" }],
  ["percentile", { zh: "百分位", en: "percentile" }],
  ["ratio_to_median", { zh: "相当于中位数", en: "ratio to the median" }],
  ["average_growth", { zh: "年均增长", en: "average growth" }],
  ["change", { zh: "增减", en: "change" }],
  ["change_of_rank", { zh: "位次升降", en: "change of rank" }],
  ["completion", { zh: "完成率", en: "completion" }],
  ["computed", { zh: "计算数", en: "computed figure" }],
  ["contribution", { zh: "贡献率", en: "contribution" }],
  ["difference", { zh: "差", en: "difference" }],
  ["growth_rate", { zh: "增速", en: "growth rate" }],
  ["index", { zh: "指数", en: "index" }],
  ["level_needed", { zh: "应达到", en: "level needed" }],
  ["moving_average", { zh: "移动平均", en: "moving average" }],
  ["pace", { zh: "快于（慢于）序时进度", en: "ahead of (behind) schedule" }],
  ["periods_left", { zh: "剩余期数", en: "periods left" }],
  ["pull", { zh: "拉动", en: "pull" }],
  ["rank", { zh: "位次", en: "rank" }],
  ["rate", { zh: "转化率", en: "rate" }],
  ["relative_revision", { zh: "修订幅度", en: "relative revision" }],
  ["required", { zh: "每期应完成", en: "required a period" }],
  ["revision", { zh: "修订数", en: "revision" }],
  ["share", { zh: "占比", en: "share" }],
  ["shortfall", { zh: "尚差", en: "shortfall" }],
  ["value", { zh: "结果", en: "result" }],
  ["sum", { zh: "合计", en: "sum" }],
]);
