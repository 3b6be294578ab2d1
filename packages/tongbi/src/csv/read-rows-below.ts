import { formatPeriod } from "../model/period.ts";
import type { BatchReader } from "./batch-reader.ts";
import type { FoundTable } from "./find-dialect.ts";
import type { TablePlan } from "./import-plan.ts";
import { type Preamble, readPreamble } from "./note-line.ts";
import type { ImportOptions } from "./read-csv.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { TableReader } from "./table-reader.ts";

/** Times the observations that there will be at the pace so far: lines get shorter or longer. */
const roomToSpare = 1.1;

/** Lines before a header that may belong to its table: title, unit, date. */
const mostTitleLines = 12;

/** Reads the rows below the header to the end of the file or to the header of the next table, which is left for later. */
export function readRowsBelow(
  reader: TableReader,
  batches: BatchReader | undefined,
  cursor: RowCursor,
  { plan }: FoundTable,
  onProgress: ImportOptions["onProgress"],
): void {
  // Lines since the last row of data may be the title of the next table.
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let headerRows = 0;
  let { fraction } = cursor;
  let notesBefore = 0;
  let dataRows = 0;
  const { builder } = reader.context;
  const tell = (): void => {
    if (cursor.fraction === fraction) return;
    fraction = cursor.fraction;
    builder.expect(Math.ceil((builder.length / fraction) * roomToSpare));
    onProgress?.(fraction);
  };
  const afterData = (): boolean => {
    if (reader.rowsRead === dataRows) return false;
    dataRows = reader.rowsRead;
    rows.length = 0;
    lines.length = 0;
    notesBefore = reader.notes.length;
    return true;
  };
  for (;;) {
    if (batches && headerRows >= plan.headerRows) {
      while (batches.read(cursor)) tell();
      afterData();
    }
    if (!cursor.advance()) break;
    tell();
    const { cells, line } = cursor;
    if (line < plan.headerLine) continue;
    if (headerRows < plan.headerRows) {
      if (cells.some((cell) => cell.trim() !== "")) headerRows++;
      continue;
    }
    const outcome = reader.read(cells, line);
    const isOther = outcome === "header" && isOtherTitle(readPreamble(rows, lines), plan);
    if (outcome === "other-table" || isOther) {
      rows.push(cells);
      lines.push(line);
      reader.notes.length = notesBefore;
      cursor.putBack(rows, lines);
      return;
    }
    batches?.learn(cursor.batchRow);
    if (afterData()) continue;
    if (outcome === "header") {
      // What stood above it was of this table.
      rows.length = 0;
      lines.length = 0;
      notesBefore = reader.notes.length;
      continue;
    }
    rows.push(cells);
    lines.push(line);
    if (rows.length > mostTitleLines) {
      rows.shift();
      lines.shift();
      notesBefore = Math.min(reader.notes.length, notesBefore + 1);
    }
  }
  tell();
}

/** Whether the lines above a header that comes again make it that of another table: of another period, place or unit. */
function isOtherTitle({ period, unit, region, place, indicator }: Preamble, plan: TablePlan): boolean {
  return (
    (period !== undefined && formatPeriod(period) !== plan.period) ||
    (unit !== undefined && unit !== plan.unit) ||
    (indicator !== undefined && indicator !== plan.indicator) ||
    ((region ?? place) !== undefined && (region ?? place) !== plan.region)
  );
}
