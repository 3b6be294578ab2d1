import type { ByteRows } from "./byte-rows.ts";
import { readPiece } from "./byte-source.ts";
import type { CheckedSource } from "./checked-source.ts";

const lineFeed = 0x0a;

/** Goes through the regular rows of a file in batches; elsewhere it only knows where a line begins. */
export class ByteBatches {
  /** Where the row at hand begins: its first byte, and its line, from 1. */
  at = 0;
  line = 1;
  /** Position of the row at hand in the batch. */
  row = 0;

  readonly #source: CheckedSource;
  readonly #length: number;
  #piece: Uint8Array = new Uint8Array(0);
  /** Position in the file of the first byte of the piece. */
  #start = 0;
  /** Whose batch is at hand. */
  #rows: ByteRows | undefined;

  /** @param length bytes that are read in one go */
  constructor(source: CheckedSource, length: number) {
    this.#source = source;
    this.#length = length;
  }

  /** How much of the file lies before the row at hand, from 0 to 1. */
  get fraction(): number {
    return this.at / this.#source.size;
  }

  /** Rows of the batch that are not read yet, that at hand the first of them. */
  get left(): number {
    return (this.#rows?.length ?? 0) - this.row;
  }

  /** The bytes of the row at hand, which is one of the batch. */
  get bytes(): Uint8Array {
    const { starts } = this.#rows as ByteRows;
    return this.#piece.subarray(starts[this.row], starts[this.row + 1]);
  }

  /** Goes on by so many rows of the batch. */
  skip(count: number): void {
    const { starts } = this.#rows as ByteRows;
    this.row += count;
    this.line += count;
    this.at = this.#start + (starts[this.row] as number);
  }

  /** Goes to the row that begins on a line, the one at hand or a later one; past the last line to the end. */
  moveTo(line: number): void {
    this.#rows = undefined;
    this.row = 0;
    // Others have read from the source.
    this.#piece = new Uint8Array(0);
    while (this.line < line && this.at < this.#source.size) {
      const from = this.#inPiece() ?? this.#load(this.#length);
      const next = this.#piece.indexOf(lineFeed, from) + 1;
      if (next > 0) this.line++;
      this.at = this.#start + (next > 0 ? next : this.#piece.length);
    }
  }

  /** Reads the next batch where that at hand is used up; false where the row at hand is not regular, or is none. */
  fill(rows: ByteRows): boolean {
    if (this.#rows === rows && this.left > 0) return true;
    this.#rows = rows;
    this.row = 0;
    rows.length = 0;
    let length = this.#length;
    let from = this.#inPiece() ?? this.#load(length);
    let to = this.#piece.lastIndexOf(lineFeed) + 1;
    // A line may be longer than a piece.
    while (to <= from && this.#start + this.#piece.length < this.#source.size) {
      from = this.#load(length);
      to = this.#piece.lastIndexOf(lineFeed) + 1;
      length *= 2;
    }
    if (to <= from) return false;
    this.#source.vouch(this.#start + rows.read(this.#piece, from, to));
    return rows.length > 0;
  }

  /** Where in the piece the row at hand begins, if it does. */
  #inPiece(): number | undefined {
    const from = this.at - this.#start;
    return from < this.#piece.length ? from : undefined;
  }

  #load(length: number): number {
    this.#piece = readPiece(this.#source.unchecked, this.at, length);
    this.#start = this.at;
    return 0;
  }
}
