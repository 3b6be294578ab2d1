import { type ColumnTable, table } from "arquero";
import { NumberColumn } from "./number-column.ts";

export type { ColumnTable };

/**
 * Rows of plain data as an Arquero table.
 * @param columns by name, what each row holds there: texts, or numbers, of which NaN becomes null
 */
export function columnTable<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, { text(row: Row): string } | { number(row: Row): number }>>,
): ColumnTable {
  return table(
    Object.entries(columns).map(([name, column]) => [
      name,
      "text" in column
        ? rows.map((row) => column.text(row))
        : new NumberColumn(Float64Array.from(rows, (row) => column.number(row))),
    ]),
  );
}
