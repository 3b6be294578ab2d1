import { decimalPlaces, roundOutward } from "../model/decimal.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import { gapSentences } from "../model/gap.ts";
import { statusList, statusNames } from "../model/status.ts";
import type { Language } from "../model/words.ts";
import type { ChartPoint, ChartSeries } from "./chart-series.ts";

/**
 * Writes the figures of one axis beside its marks, all to the same number of places: as many as the figures have, but
 * no more than their size makes sense of.
 */
export function figureLabels(series: readonly ChartSeries[]): (scaled: number) => string {
  return writeAlike(
    series.flatMap(({ points }) => points.flatMap(({ scaled }) => (scaled === null ? [] : [scaled]))),
  );
}

/** Writes numbers to the places that these figures have together, as {@link figureLabels} does. */
export function writeAlike(values: readonly number[]): (scaled: number) => string {
  const decimals = placesOf(values);
  return (scaled) => formatNumber(scaled, { decimals, grouping: true });
}

function placesOf(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  const most = largest >= 1000 ? 0 : largest >= 100 ? 1 : 2;
  return Math.min(most, Math.max(0, ...values.map(decimalPlaces)));
}

/** A point for a tooltip: the exact figure with its unit and status, or the reason why there is none. */
export function pointText({ indicator }: ChartSeries, point: ChartPoint, language: Language): string {
  const { value, gap, derived, status } = point;
  if (value === null) {
    const known = point.bounds && knownBounds(point);
    return gapSentences[gap][language] + (known ? bracketed(known, language) : "");
  }
  const figure = formatFigure(value, indicator.unit, language, {
    grouping: true,
    ...(derived ? { decimals: indicator.decimals } : {}),
  });
  const doubts = statusList(status).map((code) => statusNames[code][language]);
  return doubts.length === 0
    ? figure
    : figure + bracketed(doubts.join({ zh: "、", en: ", " }[language]), language);
}

/** The bounds of a withheld figure: 100–199; to the places of other figures of that size, rounded so that it lies between them still. */
export function knownBounds({ bounds }: ChartPoint): string {
  if (!bounds) return "";
  const { lower, upper } = bounds;
  const places = placesOf([lower, upper]);
  const write = (value: number, end: "lower" | "upper"): string =>
    formatNumber(roundOutward(value, places, end), { grouping: true });
  return `${write(lower, "lower")}–${write(upper, "upper")}`;
}

function bracketed(text: string, language: Language): string {
  return language === "zh" ? `（${text}）` : ` (${text})`;
}
