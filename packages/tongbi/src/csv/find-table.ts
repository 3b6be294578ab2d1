import type { Catalogue } from "../model/catalogue.ts";
import type { Issue } from "../model/issue.ts";
import type { Encoding } from "./encoding.ts";
import { splitUnit } from "./header.ts";
import { findLayout, type Layout, type NoLayout } from "./layout.ts";
import { type Preamble, readPreamble } from "./note-line.ts";
import { refuseText } from "./refuse.ts";
import { type Dialect, readRows } from "./rows.ts";
import { textPieces } from "./text-pieces.ts";
import * as trouble from "./trouble.ts";

/** Where the table of a file is, and how it is laid out. */
export interface FoundTable {
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly preamble: Preamble;
  /** Line that the header begins on, from 1. */
  readonly headerLine: number;
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
  /** Cells that most of them have. */
  readonly usualWidth: number;
}

const delimiters = [",", "\t", ";", "|"];

/** Rows looked at to find the header and to tell columns of numbers from columns of words. */
const sampleRows = 200;

/** Finds the delimiter and the layout of a file by its structure, or says why it is no table. */
export function findTable(
  input: Uint8Array | string,
  encoding: Encoding | "text",
  catalogue: Catalogue,
): FoundTable | Issue {
  const [head = { text: "", fraction: 1 }] = textPieces(input, encoding);
  const refusal = refuseText(head.text, head.fraction === 1);
  if (refusal) return refusal;
  const newline = !head.text.includes("\n") && head.text.includes("\r") ? "\r" : "\n";
  const isIndicator = (text: string): boolean =>
    splitUnit(text).unit !== undefined || catalogue.find(text) !== undefined;
  let nearest: Issue | undefined;
  for (const delimiter of delimiters) {
    const dialect: Dialect = { delimiter, newline };
    const { rows, lines } = firstRows(input, encoding, dialect);
    const layout = findLayout(rows, isIndicator);
    if (!("lacking" in layout)) {
      const { headerAt } = layout;
      return {
        dialect,
        layout,
        preamble: readPreamble(rows.slice(0, headerAt), lines),
        headerLine: lines[headerAt] ?? 1,
        sample: rows.slice(headerAt + 1),
        usualWidth: usualWidth(rows.slice(headerAt + 1)),
      };
    }
    const { header, headerAt } = layout;
    if (header.length > 1 || delimiter === delimiters.at(-1))
      nearest ??= refuseLayout(layout, lines[headerAt] ?? 1);
  }
  return nearest ?? trouble.noPeriodColumn([]);
}

function refuseLayout({ lacking, header }: NoLayout, line: number): Issue {
  switch (lacking) {
    case "period":
      return trouble.noPeriodColumn(header);
    case "value":
      return trouble.noValueColumn(header);
    case "year":
      return trouble.timeWithoutYear(header, line);
    case "one-row":
      return trouble.mergedHeader(line);
  }
}

/** How many cells most rows have; of two numbers that are as frequent, the smaller. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([width, count], [other, often]) => often - count || width - other);
  return usual?.[0] ?? 0;
}

function firstRows(
  input: Uint8Array | string,
  encoding: Encoding | "text",
  dialect: Dialect,
): { rows: (readonly string[])[]; lines: number[] } {
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (const batch of readRows(textPieces(input, encoding), dialect, () => undefined)) {
    batch.rows.forEach((row, at) => {
      if (rows.length >= sampleRows || row.every((cell) => cell.trim() === "")) return;
      rows.push(row);
      lines.push(batch.lines[at] ?? 0);
    });
    if (rows.length >= sampleRows) break;
  }
  return { rows, lines };
}
