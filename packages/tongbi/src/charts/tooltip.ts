import type { ChartPoint, ChartSeries } from "./chart-series.ts";
import { chartWords } from "./chart-words.ts";
import { pointText } from "./figure-labels.ts";
import { type GrowthOf, growthOrReason, growthText } from "./growth-of.ts";
import type { TooltipLine } from "./hit-layer.ts";
import type { Paper } from "./sheet.ts";

/** The tooltip of a year: every series with its figure; a single one also with its growth. */
export function tooltip(
  series: readonly ChartSeries[],
  names: readonly string[],
  growth: GrowthOf,
  { language }: Pick<Paper, "language">,
): TooltipLine[] {
  const lines: TooltipLine[] = [{ title: chartWords.year[language], text: String }];
  series.forEach((one, at) => {
    const point = (year: number): ChartPoint | undefined =>
      one.points.find((candidate) => candidate.year === year);
    const figure = (year: number): string => {
      const found = point(year);
      return found ? pointText(one, found, language) : "";
    };
    const change = (year: number): string => {
      const found = point(year);
      return found?.value === null ? "" : growthOrReason(growth(one, year), language);
    };
    if (series.length === 1)
      lines.push(
        { title: names[at] ?? "", text: figure },
        { title: chartWords.growth[language], text: change },
      );
    else
      lines.push({
        title: names[at] ?? "",
        text: (year) => {
          const rise = growthText(growth(one, year), language);
          return rise === "" ? figure(year) : `${figure(year)}  ${rise}`;
        },
      });
  });
  return lines;
}
