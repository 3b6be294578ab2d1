import type { Indicator } from "../model/indicator.ts";
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

/** What a title says after the indicator: what is shown of it beside its values. */
export const titleWords: Readonly<Record<"growth" | "change" | "target", Words>> = {
  growth: { zh: "及同比", en: " and year over year" },
  change: { zh: "及增减", en: " and its change" },
  target: { zh: "与年度目标", en: " against target" },
};

/** What a panel of growth shows: 同比增速，%; 同比增速（现价），%; 同比增减，个百分点. */
export function growthPanelTitle(unit: Unit, { prices }: Indicator, language: Language): string {
  const rate = unit.zh === "%";
  const current = rate && prices === "current";
  if (language === "zh") return `${rate ? "同比增速" : "同比增减"}${current ? "（现价）" : ""}，${unit.zh}`;
  if (rate) return `Year over year${current ? " at current prices" : ""}, %`;
  return `Change on last year, ${unit.en === "pp" ? "percentage points" : unit.en}`;
}

/** The note of a stack in which some part has no figure. */
export const partsAbsent: Words = {
  zh: "“缺”：该年有的部分没有数，柱高不是全部",
  en: "n/a: a part of that year has no figure, so the bar is not the whole",
};

/** The note of a stack whose whole is a figure of the data: 柱上：合计（省市兑现科技创新资金）. */
export function totalsKey({ name }: Indicator, language: Language): string {
  return language === "zh" ? `柱上：合计（${name.zh}）` : `Above: total (${name.en})`;
}
