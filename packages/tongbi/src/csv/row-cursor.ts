import { ByteBatches } from "./byte-batches.ts";
import type { ByteRows } from "./byte-rows.ts";
import type { ByteSource } from "./byte-source.ts";
import { CheckedSource } from "./checked-source.ts";
import type { Encoding } from "./encoding.ts";
import { cellsOf, type Dialect, mostInVain, type QuoteTrouble, readRows } from "./rows.ts";
import { textPieces } from "./text-pieces.ts";

/** A file as text: how its bytes stand for characters, what parts its cells, in what pieces it is read. */
export interface TextSource {
  readonly input: ByteSource | string;
  readonly encoding: Encoding | "text";
  /** Bytes or characters of a piece. */
  readonly size: number;
  readonly dialect: Dialect;
}

/** Bytes that are read as text at first: where a header is looked for, and where mostly a single row is wanted. */
const headerPiece = 1 << 14;
const rowPiece = 1 << 11;

/** Cells that are looked at ahead. */
const mostCellsAhead = 100_000;

/** What a row that is not read in a batch costs, in rows that are: one in need of cells, one that is not regular. */
const cellsCost = 6;
const irregularCost = 64;

/** Rows lost by batches before they are given up for a while: for few rows at first, then for more. */
const mostDebt = 2000;
const shortPause = 256;
const longPause = 1 << 16;

/**
 * Goes through the rows of a file, one after the other, and can look ahead. Where rows are regular, they can also be had in
 * batches straight from the bytes; both ways give the same rows.
 */
export class RowCursor {
  /** Cells and line of the row at hand, after {@link advance}. */
  cells: readonly string[] = [];
  line = 0;
  /** Its position in the batch, −1 where it is of none. */
  batchRow = -1;
  /** How much of the file has been read, from 0 to 1. */
  fraction = 0;

  readonly #source: TextSource;
  readonly #onQuote: (trouble: QuoteTrouble) => void;
  readonly #decoder: TextDecoder;
  /** Undefined for a text, for bytes that nobody checks, and where lines are not parted by line feeds. */
  readonly #bytes: ByteBatches | undefined;
  /** Rows as text from the place at hand on; undefined where that place is in the bytes. */
  #batches: ReturnType<typeof readRows> | undefined;
  #rows: (readonly string[])[] = [];
  #lines: number[] = [];
  #at = 0;
  #nextLine = 1;
  /** Trouble with quotes, by the line of the row that has it; told when that row is read. */
  readonly #quotes: Map<number, QuoteTrouble> = new Map();
  /** Of the rows loaded last. */
  readonly #loaded: QuoteTrouble[] = [];
  #inVain = 0;
  #debt = 0;
  #pause = shortPause;
  #untilBatches = 0;

  constructor(source: TextSource, onQuote: (trouble: QuoteTrouble) => void = () => undefined) {
    const { input, encoding, size, dialect } = source;
    this.#source = source;
    this.#onQuote = onQuote;
    this.#decoder = new TextDecoder(encoding === "text" ? "utf-8" : encoding, { ignoreBOM: true });
    if (input instanceof CheckedSource && dialect.newline === "\n" && !encoding.startsWith("utf-16"))
      this.#bytes = new ByteBatches(input, size * 4);
    this.#readText();
  }

