import { scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import type { IndicatorBook, Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Layout, ValueColumn } from "./layout.ts";
import { Memo } from "./memo.ts";
import { noteText, type NoteLine } from "./note-line.ts";
import { cellBeyond, isFootRow, rowKind } from "./row-kind.ts";
import { RowKeys } from "./row-keys.ts";
import type { Symbols } from "./symbols.ts";
import { isCutNumber, tailColumns } from "./thousands-comma.ts";
import * as trouble from "./trouble.ts";
import { ValueCells } from "./value-cells.ts";

/** What a table is read into, and with what knowledge. */
export interface TableContext {
  readonly layout: Layout;
  /** Cells that most rows have. */
  readonly usualWidth: number;
  readonly builder: DatasetBuilder;
  readonly book: IndicatorBook;
  readonly log: IssueLog;
  readonly symbols: Symbols;
  /** Code of the file in the builder. */
  readonly file: number;
  /** Region of a table that has no column for it. */
  readonly region: string;
}

interface CodedColumn extends ValueColumn {
  readonly scenarioCode: number;
  /** Of a wide table; −1 in a long one, where the row says it. */
  readonly periodCode: number;
  /** What its cells measure, by the text of the unit column, then by name. */
  readonly slots: Memo<Memo<Slot>>;
}

/** Reads the rows below the header, one after the other, into a dataset builder. */
export class TableReader {
  /** Data rows read. */
  rowsRead = 0;
  /** Lines among and after the data that hold none. */
  readonly notes: NoteLine[] = [];

  readonly #context: TableContext;
  readonly #keys: RowKeys;
  readonly #cells: ValueCells;
  readonly #values: readonly CodedColumn[];
  readonly #entry: ObservationEntry;
  readonly #isLong: boolean;
  readonly #width: number;
  readonly #indicator: number;
  readonly #unit: number;
  readonly #tails: readonly number[];
  #line = 0;
  #isOver = false;
  #sample = "";
  #afterNote = false;

  constructor(context: TableContext) {
    const { layout, builder, log, symbols, file, region } = context;
    this.#context = context;
    this.#keys = new RowKeys(layout, builder, log);
    this.#cells = new ValueCells(builder, log, symbols);
    this.#values = layout.values.map((value) => ({
      ...value,
      scenarioCode: scenarioCodes.indexOf(value.scenario),
      periodCode: value.period ? builder.period(value.period) : -1,
      slots: new Memo((unitText) => new Memo((name) => this.#slot(value, name.trim(), unitText.trim()))),
    }));
    this.#isLong = layout.kind === "long";
    this.#width = layout.header.length;
    this.#tails = tailColumns(layout);
    this.#indicator = layout.keys.get("indicator") ?? -1;
    this.#unit = layout.keys.get("unit") ?? -1;
    this.#entry = {
      indicator: 0,
      region: layout.keys.has("region") ? 0 : builder.region(region),
      period: 0,
      level: builder.level(""),
      stage: builder.stage(""),
      scenario: 0,
      value: 0,
      gap: 0,
      status: 0,
      file,
      line: 0,
      column: 0,
    };
  }

  /** What stood in the first cells that became gaps, by `line:column`; empty cells are left out. */
  get found(): ReadonlyMap<string, string> {
    return this.#cells.found;
  }

  /** Reads one row; `line` is where it begins in the file. */
  read(cells: readonly string[], line: number): void {
    const entry = this.#entry;
    if (this.#isOver) return;
    this.#line = line;
    const period = this.#isLong ? this.#keys.period(cells) : -1;
    if (period < 0 ? this.#isNoData(cells) : this.#isFoot(cells)) return;
    this.rowsRead++;
    if (this.#isLong && period < 0) {
      this.#reportPeriod(cells);
      return;
    }
    const doubtful = (cells.length !== this.#width && this.#isDoubtful(cells)) || this.#isCut(cells);
    entry.scenario = 0;
    if (!this.#keys.read(cells, line, entry)) return;
    const ownScenario = entry.scenario;
    entry.line = line;
    for (let at = 0; at < this.#values.length; at++) {
      const value = this.#values[at] as CodedColumn;
      const text = cells[value.column] ?? "";
      if (!value.emptyIsGap && text.trim() === "") continue;
      this.#sample = text;
      const unitText = this.#unit < 0 ? "" : (cells[this.#unit] ?? "");
      const name = value.indicator ?? (this.#indicator < 0 ? "" : (cells[this.#indicator] ?? ""));
      const slot = value.slots.get(unitText).get(name);
      entry.indicator = slot.code;
      entry.period = this.#isLong ? period : value.periodCode;
      entry.scenario = value.scenarioCode === 0 ? ownScenario : value.scenarioCode;
      entry.column = value.column + 1;
      if (doubtful) this.#cells.addDoubtful(text, entry);
      else this.#cells.add(text, slot, this.#keys.status, entry, value.status);
    }
  }

  #slot(value: ValueColumn, name: string, unitText: string): Slot {
    const { book, log } = this.#context;
    if (name === "" && this.#indicator >= 0) log.add(trouble.blankIndicator(this.#line, this.#indicator + 1));
    return book.slot({ name, unitText, headerUnit: value.unit, sample: this.#sample, line: this.#line });
  }

  /** Whether a row is blank, the header again or a note; the latter are kept. */
  #isNoData(cells: readonly string[]): boolean {
    const kind = rowKind(cells, this.#context.layout, this.#afterNote);
    if (kind !== "blank") this.#afterNote = kind === "note";
    if (kind === "other-header") {
      this.#isOver = true;
      this.#context.log.add(trouble.anotherHeader(this.#line));
    }
    if (kind !== undefined && kind !== "blank") this.notes.push({ line: this.#line, text: noteText(cells) });
    return kind !== undefined;
  }

  /** Whether a row with a period is of the form's foot all the same: 填报日期：,2024年. */
  #isFoot(cells: readonly string[]): boolean {
    const first = cells[0] ?? "";
    if (!first.includes("：") && !first.includes(":")) return false;
    if (!isFootRow(cells, this.#context.layout)) return false;
    this.notes.push({ line: this.#line, text: noteText(cells) });
    return true;
  }

  /** Reports a row with the rest of a number that was cut at its thousands comma. */
  #isCut(cells: readonly string[]): boolean {
    for (const column of this.#tails) {
      const tail = cells[column] ?? "";
      if (tail.length < 3 || !isCutNumber(cells[column - 1] ?? "", tail)) continue;
      this.#context.log.add(trouble.thousandsComma(tail.trim(), this.#line, column + 1));
      return true;
    }
    return false;
  }

  #reportPeriod(cells: readonly string[]): void {
    const { layout, log } = this.#context;
    const part = layout.keys.get("month") ?? layout.keys.get("quarter");
    const column = layout.keys.get("period") ?? part ?? -1;
    const text = this.#keys.periodText(cells);
    const isPartBlank = part !== undefined && text !== "" && text === (cells[column] ?? "").trim();
    if (isPartBlank && part !== column) log.add(trouble.blankPart(this.#line, part + 1));
    else log.add(trouble.unreadablePeriod(text, this.#line, column + 1));
  }

  /** Reports a row with more or fewer cells than the header; true with more, where the cells can't be told apart. */
  #isDoubtful(cells: readonly string[]): boolean {
    const { log, usualWidth } = this.#context;
    const { length } = cells;
    const beyond = cellBeyond(cells, this.#width);
    if (beyond >= 0 || (length > this.#width && (length > usualWidth || this.#mayBeCut(cells)))) {
      const found = (cells[beyond] ?? "").trim();
      const column = (beyond < 0 ? this.#width : beyond) + 1;
      log.add(trouble.rowTooLong(length, this.#width, this.#line, column, found));
      return true;
    }
    if (length <= (this.#values.at(-1)?.column ?? 0))
      log.add(trouble.rowTooShort(length, this.#width, this.#line));
    return false;
  }

  /** Whether two value cells side by side might be one number. */
  #mayBeCut(cells: readonly string[]): boolean {
    return this.#values.some(({ column }) => isCutNumber(cells[column] ?? "", cells[column + 1] ?? ""));
  }
}
