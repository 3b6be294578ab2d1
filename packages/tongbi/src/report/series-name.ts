import { levelName, stageName } from "../model/dimension.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Language } from "../model/words.ts";

/** What a series is told apart by: an indicator, and a level and a stage where it has them. */
export interface SeriesKind {
  readonly indicator: Indicator;
  readonly level: string;
  readonly stage: string;
}

/** Level and stage of a series: 省级认定, "provincial, recognised"; empty where it has neither. */
export function variantName({ level, stage }: SeriesKind, language: Language): string {
  const words = [levelName(level, language), stageName(stage, language)].filter(Boolean);
  return language === "zh" ? words.join("") : words.join(", ").toLowerCase();
}

/** The name of a series, which is never that of the whole indicator where it is a part: 国家高新技术企业（认定）. */
export function seriesName(series: SeriesKind, language: Language): string {
  const name = series.indicator.name[language];
  const variant = variantName(series, language);
  if (variant === "") return name;
  return language === "zh" ? `${name}（${variant}）` : `${name} (${variant})`;
}
