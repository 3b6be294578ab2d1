import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { gapCode } from "../model/gap.ts";
import type { StatusSet } from "../model/status.ts";
import { convertUnit } from "../model/unit.ts";
import { type CellReading, inUnitOf, readCell } from "./cell.ts";
import type { Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import { readPlainNumber } from "./plain-number.ts";
import type { StatusReading } from "./status-words.ts";
import type { Symbols } from "./symbols.ts";
import * as trouble from "./trouble.ts";

const unreadable = gapCode("unreadable");
const mismatch = gapCode("unit_mismatch");
const missing = gapCode("missing");

/** Texts of cells without a number that are kept for the report. */
const foundTexts = 1000;

/** Reads value cells, and adds each as an observation in the unit of its indicator. */
export class ValueCells {
  /** What stood in the first cells that became gaps, by `line:column`; empty cells are left out. */
  readonly found: Map<string, string> = new Map();

  readonly #builder: DatasetBuilder;
  readonly #log: IssueLog;
  readonly #symbols: Symbols;
  /** Signs and words that stand for gaps; a file has few of them, each many times. */
  readonly #gaps: Map<string, CellReading> = new Map();

  constructor(builder: DatasetBuilder, log: IssueLog, symbols: Symbols) {
    this.#builder = builder;
    this.#log = log;
    this.#symbols = symbols;
  }

  /**
   * Adds a cell; `entry` has the key and the place, and gets value, gap and status.
   * @param more statuses that the header of the column gives
   */
  add(text: string, slot: Slot, status: StatusReading, entry: ObservationEntry, more: StatusSet = 0): void {
    if (slot.plain !== undefined) {
      const value = readPlainNumber(text);
      if (!Number.isNaN(value)) {
        entry.value = slot.asWritten ? value : convertUnit(value, slot.plain, slot.unit);
        entry.gap = 0;
        entry.status = status.status | more;
        this.#builder.add(entry);
        return;
      }
    }
    this.#addRead(text, slot, status, entry, more);
  }

  /** Adds a cell of a row whose cells can't be told apart: a gap, whatever stands there. */
  addDoubtful(text: string, entry: ObservationEntry): void {
    const bare = text.trim();
    entry.gap = bare === "" ? missing : unreadable;
    entry.status = 0;
    this.#keep(bare, entry);
    this.#builder.add(entry);
  }

  #addRead(text: string, slot: Slot, status: StatusReading, entry: ObservationEntry, more: StatusSet): void {
    const { line, column } = entry;
    const bare = text.trim();
    const reading = this.#read(text);
    const own = reading.unit !== undefined || reading.scale !== undefined;
    const convert = (value: number): number | undefined =>
      own ? inUnitOf(value, reading, slot.unit) : slot.plain && convertUnit(value, slot.plain, slot.unit);
    entry.status = reading.status | status.status | more;
    entry.gap = gapCode(bare === "" ? status.emptyMeans : reading.gap);
    if (reading.gap === "none") {
      const value = convert(reading.value);
      entry.value = value ?? Number.NaN;
      if (value === undefined) {
        entry.gap = mismatch;
        this.#log.add(trouble.cellUnitMismatch(bare, slot.unit, own, line, column));
      } else if (reading.remark === "scientific") this.#log.add(trouble.scientificNumber(bare, line, column));
      else if (reading.remark === "marked") this.#log.add(trouble.markedNumber(bare, line, column));
    } else if (reading.gap === "unreadable") this.#log.add(trouble.unreadableCell(bare, line, column));
    if (entry.gap !== 0) this.#keep(bare, entry);
    const lower = reading.bounds && convert(reading.bounds.lower);
    const upper = reading.bounds && convert(reading.bounds.upper);
    this.#builder.add(entry, lower === undefined || upper === undefined ? undefined : { lower, upper });
  }

  #keep(bare: string, { line, column }: ObservationEntry): void {
    if (bare !== "" && this.found.size < foundTexts) this.found.set(`${line}:${column}`, bare);
  }

  #read(text: string): CellReading {
    const known = this.#gaps.get(text);
    if (known) return known;
    const reading = readCell(text, this.#symbols);
    if (reading.gap !== "none") this.#gaps.set(text, reading);
    return reading;
  }
}
