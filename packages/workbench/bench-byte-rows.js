import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ByteRows } from "../tongbi/dist/csv/byte-rows.js";

/** Bytes of a file that are in memory at a time. */
const pieceSize = 1 << 20;

/**
 * A tidy file as columns by the scanner alone, read a piece at a time: codes for indicator, unit, region and year,
 * doubles for the value, the reason where there is none, and the line.
 * @param {string} path
 */
export function readColumns(path) {
  const file = openSync(path, "r");
  try {
    const columns = new Columns(fstatSync(file).size);
    const piece = new Uint8Array(pieceSize);
    let kept = 0;
    for (;;) {
      const filled = kept + readSync(file, piece, kept, pieceSize - kept, null);
      if (filled === kept) return columns;
      const to = piece.lastIndexOf(0x0a, filled - 1) + 1;
      columns.add(piece, to);
      piece.copyWithin(0, to, filled);
      kept = filled - to;
    }
  } finally {
    closeSync(file);
  }
}

class Columns {
  length = 0;
  /** @type {ByteRows | undefined} */
  #rows;

  /** @param {number} bytes size of the file */
  constructor(bytes) {
    const capacity = Math.ceil(bytes / 16);
    this.keys = Array.from({ length: 4 }, () => new Int32Array(capacity));
    this.value = new Float64Array(capacity);
    this.gap = new Uint8Array(capacity);
    this.line = new Int32Array(capacity);
  }

  /**
   * @param {Uint8Array} bytes
   * @param {number} to where the last whole line ends
   */
  add(bytes, to) {
    const isFirst = this.#rows === undefined;
    const from = isFirst ? bytes.indexOf(0x0a) + 1 : 0;
    this.#rows ??= new ByteRows({
      uses: ["key", "key", "key", "key", "number"],
      delimiter: ",",
      encoding: isUtf8(bytes.subarray(0, from)) ? "utf-8" : "gb18030",
      decimal: ".",
    });
    for (let at = from; at < to;) {
      at = this.#rows.read(bytes, at, to);
      if (this.#rows.length === 0) throw new Error(`line ${this.length + 2} is not regular`);
      this.#copy(this.#rows);
    }
  }

  /** @param {ByteRows} rows */
  #copy({ columns, length }) {
    const start = this.length;
    const [values] = columns.slice(-1);
    if (!values) return;
    this.keys.forEach((codes, key) => codes.set(columns[key]?.codes.subarray(0, length) ?? [], start));
    this.value.set(values.values.subarray(0, length), start);
    for (let row = 0; row < length; row++) {
      if (Number.isNaN(values.values[row]))
        this.gap[start + row] = values.texts[values.codes[row] ?? 0] === "" ? 1 : 2;
      this.line[start + row] = start + row + 2;
    }
    this.length += length;
  }
}

/** @param {Uint8Array} bytes */
function isUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== "";
  } catch {
    return false;
  }
}
