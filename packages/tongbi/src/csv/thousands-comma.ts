import { type Role, readHeader } from "./header.ts";
import type { Layout } from "./layout.ts";

/** Roles of columns in which three digits have no business. */
const wordRoles: ReadonlySet<Role> = new Set<Role>(["note", "unit", "status", "level", "stage"]);

/** Columns right after one of values in which the rest of a number cut at its thousands comma would show: unheaded ones, notes, units. */
export function tailColumns({ header, values }: Layout): number[] {
  const valueColumns = new Set(values.map(({ column }) => column));
  return values.flatMap(({ column }) => {
    const tail = column + 1;
    if (tail >= header.length || valueColumns.has(tail)) return [];
    const text = header[tail] ?? "";
    const { role } = readHeader(text);
    return text === "" || (role && wordRoles.has(role)) ? [tail] : [];
  });
}

/** Whether two cells side by side may be one number cut at its thousands comma: `1` and `234`, `12` and `345.6`. */
export function isCutNumber(head: string, tail: string): boolean {
  return /^\s*\d{3}(?:\.\d+)?\s*$/.test(tail) && /^\s*[-+]?\d{1,3}\s*$/.test(head);
}
