import type { Catalogue } from "../model/catalogue.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import { type Period, parsePeriod } from "../model/period.ts";
import { batchReader } from "./batch-reader.ts";
import { type FoundTable, findTable, refuseTable, sampleRows } from "./find-dialect.ts";
import type { ImportPlan, TablePlan } from "./import-plan.ts";
import { IndicatorBook } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import { headerIssues, tableRegion } from "./layout-issues.ts";
import { layoutOf } from "./layout.ts";
import type { NoteLine } from "./note-line.ts";
import { readRowsBelow } from "./read-rows-below.ts";
import type { ImportOptions } from "./read-csv.ts";
import { RowCursor, type TextSource } from "./row-cursor.ts";
import type { Symbols } from "./symbols.ts";
import { TableReader } from "./table-reader.ts";
import { malformedQuote, openQuote, quotesNotRead, tooManyTables } from "./file-trouble.ts";
import { anotherTable, tableNotRead } from "./table-trouble.ts";
import { unitLineUnclear } from "./unit-trouble.ts";
import { UnitBook, type UnitsOfFile } from "./unit-book.ts";
import { readUnitLine } from "./unit-line.ts";
import { ValueCells } from "./value-cells.ts";

/** What all tables of a file are read with. */
export interface ReadSettings {
  readonly file: string;
  readonly bytes: number;
  readonly catalogue: Catalogue;
  readonly decimal: "." | ",";
  readonly symbols: Symbols;
  readonly period: Period | undefined;
  readonly plan: ImportPlan | undefined;
  readonly options: ImportOptions;
  /** Whether regular rows are read in batches; the result is the same either way. */
  readonly inBatches: boolean;
}

/** What only a whole reading shows: the file is then read again with it. */
export interface Learnt {
  readonly units: UnitsOfFile | undefined;
  /** The unit that a line below the last table states for it. */
  readonly unitBelow: string | undefined;
  /** Headers of columns that tell rows apart which are otherwise the same. */
  readonly dimensions: ReadonlySet<string>;
}

/** All tables of a file, read; `learnt` where they are to be read again. */
export interface TablesReading {
  readonly builder: DatasetBuilder;
  readonly book: IndicatorBook;
  readonly cells: ValueCells;
  readonly tables: readonly TablePlan[];
  readonly layout: "long" | "wide";
  readonly notes: readonly NoteLine[];
  readonly rowsRead: number;
  /** Regions that are kept under another spelling than the file's. */
  readonly respelled: ReadonlyMap<string, string>;
  /** Headers of columns of words that nothing is read from. */
  readonly candidates: readonly string[];
  readonly learnt: Learnt | undefined;
}

/** Tables that a file may hold. */
const mostTables = 200;

/** Observations that there is room for until a part of the file has shown how many there will be. */
const firstRows = 1 << 17;

