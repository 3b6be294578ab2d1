import type { ByteColumn } from "./byte-rows.ts";
import type { Slot } from "./indicator-book.ts";
import { RowCodes } from "./row-codes.ts";
import { normalStatus, type StatusReading } from "./status-words.ts";
import type { RowMeaning } from "./table-reader.ts";
import type { Layout } from "./layout.ts";
import type { TextDoubts } from "./text-doubts.ts";

/** The columns at some positions; none for a position that is undefined. */
export type ColumnsAt = (positions: readonly (number | undefined)[]) => ByteColumn[];

/**
 * What the rows of batches are about, apart from their period, as it has been learnt from rows that were understood.
 * Neighbouring rows are mostly about the same, so what the last one was about is at hand.
 */
export class RowSubject {
  region = 0;
  level = 0;
  stage = 0;
  vintage = 0;
  scenario = 0;
  status: StatusReading = normalStatus;
  /** The indicator of each value column. */
  slots: readonly (Slot | undefined)[] = [];
  /** The columns that it is read from. */
  readonly columns: ReadonlySet<ByteColumn>;

  readonly #region: RowCodes;
  readonly #level: RowCodes;
  readonly #stage: RowCodes;
  readonly #vintage: RowCodes;
  readonly #scenario: RowCodes;
  readonly #status: RowCodes;
  readonly #slot: RowCodes;
  readonly #statuses: StatusReading[] = [];
  readonly #slots: (Slot | undefined)[][] = [];
  readonly #doubts: readonly TextDoubts[];
  /** Codes of its columns, and those of the row read last. */
  readonly #codes: readonly Int32Array[];
  readonly #last: Int32Array;
  #isKnown = false;

  /** @param doubts about cells: those of its columns are looked at here */
  constructor({ keys, dimensions, statuses }: Layout, columnsAt: ColumnsAt, doubts: readonly TextDoubts[]) {
    const used = new Set<ByteColumn>();
    const codesOf = (...positions: (number | undefined)[]): RowCodes => {
      const columns = columnsAt(positions);
      for (const column of columns) used.add(column);
      return new RowCodes(columns);
    };
    this.#region = codesOf(keys.get("region"));
    this.#level = codesOf(keys.get("level"));
    this.#stage = codesOf(keys.get("stage"));
    this.#vintage = codesOf(keys.get("vintage"));
    this.#scenario = codesOf(keys.get("scenario"));
    this.#status = codesOf(...statuses, keys.get("gap"));
    const measured = [keys.get("indicator"), keys.get("unit"), keys.get("multiplier")];
    this.#slot = codesOf(...measured, ...dimensions.map(({ column }) => column));
    this.columns = used;
    this.#codes = Array.from(used, ({ codes }) => codes);
    this.#last = new Int32Array(this.#codes.length);
    this.#doubts = doubts.filter(({ column }) => used.has(column));
  }

  /** Whether it is known beyond doubt what a row of the batch is about; its properties then say it. */
  read(row: number): boolean {
    if (this.#isKnown && this.#isSame(row)) return true;
    return (this.#isKnown = this.#find(row));
  }

  /** Where the rows end that hold the same as the row read last, looked for from the row after it up to `to`. */
  end(row: number, to: number): number {
    let end = to;
    for (let at = 0; at < this.#last.length; at++) {
      const codes = this.#codes[at] as Int32Array;
      const last = this.#last[at];
      let same = row + 1;
      while (same < end && codes[same] === last) same++;
      end = same;
    }
    return end;
  }

  learn(row: number, meaning: RowMeaning): void {
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

  #isSame(row: number): boolean {
    const codes = this.#codes;
    const last = this.#last;
    for (let at = 0; at < last.length; at++) if ((codes[at] as Int32Array)[row] !== last[at]) return false;
    return true;
  }

  #find(row: number): boolean {
    for (const doubt of this.#doubts) if (doubt.has(row)) return false;
    this.region = this.#region.of(row);
    this.level = this.#level.of(row);
    this.stage = this.#stage.of(row);
    this.vintage = this.#vintage.of(row);
    this.scenario = this.#scenario.of(row);
    const status = this.#statuses[this.#status.of(row)];
    const slots = this.#slots[this.#slot.of(row)];
    if (!status || !slots) return false;
    if (this.region < 0 || this.level < 0 || this.stage < 0 || this.vintage < 0 || this.scenario < 0)
      return false;
    this.status = status;
    this.slots = slots;
    for (let at = 0; at < this.#last.length; at++)
      this.#last[at] = (this.#codes[at] as Int32Array)[row] as number;
    return true;
  }
}
