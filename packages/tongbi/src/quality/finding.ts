import type { Severity } from "../model/issue.ts";
import type { Words } from "../model/words.ts";

/** Kinds of finding. */
export type FindingCode =
  | "unit-jump"
  | "identical-periods"
  | "scientific-form"
  | "zero-between"
  | "spike"
  | "total-differs"
  | "breakdown-differs"
  | "levels-differ"
  | "jump"
  | "break-announced"
  | "target-without-result"
  | "decimals-stop"
  | "rounded-value"
  | "constant-run"
  | "absent-period"
  | "empty-period"
  | "small-base"
  | "long-digits"
  | "derived-figures";

/** What a report can find, what weighs most first, with how much it matters and what to call it. */
export const findingKinds: Readonly<Record<FindingCode, Words & { readonly severity: Severity }>> = {
  "unit-jump": { severity: "warning", zh: "疑似单位错位", en: "Likely unit error" },
  "identical-periods": { severity: "warning", zh: "相邻两期数值雷同", en: "Two periods alike" },
  "scientific-form": { severity: "warning", zh: "科学记数法丢失位数", en: "Digits lost to scientific form" },
  "zero-between": { severity: "warning", zh: "前后有数、中间为零", en: "Zero between figures" },
  spike: { severity: "warning", zh: "单期突变", en: "One period out of line" },
  "total-differs": { severity: "warning", zh: "地区合计与分项不符", en: "Regions do not make the total" },
  "breakdown-differs": { severity: "warning", zh: "分类合计与总数不符", en: "Classes do not make the whole" },
  "levels-differ": { severity: "warning", zh: "各级合计与总数不符", en: "Levels do not make the whole" },
  jump: { severity: "warning", zh: "水平突变", en: "Jump in level" },
  "break-announced": { severity: "warning", zh: "注释说明口径变化", en: "Break announced in a note" },
  "target-without-result": { severity: "warning", zh: "有目标、无实绩", en: "Target without a result" },
  "decimals-stop": { severity: "note", zh: "小数位突然减少", en: "Decimals stop" },
  "rounded-value": { severity: "note", zh: "数值疑似取整", en: "Figure looks rounded" },
  "constant-run": { severity: "note", zh: "连续多期不变", en: "Unchanged for periods" },
  "absent-period": { severity: "note", zh: "中间缺整期", en: "Periods left out" },
  "empty-period": { severity: "note", zh: "整期无数", en: "Periods without figures" },
  "small-base": { severity: "note", zh: "基数小", en: "Small base" },
  "long-digits": { severity: "note", zh: "位数过长", en: "More digits than are meant" },
  "derived-figures": { severity: "note", zh: "由其他指标推算", en: "Derived from other figures" },
};

/** A cell that a finding rests on. */
export interface FindingCell {
  /** Name of the file, empty where it has none. */
  readonly file: string;
  /** From 1; 0 for a derived value. */
  readonly line: number;
  /** From 1; 0 for a derived value and for a whole line. */
  readonly column: number;
  /** In the unit of the indicator; null where there is none. */
  readonly value: number | null;
}

/** Something in the data that an officer should look at before relying on it. Nothing is changed on account of it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Indicator id; empty where all indicators of the dataset are concerned. */
  readonly indicator: string;
  /** Absent where several regions are concerned. */
  readonly region?: string;
  /** ISO text: `2017`, `2017-Q1`; absent where several periods are concerned. */
  readonly period?: string;
  /** Level and stage ids, where the series has them. */
  readonly level?: string;
  readonly stage?: string;
  /** What it rests on, the figure in doubt first, at most {@link cellsShown}. */
  readonly cells: readonly FindingCell[];
  readonly message: Words;
}

/** Cells that a finding names. */
export const cellsShown = 40;
