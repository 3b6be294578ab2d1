import type { Dataset } from "../model/dataset.ts";
import { KeyNumbers } from "../model/key-numbers.ts";
import { seriesIndex } from "../model/series-index.ts";
import { sortedByCode } from "../model/sorted-by-code.ts";
import { rowsWithCode } from "./rows-with-code.ts";

/** The parts of a key over which rows are put side by side. */
export type SetDimension = "region" | "level" | "stage";

/** Rows that have all of their key in common but one dimension, set by set. */
export interface RowSets {
  /** The members of each set, one set after the other. */
  readonly rows: Int32Array;
  /** Where each set begins in `rows`; one entry more ends the last. */
  readonly starts: Int32Array;
  /** By row of the dataset its set, or −1. */
  readonly setOf: Int32Array;
}

/**
 * Puts rows side by side that differ in one dimension only.
 * @param rows of the dataset
 * @param classes by code of the dimension: only rows of one class come into one set, those of −1 into none
 * @param members by code of the dimension: 1 where its rows are members of their set, 0 where they only belong beside it;
 * all are unless given
 */
export function rowSets(
  dataset: Dataset,
  rows: Int32Array,
  dimension: SetDimension,
  classes: Int32Array,
  members?: Uint8Array,
): RowSets {
  const { columns, length, periods } = dataset;
  const kin = kinOfSeries(dataset, rows, dimension, classes);
  const { series } = seriesIndex(dataset);
  const numbers = new KeyNumbers(kin.count * periods.length, rows.length);
  const setOf = new Int32Array(length).fill(-1);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const number = kin.ofSeries[series[row] as number] as number;
    if (number >= 0) setOf[row] = numbers.number(number * periods.length + (columns.period[row] as number));
  }
  const membersOf = members ? rowsWithCode(rows, columns[dimension], members) : rows;
  const { sorted, starts } = sortedByCode(membersOf, setOf, numbers.count);
  return { rows: sorted, starts, setOf };
}

/** Numbers the keys without the dimension and the period, by class. */
function kinOfSeries(
  dataset: Dataset,
  rows: Int32Array,
  dimension: SetDimension,
  classes: Int32Array,
): { readonly ofSeries: Int32Array; readonly count: number } {
  const { columns, indicators, regions, levels, stages, vintages } = dataset;
  const { series, seriesCount } = seriesIndex(dataset);
  const unknown = -2;
  const ofSeries = new Int32Array(seriesCount).fill(unknown);
  const numbers = new Map<number, number>();
  const sizes = { region: regions.length, level: levels.length, stage: stages.length };
  const others = (["region", "level", "stage"] as const).filter((name) => name !== dimension);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const own = series[row] as number;
    if (ofSeries[own] !== unknown) continue;
    const kind = classes[columns[dimension][row] as number] as number;
    if (kind < 0) {
      ofSeries[own] = -1;
      continue;
    }
    let packed = kind * indicators.length + (columns.indicator[row] as number);
    packed = (packed * 3 + (columns.scenario[row] as number)) * vintages.length;
    packed += columns.vintage[row] as number;
    for (const name of others) packed = packed * sizes[name] + (columns[name][row] as number);
    let number = numbers.get(packed);
    if (number === undefined) numbers.set(packed, (number = numbers.size));
    ofSeries[own] = number;
  }
  return { ofSeries, count: numbers.size };
}
