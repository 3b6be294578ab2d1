import type { Bounds } from "../model/dataset.ts";
import { roundOutward } from "../model/decimal.ts";
import { formatFigure, formatNumber } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Language } from "../model/words.ts";

/**
 * Between what a figure lies: 在100—199件之间, "between 100 patents and 199 patents"; to the places of the indicator, rounded so that it lies
 * between them still. Empty where an end is open or nothing is known.
 */
export function boundsWords(
  bounds: Bounds | undefined,
  { unit, decimals }: Pick<Indicator, "unit" | "decimals">,
  language: Language,
): string {
  if (!bounds || !Number.isFinite(bounds.lower) || !Number.isFinite(bounds.upper)) return "";
  const lower = roundOutward(bounds.lower, decimals, "lower");
  const upper = roundOutward(bounds.upper, decimals, "upper");
  return language === "zh"
    ? `在${formatNumber(lower)}—${formatFigure(upper, unit, "zh")}之间`
    : `between ${formatFigure(lower, unit, "en")} and ${formatFigure(upper, unit, "en")}`;
}
