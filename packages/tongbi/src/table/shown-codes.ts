import { gathered } from "../model/gathered.ts";

/** The entries of a column that stand in the rows shown: the column itself where all are shown, else a shorter copy. */
export function shownCodes<T extends Int32Array | Uint8Array | Float64Array>(column: T, rows: Int32Array): T {
  return rows.length === column.length ? column : gathered(column, rows);
}
