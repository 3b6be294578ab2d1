import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { convertUnit } from "../model/unit.ts";
import type { CodedColumn } from "./coded-column.ts";
import { batchSize, type ByteColumn, type ByteColumnUse, ByteRows, type ByteTable } from "./byte-rows.ts";
import type { Slot } from "./indicator-book.ts";
import type { Layout } from "./layout.ts";
import { isFooter, startsNote } from "./note-line.ts";
import { RowCodes } from "./row-codes.ts";
import { type ColumnsAt, RowSubject } from "./row-subject.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { StatusReading } from "./status-words.ts";
import type { TableReader } from "./table-reader.ts";
import { TextDoubts } from "./text-doubts.ts";
import type { ValueCells } from "./value-cells.ts";

/** Distinct cells of a column beyond which it is no use to keep them. */
const mostTexts = 1 << 18;

/** What begins like the name of a part: indented, or with a sign or word for one. */
const maybePart = /^(?:[\s#＃]|其\s*中)/;

/**
 * Reads rows in batches straight from the bytes of a table, and adds the very observations that {@link TableReader} would.
 *
 * It knows nothing of what cells mean: that it learns from rows that the table reader has understood, and a row with
 * anything new in it, or that might be no data, is left to that reader.
 */
export class BatchReader {
  readonly #reader: TableReader;
  readonly #rows: ByteRows;
  readonly #isLong: boolean;
  readonly #hasBounds: boolean;
  readonly #doubts: readonly TextDoubts[];
  /** Those that the subject of a row does not look at. */
  readonly #ownDoubts: readonly TextDoubts[];
  readonly #values: readonly CodedColumn[];
  readonly #numbers: readonly ByteColumn[];
  readonly #builder: DatasetBuilder;
  readonly #cells: ValueCells;
  readonly #names: ByteColumn | undefined;
  readonly #period: RowCodes;
  readonly #subject: RowSubject;
  /** Whether figures may be of one series below each other, and nothing else has to be looked at in a row. */
  readonly #canRun: boolean;
  readonly #periods: Int32Array = new Int32Array(batchSize);
  readonly #toDates: number[] = [];
  readonly #entry: ObservationEntry;
  #isGivenUp = false;

  /** Use {@link batchReader}, which says whether a table can be read so. */
  constructor(reader: TableReader, table: Omit<ByteTable, "uses">) {
    const { layout, file, builder, cells } = reader.context;
    const { keys, values } = layout;
    const rows = new ByteRows({ ...table, uses: usesOf(reader) });
    const columnsAt: ColumnsAt = (positions) =>
      positions.flatMap((at) => (at === undefined ? [] : (rows.columns[at] ?? [])));
    this.#reader = reader;
    this.#rows = rows;
    this.#isLong = layout.kind === "long";
    this.#hasBounds = keys.has("lower") && keys.has("upper");
    this.#builder = builder;
    this.#cells = cells;
    this.#values = reader.values;
    this.#numbers = columnsAt(values.map(({ column }) => column));
    [this.#names] = columnsAt([keys.get("indicator")]);
    this.#period = new RowCodes(columnsAt([keys.get("period"), keys.get("month"), keys.get("quarter")]));
    this.#doubts = [
      ...columnsAt([0]).map((column) =>
        this.#isLong
          ? new TextDoubts(column, (text) => /[:：]/.test(text))
          : new TextDoubts(column, isNoKey, (value) => value < 100),
      ),
      ...columnsAt([keys.get("indicator")]).map(
        (column) => new TextDoubts(column, (text) => maybePart.test(text)),
      ),
      ...columnsAt(reader.tails).map(
        (column) =>
          new TextDoubts(
            column,
            (text) => /^\s*\d{3}(?:\.\d+)?\s*$/.test(text),
            (value) => value >= 100 && value < 1000,
          ),
      ),
    ];
    this.#subject = new RowSubject(layout, columnsAt, this.#doubts);
    this.#ownDoubts = this.#doubts.filter(({ column }) => !this.#subject.columns.has(column));
    const isSingle = values.length === 1 && !values[0]?.toDate;
    this.#canRun = this.#isLong && isSingle && this.#ownDoubts.length === 0;
    this.#entry = {
      indicator: 0,
      region: 0,
      period: 0,
      level: 0,
      stage: 0,
      vintage: 0,
      scenario: 0,
      value: 0,
      gap: 0,
      status: 0,
      file,
      line: 0,
      column: 0,
    };
  }

  /** Reads the next batch; false where a row comes first that is to be read by the table reader, or none. */
  read(cursor: RowCursor): boolean {
    const batch = this.#isGivenUp ? undefined : cursor.nextBatch(this.#rows);
    if (!batch) return false;
    const { row: from, line } = batch;
    let row = from;
    while (row < this.#rows.length) {
      const next = this.#readRows(row, line + row - from);
      if (next === row) break;
      row = next;
    }
    cursor.skip(row - from);
    this.#reader.rowsRead += row - from;
    // The name of a part is read after that of the row before.
    const names = this.#names;
    if (names && row > from) this.#reader.names.read(names.texts[names.codes[row - 1] ?? 0] ?? "");
    this.#isGivenUp = this.#rows.columns.some(({ texts }) => texts.length > mostTexts);
    return row === this.#rows.length;
  }

  /** Learns what the cells mean of a row of the batch that the table reader has just read. */
  learn(row: number): void {
    const { meaning, isUnderstood } = this.#reader;
    if (!isUnderstood || row < 0 || this.#doubts.some((doubt) => doubt.has(row))) return;
    this.#period.learn(row, meaning.period);
    this.#subject.learn(row, meaning);
  }

  /** Adds the observations of a row, and of those that go on with it; where the first row stands that has not been read. */
  #readRows(row: number, line: number): number {
    if (!this.#subject.read(row)) return row;
    const next = this.#canRun ? this.#readRun(row, line) : row;
    return next > row || !this.#readRow(row, line) ? next : row + 1;
  }

  /** Adds the figures of one series that begin at a row, which the subject has read; the row itself where there are none. */
  #readRun(row: number, line: number): number {
    const { slots, status } = this.#subject;
    const [slot] = slots;
    const value = this.#values[0] as CodedColumn;
    if (!slot?.asWritten || !slot.plain || slot.isToDate || status.zeroMeans !== undefined) return row;
    const same = this.#subject.end(row, this.#rows.length);
    const { values } = this.#numbers[0] as ByteColumn;
    const known = this.#period.ofRows(row, same, this.#periods);
    let end = row;
    while (end < known && values[end] === values[end]) end++;
    if (end === row) return row;
    this.#describe(slot, value, line);
    this.#entry.status = status.status | value.status;
    this.#builder.addRun(this.#entry, this.#periods, values, row, end);
    return end;
  }

  /** Puts down what an observation is of, but for its period. */
  #describe(slot: Slot, value: CodedColumn, line: number): void {
    const subject = this.#subject;
    const entry = this.#entry;
    entry.indicator = slot.code;
    entry.scenario = value.scenarioCode === 0 ? subject.scenario : value.scenarioCode;
    entry.region = value.regionCode < 0 ? subject.region : value.regionCode;
    entry.level = value.levelCode < 0 ? subject.level : value.levelCode;
    entry.stage = value.stageCode < 0 ? subject.stage : value.stageCode;
    entry.vintage = subject.vintage;
    entry.line = line;
    entry.column = value.column + 1;
  }

  /** Adds the observations of a row, which the subject has read; false, with nothing added, where it is to be read by the table reader. */
  #readRow(row: number, line: number): boolean {
    const subject = this.#subject;
    for (let at = 0; at < this.#ownDoubts.length; at++)
      if ((this.#ownDoubts[at] as TextDoubts).has(row)) return false;
    const period = this.#isLong ? this.#period.of(row) : -1;
    if ((this.#isLong && period < 0) || !this.#isKnown(row)) return false;
    const { slots } = subject;
    const entry = this.#entry;
    for (let at = 0; at < this.#values.length; at++) {
      const slot = slots[at];
      if (!slot) continue;
      const value = this.#values[at] as CodedColumn;
      const column = this.#numbers[at] as ByteColumn;
      const number = column.values[row] as number;
      const isNumber = number === number;
      if (!isNumber && isLeftOut(value, textAt(column, row), subject.status)) continue;
      const own = this.#isLong ? period : value.periodCode;
      if (own < 0) continue;
      this.#describe(slot, value, line);
      entry.period = slot.isToDate || value.toDate ? this.#toDate(own) : own;
      if (isNumber && slot.plain) {
        entry.value = slot.asWritten ? number : convertUnit(number, slot.plain, slot.unit);
        entry.gap = 0;
        entry.status = subject.status.status | value.status;
        this.#builder.add(entry);
      } else this.#cells.add(textAt(column, row), slot, subject.status, entry, value.status);
    }
    return true;
  }

  /** Whether every value cell of a row can be added; of a wide table also whether the row has a figure, and so is data. */
  #isKnown(row: number): boolean {
    const { slots, status } = this.#subject;
    const isZeroNone = status.zeroMeans !== undefined;
    let hasFigure = this.#isLong;
    for (let at = 0; at < this.#values.length; at++) {
      const slot = slots[at];
      const value = this.#values[at] as CodedColumn;
      const column = this.#numbers[at] as ByteColumn;
      const number = column.values[row] as number;
      if (number === number) {
        if (!slot?.plain || (isZeroNone && number === 0)) return false;
        // No year.
        if (!hasFigure && (number < 1000 || number > 9999)) hasFigure = value.column > 0;
      } else if (!isLeftOut(value, textAt(column, row), status)) {
        if (!slot || this.#hasBounds) return false;
      }
    }
    return hasFigure;
  }

  #toDate(period: number): number {
    return (this.#toDates[period] ??= this.#reader.toDate(period));
  }
}

/** A reader of batches for a table; undefined for one that has cells to be completed by their neighbours. */
export function batchReader(reader: TableReader, table: Omit<ByteTable, "uses">): BatchReader | undefined {
  const { kind, parts, filledDown, labelled, keys, statuses, values } = reader.context.layout;
  if (parts > 0 || filledDown.length > 0 || labelled.length > 0) return undefined;
  if (keys.has("gap") && statuses.length === 0) return undefined;
  const isRowPeriod = keys.has("month") || keys.has("quarter");
  const isPlainWide =
    table.decimal === "." && !isRowPeriod && values.every(({ flags }) => flags === undefined);
  if (kind === "wide" && !isPlainWide) return undefined;
  if (table.encoding === "gb18030" && table.delimiter >= "@") return undefined;
  return new BatchReader(reader, table);
}

function usesOf({ context: { layout }, tails }: TableReader): ByteColumnUse[] {
  const numbers = new Set([0, ...tails]);
  const keys = new Set(keyColumns(layout));
  for (const { column } of layout.values) numbers.add(column);
  return layout.header.map((_, column) =>
    keys.has(column) ? "key" : numbers.has(column) ? "number" : "skip",
  );
}

function keyColumns({ keys, dimensions, statuses }: Layout): number[] {
  const roles = [...keys]
    .filter(([role]) => role !== "lower" && role !== "upper")
    .map(([, column]) => column);
  return [...roles, ...dimensions.map(({ column }) => column), ...statuses];
}

function textAt({ texts, codes }: ByteColumn, row: number): string {
  return texts[codes[row] as number] ?? "";
}

/** An empty target or plan is none, unless a status says why it is empty. */
function isLeftOut({ emptyIsGap }: CodedColumn, text: string, { emptyMeans }: StatusReading): boolean {
  return !emptyIsGap && emptyMeans === "missing" && text.trim() === "";
}

/** Whether a first cell may be of a row of a wide table that is no data. */
function isNoKey(text: string): boolean {
  const bare = text.trim();
  return startsNote(text) || isFooter(text) || /^(?:[(（]?\d{0,2}[)）]?|[甲乙丙丁戊A-E])$/.test(bare);
}
