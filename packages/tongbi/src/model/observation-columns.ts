import type { Bounds, Dataset, ObservationColumns } from "./dataset.ts";

/** The columns of a dataset that is being made. */
export type WritableColumns = { -readonly [K in keyof ObservationColumns]: ObservationColumns[K] };

/** Columns that mostly hold nothing but 0. */
export type SeldomColumn = "level" | "stage" | "vintage" | "status" | "file";

/**
 * Columns of zeros.
 * @param length entries of each
 * @param seldom entries of those that mostly hold nothing else
 */
export function allocateColumns(length: number, seldom: number = length): WritableColumns {
  return {
    indicator: new Int32Array(length),
    region: new Int32Array(length),
    period: new Int32Array(length),
    level: new Int32Array(seldom),
    stage: new Int32Array(seldom),
    vintage: new Int32Array(seldom),
    scenario: new Uint8Array(length),
    value: new Float64Array(length),
    gap: new Uint8Array(length),
    status: new Int32Array(seldom),
    file: new Int32Array(seldom),
    line: new Int32Array(length),
    column: new Int32Array(length),
  };
}

const names = Object.keys(allocateColumns(0)) as (keyof ObservationColumns)[];

/** A copy of the first `length` entries, with room for `capacity`; a column without entries stays without. */
export function resizeColumns(
  columns: ObservationColumns,
  length: number,
  capacity: number,
): WritableColumns {
  const resized = allocateColumns(capacity, 0);
  for (const name of names) {
    const own = columns[name];
    if (own.length > 0 && resized[name].length === 0)
      Object.assign(resized, { [name]: new Int32Array(capacity) });
    resized[name].set(own.subarray(0, length));
  }
  return resized;
}

/** Part of its length by which a column may be longer than what is in it, rather than be copied. */
const mostSpare = 1 / 2;

/**
 * The first `length` entries: a view where little lies behind them, else a copy. Columns without entries become the same
 * column of zeros.
 */
export function trimColumns(columns: ObservationColumns, length: number): WritableColumns {
  const isRoomy = columns.value.length > length * (1 + mostSpare);
  const trimmed = isRoomy ? resizeColumns(columns, length, length) : { ...columns };
  const zeros = new Int32Array(length);
  for (const name of names) {
    const own = trimmed[name];
    Object.assign(trimmed, { [name]: own.length < length ? zeros : own.subarray(0, length) });
  }
  return trimmed;
}

/** The dataset without the rows marked 1; the dataset itself where none is. */
export function withoutRows(dataset: Dataset, dropped: Uint8Array): Dataset {
  const kept = new Int32Array(dataset.length);
  let length = 0;
  for (let row = 0; row < dataset.length; row++) if (dropped[row] !== 1) kept[length++] = row;
  if (length === dataset.length) return dataset;
  const columns = allocateColumns(length);
  for (const name of names) {
    const [from, to] = [dataset.columns[name], columns[name]];
    for (let row = 0; row < length; row++) to[row] = from[kept[row] as number] as number;
  }
  const bounds = new Map<number, Bounds>();
  if (dataset.bounds.size > 0)
    for (let row = 0; row < length; row++) {
      const known = dataset.bounds.get(kept[row] as number);
      if (known) bounds.set(row, known);
    }
  return { ...dataset, length, columns, bounds };
}
