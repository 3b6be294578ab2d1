import { type ByteSource, bytesInMemory, readPiece } from "./byte-source.ts";
import type { ImportPlan } from "./import-plan.ts";
import { RowCursor } from "./row-cursor.ts";
import { pieceSize } from "./text-pieces.ts";

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
  file: ByteSource | Uint8Array | string,
  { encoding, delimiter }: Pick<ImportPlan, "encoding" | "delimiter">,
  count: number,
  lines: Iterable<number> = [],
): PreviewRow[] {
  const wanted = new Set(lines);
  const last = Math.max(0, ...wanted);
  const input = file instanceof Uint8Array ? bytesInMemory(file) : file;
  const newlineIn =
    typeof input === "string"
      ? input.slice(0, pieceSize).includes("\n")
      : readPiece(input, 0, pieceSize).includes(0x0a);
  const dialect = { delimiter, newline: newlineIn ? ("\n" as const) : ("\r" as const) };
  const known = typeof input === "string" ? "text" : encoding === "text" ? "utf-8" : encoding;
  const cursor = new RowCursor({ input, encoding: known, size: pieceSize, dialect });
  const rows: PreviewRow[] = [];
  let shown = 0;
  while ((shown < count || cursor.line < last) && cursor.advance()) {
    const { cells, line } = cursor;
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (shown++ < count || wanted.has(line)) rows.push({ line, cells });
  }
  return rows;
}
