import type { Language, Words } from "../model/words.ts";
import type { Selection } from "./chart-series.ts";
import { distinct } from "./series-names.ts";
import { textSizes } from "./sheet.ts";
import { textWidth } from "./text-width.ts";

/** The title of a chart in its parts. */
export interface ChartTitle {
  /** 专利申请量 · 示例县 */
  readonly heading: string;
  /** 2012–2024 */
  readonly years: string;
  /** All in one line, with the unit: 专利申请量 · 示例县，2012–2024，件 */
  readonly line: string;
}

/**
 * Says what is shown: indicator, level and stage where all series share them, region, years, unit.
 * @param room width of the heading in pixels; lists of names that do not fit are counted
 */
export function chartTitle(
  { series, years: [first, last] }: Selection,
  language: Language,
  unit: string,
  room: number,
): ChartTitle {
  const level = shared(distinct(series, "level", language));
  const stage = shared(distinct(series, "stage", language));
  const indicator = listed(distinct(series, "indicator", language), language, room * 0.65, {
    zh: "项指标",
    en: " indicators",
  });
  const region = listed(distinct(series, "region", language), language, room * 0.5, {
    zh: "个地区",
    en: " regions",
  });
  const narrowed = [level, stage].filter(Boolean).join(language === "zh" ? "、" : ", ");
  const what =
    narrowed === ""
      ? indicator
      : language === "zh"
        ? `${indicator}（${narrowed}）`
        : `${indicator} (${narrowed.toLowerCase()})`;
  const heading = [what, region].filter(Boolean).join(" · ");
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

function listed(names: readonly string[], language: Language, room: number, counted: Words): string {
  const list = names.join(language === "zh" ? "、" : ", ");
  return names.length === 1 || textWidth(list, textSizes.title) <= room
    ? list
    : names.length + counted[language];
}
