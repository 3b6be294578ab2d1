import { isWord } from "./cell.ts";
import { headerKey, readHeader } from "./header.ts";
import { readPeriodHeader } from "./period-header.ts";
import { readRelativeTime } from "./relative-time.ts";
import type { Rows } from "./rows.ts";

/** Rows that may be the header of a table: the first of them and those that merged cells leave below it. */
export interface HeaderBlock {
  /** Position of the first row among those given. */
  readonly at: number;
  readonly rows: number;
  /** Of each column the texts from top to bottom; a merged cell counts for every column under it. */
  readonly columns: readonly (readonly string[])[];
}

/** Rows that a header takes at most. */
const mostRows = 4;

/** A header of that many columns is looked at cell by cell; a row is not cut, but a file with more is refused before. */
const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);

/** Whether a cell names something: it is neither a number nor a sign for none. A year does. */
export function isHeaderWord(text: string): boolean {
  return (
    readPeriodHeader(text) !== undefined ||
    readRelativeTime(text.replace(/\s+/g, "")) !== undefined ||
    isWord(text)
  );
}

/** Whether a row states something of the whole table rather than heading its columns: 指标：…, 单位 万元. */
export function statesOfAll(cells: readonly string[]): boolean {
  const texts = filled(cells);
  if (/^(?:时间|指标|数据库|database|indicator|time)\s*[:：]/i.test(texts[0] ?? "")) return true;
  return texts.length <= 2 && /[:：]|^[(（]?(?:计量)?单位$/.test(texts[0] ?? "");
}

/** The rows at `at` as a header, with those below that go on with it. */
export function headerBlock(rows: Rows, at: number, height?: number): HeaderBlock {
  let count = height ?? 1;
  if (height === undefined) while (count < mostRows && goesOn(rows, at, at + count)) count++;
  const block = rows.slice(at, at + count);
  const width = Math.max(...block.map(({ length }) => length));
  const texts = block.map((_, row) => textsOf(block, row, width));
  const columns = Array.from({ length: width }, (_, column) => texts.map((row) => row[column] ?? ""));
  return {
    at,
    rows: count,
    columns: columns.map((texts) =>
      texts.filter((text, row) => text !== "" && headerKey(text) !== headerKey(texts[row - 1] ?? "")),
    ),
  };
}

/** The texts of a header row; that of the merged cell it belongs to for a cell that is empty where the rows below are not. */
function textsOf(block: Rows, row: number, width: number): string[] {
  const below = block.slice(row + 1);
  let merged = "";
  return Array.from({ length: width }, (_, column) => {
    const text = (block[row]?.[column] ?? "").trim();
    const isFilledBelow = below.some((cells) => (cells[column] ?? "").trim() !== "");
    if (!isFilledBelow) merged = "";
    else if (text !== "") merged = text;
    return text === "" ? merged : text;
  });
}

/** Whether the row at `next` goes on with a header that begins at `at`: all words, under merged cells. */
function goesOn(rows: Rows, at: number, next: number): boolean {
  const above = rows.slice(at, next);
  const cells = rows[next] ?? [];
  const texts = filled(cells);
  if (texts.length === 0 || filled(rows[at] ?? []).length < 2 || statesOfAll(rows[at] ?? [])) return false;
  if (!texts.every(isHeaderWord)) return false;
  if (next === at + 1 && isTranslation(cells, rows[at] ?? [])) return true;
  const isAlone = texts.length === 1 && (cells[0] ?? "").trim() !== "";
  // A corner may have the name of the rows below that of the columns.
  if (isAlone) return isCorner(rows[at]?.[0] ?? "", texts[0] ?? "");
  const isOver = (column: number): boolean => above.every((row) => (row[column] ?? "").trim() === "");
  const underEmpty = cells.some((cell, column) => cell.trim() !== "" && isOver(column));
  return (cells[0] ?? "").trim() === "" || (underEmpty && !isFullRow(cells, above));
}

function isCorner(across: string, down: string): boolean {
  const { role } = readHeader(down);
  return readHeader(across).role === "period" && (role === "region" || role === "indicator");
}

/** Whether a row says in Latin letters what the Chinese header above it says, cell by cell. */
function isTranslation(cells: readonly string[], header: readonly string[]): boolean {
  const pairs = cells.map((cell, column) => [cell.trim(), (header[column] ?? "").trim()] as const);
  const filledPairs = pairs.filter(([text]) => text !== "");
  return (
    filledPairs.length >= 2 &&
    filledPairs.some(([text, above]) => text !== above) &&
    filledPairs.every(
      ([text, above]) =>
        (/^[A-Za-z][^\p{Script=Han}]*$/u.test(text) && /\p{Script=Han}/u.test(above)) || text === above,
    )
  );
}

/** Whether a row under a header is as full as the header itself, as rows of data are. */
function isFullRow(cells: readonly string[], above: Rows): boolean {
  return (
    filled(cells).length >= Math.max(...above.map((row) => filled(row).length)) && (cells[0] ?? "") !== ""
  );
}
