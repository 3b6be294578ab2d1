import { gathered } from "../model/gathered.ts";
import { Deferred, type MaybeDeferred } from "./deferred.ts";

/** The entries of a column that stand in the rows shown: the column itself where all are shown, else a shorter copy, made when looked at. */
export function shownCodes<T extends Int32Array | Uint8Array | Float64Array>(
  column: T,
  rows: Int32Array,
): MaybeDeferred<T> {
  return rows.length === column.length ? column : new Deferred(rows.length, () => gathered(column, rows));
}
