import { endOfCell, endsCell } from "./byte-cell.ts";

const quote = 0x22;

/**
 * The distinct cells of one column, told apart by their bytes and numbered from 0 in the order in which they were met.
 * Each is decoded once. A cell with quotes around it and one without are two entries, whose texts may be the same.
 *
 * Neighbouring rows mostly repeat a cell, and where they don't, as years do, cells mostly follow each other as they did
 * before; so both are looked at before the table of all.
 */
export class ByteDictionary {
  /** The text of each entry, without the quotes around it. */
  readonly texts: string[] = [];
  /** Where the cell that was read last ends: the position of its delimiter or line break. */
  end = 0;

  readonly #delimiter: number;
  readonly #decoder: TextDecoder;
  /** The bytes of all entries one after the other; entry `code` from `#offsets[code]` up to `#offsets[code + 1]`. */
  #store: Uint8Array = new Uint8Array(1 << 10);
  #offsets: Int32Array = new Int32Array(1 << 6);
  /** Which entry came when this one stopped repeating. */
  #next: Int32Array = new Int32Array(1 << 6);
  #hashes: Int32Array = new Int32Array(1 << 6);
  /** Code + 1 by hash, 0 where free; at most half of it is taken. */
  #slots: Int32Array = new Int32Array(1 << 7);
  #last = 0;

  /** @param decoder fatal, and one that keeps byte-order marks */
  constructor(delimiter: number, decoder: TextDecoder) {
    this.#delimiter = delimiter;
    this.#decoder = decoder;
  }

  /**
   * The code of the cell that begins at a position; `end` then is where it ends. A line feed must come somewhere after.
   * @returns −1 for a cell that is to be read with care: with a quote that is not around all of it, a carriage return or a
   *   NUL in it, a line break between quotes, or bytes that are none in the encoding
   */
  code(bytes: Uint8Array, at: number): number {
    if (this.texts.length > 0) {
      const last = this.#last;
      if (this.#matches(bytes, at, last)) return last;
      const next = this.#next[last] as number;
      if (this.#matches(bytes, at, next)) return (this.#last = next);
    }
    return this.#lookUp(bytes, at);
  }

  #matches(bytes: Uint8Array, at: number, code: number): boolean {
    const store = this.#store;
    const to = this.#offsets[code + 1] as number;
    let from = this.#offsets[code] as number;
    for (; from < to; from++, at++) if (store[from] !== bytes[at]) return false;
    this.end = at;
    return endsCell(bytes, at, this.#delimiter);
  }

  #lookUp(bytes: Uint8Array, start: number): number {
    const end = endOfCell(bytes, start, this.#delimiter);
    if (end < 0) return -1;
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(bytes, start, end, hash, slot);
      if (this.#hashes[code] === hash && this.#matches(bytes, start, code)) return this.#follow(code);
    }
  }

  #follow(code: number): number {
    this.#next[this.#last] = code;
    return (this.#last = code);
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const inner = bytes[start] === quote ? 1 : 0;
    let text: string;
    try {
      text = this.#decoder.decode(bytes.subarray(start + inner, end - inner));
    } catch {
      return -1;
    }
    const code = this.texts.push(text) - 1;
    const from = this.#offsets[code] as number;
    const to = from + end - start;
    if (to > this.#store.length) this.#store = larger(this.#store, to * 2);
    this.#store.set(bytes.subarray(start, end), from);
    if (code + 2 > this.#offsets.length) {
      this.#offsets = larger(this.#offsets, code * 2 + 2);
      this.#next = larger(this.#next, code * 2 + 2);
      this.#hashes = larger(this.#hashes, code * 2 + 2);
    }
    this.#offsets[code + 1] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = code + 1;
    if (code * 2 > this.#slots.length) this.#rehash();
    this.end = end;
    return this.#follow(code);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 0; code < this.texts.length; code++) {
      let slot = (this.#hashes[code] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

function larger<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array);
  return copy;
}
