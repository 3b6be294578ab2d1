import { type Encoding, textCheck } from "./encoding.ts";
import { endOfCell, endsCell } from "./byte-cell.ts";
import { ByteDictionary } from "./byte-dictionary.ts";
import { ByteNumber } from "./byte-number.ts";
import type { DecimalMark } from "./number-text.ts";

/** What the cells of a column are read as: entries of a dictionary, numbers, or not at all. */
export type ByteColumnUse = "key" | "number" | "skip";

/** One column of a batch; position `row` of its arrays holds the cell of that row. */
export interface ByteColumn {
  readonly use: ByteColumnUse;
  /** The number of a cell, NaN where it holds something else. Only of a `number` column. */
  readonly values: Float64Array;
  /** Position in `texts`; of a `number` column only where the value is NaN. */
  readonly codes: Int32Array;
  /** The distinct cells of all batches, untrimmed; two entries may have the same text. */
  readonly texts: readonly string[];
}

/** What is known of a table before its rows are read. */
export interface ByteTable {
  /** What each column is read as, from the left. */
  readonly uses: readonly ByteColumnUse[];
  /** One ASCII character; in GB18030 one before `@`, so not `|`. */
  readonly delimiter: string;
  readonly encoding: "utf-8" | "gb18030";
  /** What parts a whole number from its fraction. */
  readonly decimal: DecimalMark;
}

interface Reader extends ByteColumn {
  readonly dictionary: ByteDictionary;
}

/** Rows that a batch holds at most: so many that a batch stays in the processor's cache. */
export const batchSize: number = 1 << 12;

/**
 * Reads regular rows straight from the bytes of a file, in batches whose arrays are used again.
 *
 * Regular is a row of exactly as many cells as there are columns, ended by LF or CRLF, all of it text in the encoding,
 * without a NUL, a lone carriage return, or quotes except around a whole cell without quotes and line breaks in it. Its
 * cells are what PapaParse makes of them, a carriage return before the line feed left out. Each takes one line.
 */
export class ByteRows {
  readonly columns: readonly ByteColumn[];
  /** Rows of the batch. */
  length = 0;
  /** Where each row of the batch begins, and after them where the batch ends. */
  readonly starts: Float64Array = new Float64Array(batchSize + 1);

  readonly #readers: readonly Reader[];
  readonly #number: ByteNumber;
  readonly #encoding: Encoding;
  readonly #delimiter: number;
  /** Where in the row read last each cell ends, from the start of that row on. */
  readonly #ends: Int32Array;

  constructor({ uses, delimiter, encoding, decimal }: ByteTable) {
    const byte = delimiter.charCodeAt(0);
    if (byte >= 0x40 && encoding === "gb18030")
      throw new RangeError(
        `invalid delimiter "${delimiter}" in gb18030: its byte is a part of other characters there`,
      );
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    this.#encoding = encoding;
    this.#delimiter = byte;
    this.#ends = new Int32Array(uses.length);
    this.#number = new ByteNumber(byte, decimal);
    this.#readers = uses.map((use) => {
      const dictionary = new ByteDictionary(byte, decoder);
      return {
        use,
        values: new Float64Array(use === "number" ? batchSize : 0),
        codes: new Int32Array(use === "skip" ? 0 : batchSize),
        texts: dictionary.texts,
        dictionary,
      };
    });
    this.columns = this.#readers;
  }

  /**
   * Reads the next rows: up to a row that is not regular, up to `to`, or as many as a batch holds.
   * @param from where a row begins
   * @param to where a row ends, after its line feed
   * @returns where reading stopped; where the batch is not full and this is not `to`, a row begins there that is not regular
   */
  read(bytes: Uint8Array, from: number, to: number): number {
    if (to > from && bytes[to - 1] !== 0x0a)
      throw new RangeError(`invalid end of rows ${to}: expected a line break before it`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, to);
    let before = -1;
    let at = from;
    let row = 0;
    for (; row < batchSize && at < to; row++) {
      this.starts[row] = at;
      const repeated = before < 0 ? 0 : repeatedBytes(view, before, at);
      const next = this.#readRow(bytes, at, row, repeated);
      if (next < 0) break;
      before = at;
      at = next;
    }
    this.starts[row] = at;
    this.length = row;
    return at;
  }

  /**
   * Where the row ends, −1 where it is not regular.
   * @param repeated bytes at its start that are those of the row before
   */
  #readRow(bytes: Uint8Array, from: number, row: number, repeated: number): number {
    const readers = this.#readers;
    const delimiter = this.#delimiter;
    const ends = this.#ends;
    const last = readers.length - 1;
    let at = from;
    let column = 0;
    // Neighbouring rows mostly begin with the same cells.
    for (; column < last && (ends[column] as number) < repeated; column++) {
      const { values, codes } = readers[column] as Reader;
      if (values.length > 0) values[row] = values[row - 1] as number;
      if (codes.length > 0) codes[row] = codes[row - 1] as number;
      at = from + (ends[column] as number);
    }
    for (; column <= last; column++) {
      const reader = readers[column] as Reader;
      if (column > 0) {
        if (bytes[at] !== delimiter) return -1;
        at++;
      }
      if (reader.use === "key") {
        const code = reader.dictionary.code(bytes, at);
        if (code < 0) return -1;
        reader.codes[row] = code;
        at = reader.dictionary.end;
      } else if (reader.use === "number") {
        const value = this.#number.read(bytes, at);
        if (value === value && endsCell(bytes, this.#number.end, delimiter)) {
          reader.values[row] = value;
          at = this.#number.end;
        } else {
          const code = reader.dictionary.code(bytes, at);
          if (code < 0) return -1;
          reader.values[row] = Number.NaN;
          reader.codes[row] = code;
          at = reader.dictionary.end;
        }
      } else {
        const end = endOfCell(bytes, at, delimiter);
        if (end < 0 || !this.#isText(bytes, at, end)) return -1;
        at = end;
      }
      ends[column] = at - from;
    }
    const byte = bytes[at];
    return byte === delimiter ? -1 : at + (byte === 0x0d ? 2 : 1);
  }

  /** Whether a cell that is not decoded could be. */
  #isText(bytes: Uint8Array, from: number, to: number): boolean {
    let at = from;
    while (at < to && (bytes[at] as number) < 0x80) at++;
    if (at === to) return true;
    const check = textCheck(this.#encoding);
    return check.isText(bytes.subarray(from, to)) && check.isWhole();
  }
}

/** How many bytes from `at` on are the same as those from `before` on, up to `at` and to the end of the bytes but for a few. */
function repeatedBytes(view: DataView, before: number, at: number): number {
  const most = Math.min(at - before, view.byteLength - at) - 3;
  let count = 0;
  // Eight bytes at a time as numbers; some bytes are no number, so what differs here may yet be the same.
  while (count + 4 < most && view.getFloat64(before + count, true) === view.getFloat64(at + count, true))
    count += 8;
  for (; count < most; count += 4) {
    const difference = view.getInt32(before + count, true) ^ view.getInt32(at + count, true);
    // The lowest byte that differs comes first.
    if (difference !== 0) return count + ((31 - Math.clz32(difference & -difference)) >> 3);
  }
  return count;
}
