import { readCell } from "./cell.ts";
import { type PeriodHeader, readPeriodHeader } from "./period-header.ts";
import { defaultSymbols } from "./symbols.ts";

type Rows = readonly (readonly string[])[];

/** Most years from one bare year of a header to the next. */
const longestStep = 5;

const filled = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);

/** Whether a cell holds words: neither a number, nor a sign for none, nor a period. */
function isWord(text: string): boolean {
  return readCell(text, defaultSymbols).gap === "unreadable" && readPeriodHeader(text) === undefined;
}

/** Whether a row is of words only, two at least, and states nothing of the whole table (指标：…, 单位 万元). */
function isWords(cells: readonly string[]): boolean {
  const texts = filled(cells);
  return (
    texts.length >= 2 &&
    texts.every(isWord) &&
    !texts.some((text) => /[:：]/.test(text)) &&
    !/^[(（]?(?:计量)?单位$/.test(texts[0] ?? "")
  );
}

/**
 * Whether four-digit numbers of a row are figures rather than years: they do not go up or down in small steps, or a row of words as
 * long as this one stands above and is the header.
 */
export function holdsFigures(
  rows: Rows,
  at: number,
  headers: readonly (PeriodHeader | undefined)[],
): boolean {
  const years = headers.flatMap((header) => (header?.isBare ? [header.period.year] : []));
  if (years.length === 0) return false;
  const steps = years.slice(1).map((year, before) => year - (years[before] ?? year));
  const areEven = steps.every(
    (step) => step !== 0 && Math.abs(step) <= longestStep && step > 0 === (steps[0] ?? 0) > 0,
  );
  const width = filled(rows[at] ?? []).length;
  return !areEven || rows.slice(0, at).some((cells) => isWords(cells) && filled(cells).length >= width);
}

/** Whether the header goes on in the row below it: merged cells that a CSV file leaves empty, with words beneath. */
export function goesOnBelow(rows: Rows, at: number, valueColumns: readonly number[]): boolean {
  const header = rows[at] ?? [];
  const next = rows[at + 1] ?? [];
  if (!isWords(next) || !valueColumns.some((column) => (next[column] ?? "").trim() !== "")) return false;
  const overEmpty = next.some((cell, column) => cell.trim() !== "" && (header[column] ?? "").trim() === "");
  return overEmpty || (next[0] ?? "").trim() === "";
}

/** Whether the header has begun in the row above it: that row is of words, and this one lacks its first cell or repeats its periods. */
export function beginsAbove(rows: Rows, at: number, repeatsPeriods: boolean): boolean {
  const above = rows[at - 1] ?? [];
  if (!isWords(above)) return false;
  return repeatsPeriods || ((rows[at]?.[0] ?? "").trim() === "" && (above[0] ?? "").trim() !== "");
}

const relative =
  /^(?:本年|上年|去年|今年|当年|前年|本期|上期|上年同期|去年同期|本月|上月|本季|上季|\d{1,2}月份?|[一二三四]季度|[qQ][1-4])$/;

/** Headers that name a time without its year: 本年, 上年, 1月. */
export function timesWithoutYear(header: readonly string[]): string[] {
  return header
    .map((text) => text.normalize("NFKC").replace(/\s+/g, ""))
    .filter((text) => relative.test(text));
}
