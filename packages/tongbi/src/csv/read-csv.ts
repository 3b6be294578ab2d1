import { type Catalogue, defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Issue } from "../model/issue.ts";
import { detectEncoding, type Encoding, encodings, isValidIn } from "./encoding.ts";
import { type FoundTable, findTable } from "./find-table.ts";
import { countGaps, type ImportReport } from "./import-report.ts";
import { type Defaults, IndicatorBook, type UnitsOfFile } from "./indicator-book.ts";
import { IssueLog } from "./issue-log.ts";
import { headerIssues, tableRegion } from "./layout-issues.ts";
import { type NoteLine, type Preamble, warnsOfBreak } from "./note-line.ts";
import { refuseBytes, refuseLength } from "./refuse.ts";
import { type QuoteTrouble, readRows } from "./rows.ts";
import { symbolsOf } from "./symbols.ts";
import { TableReader } from "./table-reader.ts";
import { endOf, pieceSize, textPieces } from "./text-pieces.ts";
import {
  breakAnnounced,
  malformedQuote,
  noReadableRows,
  noRows,
  openQuote,
  unitLineUnclear,
  unknownEncoding,
} from "./trouble.ts";
import { readUnitLine } from "./unit-line.ts";

/** How a file is to be read; everything has a default. */
export interface ImportOptions {
  /** Name of the file, shown in the report and kept with each observation. */
  readonly file?: string;
  /** Where indicators are looked up; the built-in catalogue unless given. */
  readonly catalogue?: Catalogue;
  /** The encoding, where the one found by itself is wrong. */
  readonly encoding?: Encoding;
  /** Called after each piece of the file with the part that has been read, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Id or name of the indicator of a file that names none. */
  readonly indicator?: string;
  /** Unit of a file that states none. */
  readonly unit?: string;
}

/** The observations of a file, and the report on how it was read. */
export interface ImportResult {
  /** Empty where the file was refused. */
  readonly dataset: Dataset;
  readonly report: ImportReport;
}

/**
 * Reads the bytes or the text of a CSV file: tidy long tables with Chinese or English headers, Our World in Data files, and wide
 * tables with a column a period as statistics portals export them.
 *
 * Trouble in the file never throws: it becomes issues of the report, and a file that is no table is refused there.
 * Every cell of a value column is an observation; one without a number is a gap that says why.
 * @throws TypeError where the input is neither bytes nor text, RangeError for an encoding that is not known
 */
export function readCsv(input: Uint8Array | ArrayBuffer | string, options: ImportOptions = {}): ImportResult {
  const { encoding } = options;
  if (encoding !== undefined && !encodings.includes(encoding))
    throw new RangeError(`unknown encoding "${encoding}": expected one of ${encodings.join(", ")}`);
  if (typeof input === "string" || input instanceof Uint8Array)
    return readInPieces(input, options, pieceSize);
  if (input instanceof ArrayBuffer) return readInPieces(new Uint8Array(input), options, pieceSize);
  throw new TypeError(
    "readCsv expects the bytes or the text of a file: a Uint8Array, an ArrayBuffer or a string",
  );
}

/** {@link readCsv} with the size of the pieces, in bytes or characters, that the file is read in; the result is the same for any. */
export function readInPieces(input: Uint8Array | string, options: ImportOptions, size: number): ImportResult {
  const { file = "", catalogue = defaultCatalogue() } = options;
  const log = new IssueLog(file);
  const bytes = typeof input === "string" ? new TextEncoder().encode(input).length : input.length;
  const empty = { ...emptyReport, file, bytes };
  const refusal = typeof input === "string" ? refuseLength(input) : refuseBytes(input);
  if (refusal) return refused(empty, log, refusal);
  const encoding = typeof input === "string" ? "text" : fittingEncoding(input, options.encoding);
  if (!encoding) return refused(empty, log, unknownEncoding(options.encoding));
  const table = findTable(input, encoding, catalogue);
  if ("code" in table) return refused({ ...empty, encoding }, log, table);
  return readTable({ input, encoding, size, bytes, table, catalogue }, options);
}

/** The encoding asked for if the bytes are valid in it, else the one that they show; undefined where there is none. */
function fittingEncoding(bytes: Uint8Array, asked: Encoding | undefined): Encoding | undefined {
  if (asked === undefined) return detectEncoding(bytes);
  return isValidIn(bytes, asked) ? asked : undefined;
}

const emptyReport: ImportReport = {
  file: "",
  bytes: 0,
  encoding: "unknown",
  delimiter: "",
  layout: "none",
  headerLine: 0,
  indicators: [],
  rowsRead: 0,
  observations: 0,
  gaps: {},
  gapCells: [],
  gapCellsTotal: 0,
  notes: [],
  issues: [],
  refused: true,
};

