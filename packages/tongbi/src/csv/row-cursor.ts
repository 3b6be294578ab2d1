import { type Dialect, type QuoteTrouble, readRows } from "./rows.ts";
import type { TextPiece } from "./text-pieces.ts";

/** Goes through the rows of a file, one after the other, and can look ahead. */
export class RowCursor {
  /** Cells and line of the row at hand, after {@link advance}. */
  cells: readonly string[] = [];
  line = 0;
  /** How much of the file has been read, from 0 to 1. */
  fraction = 0;

  readonly #batches: ReturnType<typeof readRows>;
  #rows: (readonly string[])[] = [];
  #lines: number[] = [];
  #at = 0;

  constructor(
    pieces: Iterable<TextPiece>,
    dialect: Dialect,
    onQuote: (trouble: QuoteTrouble) => void = () => undefined,
  ) {
    this.#batches = readRows(pieces, dialect, onQuote);
  }

  /** Goes to the next row; false after the last. */
  advance(): boolean {
    while (this.#at >= this.#rows.length) if (!this.#load()) return false;
    this.cells = this.#rows[this.#at] ?? [];
    this.line = this.#lines[this.#at] ?? 0;
    this.#at++;
    return true;
  }

  /** The next rows that are not blank, without going to them. */
  peek(count: number): { rows: (readonly string[])[]; lines: number[] } {
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    let at = this.#at;
    while (rows.length < count) {
      if (at >= this.#rows.length) {
        if (this.#at >= this.#rows.length) at = 0;
        if (!this.#load()) break;
        continue;
      }
      const cells = this.#rows[at] ?? [];
      if (cells.some((cell) => cell.trim() !== "")) {
        rows.push(cells);
        lines.push(this.#lines[at] ?? 0);
      }
      at++;
    }
    return { rows, lines };
  }

  /** Puts rows back that are to be read again, as the next ones. */
  putBack(rows: readonly (readonly string[])[], lines: readonly number[]): void {
    this.#rows = [...rows, ...this.#rows.slice(this.#at)];
    this.#lines = [...lines, ...this.#lines.slice(this.#at)];
    this.#at = 0;
  }

  #load(): boolean {
    const next = this.#batches.next();
    if (next.done) return false;
    const { rows, lines, fraction } = next.value;
    // Rows gone by are let go of.
    if (this.#at >= this.#rows.length) {
      this.#rows = [...rows];
      this.#lines = [...lines];
      this.#at = 0;
    } else {
      for (const row of rows) this.#rows.push(row);
      for (const line of lines) this.#lines.push(line);
    }
    this.fraction = fraction;
    return true;
  }
}
