import type { Dataset } from "../model/dataset.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesKeyOf } from "../model/series-keys.ts";

/** Codes of the vintages of a dataset from the newest on: the empty one, then the others from the last to the first. */
export function newestFirst({ vintages }: Dataset): number[] {
  return vintages.map((_, at) => (at === 0 ? 0 : vintages.length - at));
}

/**
 * Finds the row of an observation of the series of `row` in another vintage, or −1.
 * @returns a function of the row, the code of the vintage and that of the period
 */
export function rowsInVintages(dataset: Dataset): (row: number, vintage: number, period: number) => number {
  const { columns, vintages } = dataset;
  const { series, seriesCount, find, row: rowAt } = seriesIndex(dataset);
  const unknown = -2;
  const found = new Int32Array(seriesCount * vintages.length).fill(unknown);
  return (row, vintage, period) => {
    if (columns.vintage[row] === vintage) return rowAt(series[row] as number, period);
    const at = (series[row] as number) * vintages.length + vintage;
    if (found[at] === unknown) found[at] = find({ ...seriesKeyOf(columns, row), vintage });
    return rowAt(found[at] as number, period);
  };
}
