import { scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import type { IndicatorBook, Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Layout, ValueColumn } from "./layout.ts";
import { Memo } from "./memo.ts";
import { noteText, type NoteLine } from "./note-line.ts";
import { cellBeyond, rowKind } from "./row-kind.ts";
import { RowKeys } from "./row-keys.ts";
import type { Symbols } from "./symbols.ts";
import * as trouble from "./trouble.ts";
import { ValueCells } from "./value-cells.ts";

/** What a table is read into, and with what knowledge. */
export interface TableContext {
  readonly layout: Layout;
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
  #line = 0;
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
    this.#line = line;
    const period = this.#isLong ? this.#keys.period(cells) : -1;
    if (period < 0 && this.#isNoData(cells)) return;
    this.rowsRead++;
    if (this.#isLong && period < 0) {
      this.#reportPeriod(cells);
      return;
    }
    const doubtful = cells.length !== this.#width && this.#isDoubtful(cells);
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
      else this.#cells.add(text, slot, this.#keys.status, entry);
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
    if (kind === "header" || kind === "note") this.notes.push({ line: this.#line, text: noteText(cells) });
    return kind !== undefined;
  }

  #reportPeriod(cells: readonly string[]): void {
    const { layout, log } = this.#context;
    const column = layout.keys.get("period") ?? layout.keys.get("month") ?? layout.keys.get("quarter") ?? -1;
    log.add(trouble.unreadablePeriod(this.#keys.periodText(cells), this.#line, column + 1));
  }

  /** Reports a row with more or fewer cells than the header; true with more, where the cells can't be told apart. */
  #isDoubtful(cells: readonly string[]): boolean {
    const { log } = this.#context;
    const beyond = cellBeyond(cells, this.#width);
    if (beyond >= 0) {
      const found = (cells[beyond] ?? "").trim();
      log.add(trouble.rowTooLong(cells.length, this.#width, this.#line, beyond + 1, found));
    } else if (cells.length <= (this.#values.at(-1)?.column ?? 0))
      log.add(trouble.rowTooShort(cells.length, this.#width, this.#line));
    return beyond >= 0;
  }
}
