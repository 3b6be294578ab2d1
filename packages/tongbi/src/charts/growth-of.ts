import type { Dataset } from "../model/dataset.ts";
import { formatNumber } from "../model/figure.ts";
import { type GapReason, gapReasons, gapSentences } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { percent, type Unit } from "../model/unit.ts";
import type { Language } from "../model/words.ts";
import { changeUnit } from "../table/change-unit.ts";
import { yearOverYear } from "../table/year-over-year.ts";
import type { ChartSeries } from "./chart-series.ts";
import type { Palette } from "./palette.ts";

/** The year-over-year growth of one year. */
export interface Growth {
  /** In `unit`; null where `gap` says why. */
  readonly value: number | null;
  /** %, or what ratios and rates change by: percentage points, 件/万人. */
  readonly unit: Unit;
  /** Places shown: 1 for growth rates, those of the rate for percentage points. */
  readonly decimals: number;
  readonly gap: GapReason;
}

/** The growth of a series in a year. */
export type GrowthOf = (series: ChartSeries, year: number) => Growth;

/** The unit of the growth of an indicator. */
export function growthUnit(indicator: Indicator): Unit {
  return statesPoints(indicator) ? changeUnit(indicator) : percent;
}

function statesPoints({ kind }: Indicator): boolean {
  return kind === "ratio" || kind === "growth_rate";
}

/** Reads the growth of the series of a chart from the year-over-year table, which sees every year of the data. */
export function growthOf(dataset: Dataset, series: readonly ChartSeries[]): GrowthOf {
  const found = new Map<string, Growth>();
  const pairs = new Map(series.map((one) => [`${one.indicator.id}\u0000${one.region}`, one]));
  for (const { indicator, region } of pairs.values()) {
    const table = yearOverYear(dataset, { indicator: indicator.id, region });
    const measure = measureOf(indicator);
    const column = statesPoints(indicator) ? "change" : "growth_rate";
    for (let row = 0; row < table.numRows(); row++) {
      const text = (name: string): string => String(table.get(name, row) ?? "");
      if (text("scenario") !== "result") continue;
      const value: unknown = table.get(column, row);
      found.set(keyOf(indicator.id, region, text("level"), text("stage"), text("period")), {
        value: typeof value === "number" ? value : null,
        ...measure,
        gap: gapReasons.find((reason) => reason === text("gap")) ?? "none",
      });
    }
  }
  return ({ indicator, region, level, stage }, year) =>
    found.get(keyOf(indicator.id, region, level, stage, String(year))) ?? {
      value: null,
      ...measureOf(indicator),
      gap: "missing",
    };
}

/** Points have the places of the rate, one at least; growth rates have one. */
function measureOf(indicator: Indicator): Pick<Growth, "unit" | "decimals"> {
  return {
    unit: growthUnit(indicator),
    decimals: statesPoints(indicator) ? Math.max(1, indicator.decimals) : 1,
  };
}

function keyOf(...parts: readonly string[]): string {
  return parts.join("\u0000");
}

/** Growth by arrow and sign: `▲+12.3%`, `▼−0.20个百分点`, 0.0%; empty where there is none. */
export function growthText(growth: Growth, language: Language): string {
  if (growth.value === null) return "";
  const unit = growth.unit[language];
  const blank = language === "en" && unit !== "%" ? " " : "";
  return `${arrowed(growth.value, growth.decimals)}${blank}${unit}`;
}

/** The number of {@link growthText} without its unit, for an axis that has it. */
export function growthNumber(growth: Growth): string {
  return growth.value === null ? "" : arrowed(growth.value, growth.decimals);
}

function arrowed(value: number, decimals: number): string {
  const number = formatNumber(value, { decimals, signed: true, grouping: true });
  return number.startsWith("+") ? `▲${number}` : number.startsWith("−") ? `▼${number}` : number;
}

/** Growth for a tooltip: with its unit, or the reason why there is none. */
export function growthOrReason(growth: Growth, language: Language): string {
  return growth.value === null ? gapSentences[growth.gap][language] : growthText(growth, language);
}

/** Whether growth is good (1), bad (−1) or neither (0), by the direction of the indicator. */
function goodness(growth: Growth, { direction }: Indicator): number {
  if (growth.value === null || direction === "neutral") return 0;
  const shown = formatNumber(growth.value, { decimals: growth.decimals, signed: true });
  const sign = shown.startsWith("+") ? 1 : shown.startsWith("−") ? -1 : 0;
  return direction === "higher_better" ? sign : -sign;
}

/** The colour of growth, beside its arrow and sign: accent for good, ochre for bad. */
export function growthColour(growth: Growth, indicator: Indicator, palette: Palette): string {
  return { [1]: palette.accent, [-1]: palette.bad }[goodness(growth, indicator)] ?? palette.muted;
}
