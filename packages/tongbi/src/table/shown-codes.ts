/** The entries of a column that stand in the rows shown: the column itself where all are shown, else a shorter copy. */
export function shownCodes<T extends Int32Array | Uint8Array | Float64Array>(column: T, rows: Int32Array): T {
  if (rows.length === column.length) return column;
  const shown = column.slice(0, rows.length) as T;
  for (let at = 0; at < rows.length; at++) shown[at] = column[rows[at] as number] as number;
  return shown;
}
