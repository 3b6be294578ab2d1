import type { Bounds } from "../model/dataset.ts";
import type { DatasetBuilder, ObservationEntry } from "../model/dataset-builder.ts";
import { gapCode, type GapReason } from "../model/gap.ts";
import type { StatusSet } from "../model/status.ts";
import { convertUnit } from "../model/unit.ts";
import { inUnitOf, readCell } from "./cell.ts";
import type { CellReading } from "./cell-reading.ts";
import { cellTrouble, cellUnitMismatch } from "./cell-trouble.ts";
import type { Slot } from "./indicator-book.ts";
import type { IssueLog } from "./issue-log.ts";
import type { DecimalMark } from "./number-text.ts";
import { readPlainNumber } from "./plain-number.ts";
import type { StatusReading } from "./status-words.ts";
import type { Symbols } from "./symbols.ts";

const unreadable = gapCode("unreadable");
const mismatch = gapCode("unit_mismatch");
const missing = gapCode("missing");

/** Texts of cells without a number that are kept for the report, and how much of each. */
const foundTexts = 1000;
const foundLength = 200;

/** Readings of texts without a number that are kept at hand, and the longest of such texts. */
const knownGaps = 1000;
const knownLength = 20;

/** Reads value cells, and adds each as an observation in the unit of its indicator. */
export class ValueCells {
  /** What stood in the first cells that became gaps, by `line:column`; empty cells are left out. */
  readonly found: Map<string, string> = new Map();

  readonly #builder: DatasetBuilder;
  readonly #log: IssueLog;
  readonly #symbols: Symbols;
  readonly #decimal: DecimalMark;
  /** Signs and words that stand for gaps; a file has few of them, each many times. */
  readonly #gaps: Map<string, CellReading> = new Map();

  constructor(builder: DatasetBuilder, log: IssueLog, symbols: Symbols, decimal: DecimalMark = ".") {
    this.#builder = builder;
    this.#log = log;
    this.#symbols = symbols;
    this.#decimal = decimal;
  }

  /**
   * Adds a cell; `entry` has the key and the place, and gets value, gap and status.
   * @param more statuses that the header of the column gives
   */
  add(
    text: string,
    slot: Slot,
    status: StatusReading,
    entry: ObservationEntry,
    more: StatusSet = 0,
    known?: Bounds,
  ): void {
    if (slot.plain !== undefined) {
      const value = readPlainNumber(text, this.#decimal);
      if (!Number.isNaN(value) && (value !== 0 || status.zeroMeans === undefined)) {
        entry.value = slot.asWritten ? value : convertUnit(value, slot.plain, slot.unit);
        entry.gap = 0;
        entry.status = status.status | more;
        this.#builder.add(entry);
        return;
      }
    }
    this.#addRead(text, slot, status, entry, more, known);
  }

  /** Adds a cell of a row whose cells can't be told apart: a gap, whatever stands there. */
  addDoubtful(text: string, entry: ObservationEntry): void {
    const bare = text.trim();
    entry.gap = bare === "" ? missing : unreadable;
    entry.status = 0;
    this.#keep(bare, entry);
    this.#builder.add(entry);
  }

  #addRead(
    text: string,
    slot: Slot,
    status: StatusReading,
    entry: ObservationEntry,
    more: StatusSet,
    known?: Bounds,
  ): void {
    const { line, column } = entry;
    const bare = text.trim();
    const reading = this.#read(text);
    const own = reading.unit !== undefined || reading.scale !== undefined;
    const convert = (value: number): number | undefined =>
      own ? inUnitOf(value, reading, slot.unit) : slot.plain && convertUnit(value, slot.plain, slot.unit);
    entry.status = reading.status | status.status | more;
    entry.gap = gapCode(gapOf(reading, bare, status));
    if (entry.gap === 0) {
      const value = convert(reading.value);
      entry.value = value ?? Number.NaN;
      if (value === undefined) entry.gap = mismatch;
    }
    const issue =
      entry.gap === mismatch && status.emptyMeans !== "unit_mismatch"
        ? cellUnitMismatch(bare, slot.unit, own, line, column)
        : cellTrouble(reading, bare, this.#decimal, line, column);
    if (issue) this.#log.add(issue);
    if (entry.gap !== 0) this.#keep(bare, entry);
    const bounds = entry.gap === 0 ? undefined : (known ?? reading.bounds);
    const lower = bounds && convert(bounds.lower);
    const upper = bounds && convert(bounds.upper);
    this.#builder.add(entry, lower === undefined || upper === undefined ? undefined : { lower, upper });
  }

  #keep(bare: string, { line, column }: ObservationEntry): void {
    if (bare !== "" && this.found.size < foundTexts)
      this.found.set(`${line}:${column}`, bare.slice(0, foundLength));
  }

  #read(text: string): CellReading {
    const known = this.#gaps.get(text);
    if (known) return known;
    const reading = readCell(text, this.#symbols, this.#decimal);
    const isKept = reading.gap !== "none" && text.length <= knownLength && this.#gaps.size < knownGaps;
    if (isKept) this.#gaps.set(text, reading);
    return reading;
  }
}

/** Why a cell has no number, by its own text and by the status beside it. */
function gapOf(reading: CellReading, bare: string, { emptyMeans, zeroMeans }: StatusReading): GapReason {
  if (bare === "" && emptyMeans !== "missing") return emptyMeans;
  return reading.gap === "none" && reading.value === 0 ? (zeroMeans ?? "none") : reading.gap;
}
