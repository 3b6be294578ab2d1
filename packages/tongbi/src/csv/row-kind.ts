import { formatPeriod } from "../model/period.ts";
import { readCell } from "./cell.ts";
import { headerKey, readHeader } from "./header.ts";
import type { Layout } from "./layout.ts";
import { isFooter, startsNote } from "./note-line.ts";
import { readPeriodHeader } from "./period-header.ts";
import { defaultSymbols } from "./symbols.ts";

/** What a row below the header is if it is no data. */
export type RowKind = "blank" | "header" | "other-header" | "note";

/**
 * What a row below the header is if it is no data: blank, the header over again (续表), the header of another table, or a note.
 * Undefined for data; a region whose figures are all absent is data of a wide table.
 * @param afterNote whether the row before was a note, which an indented line goes on with
 */
export function rowKind(cells: readonly string[], layout: Layout, afterNote: boolean): RowKind | undefined {
  const { header, kind } = layout;
  const first = cells[0] ?? "";
  const isAlone = cells.every((cell, at) => at === 0 || cell.trim() === "");
  if (isAlone && first.trim() === "") return "blank";
  if (isHeader(cells, layout))
    return header.every((text, at) => headSame(text, cells[at] ?? "")) ? "header" : "other-header";
  if (startsNote(first) || isFootRow(cells, layout)) return "note";
  if (!isAlone) return undefined;
  const goesOn = afterNote && /^[\s\u3000]/.test(first);
  return goesOn || kind === "long" || (cells.length === 1 && header.length > 1) ? "note" : undefined;
}

/** Whether a row is of a form's foot: 填表人：…, 审核：… without a value, 联系电话：… and 填报日期：… with any number. */
export function isFootRow(cells: readonly string[], { values }: Layout): boolean {
  const first = cells[0] ?? "";
  if (!isFooter(first)) return false;
  if (/电话|日期|时间/.test(first.replace(/\s+/g, ""))) return true;
  return values.every(({ column }) => {
    const text = (cells[column] ?? "").trim();
    return column === 0 || text === "" || readCell(text, defaultSymbols).gap === "unreadable";
  });
}

/** Whether a row is a header, of this table or of another. */
function isHeader(cells: readonly string[], { kind, header, keys, values }: Layout): boolean {
  if (kind === "long") {
    const { role } = readHeader(
      cells[keys.get("period") ?? keys.get("month") ?? keys.get("quarter") ?? -1] ?? "",
    );
    return role === "period" || role === "month" || role === "quarter";
  }
  // Most rows are of figures, and are known by the first of them.
  const texts: string[] = [];
  for (const { column } of values) {
    const text = (cells[column] ?? "").trim();
    if (text === "") continue;
    if (!/^(?:yr)?[12１２][\d０-９]{3}(?!\.?\d)/i.test(text)) return false;
    if (texts.push(text) === 1 && text.length === 4 && !keyIsHeader()) return false;
  }
  const periods = texts.map(readPeriodHeader);
  if (texts.length === 0 || periods.some((period) => period === undefined)) return false;
  return (texts.length >= 2 && periods.every((period) => period?.isBare === false)) || keyIsHeader();

  function keyIsHeader(): boolean {
    const column = keys.get("region") ?? keys.get("indicator") ?? 0;
    const text = cells[column] ?? "";
    return (
      text.trim() !== "" &&
      (readHeader(text).role !== undefined || headerKey(text) === headerKey(header[column] ?? ""))
    );
  }
}

/** Whether two headers say the same: the same text, whatever its blanks and width, the same role or the same period. */
function headSame(one: string, other: string): boolean {
  if (headerKey(one) === headerKey(other)) return true;
  const [period, another] = [readPeriodHeader(one), readPeriodHeader(other)];
  if (period && another)
    return (
      formatPeriod(period.period) === formatPeriod(another.period) && period.scenario === another.scenario
    );
  const { role, unit } = readHeader(one);
  const second = readHeader(other);
  return role !== undefined && role === second.role && unit?.zh === second.unit?.zh;
}

/** The first cell beyond the header that holds something, or −1: with one, nobody knows which cell of the row is which. */
export function cellBeyond(cells: readonly string[], width: number): number {
  return cells.findIndex((cell, at) => at >= width && cell.trim() !== "");
}
