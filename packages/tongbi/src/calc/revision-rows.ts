import type { Dataset } from "../model/dataset.ts";
import { newestFirst, rowsInVintages } from "./vintage-rows.ts";

/** Of the rows those that no newer vintage has: of every observation its newest figure. */
export function newestRows(dataset: Dataset, rows: Int32Array): Int32Array {
  if (dataset.vintages.length === 1) return rows;
  const { vintage, period } = dataset.columns;
  const order = newestFirst(dataset);
  const rowIn = rowsInVintages(dataset);
  return rows.filter((row) => {
    for (const newer of order) {
      if (newer === vintage[row]) return true;
      if (rowIn(row, newer, period[row] as number) >= 0) return false;
    }
    return true;
  });
}

/**
 * For each row that of the same observation in an earlier vintage, or −1.
 * @param vintage code of it; −1 stands for the first of each observation, other than the row's own
 */
export function earlierVintageRows(dataset: Dataset, rows: Int32Array, vintage: number): Int32Array {
  const { columns } = dataset;
  const order = newestFirst(dataset);
  const rowIn = rowsInVintages(dataset);
  return rows.map((row) => {
    const period = columns.period[row] as number;
    if (vintage >= 0) return rowIn(row, vintage, period);
    for (let at = order.length - 1; at >= 0 && order[at] !== columns.vintage[row]; at--) {
      const found = rowIn(row, order[at] as number, period);
      if (found >= 0) return found;
    }
    return -1;
  });
}
