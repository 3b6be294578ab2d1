import type { ColumnTable } from "arquero";

/** The rows of a table as arrays of the named columns, read without generating code. */
export function rowsOf(table: ColumnTable, ...names: string[]): unknown[][] {
  const columns = names.map((name) => table.array(name));
  return Array.from({ length: table.numRows() }, (_, row) => columns.map((column) => column[row]));
}
