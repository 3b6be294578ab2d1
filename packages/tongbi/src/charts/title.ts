import type { Language, Words } from "../model/words.ts";
import type { Selection } from "./chart-series.ts";
import { distinct } from "./series-names.ts";

/** The title of a chart in its parts. */
export interface ChartTitle {
  /** 专利申请量 · 示例县 */
  readonly heading: string;
  /** 2012–2024 */
  readonly years: string;
  /** All in one line, with the unit: 专利申请量 · 示例县，2012–2024，件 */
  readonly line: string;
}

/** Names listed in a title; of more, the number is told. */
const most = 6;

/**
 * Says what is shown: indicator, level and stage where all series share them, region, years, unit.
 * @param measured what the chart shows of the indicator beside its values: 及同比
 */
export function chartTitle(
  { series, years: [first, last] }: Selection,
  language: Language,
  unit: string,
  measured = "",
): ChartTitle {
  const level = shared(distinct(series, "level", language));
  const stage = shared(distinct(series, "stage", language));
  const indicator = listed(distinct(series, "indicator", language), language, {
    zh: "项指标",
    en: " indicators",
  });
  const region = listed(distinct(series, "region", language), language, { zh: "个地区", en: " regions" });
  const narrowed = [level, stage].filter(Boolean).join(language === "zh" ? "、" : ", ");
  const what =
    narrowed === ""
      ? indicator
      : language === "zh"
        ? `${indicator}（${narrowed}）`
        : `${indicator} (${narrowed.toLowerCase()})`;
  const heading = [what + measured, region].filter(Boolean).join(" · ");
  const years = first === last ? String(first) : `${first}–${last}`;
  return {
    heading,
    years,
    line: [heading, years, unit].filter(Boolean).join(language === "zh" ? "，" : ", "),
  };
}

/** The one value that all series share. */
function shared(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : "";
}

/** All names, with semicolons where a name has a comma of its own; or how many there are. */
function listed(names: readonly string[], language: Language, counted: Words): string {
  if (names.length > most) return names.length + counted[language];
  if (language === "zh") return names.join(names.some((name) => name.includes("、")) ? "；" : "、");
  return names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
}
