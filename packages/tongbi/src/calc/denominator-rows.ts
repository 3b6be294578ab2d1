import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import { type Kind, loneKind, plainKind } from "./lone-kind.ts";
import { seriesInVintage } from "./series-in-vintage.ts";

/**
 * For each numerator the row of its denominator: same region and scenario, same period `lag` years earlier. Of several
 * series of the denominator the one without level and stage is taken, else the one with the numerator's own, else that of the only
 * level and stage that the data have it in, see {@link loneKind}; −1 where none has the period. Each is that of the numerator's vintage, or of
 * its only one.
 * @param numerators rows
 * @param denominator indicator code
 */
export function denominatorRows(
  dataset: Dataset,
  numerators: Int32Array,
  denominator: number,
  lag: number,
): Int32Array {
  const { columns } = dataset;
  const index = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, lag);
  const cursor = new SeriesCursor(index);
  const kinds = [plainKind(dataset), {}, loneKind(dataset, denominator)].filter((kind) => kind !== undefined);
  const unknown = -2;
  const candidates = new Int32Array(kinds.length);
  const found = new Int32Array(numerators.length).fill(-1);
  let series = -1;
  for (let at = 0; at < numerators.length; at++) {
    const row = numerators[at] as number;
    if (cursor.seriesOf(row) !== series) {
      series = cursor.seriesOf(row);
      candidates.fill(unknown);
    }
    const when = earlier[columns.period[row] as number] as number;
    for (let kind = 0; kind < candidates.length && found[at] === -1; kind++) {
      if (candidates[kind] === unknown) candidates[kind] = seriesOfKind(row, kinds[kind] as Partial<Kind>);
      found[at] = index.row(candidates[kind] as number, when);
    }
  }
  return found;

  function seriesOfKind(row: number, kind: Partial<Kind>): number {
    return seriesInVintage(dataset, { ...seriesKeyOf(columns, row), indicator: denominator, ...kind });
  }
}
