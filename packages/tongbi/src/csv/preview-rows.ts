import type { ImportPlan } from "./import-plan.ts";
import { RowCursor } from "./row-cursor.ts";
import { textPieces } from "./text-pieces.ts";

/** A row of a file as it stands there. */
export interface PreviewRow {
  /** Line of the file that it begins on, from 1. */
  readonly line: number;
  /** Cells by position, untrimmed. */
  readonly cells: readonly string[];
}

/**
 * Rows of a file as a plan cuts it into cells, to show them beside what was understood: the first `count`, and those on the lines
 * asked for besides.
 * @param count rows from the start of the file, blank ones left out
 * @param lines lines of doubtful cells; what is not there is left out
 */
export function previewRows(
  input: Uint8Array | string,
  { encoding, delimiter }: Pick<ImportPlan, "encoding" | "delimiter">,
  count: number,
  lines: Iterable<number> = [],
): PreviewRow[] {
  const wanted = new Set(lines);
  const last = Math.max(0, ...wanted);
  const start = input.slice(0, 1 << 16);
  const newlineIn = typeof start === "string" ? start.includes("\n") : start.includes(0x0a);
  const dialect = { delimiter, newline: newlineIn ? ("\n" as const) : ("\r" as const) };
  const source = typeof input === "string" ? "text" : encoding === "text" ? "utf-8" : encoding;
  const cursor = new RowCursor(textPieces(input, source), dialect);
  const rows: PreviewRow[] = [];
  let shown = 0;
  while ((shown < count || cursor.line < last) && cursor.advance()) {
    const { cells, line } = cursor;
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (shown++ < count || wanted.has(line)) rows.push({ line, cells });
  }
  return rows;
}
