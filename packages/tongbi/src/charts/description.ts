import { formatFigure, formatNumber } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Language, Words } from "../model/words.ts";
import type { ChartType } from "./chart.ts";
import type { ChartPoint, ChartSeries, Selection } from "./chart-series.ts";
import type { Growth, GrowthOf } from "./growth-of.ts";
import { seriesNames } from "./series-names.ts";

const kinds: Readonly<Record<ChartType | "bars", Words>> = {
  trend: { zh: "折线图", en: "Line chart" },
  growth: { zh: "柱线图", en: "Bars of values above a line of growth" },
  bars: { zh: "柱形图", en: "Bars of values" },
  target: { zh: "实绩与目标对比图", en: "Bars of results against targets" },
  stack: { zh: "堆叠柱形图", en: "Stacked bars" },
  multiples: { zh: "小图组", en: "Small charts side by side" },
};

/** Series put into words; of more, the number is told. */
const told = 6;

/**
 * Alternative text: what, where, from when to when, then for each series its first and last value, the last growth
 * and the years without a figure.
 * @param heading of the chart, 专利申请量 · 示例县
 * @param more what a kind of chart adds on a series, such as the share of the target
 */
export function describeChart(
  type: ChartType | "bars",
  heading: string,
  { series, years: [first, last] }: Selection,
  growth: GrowthOf,
  language: Language,
  more: (series: ChartSeries) => string = () => "",
): string {
  const names = seriesNames(series, language);
  const sentences = series.slice(0, told).map((one, at) => {
    const name = series.length > 1 ? (names[at] ?? "") : "";
    return language === "zh"
      ? [seriesZh(name, one, growth), more(one)].filter(Boolean).join("，")
      : [seriesEn(name, one, growth), more(one)].filter(Boolean).join(", ");
  });
  const rest = series.length - told;
  if (language === "zh") {
    const span = first === last ? `${first}年` : `${first}—${last}年`;
    const others = rest > 0 ? `；另有${rest}个系列` : "";
    return `${kinds[type].zh}：${heading}，${span}。${sentences.join("；")}${others}。`;
  }
  const span = first === last ? String(first) : `${first} to ${last}`;
  const others = rest > 0 ? `; ${rest} more series` : "";
  return `${kinds[type].en}: ${heading}, ${span}. ${sentences.join("; ")}${others}.`;
}

/** First and last point with a value. */
function ends(points: readonly ChartPoint[]): (ChartPoint & { readonly value: number })[] {
  const valued = points.filter((point): point is ChartPoint & { value: number } => point.value !== null);
  return [...new Set([valued[0], valued.at(-1)])].filter((point) => point !== undefined);
}

function figure(
  { indicator }: ChartSeries,
  { value, derived }: ChartPoint & { value: number },
  language: Language,
): string {
  const { unit, decimals } = indicator;
  const text = formatFigure(value, unit, language, derived ? { decimals } : {});
  return text === `1 ${unit.en}` ? `1 ${singular(unit.en)}` : text;
}

/** One of what a unit counts: patents, technologies; a unit that is no plain plural stays as it is. */
export function singular(unit: string): string {
  if (!/^[a-z-]+s$/.test(unit)) return unit;
  return unit.endsWith("ies") ? `${unit.slice(0, -3)}y` : unit.slice(0, -1);
}

function seriesZh(name: string, series: ChartSeries, growth: GrowthOf): string {
  const shown = ends(series.points);
  const last = shown.at(-1);
  if (!last) return `${name}没有数`;
  const values = shown.map((point) => `${point.year}年为${figure(series, point, "zh")}`);
  const gaps = series.points.filter(({ value }) => value === null).map(({ year }) => year);
  return [
    name + values.join("，"),
    growthZh(growth(series, last.year), series.indicator),
    gaps.length > 0 ? `有${gaps.length}年没有数（${gaps.join("、")}）` : "",
  ]
    .filter(Boolean)
    .join("，");
}

function growthZh({ value, unit, decimals }: Growth, { prices }: Indicator): string {
  if (value === null) return "";
  const size = formatNumber(Math.abs(value), { decimals });
  if (Number(size) === 0) return "与上年持平";
  const basis = prices === "current" ? "按现价计算" : "";
  if (unit.zh === "%") return `${basis}比上年${value < 0 ? "下降" : "增长"}${size}%`;
  if (unit.quantity === "1") return `比上年${value < 0 ? "下降" : "提高"}${size}${unit.zh}`;
  return `比上年${value < 0 ? "减少" : "增加"}${size}${unit.zh}`;
}

function seriesEn(name: string, series: ChartSeries, growth: GrowthOf): string {
  const shown = ends(series.points);
  const last = shown.at(-1);
  if (!last) return `${name}: no figures`.replace(/^: /, "");
  const values = shown.map((point) => `${figure(series, point, "en")} in ${point.year}`);
  const gaps = series.points.filter(({ value }) => value === null).map(({ year }) => year);
  const missing = `${gaps.length} ${gaps.length === 1 ? "year" : "years"} without a figure (${gaps.join(", ")})`;
  return [
    (name === "" ? "" : `${name}: `) + values.join(", "),
    growthEn(growth(series, last.year), last.year - 1, series.indicator),
    gaps.length > 0 ? missing : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function growthEn({ value, unit, decimals }: Growth, base: number, { prices }: Indicator): string {
  if (value === null) return "";
  const size = formatNumber(Math.abs(value), { decimals });
  if (Number(size) === 0) return `unchanged on ${base}`;
  const measure = unit.en === "%" ? "%" : unit.en === "pp" ? " percentage points" : ` ${unit.en}`;
  const basis = unit.en === "%" && prices === "current" ? " at current prices" : "";
  return `${value < 0 ? "down" : "up"} ${size}${measure}${basis} on ${base}`;
}
