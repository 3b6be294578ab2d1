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

/** What a reader sees in place of the number. */
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
};
