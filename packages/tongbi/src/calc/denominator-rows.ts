import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods, seriesIndex } from "../model/series-index.ts";

/**
 * For each numerator the row of its denominator: same region and scenario, same period `lag` years earlier. Of several
 * series of the denominator the one without level and stage is taken, else the one with the numerator's own, else the
 * only one that has the period; −1 where there is none or the choice is open.
 * @param numerators rows
 * @param denominator indicator code
 * @param none codes of the empty level and the empty stage, −1 where the dataset has no such code
 */
export function denominatorRows(
  dataset: Dataset,
  numerators: Int32Array,
  denominator: number,
  none: { readonly level: number; readonly stage: number },
  lag: number,
): Int32Array {
  const { region, level, stage, scenario, period } = dataset.columns;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const inRegion = seriesByRegion(dataset, denominator);
  return numerators.map((row) => {
    const when = earlier[period[row] as number] as number;
    const key = { indicator: denominator, region: region[row] as number, scenario: scenario[row] as number };
    const plain = index.row(index.find({ ...key, ...none }), when);
    if (plain >= 0) return plain;
    const own = { ...key, level: level[row] as number, stage: stage[row] as number };
    const alike = index.row(index.find(own), when);
    if (alike >= 0) return alike;
    const others = (inRegion.get(key.region) ?? [])
      .map((series) => index.row(series, when))
      .filter((found) => found >= 0 && scenario[found] === key.scenario);
    return others.length === 1 ? (others[0] as number) : -1;
  });
}

function seriesByRegion(dataset: Dataset, indicator: number): Map<number, number[]> {
  const { series, seriesCount } = seriesIndex(dataset);
  const { columns } = dataset;
  const seen = new Uint8Array(seriesCount);
  const found = new Map<number, number[]>();
  for (let row = 0; row < dataset.length; row++) {
    const number = series[row] as number;
    if (columns.indicator[row] !== indicator || seen[number] === 1) continue;
    seen[number] = 1;
    const region = columns.region[row] as number;
    const numbers = found.get(region);
    if (numbers) numbers.push(number);
    else found.set(region, [number]);
  }
  return found;
}
