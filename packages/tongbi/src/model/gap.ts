import type { Words } from "./words.ts";

/**
 * Why a value is absent. The first group is found in files, the second is the answer of a calculation.
 * Stored as the index in this list, one byte a row; 0 means that the value is there.
 */
export const gapReasons = [
  "none",
  "missing",
  "suppressed",
  "negligible",
  "not_applicable",
  "unreadable",
  "conflicting",
  "no_base_period",
  "base_missing",
  "base_suppressed",
  "zero_base",
  "negative_base",
  "ratio_kind",
  "no_target",
  "zero_target",
  "denominator_missing",
  "zero_denominator",
  "unit_mismatch",
  "different_span",
  "part_missing",
  "not_additive",
  "zero_change",
  "no_schedule",
  "no_plan",
  "no_earlier_vintage",
  "too_few",
  "undefined_result",
] as const;

/** A reason from {@link gapReasons}. */
export type GapReason = (typeof gapReasons)[number];

const codes: ReadonlyMap<string, number> = new Map(gapReasons.map((reason, code) => [reason, code]));

/** The byte that stands for `reason` in a column. */
export function gapCode(reason: GapReason): number {
  return codes.get(reason) ?? 0;
}

/** The reason that a byte of a column stands for. */
export function gapReason(code: number): GapReason {
  const reason = gapReasons[code];
  if (reason === undefined) throw new RangeError(`no gap reason has the code ${code}`);
  return reason;
}

const lastYear: Words = { zh: "上年同期", en: "the same period last year" };

/**
 * What a reader sees in place of the number.
 * @param base what the figure was compared with, where that is not the same period last year: 上期, "the period before"
 */
export function gapSentence(reason: GapReason, base: Words = lastYear): Words {
  const { zh, en } = gapSentences[reason];
  return {
    zh: zh.replace(lastYear.zh, base.zh),
    en: capital(en.replace(new RegExp(lastYear.en, "i"), base.en)),
  };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What a reader sees in place of the number, of a comparison with the same period last year. */
export const gapSentences: Readonly<Record<GapReason, Words>> = {
  none: { zh: "", en: "" },
  missing: { zh: "缺失：文件中没有这个数", en: "Missing: the file holds no figure" },
  suppressed: { zh: "原文未公布", en: "Withheld by the source" },
  negligible: { zh: "不足最小单位", en: "Less than half of the smallest unit" },
  not_applicable: { zh: "不适用", en: "Not applicable" },
  unreadable: { zh: "无法识别为数字", en: "Could not be read as a number" },
  conflicting: { zh: "文件中两处不一致", en: "Two places of the file do not agree" },
  no_base_period: { zh: "数据中没有上年同期", en: "The same period last year is not in the data" },
  base_missing: { zh: "上年同期缺失", en: "The figure for the same period last year is missing" },
  base_suppressed: { zh: "上年同期未公布", en: "The figure for the same period last year is withheld" },
  zero_base: { zh: "基期为零，只计净增", en: "The base is zero: only the difference is stated" },
  negative_base: { zh: "基期为负，只计增减额", en: "The base is negative: only the difference is stated" },
  ratio_kind: { zh: "比率只计增减，不计增速", en: "A ratio: its change is stated, not a rate of it" },
  no_target: { zh: "没有年度目标", en: "No annual target" },
  zero_target: { zh: "年度目标为零", en: "The annual target is zero" },
  denominator_missing: { zh: "分母缺失", en: "The denominator is missing" },
  zero_denominator: { zh: "分母为零", en: "The denominator is zero" },
  unit_mismatch: { zh: "计量单位不一致", en: "The units do not match" },
  different_span: {
    zh: "累计的月份不同，不能相比",
    en: "The months added up are not the same: no comparison",
  },
  part_missing: { zh: "组成部分不全", en: "Not all of the parts are there" },
  not_additive: { zh: "这类指标不能相加", en: "Figures of this kind are not added up" },
  zero_change: { zh: "总量没有变化", en: "The whole has not changed" },
  no_schedule: { zh: "没有进度安排", en: "No schedule is given" },
  no_plan: { zh: "没有下年计划", en: "No plan for next year" },
  no_earlier_vintage: { zh: "没有更早的版本", en: "There is no earlier vintage" },
  too_few: { zh: "可用的数太少", en: "There are too few figures" },
  undefined_result: { zh: "算式在此没有结果", en: "The formula has no result here" },
};
