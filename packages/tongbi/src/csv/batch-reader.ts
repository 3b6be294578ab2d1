import type { ObservationEntry } from "../model/dataset-builder.ts";
import { convertUnit } from "../model/unit.ts";
import { type ByteColumn, type ByteColumnUse, ByteRows, type ByteTable } from "./byte-rows.ts";
import type { Slot } from "./indicator-book.ts";
import type { Layout } from "./layout.ts";
import { isFooter, startsNote } from "./note-line.ts";
import { RowCodes } from "./row-codes.ts";
import type { RowCursor } from "./row-cursor.ts";
import type { StatusReading } from "./status-words.ts";
import type { CodedColumn, TableReader } from "./table-reader.ts";
import { TextDoubts } from "./text-doubts.ts";

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
  readonly #numbers: readonly ByteColumn[];
  readonly #names: ByteColumn | undefined;
  readonly #period: RowCodes;
  readonly #region: RowCodes;
  readonly #level: RowCodes;
  readonly #stage: RowCodes;
  readonly #vintage: RowCodes;
  readonly #scenario: RowCodes;
  readonly #status: RowCodes;
  readonly #statuses: StatusReading[] = [];
  readonly #slot: RowCodes;
  readonly #slots: (Slot | undefined)[][] = [];
  readonly #toDates: number[] = [];
  readonly #entry: ObservationEntry;
  #isGivenUp = false;

  /** Use {@link batchReader}, which says whether a table can be read so. */
  constructor(reader: TableReader, table: Omit<ByteTable, "uses">) {
    const { layout, file } = reader.context;
    const { keys, dimensions, statuses, values } = layout;
    const rows = new ByteRows({ ...table, uses: usesOf(reader) });
    const columnsAt = (positions: readonly (number | undefined)[]): ByteColumn[] =>
      positions.flatMap((at) => (at === undefined ? [] : (rows.columns[at] ?? [])));
    this.#reader = reader;
    this.#rows = rows;
    this.#isLong = layout.kind === "long";
    this.#hasBounds = keys.has("lower") && keys.has("upper");
    this.#numbers = columnsAt(values.map(({ column }) => column));
    [this.#names] = columnsAt([keys.get("indicator")]);
    this.#period = new RowCodes(columnsAt([keys.get("period"), keys.get("month"), keys.get("quarter")]));
    this.#region = new RowCodes(columnsAt([keys.get("region")]));
    this.#level = new RowCodes(columnsAt([keys.get("level")]));
    this.#stage = new RowCodes(columnsAt([keys.get("stage")]));
    this.#vintage = new RowCodes(columnsAt([keys.get("vintage")]));
    this.#scenario = new RowCodes(columnsAt([keys.get("scenario")]));
    this.#status = new RowCodes(columnsAt([...statuses, keys.get("gap")]));
    const measured = [keys.get("indicator"), keys.get("unit"), keys.get("multiplier")];
    this.#slot = new RowCodes(columnsAt([...measured, ...dimensions.map(({ column }) => column)]));
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
    while (row < this.#rows.length && this.#readRow(row, line + row - from)) row++;
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
    this.#region.learn(row, meaning.region);
    this.#level.learn(row, meaning.level);
    this.#stage.learn(row, meaning.stage);
    this.#vintage.learn(row, meaning.vintage);
    this.#scenario.learn(row, meaning.scenario);
    if (this.#status.of(row) < 0) this.#status.learn(row, this.#statuses.push(meaning.status) - 1);
    if (this.#slot.of(row) < 0) this.#slot.learn(row, this.#slots.push([]) - 1);
    const slots = this.#slots[this.#slot.of(row)] as (Slot | undefined)[];
    meaning.slots.forEach((slot, at) => (slots[at] ??= slot));
  }

  /** Adds the observations of a row; false, with nothing added, where it is to be read by the table reader. */
  #readRow(row: number, line: number): boolean {
    for (let at = 0; at < this.#doubts.length; at++)
      if ((this.#doubts[at] as TextDoubts).has(row)) return false;
    const period = this.#isLong ? this.#period.of(row) : -1;
    const region = this.#region.of(row);
    const level = this.#level.of(row);
    const stage = this.#stage.of(row);
    const scenario = this.#scenario.of(row);
    const entry = this.#entry;
    entry.vintage = this.#vintage.of(row);
    const status = this.#statuses[this.#status.of(row)];
    const slots = this.#slots[this.#slot.of(row)];
    if (!status || !slots || (this.#isLong && period < 0)) return false;
    if (region < 0 || level < 0 || stage < 0 || scenario < 0 || entry.vintage < 0) return false;
    if (!this.#isKnown(row, slots, status)) return false;
    entry.line = line;
    const { values, context } = this.#reader;
    for (let at = 0; at < values.length; at++) {
      const slot = slots[at];
      const value = values[at] as CodedColumn;
      const column = this.#numbers[at] as ByteColumn;
      const number = column.values[row] as number;
      if (!slot) continue;
      const isNumber = number === number;
      if (!isNumber && isLeftOut(value, textAt(column, row), status)) continue;
      const own = this.#isLong ? period : value.periodCode;
      if (own < 0) continue;
      entry.indicator = slot.code;
      entry.period = slot.isToDate || value.toDate ? this.#toDate(own) : own;
      entry.scenario = value.scenarioCode === 0 ? scenario : value.scenarioCode;
      entry.region = value.regionCode < 0 ? region : value.regionCode;
      entry.level = value.levelCode < 0 ? level : value.levelCode;
      entry.stage = value.stageCode < 0 ? stage : value.stageCode;
      entry.column = value.column + 1;
      if (isNumber && slot.plain) {
        entry.value = slot.asWritten ? number : convertUnit(number, slot.plain, slot.unit);
        entry.gap = 0;
        entry.status = status.status | value.status;
        context.builder.add(entry);
      } else context.cells.add(textAt(column, row), slot, status, entry, value.status);
    }
    return true;
  }

  /** Whether every value cell of a row can be added; of a wide table also whether the row has a figure, and so is data. */
  #isKnown(row: number, slots: readonly (Slot | undefined)[], status: StatusReading): boolean {
    const { values } = this.#reader;
    let hasFigure = this.#isLong;
    for (let at = 0; at < values.length; at++) {
      const slot = slots[at];
      const column = this.#numbers[at] as ByteColumn;
      const number = column.values[row] as number;
      if (number === number) {
        if (!slot?.plain || (number === 0 && status.zeroMeans !== undefined)) return false;
        // No year.
        if (number < 1000 || number > 9999) hasFigure ||= (values[at] as CodedColumn).column > 0;
      } else if (!isLeftOut(values[at] as CodedColumn, textAt(column, row), status)) {
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
