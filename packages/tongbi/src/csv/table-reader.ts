import { scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { formatPeriod, parsePeriod, type Period } from "../model/period.ts";
import type { StatusSet } from "../model/status.ts";
import { parseUnit } from "../model/unit.ts";
import { canonicalRegion } from "../model/region.ts";
import { readLevel } from "./dimension-words.ts";
import type { IndicatorBook, Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Layout, ValueColumn } from "./layout.ts";
import { Memo } from "./memo.ts";
import { noteText, type NoteLine } from "./note-line.ts";
import { PartRows } from "./part-row.ts";
import { cellBeyond, isFootRow, rowKind } from "./row-kind.ts";
import { resolveTime } from "./relative-time.ts";
import { isUnnamed } from "./ad-hoc-indicator.ts";
import { readPublishedName } from "./indicator-part.ts";
import { RowKeys } from "./row-keys.ts";
import { withoutGuard } from "./spreadsheet-text.ts";
import { isCutNumber, tailColumns } from "./thousands-comma.ts";
import { normalStatus, type StatusReading } from "./status-words.ts";
import * as trouble from "./row-trouble.ts";
import type { TableDefaults } from "./unit-book.ts";
import type { ValueCells } from "./value-cells.ts";

/** What a table is read into, and with what knowledge. */
export interface ReaderContext {
  readonly layout: Layout;
  /** Cells that most rows have. */
  readonly usualWidth: number;
  readonly builder: DatasetBuilder;
  readonly book: IndicatorBook;
  readonly cells: ValueCells;
  readonly log: IssueLog;
  /** Code of the file in the builder. */
  readonly file: number;
  /** Region of a table that has no column for it. */
  readonly region: string;
  /** Period that the whole table is seen from; for rows that name a month only. */
  readonly period: Period | undefined;
  readonly defaults: TableDefaults;
}

/**
 * A column of values with its codes in the builder. All have the same fields in the same order: of thousands of columns with one here and
 * one there left out, every look at a field would be a search.
 */
export interface CodedColumn {
  readonly column: number;
  readonly emptyIsGap: boolean;
  readonly toDate: boolean;
  readonly status: StatusSet;
  /** Column of flags for its cells alone, or −1. */
  readonly flags: number;
  /** Name of its own indicator, or undefined where the row says it. */
  readonly indicator: string | undefined;
  readonly period: Period | undefined;
  readonly scenarioCode: number;
  /** Of a wide table; −1 in a long one, where the row says it. */
  readonly periodCode: number;
  /** −1 where the row says it. */
  readonly regionCode: number;
  readonly levelCode: number;
  readonly stageCode: number;
  /** Codes of the period under a wide header that the month or quarter of the row is of. */
  readonly parts: Memo<number>;
  /** What its cells measure, by the texts of unit and further dimensions, then by name. */
  readonly slots: Memo<Memo<Slot>>;
}

/** What a row turned out to be: part of the table, its header over again, or the header of another table, which is left unread. */
export type RowOutcome = "read" | "header" | "other-table";

/** What the keys of a row say, in codes of the builder. */
export interface RowMeaning {
  /** −1 in a wide table. */
  period: number;
  region: number;
  level: number;
  stage: number;
  vintage: number;
  scenario: number;
  status: StatusReading;
  /** What each value column measures in this row; undefined where its cell was left out. */
  readonly slots: (Slot | undefined)[];
}

/** Parts the texts that a slot is known by. */
const seam = "\u0001";

/** Reads the rows below the header, one after the other, into a dataset builder. */
export class TableReader {
  /** Data rows read. */
  rowsRead = 0;
  /** Lines among and after the data that hold none. */
  readonly notes: NoteLine[] = [];
  /** Whether the row read last was data without any doubt, of which `meaning` tells. */
  isUnderstood = false;
  readonly meaning: RowMeaning;
  readonly context: ReaderContext;
  readonly values: readonly CodedColumn[];
  /** Columns that may hold the rest of a number cut at its thousands comma. */
  readonly tails: readonly number[];
  readonly names: PartRows = new PartRows();

  readonly #keys: RowKeys;
  readonly #entry: ObservationEntry;
  readonly #region: number;
  readonly #level: number;
  readonly #stage: number;
  readonly #isLong: boolean;
  readonly #width: number;
  readonly #indicator: number;
  readonly #unit: number;
  readonly #multiplier: number;
  /** Whether it is a table that we have written. */
  readonly #isOurs: boolean;
  readonly #above: string[] = [];
  #line = 0;
  #sample = "";
  #afterNote = false;

  constructor(context: ReaderContext) {
    const { layout, builder, log, file, region, period } = context;
    this.context = context;
    this.#keys = new RowKeys(layout, builder, log, period ? String(period.year) : "");
    this.values = layout.values.map((value) => ({
      column: value.column,
      emptyIsGap: value.emptyIsGap,
      toDate: value.toDate,
      status: value.status,
      flags: value.flags ?? -1,
      indicator: value.indicator,
      period: value.period,
      scenarioCode: scenarioCodes.indexOf(value.scenario),
      periodCode: value.period ? builder.period(value.period) : -1,
      regionCode: value.region === undefined ? -1 : builder.region(canonicalRegion(value.region)),
      levelCode: value.level === undefined ? -1 : builder.level(value.level),
      stageCode: value.stage === undefined ? -1 : builder.stage(value.stage),
      parts: new Memo((text) => {
        const own = parsePeriod(text);
        return own ? builder.period(own) : -1;
      }),
      slots: new Memo((texts) => new Memo((name) => this.#slot(value, name, texts))),
    }));
    this.#isLong = layout.kind === "long";
    this.#width = layout.header.length;
    this.tails = tailColumns(layout);
    this.#indicator = layout.keys.get("indicator") ?? -1;
    this.#unit = layout.keys.get("unit") ?? -1;
    this.#isOurs = layout.keys.has("gap");
    this.#multiplier = layout.keys.get("multiplier") ?? -1;
    this.#region = layout.keys.has("region") ? 0 : builder.region(canonicalRegion(region));
    this.#level = builder.level("");
    this.#stage = builder.stage("");
    this.#entry = {
      indicator: 0,
      region: this.#region,
      period: 0,
      level: this.#level,
      stage: this.#stage,
      vintage: builder.vintage(""),
      scenario: 0,
      value: 0,
      gap: 0,
      status: 0,
      file,
      line: 0,
      column: 0,
    };
    this.meaning = {
      period: -1,
      region: 0,
      level: 0,
      stage: 0,
      vintage: 0,
      scenario: 0,
      status: normalStatus,
      slots: layout.values.map(() => undefined),
    };
  }

  /** Regions that are kept under another spelling than the file's. */
  get respelled(): ReadonlyMap<string, string> {
    return this.#keys.respelled;
  }

  /** Reads one row; `line` is where it begins in the file. The header of another table is left unread. */
  read(row: readonly string[], line: number): RowOutcome {
    const { layout } = this.context;
    const cells =
      layout.parts > 0 || layout.filledDown.length > 0 || layout.labelled.length > 0
        ? this.#completed(row)
        : row;
    const entry = this.#entry;
    this.#line = line;
    this.isUnderstood = false;
    const period = this.#isLong ? this.#keys.period(cells) : -1;
    if (period < 0) {
      const kind = rowKind(row, layout, this.#afterNote);
      if (kind === "other-header") return "other-table";
      if (kind !== undefined) {
        this.#keepNote(row, kind);
        return kind === "header" ? "header" : "read";
      }
    } else if (this.#isFoot(row)) return "read";
    this.rowsRead++;
    if (this.#isLong && period < 0) {
      this.#reportPeriod(cells);
      return "read";
    }
    const doubtful = (row.length !== this.#width && this.#isDoubtful(row)) || this.#isCut(row);
    entry.scenario = 0;
    if (!this.#keys.read(cells, line, entry)) return "read";
    this.#addValues(cells, period, doubtful);
    return "read";
  }

  #addValues(cells: readonly string[], period: number, doubtful: boolean): void {
    const entry = this.#entry;
    const keys = this.#keys;
    entry.line = this.#line;
    const rowName = this.#indicator < 0 ? "" : this.#rowName(cells[this.#indicator] ?? "");
    const { scenario: ownScenario, region: ownRegion, level: ownLevel, stage: ownStage } = entry;
    const { meaning } = this;
    this.isUnderstood = !doubtful;
    meaning.period = period;
    meaning.region = ownRegion;
    meaning.level = ownLevel;
    meaning.stage = ownStage;
    meaning.vintage = entry.vintage;
    meaning.scenario = ownScenario;
    meaning.status = keys.status;
    let texts = this.#unit < 0 ? "" : (cells[this.#unit] ?? "");
    if (this.#multiplier >= 0) texts += seam + (cells[this.#multiplier] ?? "");
    if (keys.members !== "") texts = `${texts}${seam}${seam}${keys.members}`;
    for (let at = 0; at < this.values.length; at++) {
      const value = this.values[at] as CodedColumn;
      const text = cells[value.column] ?? "";
      meaning.slots[at] = undefined;
      if (!value.emptyIsGap && text.trim() === "" && keys.status.emptyMeans === "missing") continue;
      this.#sample = text;
      const slot = value.slots.get(texts).get(value.indicator ?? rowName);
      meaning.slots[at] = slot;
      entry.indicator = slot.code;
      entry.period = this.#isLong ? period : this.#periodUnder(value, cells);
      if (entry.period < 0) continue;
      if (slot.isToDate || value.toDate) entry.period = this.toDate(entry.period);
      entry.scenario = value.scenarioCode === 0 ? ownScenario : value.scenarioCode;
      entry.region = value.regionCode < 0 ? ownRegion : value.regionCode;
      entry.level = value.levelCode < 0 ? ownLevel : value.levelCode;
      entry.stage = value.stageCode < 0 ? ownStage : value.stageCode;
      entry.column = value.column + 1;
      if (doubtful) this.context.cells.addDoubtful(text, entry);
      else {
        const status = value.flags < 0 ? keys.status : keys.flagsOf(cells[value.flags] ?? "");
        this.context.cells.add(text, slot, status, entry, value.status, keys.bounds);
      }
    }
    entry.region = this.#region;
    entry.level = this.#level;
    entry.stage = this.#stage;
  }

  /** Code of the period of a value column, in the month of the row where the rows are months of its year. */
  #periodUnder(value: CodedColumn, cells: readonly string[]): number {
    if (!this.#keys.hasParts || value.period?.frequency !== "annual") return value.periodCode;
    const text = this.#keys.partOfYear(cells, formatPeriod(value.period));
    const code = value.parts.get(text);
    if (code < 0) this.context.log.add(trouble.unreadablePeriod(text, this.#line, 1));
    return code;
  }

  /** Code of the year up to the end of a month or quarter. */
  toDate(code: number): number {
    const { builder } = this.context;
    const period = builder.periodAt(code);
    return period.frequency === "annual" ? code : builder.period(resolveTime("to_date", period));
  }

  /** The row with the cells that merging left empty, and with the parts of its first cell behind the last. */
  #completed(row: readonly string[]): readonly string[] {
    const { parts, filledDown, labelled } = this.context.layout;
    const cells = [...row];
    for (const { column, byLabel } of labelled) {
      const [, code, label] = /^([^:]*): (.*)$/s.exec(cells[column] ?? "") ?? [];
      if (code !== undefined && label !== undefined) cells[column] = byLabel ? label : code;
    }
    if (filledDown.length > 0 && row.some((cell) => cell.trim() !== ""))
      for (const column of filledDown) {
        if ((cells[column] ?? "").trim() === "") cells[column] = this.#above[column] ?? "";
        else this.#above[column] = cells[column] ?? "";
      }
    if (parts > 0) {
      while (cells.length < this.#width) cells.push("");
      const own = (cells[0] ?? "").split(",");
      for (let at = 0; at < parts; at++) cells[this.#width + at] = own[at] ?? "";
    }
    return cells;
  }

  /** Name of a row; that of the row it is a part of, a seam and the part, where it is one. A level sets the entry's. */
  #rowName(text: string): string {
    const { name, member } = this.names.read(text);
    if (member === "") return name;
    const level = readLevel(member);
    if (level === undefined) return name + seam + member;
    this.#entry.level = this.context.builder.level(level);
    return name;
  }

  #slot(value: ValueColumn, name: string, texts: string): Slot {
    const { book, log, defaults } = this.context;
    const [guarded = "", part] = name.split(seam);
    const plain = this.#isOurs ? withoutGuard(guarded) : guarded;
    const published = value.publishes ? undefined : readPublishedName(plain);
    const own = isUnnamed(plain) ? "" : (published?.name ?? plain);
    if (plain === "" && this.#indicator >= 0)
      log.add(trouble.blankIndicator(this.#line, (this.#indicator < this.#width ? this.#indicator : 0) + 1));
    const { breakdown, measure } = this.#keys.breakdown();
    const [stated = "", multiplier = ""] = texts.split(seam);
    const unitText = stated.trim() || measure;
    return book.slot({
      name: own,
      unitText,
      multiplier,
      // In a table of ours the unit column is that of the published figure and not of what it is of.
      headerUnit: value.unit ?? (published ? parseUnit(unitText) : undefined),
      sample: this.#sample,
      line: this.#line,
      defaults,
      breakdown: [
        ...breakdown,
        ...(part === undefined ? [] : [{ dimension: "其中", member: part }]),
        ...(value.member === undefined ? [] : [{ dimension: value.indicator ?? "", member: value.member }]),
      ],
      measure,
      publishes: value.publishes ?? published?.publishes,
      basis: value.basis ?? published?.basis,
    });
  }

  #keepNote(cells: readonly string[], kind: "blank" | "header" | "note"): void {
    if (kind === "blank") return;
    this.#afterNote = kind === "note";
    this.notes.push({ line: this.#line, text: noteText(cells) });
  }

  /** Whether a row with a period is of the form's foot all the same: 填报日期：,2024年. */
  #isFoot(cells: readonly string[]): boolean {
    const first = cells[0] ?? "";
    if (!first.includes("：") && !first.includes(":")) return false;
    if (!isFootRow(cells, this.context.layout)) return false;
    this.notes.push({ line: this.#line, text: noteText(cells) });
    return true;
  }

  /** Reports a row with the rest of a number that was cut at its thousands comma. */
  #isCut(cells: readonly string[]): boolean {
    for (const column of this.tails) {
      const tail = cells[column] ?? "";
      if (tail.length < 3 || !isCutNumber(cells[column - 1] ?? "", tail)) continue;
      this.context.log.add(trouble.thousandsComma(tail.trim(), this.#line, column + 1));
      return true;
    }
    return false;
  }

  #reportPeriod(cells: readonly string[]): void {
    const { layout, log } = this.context;
    const part = layout.keys.get("month") ?? layout.keys.get("quarter");
    const column = layout.keys.get("period") ?? part ?? -1;
    const text = this.#keys.periodText(cells);
    const isPartBlank = part !== undefined && text !== "" && text === (cells[column] ?? "").trim();
    if (isPartBlank && part !== column) log.add(trouble.blankPart(this.#line, part + 1));
    else log.add(trouble.unreadablePeriod(text, this.#line, column + 1));
  }

  /** Reports a row with more or fewer cells than the header; true with more, where the cells can't be told apart. */
  #isDoubtful(cells: readonly string[]): boolean {
    const { log, usualWidth } = this.context;
    const { length } = cells;
    const beyond = cellBeyond(cells, this.#width);
    if (beyond >= 0 || (length > this.#width && (length > usualWidth || this.#mayBeCut(cells)))) {
      const found = (cells[beyond] ?? "").trim();
      const column = (beyond < 0 ? this.#width : beyond) + 1;
      log.add(trouble.rowTooLong(length, this.#width, this.#line, column, found));
      return true;
    }
    if (length <= (this.values.at(-1)?.column ?? 0))
      log.add(trouble.rowTooShort(length, this.#width, this.#line));
    return false;
  }

  /** Whether two value cells side by side might be one number. */
  #mayBeCut(cells: readonly string[]): boolean {
    return this.values.some(({ column }) => isCutNumber(cells[column] ?? "", cells[column + 1] ?? ""));
  }
}