  /** Goes to the next row; false after the last. */
  advance(): boolean {
    if (!this.#batches && this.#takeCells()) return true;
    while (this.#at >= this.#rows.length) if (!this.#load()) return false;
    this.cells = this.#rows[this.#at] ?? [];
    this.line = this.#lines[this.#at] ?? 0;
    this.batchRow = -1;
    this.#at++;
    if (this.#quotes.size > 0) this.#tellQuotes();
    return true;
  }

  /** The next rows that are not blank, without going to them: `count` of them, or fewer where they are of thousands of cells. */
  peek(count: number): { rows: (readonly string[])[]; lines: number[] } {
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    let at = this.#at;
    let cellsAhead = 0;
    while (rows.length < count && cellsAhead < mostCellsAhead) {
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
      cellsAhead += cells.length;
      at++;
    }
    return { rows, lines };
  }

  /** Puts rows back that are to be read again, as the next ones. */
  putBack(rows: readonly (readonly string[])[], lines: readonly number[]): void {
    if (!this.#batches) this.#readText();
    this.#rows = [...rows, ...this.#rows.slice(this.#at)];
    this.#lines = [...lines, ...this.#lines.slice(this.#at)];
    this.#at = 0;
  }

  /**
   * Reads the next rows as a batch where they are regular.
   * @returns the first position in the batch that is not read yet, and its line; undefined where the next row is to be read
   *   by {@link advance}
   */
  nextBatch(rows: ByteRows): { row: number; line: number } | undefined {
    const bytes = this.#bytes;
    if (!bytes || this.#inVain >= mostInVain) return undefined;
    if (this.#untilBatches > 0) {
      this.#untilBatches--;
      return undefined;
    }
    if (this.#batches) {
      const line = this.#lines[this.#at] ?? this.#nextLine;
      if (line < bytes.line) return undefined;
      bytes.moveTo(line);
      this.#dropText();
    }
    if (!bytes.fill(rows)) return undefined;
    return { row: bytes.row, line: bytes.line };
  }

  /** Goes on by rows of the batch that have been read. */
  skip(count: number): void {
    const bytes = this.#bytes;
    if (!bytes || count === 0) return;
    bytes.skip(count);
    this.fraction = Math.max(this.fraction, bytes.fraction);
    this.#debt = Math.max(0, this.#debt - count);
    if (this.#debt === 0) this.#pause = shortPause;
  }

  /** Takes the next row of the batch as cells; false, with what follows read as text, where it is not regular. */
  #takeCells(): boolean {
    const bytes = this.#bytes as ByteBatches;
    this.#debt += bytes.left > 0 ? cellsCost : irregularCost;
    if (this.#debt > mostDebt) {
      this.#debt = 0;
      this.#untilBatches = this.#pause;
      this.#pause = Math.min(longPause, this.#pause * 2);
    } else if (bytes.left > 0) {
      this.cells = cellsOf(this.#decoder.decode(bytes.bytes), this.#source.dialect);
      this.line = bytes.line;
      this.batchRow = bytes.row;
      bytes.skip(1);
      this.fraction = Math.max(this.fraction, bytes.fraction);
      return true;
    }
    this.#readText();
    return false;
  }

  /** Begins to read rows as text where the bytes are at. */
  #readText(): void {
    const { input, encoding, size, dialect } = this.#source;
    const { at, line } = this.#bytes ?? { at: 0, line: 1 };
    const onQuote = (trouble: QuoteTrouble): void => void this.#loaded.push(trouble);
    const start = { line, inVain: this.#inVain };
    this.#nextLine = line;
    const pieces = textPieces(input, encoding, size, at, at === 0 ? headerPiece : rowPiece);
    this.#batches = readRows(pieces, dialect, onQuote, start);
  }

  #dropText(): void {
    this.#batches = undefined;
    this.#rows = [];
    this.#lines = [];
    this.#at = 0;
    this.#quotes.clear();
  }

  #load(): boolean {
    if (!this.#batches) this.#readText();
    const next = this.#batches?.next();
    if (!next || next.done === true) return false;
    const { rows, lines, nextLine, fraction } = next.value;
    // Rows gone by are let go of.
    if (this.#at >= this.#rows.length) {
      this.#rows = [...rows];
      this.#lines = [...lines];
      this.#at = 0;
    } else {
      for (const row of rows) this.#rows.push(row);
      for (const line of lines) this.#lines.push(line);
    }
    this.#nextLine = nextLine;
    this.fraction = Math.max(this.fraction, fraction);
    for (const trouble of this.#loaded.splice(0)) this.#quotes.set(trouble.line, trouble);
    return true;
  }

  #tellQuotes(): void {
    const trouble = this.#quotes.get(this.line);
    if (!trouble) return;
    this.#quotes.delete(this.line);
    this.#inVain += trouble.inVain;
    this.#onQuote(trouble);
  }
}
