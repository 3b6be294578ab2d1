import type { ColumnTable } from "arquero";
import type { Expected } from "./plain-table.ts";
import { unitsApart } from "./rational.ts";

const keyNames = ["indicator", "region", "period", "level", "stage", "scenario", "vintage"] as const;

/**
 * Where a table of the library and the rows expected differ, in words; empty where they agree on every row.
 * @param tolerance units in the last place, by the column in which a figure may be so far off; 0 in all others
 */
export function disagreements(
  found: ColumnTable,
  expected: readonly Expected[],
  tolerance: Readonly<Record<string, number>> = {},
): string[] {
  const keys = keyNames.map((name) => found.array(name) as string[]);
  const rowOf = new Map(
    Array.from({ length: found.numRows() }, (_, row) => [keys.map((key) => key[row]).join("|"), row]),
  );
  const differing: string[] = [];
  if (rowOf.size !== found.numRows()) differing.push("two rows on one key");
  if (found.numRows() !== expected.length)
    differing.push(`${found.numRows()} rows where ${expected.length} are expected`);
  const columns = new Map(found.columnNames().map((name) => [name, found.array(name)]));
  for (const { key, figures } of expected) {
    const row = rowOf.get(key);
    if (row === undefined) differing.push(`${key}: no row`);
    else
      for (const [name, figure] of Object.entries(figures)) {
        const own = columns.get(name)?.[row] as number | string | null | undefined;
        const isNear =
          typeof own === "number" && typeof figure === "number"
            ? unitsApart(own, figure) <= (tolerance[name] ?? 0)
            : own === figure;
        if (!isNear) differing.push(`${key}: ${name} is ${own} where ${figure} is expected`);
      }
  }
  return differing;
}
