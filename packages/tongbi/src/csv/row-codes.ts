import type { ByteColumn } from "./byte-rows.ts";

/**
 * What the cells of some columns say together, as numbers from 0: those of no column always the same, those of one column by
 * the code of the cell, those of several by the combination. What has not been learnt yet is −1.
 */
export class RowCodes {
  readonly #first: Int32Array | undefined;
  readonly #more: readonly Int32Array[];
  readonly #pairs: readonly PairCodes[];
  #known: Int32Array = new Int32Array(1 << 6).fill(-1);

  constructor(columns: readonly ByteColumn[]) {
    const [first, ...more] = columns.map(({ codes }) => codes);
    this.#first = first;
    this.#more = more;
    this.#pairs = more.map(() => new PairCodes());
  }

  of(row: number): number {
    return this.#known[this.#combination(row)] ?? -1;
  }

  /** Those of neighbouring rows, put where a column has them; where the first row is that has not been learnt yet, or `to`. */
  ofRows(from: number, to: number, meanings: Int32Array): number {
    for (let row = from; row < to; row++) {
      const meaning = this.of(row);
      if (meaning < 0) return row;
      meanings[row] = meaning;
    }
    return to;
  }

  learn(row: number, meaning: number): void {
    const code = this.#combination(row);
    const { length } = this.#known;
    if (code >= length) {
      const known = new Int32Array(code * 2).fill(-1);
      known.set(this.#known);
      this.#known = known;
    }
    this.#known[code] = meaning;
  }

  #combination(row: number): number {
    if (this.#first === undefined) return 0;
    let code = this.#first[row] as number;
    for (let at = 0; at < this.#more.length; at++)
      code = (this.#pairs[at] as PairCodes).code(code, this.#more[at]?.[row] as number);
    return code;
  }
}

/** Numbers pairs of codes in the order in which they are met. */
export class PairCodes {
  #size = 0;
  #firsts: Int32Array = new Int32Array(1 << 6);
  #seconds: Int32Array = new Int32Array(1 << 6);
  /** Code + 1 by hash, 0 where free; at most half of it is taken. */
  #slots: Int32Array = new Int32Array(1 << 7);
  #last = 0;

  code(first: number, second: number): number {
    const last = this.#last;
    if (this.#size > 0 && this.#firsts[last] === first && this.#seconds[last] === second) return last;
    return (this.#last = this.#find(first, second));
  }

  #find(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const code = (this.#slots[slot] as number) - 1;
      if (code < 0) return this.#add(first, second, slot);
      if (this.#firsts[code] === first && this.#seconds[code] === second) return code;
    }
  }

  #add(first: number, second: number, slot: number): number {
    const code = this.#size++;
    this.#firsts[code] = first;
    this.#seconds[code] = second;
    this.#slots[slot] = code + 1;
    if (this.#size === this.#firsts.length) this.#grow();
    return code;
  }

  #grow(): void {
    const [firsts, seconds] = [this.#firsts, this.#seconds];
    this.#firsts = new Int32Array(firsts.length * 2);
    this.#seconds = new Int32Array(firsts.length * 2);
    this.#firsts.set(firsts);
    this.#seconds.set(seconds);
    this.#slots = new Int32Array(firsts.length * 4);
    const mask = this.#slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = hash(firsts[code] as number, seconds[code] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = code + 1;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x01000193) ^ second, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
