import type { Unit } from "../model/unit.ts";
import type { Language, Words } from "../model/words.ts";

type Key =
  | "year"
  | "growth"
  | "met"
  | "missed"
  | "target"
  | "completion"
  | "completionKey"
  | "source"
  | "absent";

/** The fixed words of charts. */
export const chartWords: Readonly<Record<Key, Words>> = {
  year: { zh: "年份", en: "Year" },
  growth: { zh: "同比", en: "Change on last year" },
  met: { zh: "实绩", en: "Result" },
  missed: { zh: "未达目标", en: "Target missed" },
  target: { zh: "年度目标", en: "Annual target" },
  completion: { zh: "完成年度任务", en: "Share of target" },
  completionKey: { zh: "柱上：完成年度任务的比例", en: "Above: share of target" },
  source: { zh: "来源：", en: "Source: " },
  absent: { zh: "缺", en: "n/a" },
};

/** What a panel of growth shows: 同比增速，%; 同比增减，个百分点. */
export function growthPanelTitle(unit: Unit, language: Language): string {
  if (language === "zh") return `${unit.zh === "%" ? "同比增速" : "同比增减"}，${unit.zh}`;
  return `Change on last year, ${unit.en === "pp" ? "percentage points" : unit.en}`;
}

/** The note of a stack in which some part has no figure. */
export const partsAbsent: Words = {
  zh: "“缺”：该年有的部分没有数，柱高不是全部",
  en: "n/a: a part of that year has no figure, so the bar is not the whole",
};
