import { formatPeriod } from "../model/period.ts";
import { isWord } from "./cell.ts";
import { headerKey, readHeader } from "./header.ts";
import { isHeaderWord } from "./header-block.ts";
import type { Layout } from "./layout.ts";
import { isFooter, startsNote } from "./note-line.ts";
import { readPeriodHeader } from "./period-header.ts";
import { readPlainNumber } from "./plain-number.ts";
import { readRelativeTime } from "./relative-time.ts";

/** What a row below the header is if it is no data. */
export type RowKind = "blank" | "header" | "other-header" | "note";

/**
 * What a row below the header is if it is no data: blank, the header over again (续表), the header of another table, or a note.
 * Undefined for data; a region whose figures are all absent is data of a wide table.
 * @param afterNote whether the row before was a note, which an indented line goes on with
 */
export function rowKind(cells: readonly string[], layout: Layout, afterNote: boolean): RowKind | undefined {
  const { kind, header, keys } = layout;
  const first = cells[0] ?? "";
  const isAlone = cells.every((cell, at) => at === 0 || cell.trim() === "");
  if (isAlone && first.trim() === "") return "blank";
  if (!isAlone && mayBeHeader(cells, layout)) {
    if (repeatsHeader(cells, layout)) return "header";
    if (isHeader(cells)) return "other-header";
  }
  if (startsNote(first) || isFootRow(cells, layout)) return "note";
  // The key of the signs below a table: a line that ends in a colon, then a sign and its meaning on each.
  if (isAlone && /[A-Za-z\p{Script=Han}][:：]\s*$/u.test(first)) return "note";
  const texts = cells.map((cell) => cell.trim()).filter(Boolean);
  if (afterNote && texts.length === 2 && cells.slice(1).every(isNoFigure)) return "note";
  if (isNumbering(texts)) return "header";
  if (afterNote && /^[\s\u3000]/.test(first) && cells.every((cell, at) => at === 0 || isNoFigure(cell)))
    return "note";
  if (!isAlone) return undefined;
  const isTitle = title.test(first) || (keys.has("indicator") && keys.get("indicator") !== 0);
  return isTitle || kind === "long" || (cells.length === 1 && header.length > 1) ? "note" : undefined;
}

/** Whether a row numbers the columns, as forms do below their headers: 甲, 乙, 1, 2 or (1), (2), (3). */
function isNumbering(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  if (!texts.every((text) => /^(?:[(（]?\d{1,2}[)）]?|[甲乙丙丁戊A-E])$/.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  return (
    numbers.length >= 2 &&
    (numbers.length < texts.length || texts.every((text) => /^[(（]/.test(text))) &&
    numbers.every((number, at) => number === (numbers[0] ?? 0) + at)
  );
}

function isNoFigure(cell: string): boolean {
  return cell.trim() === "" || isWord(cell);
}

/** A line alone that names a table rather than a region: 表二 研发经费, 2024年各县情况. */
const title =
  /^\s*(?:附?[表图]|续)\s*[\d一二三四五六七八九十]|(?:1[89]|20)\d\d\s*年|(?:情况|状况|统计)表?\s*$/;

/** Whether a row is of a form's foot: 填表人：…, 审核：… without a value, 联系电话：… and 填报日期：… with any number. */
export function isFootRow(cells: readonly string[], { values }: Layout): boolean {
  const first = cells[0] ?? "";
  if (!isFooter(first)) return false;
  if (/电话|日期|时间/.test(first.replace(/\s+/g, ""))) return true;
  return values.every(({ column }) => {
    const text = (cells[column] ?? "").trim();
    return column === 0 || text === "" || isWord(text);
  });
}

/** Whether no value cell is plainly a figure; most rows of data are known by the first of them. */
function mayBeHeader(cells: readonly string[], { values }: Layout): boolean {
  for (const { column } of values) {
    const text = cells[column] ?? "";
    if (Number.isNaN(readPlainNumber(text))) continue;
    if (readPeriodHeader(text) === undefined) return false;
  }
  return true;
}

/** Whether every cell stands in the header of its own column, in one of its rows. */
function repeatsHeader(cells: readonly string[], { headerTexts }: Layout): boolean {
  let same = 0;
  for (let column = 0; column < cells.length; column++) {
    const text = (cells[column] ?? "").trim();
    if (text === "") continue;
    if (!(headerTexts[column] ?? []).some((own) => headSame(own, text))) return false;
    same++;
  }
  return same >= 2;
}

/** Whether a row heads columns: words and periods only, two of which at least are known as headers. */
function isHeader(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter(Boolean);
  if (!texts.every(isHeaderWord)) return false;
  const known = texts.filter(
    (text) =>
      readHeader(text).role !== undefined ||
      readPeriodHeader(text)?.isBare === false ||
      readRelativeTime(text.replace(/\s+/g, "")) !== undefined,
  );
  const bareYears = texts.filter((text) => readPeriodHeader(text)?.isBare).length;
  return known.length >= 2 || (known.length === 1 && bareYears >= 1);
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
