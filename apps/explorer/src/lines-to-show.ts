import { previewRows } from "tongbi/csv";
import type { ImportPlan, ImportReport } from "tongbi/csv";
import type { Wishes } from "./import-messages.ts";
import { firstRows } from "./preview-marks.ts";

/** Rows shown of each further table. */
const rowsOfTable = 12;
/** Lines shown besides, because of what stands there. */
const mostLines = 200;
/** Of those, lines shown for gaps that are no trouble, and for notes. */
const mostPlain = 40;
const weight = { error: 0, warning: 1, note: 2 } as const;

/**
 * The lines of a file that are shown whatever their place: those asked for, starts of tables, trouble, then gaps, then notes.
 */
export function linesToShow(report: ImportReport, plan: ImportPlan, asked: readonly number[]): Set<number> {
  const issues = report.issues.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
  const wanted = [
    ...asked,
    ...plan.tables
      .slice(1, 1 + mostLines / rowsOfTable)
      .flatMap(({ headerLine }) => Array.from({ length: rowsOfTable }, (_, row) => headerLine + row)),
    ...issues.flatMap(({ line }) => line ?? []),
    ...report.gapCells.slice(0, mostPlain).map(({ line }) => line),
    ...report.notes.slice(0, mostPlain).map(({ line }) => line),
  ];
  const lines = new Set<number>();
  for (const line of wanted) if (lines.size < mostLines) lines.add(line);
  return lines;
}

type Dialect = Pick<ImportPlan, "encoding" | "delimiter">;

/** How the rows of a file are cut for showing them, also of one that was refused; undefined where it is no text. */
export function previewDialect(
  input: Uint8Array | string,
  { encoding, delimiter, issues }: ImportReport,
  wishes: Wishes,
): Dialect | undefined {
  const asked = issues.some(({ code }) => code === "unknown-encoding")
    ? (wishes.encoding ?? wishes.plan?.encoding ?? "gb18030")
    : undefined;
  const known = encoding === "unknown" ? asked : encoding;
  if (known === undefined) return undefined;
  if (delimiter !== "") return { encoding: known, delimiter };
  const cells = (candidate: string): number =>
    previewRows(input, { encoding: known, delimiter: candidate }, firstRows).reduce(
      (sum, row) => sum + row.cells.length,
      0,
    );
  const [best = ","] = [",", "\t", ";", "|"].toSorted((a, b) => cells(b) - cells(a));
  return { encoding: known, delimiter: best };
}
