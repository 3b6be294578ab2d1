import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { parseUnit } from "../model/unit.ts";
import { canonicalRegion } from "../model/region.ts";
import { codedColumn, type CodedColumn } from "./coded-column.ts";
import { readLevel } from "./dimension-words.ts";
import type { IndicatorBook, Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import type { Layout, ValueColumn } from "./layout.ts";
import { noteText, type NoteLine } from "./note-line.ts";
import { PartRows } from "./part-row.ts";
import { isFootRow, rowKind } from "./row-kind.ts";
import { resolveTime } from "./relative-time.ts";
import { isUnnamed } from "./ad-hoc-indicator.ts";
import { readPublishedName } from "./indicator-part.ts";
import { RowCompletion } from "./row-completion.ts";
import { RowKeys } from "./row-keys.ts";
import { RowShape } from "./row-shape.ts";
import { withoutGuard } from "./spreadsheet-text.ts";
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
  readonly names: PartRows = new PartRows();

  readonly #keys: RowKeys;
  readonly #shape: RowShape;
  readonly #completion: RowCompletion;
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
  #line = 0;
  #sample = "";
  #afterNote = false;

  constructor(context: ReaderContext) {
    const { layout, builder, log, file, region, period } = context;
    this.context = context;
    this.#keys = new RowKeys(layout, builder, log, period ? String(period.year) : "");
    this.values = layout.values.map((value) =>
      codedColumn(value, builder, (name, texts) => this.#slot(value, name, texts)),
    );
    this.#shape = new RowShape(context);
    this.#completion = new RowCompletion(layout);
    this.#isLong = layout.kind === "long";
    this.#width = layout.header.length;
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

  /** Columns that may hold the rest of a number cut at its thousands comma. */
  get tails(): readonly number[] {
    return this.#shape.tails;
  }

  /** Regions that are kept under another spelling than the file's. */
  get respelled(): ReadonlyMap<string, string> {
    return this.#keys.respelled;
  }

  /** Reads one row; `line` is where it begins in the file. The header of another table is left unread. */
  read(row: readonly string[], line: number): RowOutcome {
    const { layout } = this.context;
    const cells = this.#completion.of(row);
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
    const doubtful = this.#shape.isDoubtful(row, line);
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

  #reportPeriod(cells: readonly string[]): void {
    const { layout, log } = this.context;
    const part = layout.keys.get("month") ?? layout.keys.get("quarter");
    const column = layout.keys.get("period") ?? part ?? -1;
    const text = this.#keys.periodText(cells);
    const isPartBlank = part !== undefined && text !== "" && text === (cells[column] ?? "").trim();
    if (isPartBlank && part !== column) log.add(trouble.blankPart(this.#line, part + 1));
    else log.add(trouble.unreadablePeriod(text, this.#line, column + 1));
  }
}
