import type { Dataset } from "../model/dataset.ts";
import { type GapReason, gapReason } from "../model/gap.ts";
import type { Issue } from "../model/issue.ts";
import type { Words } from "../model/words.ts";
import type { Encoding } from "./encoding.ts";
import type { UnitSource } from "./unit-book.ts";
import type { NoteLine } from "./note-line.ts";

/** A series that the file holds, and how it was understood. */
export interface ImportedIndicator {
  readonly id: string;
  readonly name: Words;
  readonly unit: Words;
  /** Where the unit was found: unit `column`, `name` or header, `line` 单位：, caller's `option`, `catalogue`, `cells`, or nowhere. */
  readonly unitFrom: UnitSource;
  /** Whether the catalogue has it. */
  readonly known: boolean;
}

/** A cell without a number. */
export interface GapCell {
  /** Line and column of the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** What stood there; empty for an empty cell. */
  readonly found: string;
  readonly reason: GapReason;
}

/** What an import found: how the file was read, what it holds, and what is wrong with it. Plain data. */
export interface ImportReport {
  readonly file: string;
  readonly bytes: number;
  /** `text` for a text that was handed in decoded, `unknown` where the bytes were refused before. */
  readonly encoding: Encoding | "text" | "unknown";
  /** What parts the cells; empty where no table was found. */
  readonly delimiter: string;
  /** `long` has a row a period, `wide` a column a period, `none` where no table was found. */
  readonly layout: "long" | "wide" | "none";
  /** Line of the header, from 1; 0 where no table was found. */
  readonly headerLine: number;
  readonly indicators: readonly ImportedIndicator[];
  /** Regions whose names are kept in full, or without the blanks that pad them: 甘肃 as 甘肃省. */
  readonly respelled: readonly { readonly found: string; readonly region: string }[];
  /** Rows of data read, notes and blank lines not counted. */
  readonly rowsRead: number;
  /** Observations with a value. */
  readonly observations: number;
  /** Observations without a value, by reason. */
  readonly gaps: Readonly<Partial<Record<GapReason, number>>>;
  /** The first 1,000 of them, in the order of the file. */
  readonly gapCells: readonly GapCell[];
  readonly gapCellsTotal: number;
  /** Lines that are no data, kept word for word: what stands before the header and below the table. */
  readonly notes: readonly NoteLine[];
  readonly issues: readonly Issue[];
  /** Whether the file could not be read at all; the dataset is then empty, and an error in `issues` says why. */
  readonly refused: boolean;
}

/** The report on a file of which nothing has been read. */
export const emptyReport: ImportReport = {
  file: "",
  bytes: 0,
  encoding: "unknown",
  delimiter: "",
  layout: "none",
  headerLine: 0,
  indicators: [],
  respelled: [],
  rowsRead: 0,
  observations: 0,
  gaps: {},
  gapCells: [],
  gapCellsTotal: 0,
  notes: [],
  issues: [],
  refused: true,
};

/** Cells without a number that a report lists one by one. */
const listedGaps = 1000;

/**
 * Counts the gaps of a dataset and lists the first of them.
 * @param found what stood in the cells, by `line:column`
 */
export function countGaps(
  { columns, length }: Dataset,
  found: ReadonlyMap<string, string>,
): Pick<ImportReport, "observations" | "gaps" | "gapCells" | "gapCellsTotal"> {
  const counts = new Map<GapReason, number>();
  const gapCells: GapCell[] = [];
  let observations = 0;
  for (let row = 0; row < length; row++) {
    const code = columns.gap[row] ?? 0;
    if (code === 0) {
      observations++;
      continue;
    }
    const reason = gapReason(code);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (gapCells.length >= listedGaps) continue;
    const line = columns.line[row] ?? 0;
    const column = columns.column[row] ?? 0;
    gapCells.push({ line, column, found: found.get(`${line}:${column}`) ?? "", reason });
  }
  const gaps = Object.fromEntries(counts) as ImportReport["gaps"];
  return { observations, gaps, gapCells, gapCellsTotal: length - observations };
}
