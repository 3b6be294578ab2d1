import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { rowsOfPeriods } from "./base-rows.ts";
import { newestFirst, rowsInVintages } from "./vintage-rows.ts";

const missing = gapCode("missing");

/**
 * For each of `rows` the row that it is compared with, as `rowsOfPeriods` finds it, but in another vintage where that has
 * the observation: points of a ratio are taken from last year's rate as it was revised (2.69 % after 2.58 %), not as it was
 * first published (2.65 %). Where that vintage has no figure of the period the base is the one of the row's own vintage.
 * @param wanted by period code the code of the period of the base, or −1
 * @param vintage code of it; 0 stands for the newest revision that is known of each base
 */
export function baseRowsInVintage(
  dataset: Dataset,
  rows: Int32Array,
  wanted: Int32Array,
  vintage: number,
): Int32Array {
  const base = rowsOfPeriods(dataset, rows, wanted, new Int32Array(rows.length));
  if (dataset.vintages.length === 1) return base;
  const candidates = vintage === 0 ? newestFirst(dataset) : [vintage];
  const rowIn = rowsInVintages(dataset);
  const { period, gap } = dataset.columns;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const code = wanted[period[row] as number] as number;
    for (const candidate of candidates) {
      const found = rowIn(row, candidate, code);
      if (found < 0 || gap[found] === missing) continue;
      base[at] = found;
      break;
    }
  }
  return base;
}
