/** Cells a row may cost before a hash is smaller than a plain array. */
const denseCellsPerRow = 16;

/** Numbers keys, which are whole numbers, in the order in which they are met. */
export class KeyNumbers {
  /** Keys met so far. */
  count = 0;
  /** Number + 1 by key, 0 where there is none: a fresh array is all zeros, and untouched pages of it cost nothing. */
  readonly #dense: Int32Array;
  readonly #sparse: Map<number, number> = new Map();

  /** @param most keys that there can be @param rows that have them @param usual keys below this come most often */
  constructor(most: number, rows: number, usual: number = most) {
    const affordable = denseCellsPerRow * rows + 4096;
    this.#dense = new Int32Array([most, usual].find((cells) => cells <= affordable) ?? 0);
  }

  /** The number of a key; one that is met first gets the next. */
  number(packed: number): number {
    const known = this.find(packed);
    if (known >= 0) return known;
    const number = this.count++;
    if (packed < this.#dense.length) this.#dense[packed] = number + 1;
    else this.#sparse.set(packed, number + 1);
    return number;
  }

  /** The number of a key, or −1. */
  find(packed: number): number {
    if (packed < 0) return -1;
    const known = packed < this.#dense.length ? this.#dense[packed] : this.#sparse.get(packed);
    return (known ?? 0) - 1;
  }
}
