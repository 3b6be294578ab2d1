import { defaultCatalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import type { Issue } from "../model/issue.ts";
import { parsePeriod } from "../model/period.ts";
import type { ByteSource } from "./byte-source.ts";
import type { Encoding } from "./encoding.ts";
import { findDialect, type NoDialect } from "./find-dialect.ts";
import type { ImportPlan, TableFacts } from "./import-plan.ts";
import { countGaps, emptyReport, type ImportReport } from "./import-report.ts";
import { IssueLog } from "./issue-log.ts";
import { warnsOfBreak } from "./note-line.ts";
import { publishedIssues } from "./published-issues.ts";
import type { ImportOptions, ImportResult } from "./read-csv.ts";
import { type Learnt, type ReadSettings, readTables, type TablesReading } from "./read-tables.ts";
import type { TextSource } from "./row-cursor.ts";
import { symbolSource } from "./symbol-source.ts";
import { defaultSymbols, type Symbols, symbolsOf, symbolsOfSource } from "./symbols.ts";
import { endOf, startOf } from "./text-pieces.ts";
import { breakAnnounced } from "./file-trouble.ts";
import { dimensionFound, noReadableRows, noRows } from "./table-trouble.ts";

/** How a file is read, apart from its encoding. */
interface FileSettings {
  readonly options: ImportOptions;
  /** Bytes or characters of a piece. */
  readonly size: number;
  readonly inBatches: boolean;
  /** The report on a file of which nothing has been read. */
  readonly empty: ImportReport;
}

/** Reads a file whose bytes are text in an encoding. */
export function readInEncoding(
  encoding: Encoding | "text",
  input: ByteSource | string,
  { options, size, inBatches, empty }: FileSettings,
): ImportResult {
  const { catalogue = defaultCatalogue(), plan } = options;
  const { file, bytes } = empty;
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  const found = findDialect(input, encoding, { catalogue }, { plan, period, dimensions: new Set() });
  if ("issue" in found)
    return refused(
      { ...empty, encoding },
      new IssueLog(file),
      found.issue,
      plan ?? planWanted(encoding, found),
    );
  const { dialect, decimal, header } = found;
  const source: TextSource = { input, encoding, size, dialect };
  const symbols =
    plan && plan.symbols.length > 0
      ? new Map(plan.symbols.flatMap(({ sign, gap }) => (gap === "none" ? [] : [[sign, gap] as const])))
      : symbolsOf(`${startOf(input, encoding)}\n${endOf(input, encoding)}`, signsOf(header));
  const settings = { file, catalogue, decimal, symbols, period, plan, options, bytes, inBatches };
  const first = readThrough(source, settings, nothingLearnt);
  const reading = first.duplicates.length > 0 ? tellApart(source, settings, first) : first;
  return resultOf(source, settings, reading);
}

/** A whole reading of a file, with all that had to be learnt for it. */
interface Reading extends TablesReading {
  readonly dataset: Dataset;
  readonly duplicates: readonly Issue[];
  readonly log: IssueLog;
}

const nothingLearnt: Learnt = { units: undefined, unitBelow: undefined, dimensions: new Set() };

/** Reads a file, again where the first reading shows what it should have been read with. */
function readThrough(source: TextSource, settings: ReadSettings, known: Learnt): Reading {
  const log = new IssueLog(settings.file);
  const reading = readTables(source, settings, known, log, settings.options.onProgress);
  if (reading.learnt) return readThrough(source, settings, reading.learnt);
  const { dataset, issues: duplicates } = reading.builder.build();
  return { ...reading, dataset, duplicates, log };
}

/** Columns tried one by one, of those that might tell rows apart. */
const mostTried = 4;

/** The reading in which columns that were left out tell the rows apart that share a key: one of them where that will do. */
function tellApart(source: TextSource, settings: ReadSettings, reading: Reading): Reading {
  const { candidates } = reading;
  const readWith = (headers: readonly string[]): Reading | undefined => {
    // What else is learnt of a file may be another thing where its rows are told apart.
    const again = readThrough(source, settings, { ...nothingLearnt, dimensions: new Set(headers) });
    if (again.duplicates.length > 0) return undefined;
    again.log.add(dimensionFound(headers));
    return again;
  };
  const all = candidates.length > 0 ? readWith(candidates) : undefined;
  if (!all) return reading;
  if (candidates.length === 1) return all;
  for (const header of candidates.slice(0, mostTried)) {
    const again = readWith([header]);
    if (again) return again;
  }
  return all;
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

/** What signs mean in files with such a header. */
function signsOf(header: readonly string[]): Symbols {
  const source = symbolSource(header);
  return source ? symbolsOfSource(source) : defaultSymbols;
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

/** The result of a file that can't be read, with the issue that says why. */
export function refused(
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
