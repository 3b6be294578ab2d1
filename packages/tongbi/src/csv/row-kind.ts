import type { Layout } from "./layout.ts";
import { startsNote } from "./note-line.ts";

/**
 * What a row below the header is if it is no data: blank, the header over again (续表), or a note. Undefined for data; a region
 * whose figures are all absent is data of a wide table.
 * @param afterNote whether the row before was a note, which an indented line goes on with
 */
export function rowKind(
  cells: readonly string[],
  { header, kind }: Layout,
  afterNote: boolean,
): "blank" | "header" | "note" | undefined {
  const first = cells[0] ?? "";
  const isAlone = cells.every((cell, at) => at === 0 || cell.trim() === "");
  if (isAlone && first.trim() === "") return "blank";
  if (header.every((text, at) => text === (cells[at] ?? "").trim())) return "header";
  if (startsNote(first)) return "note";
  if (!isAlone) return undefined;
  const goesOn = afterNote && /^[\s\u3000]/.test(first);
  return goesOn || kind === "long" || (cells.length === 1 && header.length > 1) ? "note" : undefined;
}

/** The first cell beyond the header that holds something, or −1: with one, nobody knows which cell of the row is which. */
export function cellBeyond(cells: readonly string[], width: number): number {
  return cells.findIndex((cell, at) => at >= width && cell.trim() !== "");
}
