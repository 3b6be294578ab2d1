import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods, SeriesCursor, seriesIndex, type SeriesKey } from "../model/series-index.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/**
 * For each numerator the row of its denominator: same region and scenario, same period `lag` years earlier. Of several
 * series of the denominator the one without level and stage is taken, else the one with the numerator's own, else the
 * only one that has the period; −1 where there is none or the choice is open. Each is that of the numerator's vintage,
 * or of its only one.
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
  const { region, level, stage, scenario, vintage, period } = dataset.columns;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
  let inRegion: Map<number, SeriesKey[]> | undefined;
  let series = -1;
  let plain = -1;
  let alike = -1;
  return numerators.map((row) => {
    const when = earlier[period[row] as number] as number;
    if (cursor.seriesOf(row) !== series) {
      series = cursor.seriesOf(row);
      const key = keyOf(row);
      plain = seriesInVintage(dataset, { ...key, ...none });
      alike = seriesInVintage(dataset, key);
    }
    const usual = index.row(plain, when);
    if (usual >= 0) return usual;
    const own = index.row(alike, when);
    return own >= 0 ? own : onlyOther(row, when);
  });

  function keyOf(row: number): SeriesKey {
    return {
      indicator: denominator,
      region: region[row] as number,
      level: level[row] as number,
      stage: stage[row] as number,
      scenario: scenario[row] as number,
      vintage: vintage[row] as number,
    };
  }

  function onlyOther(row: number, when: number): number {
    inRegion ??= seriesByRegion(dataset, denominator);
    const others = new Set(
      (inRegion.get(region[row] as number) ?? [])
        .filter((known) => known.scenario === scenario[row])
        .map((known) =>
          index.row(seriesInVintage(dataset, { ...known, vintage: vintage[row] as number }), when),
        ),
    );
    others.delete(-1);
    const [only = -1] = others;
    return others.size === 1 ? only : -1;
  }
}

/** By region the keys of all series of an indicator. */
function seriesByRegion(dataset: Dataset, code: number): Map<number, SeriesKey[]> {
  const { series, seriesCount } = seriesIndex(dataset);
  const { indicator, region, level, stage, scenario, vintage } = dataset.columns;
  const seen = new Uint8Array(seriesCount);
  const found = new Map<number, SeriesKey[]>();
  for (let row = 0; row < dataset.length; row++) {
    const number = series[row] as number;
    if (indicator[row] !== code || seen[number] === 1) continue;
    seen[number] = 1;
    const key = {
      indicator: code,
      region: region[row] as number,
      level: level[row] as number,
      stage: stage[row] as number,
      scenario: scenario[row] as number,
      vintage: vintage[row] as number,
    };
    const keys = found.get(key.region);
    if (keys) keys.push(key);
    else found.set(key.region, [key]);
  }
  return found;
}
