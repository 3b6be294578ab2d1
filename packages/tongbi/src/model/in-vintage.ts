import type { Dataset } from "./dataset.ts";
import { withoutRows } from "./observation-columns.ts";
import { seriesNumbers } from "./series-order.ts";

/**
 * The dataset as one vintage has it: series that come in that vintage have its figures, all others their newest, and
 * every series has one vintage only. Derive ratios first: they look for denominators of their own vintage.
 * @throws RangeError where the dataset has no such vintage
 */
export function inVintage(dataset: Dataset, vintage: string): Dataset {
  const wanted = dataset.vintages.indexOf(vintage);
  if (wanted < 0) {
    const known = dataset.vintages.map((name) => `"${name}"`).join(", ");
    throw new RangeError(`unknown vintage "${vintage}": expected one of ${known}`);
  }
  if (dataset.vintages.length === 1) return dataset;
  const own = dataset.columns.vintage;
  const columns = { ...dataset.columns, vintage: new Int32Array(dataset.length) };
  const single: Dataset = { ...dataset, vintages: [""], columns };
  const { series, seriesCount } = seriesNumbers(single);
  const shown = new Int32Array(seriesCount);
  for (let row = 0; row < dataset.length; row++)
    if (own[row] === wanted) shown[series[row] as number] = wanted;
  const dropped = Uint8Array.from(series, (number, row) => Number(own[row] !== shown[number]));
  return withoutRows(single, dropped);
}
