import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { seriesIndex } from "../model/series-index.ts";

const target = scenarioCodes.indexOf("target");

/** For each result the row of its target: the same key but for the scenario; −1 where there is none. */
export function targetRows(dataset: Dataset, rows: Int32Array): Int32Array {
  const { indicator, region, level, stage, period } = dataset.columns;
  const { series, seriesCount, row: rowAt, find } = seriesIndex(dataset);
  const unknown = -2;
  const targetOf = new Int32Array(seriesCount).fill(unknown);
  return rows.map((row) => {
    const number = series[row] as number;
    if (targetOf[number] === unknown)
      targetOf[number] = find({
        indicator: indicator[row] as number,
        region: region[row] as number,
        level: level[row] as number,
        stage: stage[row] as number,
        scenario: target,
      });
    return rowAt(targetOf[number] as number, period[row] as number);
  });
}
