import { QuotedRows } from "./quoted-rows.ts";
import type { TextPiece } from "./text-pieces.ts";

/** What parts cells and lines of a file; one character each. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** Cells of rows, by position. */
export type Rows = readonly (readonly string[])[];

/** Rows of a file in their order, with the line of the file that each begins on, from 1. */
export interface RowBatch {
  readonly rows: Rows;
  readonly lines: readonly number[];
  /** The line after the last of them. */
  readonly nextLine: number;
  /** How much of the file has been read, from 0 to 1. */
  readonly fraction: number;
}

/** A quote that does not do what quotes do. */
export interface QuoteTrouble {
  /** Line of its row. */
  readonly line: number;
  /** Whether the rest of the file, or of the row, would have fallen into its cell. */
  readonly open: boolean;
  /** Characters that were read in vain before it was found out. */
  readonly inVain: number;
  /** Whether quotes are ordinary characters from the next row on: too much was read in vain. */
  readonly isLast: boolean;
}

/** After so many characters read in vain the rest of a file is read without quotes: looking on would take for ever. */
export const mostInVain: number = 1 << 21;

/** Characters whose rows are read in one go where quotes are in order. */
const reach = 1 << 14;

/** Where in a file rows are read from: on which line, and after how many characters that were read in vain. */
export interface RowsStart {
  readonly line: number;
  readonly inVain: number;
}

/** The cells of a text that is one row, its line break included. */
export function cellsOf(text: string, dialect: Dialect): readonly string[] {
  if (!text.includes('"')) return text.replace(/\n$/, "").split(dialect.delimiter);
  const row = new QuotedRows(dialect).row(text, 0, true);
  return row && "cells" in row ? row.cells : [];
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
  start: RowsStart = { line: 1, inVain: 0 },
): Generator<RowBatch> {
  const { delimiter, newline } = dialect;
  const quoted = new QuotedRows(dialect);
  const source = pieces[Symbol.iterator]();
  let text = "";
  let { line, inVain } = start;
  let fraction = 0;
  let isLast = false;
  let wanted = 1;
  while (!isLast || text !== "") {
    while (!isLast && text.length < wanted) {
      const next = source.next();
      isLast = next.done === true;
      if (!next.done) {
        text += next.value.text;
        ({ fraction } = next.value);
      }
    }
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    let at = 0;
    // Up to there rows are read one by one: a quote among them is not in order.
    let troubled = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const lineEnd = text.indexOf(newline, at);
      if (lineEnd < 0 && !isLast) break;
      const end = lineEnd < 0 ? text.length : lineEnd;
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      const hasQuotes = quote >= 0 && quote < end && inVain < mostInVain;
      if (hasQuotes && at >= troubled) {
        const inOrder = quoted.rows(text.slice(at, at + reach));
        if (inOrder.length === 0) troubled = at + reach;
        for (const cells of inOrder) {
          rows.push(cells);
          lines.push(line);
          const taken = 1 + breaksIn(cells, newline);
          line += taken;
          for (let count = 0; count < taken; count++) at = text.indexOf(newline, at) + 1;
        }
        continue;
      }
      const row = hasQuotes ? quoted.row(text, at, isLast) : "plain";
      if (row === undefined) break;
      lines.push(line);
      if (row !== "plain" && "cells" in row) {
        if (row.isMalformed) onQuote({ line, open: false, inVain: 0, isLast: false });
        rows.push(row.cells);
        line += 1 + row.breaks;
        at = row.next;
        continue;
      }
      if (row !== "plain") {
        inVain += row.inVain;
        onQuote({ line, open: true, inVain: row.inVain, isLast: inVain >= mostInVain });
      }
      rows.push(text.slice(at, end).split(delimiter));
      line += 1;
      at = end + 1;
    }
    text = text.slice(at);
    wanted = rows.length === 0 ? text.length * 2 + 1 : text.length + 1;
    yield { rows, lines, nextLine: line, fraction };
  }
}

/** Line breaks in the cells of a row. */
function breaksIn(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells)
    for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) breaks++;
  return breaks;
}
