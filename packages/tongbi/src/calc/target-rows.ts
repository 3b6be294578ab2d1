import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

const target = scenarioCodes.indexOf("target");

/**
 * For each result the row of its target: the same key but for the scenario, and of targets in one vintage only that
 * one; −1 where there is none.
 */
export function targetRows(dataset: Dataset, rows: Int32Array): Int32Array {
  const { indicator, region, level, stage, vintage, period } = dataset.columns;
  const { series, seriesCount, row: rowAt } = seriesIndex(dataset);
  const unknown = -2;
  const targetOf = new Int32Array(seriesCount).fill(unknown);
  return rows.map((row) => {
    const number = series[row] as number;
    if (targetOf[number] === unknown)
      targetOf[number] = seriesInVintage(dataset, {
        indicator: indicator[row] as number,
        region: region[row] as number,
        level: level[row] as number,
        stage: stage[row] as number,
        scenario: target,
        vintage: vintage[row] as number,
      });
    return rowAt(targetOf[number] as number, period[row] as number);
  });
}
