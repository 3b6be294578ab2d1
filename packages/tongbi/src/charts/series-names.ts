import { levelName, stageName } from "../model/dimension.ts";
import type { Language } from "../model/words.ts";
import type { ChartSeries } from "./chart-series.ts";

/** What a series is told apart by. */
export type SeriesPart = "indicator" | "region" | "level" | "stage";

const parts: Readonly<Record<SeriesPart, (series: ChartSeries, language: Language) => string>> = {
  indicator: ({ indicator }: ChartSeries, language: Language) => indicator.name[language],
  region: ({ region }: ChartSeries) => region,
  level: ({ level }: ChartSeries, language: Language) => levelName(level, language),
  stage: ({ stage }: ChartSeries, language: Language) => stageName(stage, language),
};

/** The distinct values of one part over all series, in their order; what a series lacks is left out. */
export function distinct(series: readonly ChartSeries[], part: SeriesPart, language: Language): string[] {
  return [...new Set(series.map((one) => parts[part](one, language)))].filter(Boolean);
}

/** A name for each series, of what sets it apart from the others: 甘肃省; 省级; 专利申请量 · 甘肃省. */
export function seriesNames(series: readonly ChartSeries[], language: Language): string[] {
  const telling = (Object.keys(parts) as SeriesPart[]).filter(
    (part) => new Set(series.map((one) => parts[part](one, language))).size > 1,
  );
  if (telling.length === 0) telling.push("indicator");
  return series.map((one) =>
    telling
      .map((part) => parts[part](one, language))
      .filter(Boolean)
      .join(" · "),
  );
}
