import Papa from "papaparse";
import type { TextPiece } from "./text-pieces.ts";

/** What parts cells and lines of a file. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** Rows of a file in their order, with the line of the file that each begins on, from 1. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** The line after the last of them. */
  readonly nextLine: number;
  /** How much of the file has been read, from 0 to 1. */
  readonly fraction: number;
}

/** A quote that does not do what quotes do; `open` where the rest of the file would have fallen into its cell. */
export interface QuoteTrouble {
  readonly line: number;
  readonly open: boolean;
}

/** Longest row with quotes, in characters. A quote still open after that many is taken for a mistake. */
const longestRow = 1 << 20;

/** Characters with quotes that are parsed in one go: a quote out of place makes the parser look at them over and over. */
const firstReach = 1 << 16;

/** After so many open quotes the rest of the file is read without quotes: looking on would take for ever. */
export const mostOpenQuotes = 20;

interface ParserError {
  readonly code: "MissingQuotes" | "InvalidQuotes" | (string & {});
  readonly row: number;
  readonly index: number;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly ParserError[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, dialect: Dialect, plain: boolean, last: boolean, preview = 0): Parsed {
  return new Papa.Parser({ ...dialect, preview, ...(plain ? { fastMode: true } : {}) }).parse(text, 0, !last);
}

/** The cells of a text that is one row, its line break included. */
export function cellsOf(text: string, dialect: Dialect): readonly string[] {
  return parse(text, dialect, false, true, 1).data[0] ?? [];
}

/** Where in a file rows are read from: on which line, and after how many quotes that are never closed. */
export interface RowsStart {
  readonly line: number;
  readonly openQuotes: number;
}

/**
 * The rows of a text, cells untrimmed and by position. A quote that is never closed costs one line: that line is read
 * with its quotes as ordinary characters, and reading goes on with the next.
 * Rows are the same however the text was cut into pieces.
 */
export function* readRows(
  pieces: Iterable<TextPiece>,
  dialect: Dialect,
  onQuote: (trouble: QuoteTrouble) => void,
  start: RowsStart = { line: 1, openQuotes: 0 },
): Generator<RowBatch> {
  const source = pieces[Symbol.iterator]();
  let text = "";
  let { line, openQuotes } = start;
  let fraction = 0;
  let ended = false;
  let wanted = 1;
  let reach = firstReach;
  while (!ended || text !== "") {
    while (!ended && text.length < wanted) {
      const next = source.next();
      ended = next.done === true;
      if (!next.done) {
        text += next.value.text;
        ({ fraction } = next.value);
      }
    }
    const plain = openQuotes >= mostOpenQuotes;
    const quoted = !plain && text.includes('"');
    const view = quoted && text.length > reach ? text.slice(0, reach) : text;
    const last = ended && view.length === text.length;
    let { data, errors, meta } = parse(view, dialect, plain, last);
    if (data.length === 0 && view.length < text.length && reach < longestRow) {
      reach *= 2;
      continue;
    }
    reach = firstReach;
    if (data.length === 0 && view.length === longestRow)
      ({ data, errors, meta } = parse(view, dialect, plain, true));
    // A final line break ends the last line and begins no other.
    if (last && view.endsWith(dialect.newline) && data.at(-1)?.join() === "") data.pop();
    const broken = firstOpenQuote(view, dialect, data, errors);
    const rows = broken ? data.slice(0, broken.row) : data;
    // Every row takes a line; where there are no more lines than rows, no cell has a line break.
    const spread = quoted && occurrences(view, dialect.newline) >= data.length + (last ? 0 : 1);
    const lines: number[] = [];
    for (const row of rows) {
      lines.push(line);
      line += spread ? 1 + breaksIn(row, dialect) : 1;
    }
    for (const row of new Set(errors.map((error) => error.row))) {
      const at = lines[row];
      if (at !== undefined) onQuote({ line: at, open: false });
    }
    if (broken) {
      onQuote({
        line: line + occurrences(view.slice(broken.start, broken.quote), dialect.newline),
        open: true,
      });
      openQuotes += 1;
      rows.push(...parse(view.slice(broken.start, broken.end), dialect, true, true).data.slice(0, 1));
      lines.push(line);
      line += 1;
      text = text.slice(broken.end + 1);
    } else {
      text = last ? "" : text.slice(meta.cursor);
    }
    wanted = rows.length === 0 ? text.length * 2 + 1 : broken ? 1 : text.length + 1;
    yield { rows, lines, nextLine: line, fraction };
  }
}

/** The first row that an unclosed quote has joined with lines that are not its own: where it starts and its first line ends. */
function firstOpenQuote(
  text: string,
  dialect: Dialect,
  data: readonly (readonly string[])[],
  errors: readonly ParserError[],
): { row: number; start: number; end: number; quote: number } | undefined {
  const found = errors.find(
    ({ code, row }) =>
      row < data.length && (code === "MissingQuotes" || breaksIn(data[row] ?? [], dialect) > 0),
  );
  if (!found) return undefined;
  const start = found.row === 0 ? 0 : parse(text, dialect, false, false, found.row).meta.cursor;
  const end = text.indexOf(dialect.newline, start);
  return { row: found.row, start, end: end < 0 ? text.length : end, quote: found.index };
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

function breaksIn(row: readonly string[], { newline }: Dialect): number {
  let breaks = 0;
  for (const cell of row) if (cell.includes(newline)) breaks += occurrences(cell, newline);
  return breaks;
}
