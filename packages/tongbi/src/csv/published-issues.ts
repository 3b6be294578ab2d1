import { comparePublished, isCompared } from "../calc/published-comparison.ts";
import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { publishedDiffers } from "./indicator-trouble.ts";

const result = scenarioCodes.indexOf("result");

/**
 * A warning for each published growth, change or completion that does not follow from the levels beside it, with room for the rounding
 * of every figure. One on a comparable basis (同口径) need not follow; one whose levels are not there is not judged.
 */
export function publishedIssues(dataset: Dataset): Issue[] {
  const { columns, indicators } = dataset;
  const isJudged = indicators.map((indicator) => isCompared(indicator) && !indicator.publishes?.basis);
  if (!isJudged.includes(true)) return [];
  const rows: number[] = [];
  for (let row = 0; row < dataset.length; row++)
    if (isJudged[columns.indicator[row] as number] && columns.scenario[row] === result) rows.push(row);
  const { agrees, computed, levels } = comparePublished(dataset, Int32Array.from(rows));
  return rows.flatMap((row, at) => {
    if (agrees[at] !== 1) return [];
    const { publishes, unit } = indicators[columns.indicator[row] as number] as Indicator;
    const of = indicators[columns.indicator[levels[at] as number] as number] as Indicator;
    return publishes
      ? publishedDiffers(
          of.name,
          publishes.measure,
          columns.value[row] as number,
          computed[at] as number,
          unit,
          columns.line[row] as number,
          columns.column[row] as number,
        )
      : [];
  });
}