function refused(report: ImportReport, log: IssueLog, issue: Issue): ImportResult {
  log.add(issue);
  return {
    dataset: new DatasetBuilder(0).build().dataset,
    report: { ...report, issues: log.list(), refused: true },
  };
}

interface Source {
  readonly input: Uint8Array | string;
  readonly encoding: Encoding | "text";
  readonly size: number;
  readonly bytes: number;
  readonly table: FoundTable;
  readonly catalogue: Catalogue;
}

function readTable(source: Source, options: ImportOptions, units?: UnitsOfFile): ImportResult {
  const { input, encoding, bytes, table, catalogue } = source;
  const log = new IssueLog(options.file ?? "");
  const { layout, preamble, dialect, headerLine } = table;
  const { onProgress, ...again } = options;
  const { file = "" } = options;
  for (const issue of headerIssues(table)) log.add(issue);
  const { unclearUnit } = preamble;
  if (unclearUnit) log.add(unitLineUnclear(unclearUnit.text, unclearUnit.line));
  const { region, issue } = tableRegion(preamble);
  if (issue && !layout.keys.has("region")) log.add(issue);
  const builder = new DatasetBuilder(Math.ceil(bytes / 32));
  const book = new IndicatorBook(catalogue, builder, defaultsOf(preamble, options), log, units);
  const reader = new TableReader({
    layout,
    usualWidth: table.usualWidth,
    builder,
    book,
    log,
    symbols: symbolsOf(`${preamble.lines.map(({ text }) => text).join("\n")}\n${endOf(input, encoding)}`),
    file: builder.file(file),
    region,
  });
  readInto(reader, source, log, onProgress);
  // What was learnt late is read for again, from the start and without a word of progress.
  const { unitsOfFile } = book;
  if (unitsOfFile) return readTable(source, again, unitsOfFile);
  const below = unitBelow(reader.notes);
  if (below !== undefined && !preamble.unit && !preamble.unclearUnit)
    return readTable(
      { ...source, table: { ...table, preamble: { ...preamble, unit: below } } },
      again,
      units,
    );
  book.report();
  const notes = [...preamble.lines, ...reader.notes];
  for (const { line, text } of notes) if (warnsOfBreak(text)) log.add(breakAnnounced(text, line));
  const { dataset, issues } = builder.build();
  for (const duplicate of issues) log.add(duplicate);
  const found = {
    ...emptyReport,
    file,
    bytes,
    encoding,
    delimiter: dialect.delimiter,
    layout: layout.kind,
    headerLine,
  };
  if (dataset.length === 0) {
    const { rowsRead } = reader;
    const issue = rowsRead > 0 ? noReadableRows(headerLine, rowsRead) : noRows(headerLine);
    return refused({ ...found, rowsRead, notes }, log, issue);
  }
  const sources = book.unitSources;
  const report: ImportReport = {
    ...found,
    ...countGaps(dataset, reader.found),
    indicators: dataset.indicators.map(({ id, name, unit }) => ({
      id,
      name,
      unit: { zh: unit.zh, en: unit.en },
      unitFrom: sources.get(id) ?? "none",
      known: catalogue.get(id) !== undefined,
    })),
    rowsRead: reader.rowsRead,
    notes,
    issues: log.list(),
    refused: false,
  };
  return { dataset, report };
}

/** The unit that a line below the table states for all of it. */
function unitBelow(notes: readonly NoteLine[]): string | undefined {
  const line = notes.find(({ text }) => /^[(（]?(?:计量)?单位\s*[:：]/.test(text));
  const { texts, isUnclear } = readUnitLine(line?.text ?? "");
  return texts.length === 1 && !isUnclear ? texts[0] : undefined;
}

function readInto(
  reader: TableReader,
  { input, encoding, size, table }: Source,
  log: IssueLog,
  onProgress: ImportOptions["onProgress"],
): void {
  const { dialect, headerLine } = table;
  const onQuote = ({ line, open }: QuoteTrouble): void =>
    log.add(open ? openQuote(line) : malformedQuote(line));
  for (const { rows, lines, fraction } of readRows(textPieces(input, encoding, size), dialect, onQuote)) {
    for (let at = 0; at < rows.length; at++) {
      const line = lines[at] ?? 0;
      if (line > headerLine) reader.read(rows[at] ?? [], line);
    }
    onProgress?.(fraction);
  }
}

function defaultsOf({ indicator, unit, unitChoices }: Preamble, options: ImportOptions): Defaults {
  return {
    ...(indicator === undefined ? {} : { indicator }),
    ...(unit === undefined ? {} : { unitLine: unit }),
    ...(unitChoices === undefined ? {} : { unitChoices }),
    ...(options.indicator === undefined ? {} : { indicatorOption: options.indicator }),
    ...(options.unit === undefined ? {} : { unitOption: options.unit }),
  };
}
