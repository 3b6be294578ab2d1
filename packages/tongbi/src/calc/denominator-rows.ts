import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { SeriesCursor, seriesIndex, SeriesReader } from "../model/series-index.ts";
import { seriesCodes } from "../model/series-codes.ts";
import { type Kind, loneKind, plainKind } from "./lone-kind.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/**
 * For each numerator the row of its denominator: same region and scenario, same period `lag` years earlier. Of several series of
 * the denominator the one without level and stage is taken, else the one with the numerator's own, else that of the only level
 * and stage that the data have it in, see {@link loneKind}; −1 where none has the period. Each is that of the numerator's
 * vintage, or of its only one.
 * @param numerators rows
 * @param denominator indicator code
 */
export function denominatorRows(
  dataset: Dataset,
  numerators: Int32Array,
  denominator: number,
  lag: number,
): Int32Array {
  const { period } = dataset.columns;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
  const kinds = [plainKind(dataset), {}, loneKind(dataset, denominator)].filter((kind) => kind !== undefined);
  const readers = kinds.map(() => new SeriesReader(index));
  const codes = seriesCodes(dataset);
  const found = new Int32Array(numerators.length);
  let series = -1;
  let opened = 0;
  for (let at = 0; at < numerators.length; at++) {
    const row = numerators[at] as number;
    if (cursor.seriesOf(row) !== series) {
      series = cursor.seriesOf(row);
      opened = 0;
    }
    const when = earlier[period[row] as number] as number;
    let other = -1;
    for (let kind = 0; kind < kinds.length && other < 0; kind++) {
      const reader = readers[kind] as SeriesReader;
      if (kind === opened) {
        reader.open(seriesOfKind(series, kinds[kind] as Partial<Kind>));
        opened++;
      }
      other = reader.row(when);
    }
    found[at] = other;
  }
  return found;

  function seriesOfKind(numerator: number, kind: Partial<Kind>): number {
    const key = codes.keyOf(numerator);
    return seriesInVintage(dataset, {
      ...key,
      indicator: denominator,
      level: kind.level ?? key.level,
      stage: kind.stage ?? key.stage,
    });
  }
}
