import { type Catalogue, defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Issue } from "../model/issue.ts";
import { type Period, parsePeriod } from "../model/period.ts";
import { type ByteSource, bytesInMemory } from "./byte-source.ts";
import { detectEncoding, type Encoding, encodings, isValidIn } from "./encoding.ts";
import { findDialect, type NoDialect } from "./find-dialect.ts";
import type { ImportPlan, TableFacts } from "./import-plan.ts";
import { countGaps, emptyReport, type ImportReport } from "./import-report.ts";
import { IssueLog } from "./issue-log.ts";
import { warnsOfBreak } from "./note-line.ts";
import { publishedIssues } from "./published-issues.ts";
import { type Learnt, type ReadSettings, readTables, type TablesReading } from "./read-tables.ts";
import { refuseBytes, refuseLength } from "./refuse.ts";
import type { TextSource } from "./row-cursor.ts";
import { symbolSource } from "./symbol-source.ts";
import { defaultSymbols, type Symbols, symbolsOf, symbolsOfSource } from "./symbols.ts";
import { endOf, pieceSize, startOf } from "./text-pieces.ts";
import { breakAnnounced, dimensionFound, noReadableRows, noRows, unknownEncoding } from "./trouble.ts";

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
  /** Period that 本季 and 上年同期 are seen from, of a file that names none: `2024`, `2024-01/06`. */
  readonly period?: string;
  /** The plan of an earlier import, as it was or changed; what it says goes before what is detected. */
  readonly plan?: ImportPlan;
}

/** A file: its bytes, a source of them, or its text. */
export type CsvInput = Uint8Array | ArrayBuffer | ByteSource | string;

/** The observations of a file, the report on how it was read, and the plan that the reading followed. */
export interface ImportResult {
  /** Empty where the file was refused. */
  readonly dataset: Dataset;
  readonly report: ImportReport;
  readonly plan: ImportPlan;
}

/**
 * Reads the bytes or the text of a CSV file, whatever its layout: tidy long tables with Chinese or English headers, tables with a
 * column a period, county progress tables with merged headers, exchange files of statistical offices, several tables in one file.
 *
 * Trouble in the file never throws: it becomes issues of the report, and a file that is no table is refused there.
 * Every cell of a value column is an observation; one without a number is a gap that says why.
 * @throws TypeError where the input is neither bytes nor text, RangeError for an encoding or a period that is not known
 */
export function readCsv(input: CsvInput, options: ImportOptions = {}): ImportResult {
  const { encoding, period } = options;
  if (encoding !== undefined && !encodings.includes(encoding))
    throw new RangeError(`unknown encoding "${encoding}": expected one of ${encodings.join(", ")}`);
  if (period !== undefined && !parsePeriod(period))
    throw new RangeError(`invalid period "${period}": expected a period such as 2024 or 2024-01/06`);
  if (input instanceof ArrayBuffer) return readInPieces(new Uint8Array(input), options, pieceSize);
  if (typeof input === "string" || input instanceof Uint8Array || isSource(input))
    return readInPieces(input, options, pieceSize);
  throw new TypeError(
    "readCsv expects the bytes or the text of a file: a Uint8Array, an ArrayBuffer, a ByteSource or a string",
  );
}

/**
 * {@link readCsv} with the size of the pieces, in bytes or characters, that the file is read in, and with or without reading
 * regular rows in batches; the result is the same for any.
 */
export function readInPieces(
  whole: Uint8Array | ByteSource | string,
  options: ImportOptions,
  size: number,
  inBatches = true,
): ImportResult {
  const input = whole instanceof Uint8Array ? bytesInMemory(whole) : whole;
  const { file = "", catalogue = defaultCatalogue(), plan } = options;
  const log = new IssueLog(file);
  const bytes = typeof input === "string" ? new TextEncoder().encode(input).length : input.size;
  const empty: ImportReport = { ...emptyReport, file, bytes };
  const refusal = typeof input === "string" ? refuseLength(input) : refuseBytes(input);
  if (refusal) return refused(empty, log, refusal, plan);
  const asked = options.encoding ?? (plan?.encoding === "text" ? undefined : plan?.encoding);
  const encoding = typeof input === "string" ? "text" : fittingEncoding(input, asked);
  if (!encoding) return refused(empty, log, unknownEncoding(asked), plan);
  const period: Period | undefined = options.period === undefined ? undefined : parsePeriod(options.period);
  const context = { catalogue };
  const found = findDialect(input, encoding, context, { plan, period, dimensions: new Set() });
  if ("issue" in found)
    return refused({ ...empty, encoding }, log, found.issue, plan ?? planWanted(encoding, found));
  const { dialect, decimal, header } = found;
  const source: TextSource = { input, encoding, size, dialect };
  const symbols =
    plan && plan.symbols.length > 0
      ? new Map(plan.symbols.flatMap(({ sign, gap }) => (gap === "none" ? [] : [[sign, gap] as const])))
      : symbolsOf(`${startOf(input, encoding)}\n${endOf(input, encoding)}`, signsOf(header));
  const settings: ReadSettings = {
    file,
    catalogue,
    decimal,
    symbols,
    period,
    plan,
    options,
    bytes,
    inBatches,
  };
  const first = readThrough(source, settings, {
    units: undefined,
    unitBelow: undefined,
    dimensions: new Set(),
  });
  const reading = first.duplicates.length > 0 ? tellApart(source, settings, first) : first;
  return resultOf(source, settings, reading);
}