/** Reads the tables of a file, one after the other. */
export function readTables(
  source: TextSource,
  settings: ReadSettings,
  learnt: Learnt,
  log: IssueLog,
  onProgress: ImportOptions["onProgress"],
): TablesReading {
  const { dialect, encoding } = source;
  const { catalogue, plan, options, file } = settings;
  const builder = new DatasetBuilder(Math.min(firstRows, Math.ceil(settings.bytes / 48)));
  const units = new UnitBook(log, options.unit ?? "", learnt.units);
  const wishes = { indicator: options.indicator ?? "", plan: plan?.indicators ?? [] };
  const book = new IndicatorBook(catalogue, builder, units, log, wishes);
  const cells = new ValueCells(builder, log, settings.symbols, settings.decimal);
  const cursor = new RowCursor(source, ({ line, open, isLast }) => {
    log.add(open ? openQuote(line) : malformedQuote(line));
    if (isLast) log.add(quotesNotRead(line));
  });
  const context = { catalogue, delimiter: dialect.delimiter, decimal: settings.decimal };
  const tables: TablePlan[] = [];
  const notes: NoteLine[] = [];
  let layout: "long" | "wide" = "long";
  let rowsRead = 0;
  const candidates = new Set<string>();
  const respelled = new Map<string, string>();
  let last: TableReader | undefined;
  let lastFound: FoundTable | undefined;
  for (;;) {
    const sample = cursor.peek(sampleRows);
    if (sample.rows.length === 0) break;
    const found = findTable(sample, context, {
      plan,
      period: settings.period,
      dimensions: learnt.dimensions,
    });
    if ("lacking" in found) {
      const line = sample.lines[found.headerAt] ?? 0;
      log.add(
        tables.length > 0
          ? tableNotRead(line, found.header.filter(Boolean).join(" | "))
          : refuseTable(found, sample),
      );
      break;
    }
    if (tables.length > 0) log.add(anotherTable(found.plan.headerLine));
    if (tables.length === mostTables) {
      log.add(tooManyTables(found.plan.headerLine, mostTables));
      break;
    }
    const isFirst = tables.length === 0;
    const table = learnt.unitBelow === undefined ? found : withUnit(found, learnt.unitBelow);
    const reader = startTable(table, { builder, book, cells, log, file: builder.file(file) });
    tables.push(table.plan);
    for (const { role, header } of table.plan.columns)
      if (role === "ignore" && header.length > 0 && !formWords.test(header.join(" ")))
        candidates.add(header.join(" "));
    for (const line of table.preamble.lines) notes.push(line);
    if (isFirst) layout = layoutOf(table.plan).kind;
    const batches =
      settings.inBatches && (encoding === "utf-8" || encoding === "gb18030")
        ? batchReader(reader, { delimiter: dialect.delimiter, encoding, decimal: settings.decimal })
        : undefined;
    readRowsBelow(reader, batches, cursor, table, onProgress);
    rowsRead += reader.rowsRead;
    for (const note of reader.notes) notes.push(note);
    for (const [text, region] of reader.respelled) respelled.set(text, region);
    last = reader;
    lastFound = found;
  }
  book.report();
  const { unitsOfFile } = units;
  const below = last && lastFound && tables.length === 1 ? unitBelow(last.notes, lastFound) : undefined;
  const more: Learnt | undefined = unitsOfFile
    ? { ...learnt, units: unitsOfFile }
    : below !== undefined && learnt.unitBelow === undefined
      ? { ...learnt, unitBelow: below }
      : undefined;
  return {
    builder,
    book,
    cells,
    tables,
    layout,
    notes,
    rowsRead,
    respelled,
    candidates: [...candidates],
    learnt: more,
  };
}

function startTable(
  table: FoundTable,
  {
    builder,
    book,
    cells,
    log,
    file,
  }: Pick<TablesReading, "builder" | "book" | "cells"> & { log: IssueLog; file: number },
): TableReader {
  const { plan, preamble, sample, usualWidth } = table;
  const layout = layoutOf(plan);
  for (const issue of headerIssues(table, sample)) log.add(issue);
  const { unclearUnit, unitChoices } = preamble;
  if (unclearUnit) log.add(unitLineUnclear(unclearUnit.text, unclearUnit.line));
  const { region, issue } = tableRegion(plan.region, preamble);
  if (issue && !layout.keys.has("region") && !layout.values.every(({ region: own }) => own !== undefined))
    log.add(issue);
  return new TableReader({
    layout,
    usualWidth,
    builder,
    book,
    cells,
    log,
    file,
    region,
    period: parsePeriod(plan.period),
    defaults: { indicator: plan.indicator, unit: plan.unit, ...(unitChoices ? { unitChoices } : {}) },
  });
}

/** A table with the unit that the line below it states. */
function withUnit(found: FoundTable, unit: string): FoundTable {
  const { plan } = found;
  return { ...found, plan: { ...plan, unit, stated: { ...plan.stated, unit } } };
}

/** Headers of columns that say who filled a row in, and when: they set no figure apart. */
const formWords = /人$|日期|时间|电话|备注|股室|科室|部门|单位$|编号|date|person|contact/i;

/** The unit that a line below the table states for all of it. */
function unitBelow(notes: readonly NoteLine[], { preamble, plan }: FoundTable): string | undefined {
  if (plan.unit !== "" || preamble.unclearUnit) return undefined;
  const line = notes.find(({ text }) => /^[(（]?(?:计量)?单位\s*[:：]/.test(text));
  const { texts, isUnclear } = readUnitLine(line?.text ?? "");
  return texts.length === 1 && !isUnclear ? texts[0] : undefined;
}
