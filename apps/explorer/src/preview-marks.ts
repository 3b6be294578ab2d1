import { gapSentences, type Severity, type Words } from "tongbi";
import type { ImportReport, PreviewRow, TablePlan } from "tongbi/csv";
import type { Reading } from "./import-messages.ts";

/** Rows shown from the start of a file. */
export const firstRows = 40;

/** What is to be said of a cell, or of a whole line. */
export interface Mark {
  /** The gravest of its issues; `gap` where it only holds no number. */
  readonly kind: Severity | "gap";
  readonly isGap: boolean;
  readonly sentences: readonly Words[];
}

/** A row as it is shown. */
export interface ShownRow extends PreviewRow {
  readonly kind: "header" | "note" | "data";
  /** Whether lines before it are not shown. */
  readonly isAfterGap: boolean;
}

/** The rows of a table with what stands above and below it. */
export interface TableRows {
  /** Undefined where no table was found in the file. */
  readonly table: TablePlan | undefined;
  readonly rows: readonly ShownRow[];
}

/** The place of a cell; column 0 is the line as a whole. */
export function placeOf(line: number, column = 0): string {
  return `${line}:${column}`;
}

const order: readonly Mark["kind"][] = ["error", "warning", "note", "gap"];

/** What is to be said of the cells and lines of a file, by {@link placeOf}. */
export function marksOf({ issues, gapCells }: ImportReport): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const add = (place: string, { kind, isGap, sentences }: Mark): void => {
    const known = marks.get(place);
    if (!known) marks.set(place, { kind, isGap, sentences });
    else
      marks.set(place, {
        kind: order.find((each) => each === kind || each === known.kind) ?? kind,
        isGap: isGap || known.isGap,
        sentences: [...known.sentences, ...sentences],
      });
  };
  for (const { line, column, reason } of gapCells)
    add(placeOf(line, column), { kind: "gap", isGap: true, sentences: [gapSentences[reason]] });
  for (const { line, column, severity, message } of issues)
    if (line !== undefined)
      add(placeOf(line, column), { kind: severity, isGap: false, sentences: [message] });
  return marks;
}

/** The rows of each table of a file: lines right above a header belong to it, what stands apart from it to the table before. */
export function rowsByTable({ plan, report, preview }: Reading): TableRows[] {
  const notes = new Set(report.notes.map(({ line }) => line));
  const tables = plan.tables.toSorted((a, b) => a.headerLine - b.headerLine);
  const starts = tables.map(({ headerLine }, number) => {
    if (number === 0) return 0;
    let at = preview.findIndex(({ line }) => line >= headerLine);
    const isAbove = (line: number): boolean => notes.has(line) && line === (preview[at]?.line ?? 0) - 1;
    while (at > 0 && isAbove(preview[at - 1]?.line ?? 0)) at--;
    return preview[at]?.line ?? headerLine;
  });
  const rows = preview.map((row, at): ShownRow & { table: number } => {
    const table = starts.findLastIndex((start) => row.line >= start);
    return {
      ...row,
      table,
      kind: kindOf(row, tables[table], notes, preview),
      isAfterGap: at >= firstRows && row.line > (preview[at - 1]?.line ?? 0) + 1,
    };
  });
  if (tables.length === 0) return [{ table: undefined, rows }];
  return plan.tables.map((table) => ({
    table,
    rows: rows.filter((row) => tables[row.table] === table),
  }));
}

/** The number of the table, from 0, that a line is shown in. */
export function tableOf(reading: Reading, line: number): number {
  const tables = rowsByTable(reading);
  return Math.max(
    0,
    tables.findIndex(({ rows }) => rows.some((row) => row.line === line)),
  );
}

function kindOf(
  row: PreviewRow,
  table: TablePlan | undefined,
  notes: ReadonlySet<number>,
  preview: readonly PreviewRow[],
): ShownRow["kind"] {
  if (table && row.line >= table.headerLine) {
    const first = preview.findIndex(({ line }) => line >= table.headerLine);
    if (preview.indexOf(row) < first + Math.max(1, table.headerRows)) return "header";
  } else if (table) return "note";
  return notes.has(row.line) ? "note" : "data";
}