/** A whole reading of a file, with all that had to be learnt for it. */
interface Reading extends TablesReading {
  readonly dataset: Dataset;
  readonly duplicates: readonly Issue[];
  readonly log: IssueLog;
  readonly known: Learnt;
}

/** Reads a file, again where the first reading shows what it should have been read with. */
function readThrough(source: TextSource, settings: ReadSettings, known: Learnt): Reading {
  const log = new IssueLog(settings.file);
  const isFirst = !known.units && known.unitBelow === undefined && known.dimensions.size === 0;
  const reading = readTables(source, settings, known, log, isFirst ? settings.options.onProgress : undefined);
  if (reading.learnt) return readThrough(source, settings, reading.learnt);
  const { dataset, issues: duplicates } = reading.builder.build();
  return { ...reading, dataset, duplicates, log, known };
}

/** Columns tried one by one, of those that might tell rows apart. */
const mostTried = 4;

/** The reading in which a column that was left out tells the rows apart that share a key, or the same where none does. */
function tellApart(source: TextSource, settings: ReadSettings, reading: Reading): Reading {
  const { candidates, known, duplicates } = reading;
  if (candidates.length === 0) return reading;
  const single = candidates.slice(0, mostTried).map((header) => [header]);
  for (const headers of candidates.length > 1 ? [...single, candidates] : single) {
    const again = readThrough(source, settings, { ...known, dimensions: new Set(headers) });
    if (again.duplicates.length > 0 || again.duplicates.length >= duplicates.length) continue;
    again.log.add(dimensionFound(headers));
    return again;
  }
  return reading;
}

function resultOf(source: TextSource, settings: ReadSettings, reading: Reading): ImportResult {
  const { encoding, dialect } = source;
  const { file, bytes, decimal, symbols, catalogue } = settings;
  const { tables, notes, rowsRead, book, cells, layout, log } = reading;
  for (const { line, text } of notes) if (warnsOfBreak(text)) log.add(breakAnnounced(text, line));
  for (const duplicate of reading.duplicates) log.add(duplicate);
  const indicators = book.finish();
  const dataset: Dataset = { ...reading.dataset, indicators: indicators.map(({ indicator }) => indicator) };
  for (const difference of publishedIssues(dataset)) log.add(difference);
  const plan: ImportPlan = {
    version: 1,
    encoding,
    delimiter: dialect.delimiter,
    decimal,
    symbols: Array.from(symbols, ([sign, gap]) => ({ sign, gap })),
    tables,
    indicators: book.names,
  };
  const headerLine = tables[0]?.headerLine ?? 0;
  const read = { file, bytes, encoding, delimiter: dialect.delimiter, layout, headerLine, rowsRead, notes };
  if (dataset.length === 0) {
    const issue = rowsRead > 0 ? noReadableRows(headerLine, rowsRead) : noRows(headerLine);
    return refused({ ...emptyReport, ...read }, log, issue, plan);
  }
  const report: ImportReport = {
    ...read,
    ...countGaps(dataset, cells.found),
    indicators: indicators.map(({ indicator: { id, name, unit }, unitFrom }) => ({
      id,
      name,
      unit: { zh: unit.zh, en: unit.en },
      unitFrom,
      known: catalogue.get(id) !== undefined,
    })),
    respelled: Array.from(reading.respelled, ([found, region]) => ({ found, region })),
    issues: log.list(),
    refused: false,
  };
  return { dataset, report, plan };
}

/** The encoding asked for if the bytes are valid in it, else the one that they show; undefined where there is none. */
function fittingEncoding(source: ByteSource, asked: Encoding | undefined): Encoding | undefined {
  if (asked === undefined) return detectEncoding(source);
  return isValidIn(source, asked) ? asked : undefined;
}

/** What signs mean in files with such a header. */
function signsOf(header: readonly string[]): Symbols {
  const source = symbolSource(header);
  return source ? symbolsOfSource(source) : defaultSymbols;
}

function isSource(input: Partial<ByteSource> | undefined): boolean {
  return typeof input?.size === "number" && typeof input.read === "function";
}

const emptyPlan: ImportPlan = {
  version: 1,
  encoding: "text",
  delimiter: "",
  decimal: ".",
  symbols: [],
  tables: [],
  indicators: [],
};

const nothingStated: TableFacts = { indicator: "", unit: "", region: "", period: "" };

/** A plan to be completed, for a file in which no table was found: its header is where one was looked for. */
function planWanted(encoding: Encoding | "text", { delimiter, headerLine }: NoDialect): ImportPlan {
  const table = {
    headerLine,
    headerRows: 1,
    columns: [],
    ...nothingStated,
    seenFrom: "",
    stated: nothingStated,
  };
  return { ...emptyPlan, encoding, delimiter, tables: headerLine > 0 ? [table] : [] };
}

function refused(
  report: ImportReport,
  log: IssueLog,
  issue: Issue,
  plan: ImportPlan = emptyPlan,
): ImportResult {
  log.add(issue);
  return {
    dataset: new DatasetBuilder(0).build().dataset,
    report: { ...report, issues: log.list(), refused: true },
    plan,
  };
}
