import type { Issue } from "../model/issue.ts";
import { mostColumns, type NoTable, type TableClues } from "./table-sheet.ts";
import type { ByteSource } from "./byte-source.ts";
import type { Encoding } from "./encoding.ts";
import { findDecimal } from "./number-locale.ts";
import { refuseText } from "./refuse.ts";
import { RowCursor } from "./row-cursor.ts";
import type { Dialect } from "./rows.ts";
import { type PlannedTable, planTable, type Sample, type TableWishes } from "./table-plan.ts";
import { pieceSize, textPieces } from "./text-pieces.ts";
import * as trouble from "./header-trouble.ts";

const delimiters = [",", "\t", ";", "|"];

/** Rows looked at to find the header and to tell columns of numbers from columns of words. */
export const sampleRows = 200;

/** What parts the cells of a file, and the header of its first table. */
export interface FoundDialect {
  readonly dialect: Dialect;
  /** What parts a whole number from its fraction. */
  readonly decimal: "." | ",";
  readonly header: readonly string[];
}

/** Why a file is no table, and where one was looked for. */
export interface NoDialect {
  readonly issue: Issue;
  readonly delimiter: string;
  /** Line of what looks most like a header; 0 where nothing does. */
  readonly headerLine: number;
}

/** Finds what parts the cells of a file, by looking for a table under each delimiter, or says why it is no table. */
export function findDialect(
  input: ByteSource | string,
  encoding: Encoding | "text",
  context: Omit<TableClues, "period" | "delimiter" | "decimal">,
  wishes: TableWishes,
): FoundDialect | NoDialect {
  const [head = { text: "", fraction: 1 }] = textPieces(input, encoding);
  const refusal = refuseText(head.text, head.fraction === 1);
  if (refusal) return { issue: refusal, delimiter: "", headerLine: 0 };
  const newline = !head.text.includes("\n") && head.text.includes("\r") ? "\r" : "\n";
  let nearest: NoDialect | undefined;
  const wished = wishes.plan?.delimiter ?? "";
  const asked = /^[^"\r\n\uFEFF]$/.test(wished) ? wished : undefined;
  // A first header such as `unit,geo\time` is of a file parted by tabs, however many commas it has.
  const likely = /^[^\t\r\n\\]*\\[^\t\r\n]*\t/.test(head.text) ? ["\t"] : delimiters;
  for (const delimiter of asked ? [asked] : likely) {
    const dialect: Dialect = { delimiter, newline };
    const sample = new RowCursor({ input, encoding, size: pieceSize, dialect }).peek(sampleRows);
    const decimal = wishes.plan?.decimal ?? findDecimal(sample.rows, delimiter);
    const table = planTable(sample, { ...context, delimiter, decimal }, wishes);
    if (!("lacking" in table))
      return { dialect, decimal, header: table.plan.columns.map((column) => column.header.join(" ")) };
    if (table.header.length > 1 || delimiter === likely.at(-1) || asked)
      nearest ??= {
        issue: refuseTable(table, sample),
        delimiter,
        headerLine: sample.lines[table.headerAt] ?? 0,
      };
  }
  return nearest ?? { issue: trouble.noPeriodColumn([]), delimiter: "", headerLine: 0 };
}

/** Why there is no table, in words. */
export function refuseTable({ lacking, header, headerAt }: NoTable, { lines }: Sample): Issue {
  const line = lines[headerAt] ?? 1;
  switch (lacking) {
    case "period":
      return trouble.noPeriodColumn(header);
    case "value":
      return trouble.noValueColumn(header);
    case "year":
      return trouble.timeWithoutYear(header, line);
    case "end":
      return trouble.tooManyColumns(header.length, mostColumns, line);
  }
}

/** A table found in a sample, and how many cells most rows below its header have. */
export interface FoundTable extends PlannedTable {
  readonly sample: Sample["rows"];
  readonly usualWidth: number;
}

/** The first table of a sample. */
export function findTable(
  sample: Sample,
  context: Omit<TableClues, "period">,
  wishes: TableWishes,
): FoundTable | NoTable {
  const table = planTable(sample, context, wishes);
  if ("lacking" in table) return table;
  const below = sample.rows.slice(table.headerAt + table.plan.headerRows);
  return { ...table, sample: below, usualWidth: usualWidth(below) };
}

/** How many cells most rows have; of two numbers that are as frequent, the smaller. */
function usualWidth(rows: Sample["rows"]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([width, count], [other, often]) => often - count || width - other);
  return usual?.[0] ?? 0;
}
