import type { GapReason, Language, Words } from "tongbi";
import type { ColumnRole } from "tongbi/csv";

/** What a column may be used for, as it is called on the page. */
export const roleNames: Readonly<Record<ColumnRole, Words>> = {
  region: { zh: "地区", en: "Region" },
  indicator: { zh: "指标", en: "Indicator" },
  period: { zh: "时间", en: "Period" },
  month: { zh: "月", en: "Month" },
  quarter: { zh: "季", en: "Quarter" },
  unit: { zh: "单位", en: "Unit" },
  multiplier: { zh: "单位的倍数", en: "Power of ten" },
  level: { zh: "级别", en: "Level" },
  stage: { zh: "阶段", en: "Stage" },
  scenario: { zh: "完成或目标", en: "Result or target" },
  status: { zh: "数据状态", en: "Status" },
  dimension: { zh: "分组", en: "Breakdown" },
  measure: { zh: "计量口径", en: "Measure" },
  vintage: { zh: "数据版次", en: "Vintage" },
  gap: { zh: "空缺原因", en: "Reason for a gap" },
  lower: { zh: "下限", en: "Lower bound" },
  upper: { zh: "上限", en: "Upper bound" },
  composite: { zh: "几项合写", en: "Several in one" },
  value: { zh: "数值", en: "Figures" },
  code: { zh: "编号", en: "Code" },
  note: { zh: "备注", en: "Remark" },
  ignore: { zh: "不读", en: "Not read" },
};

/** Roles under headings: what says what a figure is, figures, what goes with them, what is not read. */
export const roleGroups: readonly (Words & { readonly roles: readonly ColumnRole[] })[] = [
  { zh: "数", en: "Figures", roles: ["value"] },
  {
    zh: "说明是什么数",
    en: "What a figure is",
    roles: [
      "region",
      "indicator",
      "period",
      "month",
      "quarter",
      "level",
      "stage",
      "scenario",
      "vintage",
      "dimension",
    ],
  },
  {
    zh: "怎样计量",
    en: "How it is measured",
    roles: ["unit", "multiplier", "measure", "status", "gap", "lower", "upper"],
  },
  { zh: "不读", en: "Not read", roles: ["code", "note", "ignore"] },
];

/** How a column is marked, which says as much as its colour. */
export function roleClass(role: ColumnRole): "value" | "key" | "unread" {
  if (role === "value") return "value";
  return role === "code" || role === "note" || role === "ignore" ? "unread" : "key";
}

/** What a sign in place of a number may mean. */
export const signMeanings: Readonly<Partial<Record<GapReason, Words>>> = {
  missing: { zh: "缺失", en: "missing" },
  not_applicable: { zh: "不适用", en: "not applicable" },
  negligible: { zh: "不足最小单位", en: "negligible" },
  suppressed: { zh: "未公布", en: "withheld" },
};

/** A place in words: 第 4 行第 2 列（B）; column 0 is the line as a whole. */
export function placeText(language: Language, line: number, column: number): string {
  const letters = columnLetters(column);
  if (column === 0) return language === "zh" ? `第 ${line} 行` : `line ${line}`;
  return language === "zh"
    ? `第 ${line} 行第 ${column} 列（${letters}）`
    : `line ${line}, column ${column} (${letters})`;
}

/** The letters that a spreadsheet has for a column. */
export function columnLetters(column: number): string {
  if (column < 1) return "";
  const rest = Math.floor((column - 1) / 26);
  return columnLetters(rest) + String.fromCharCode(65 + ((column - 1) % 26));
}
