import type { ByteColumn } from "./byte-rows.ts";

const fine = 1;
const doubtful = 2;

/** Tells rows with a cell that has to be looked at as text; each distinct text is tested once. */
export class TextDoubts {
  readonly column: ByteColumn;
  readonly #isDoubtful: (text: string) => boolean;
  readonly #isDoubtfulNumber: (value: number) => boolean;
  #known: Uint8Array = new Uint8Array(1 << 6);

  constructor(
    column: ByteColumn,
    isDoubtful: (text: string) => boolean,
    isDoubtfulNumber: (value: number) => boolean = () => false,
  ) {
    this.column = column;
    this.#isDoubtful = isDoubtful;
    this.#isDoubtfulNumber = isDoubtfulNumber;
  }

  has(row: number): boolean {
    const { use, values, codes } = this.column;
    if (use === "number") {
      const value = values[row] as number;
      if (value === value) return this.#isDoubtfulNumber(value);
    }
    const code = codes[row] as number;
    const known = this.#known[code] ?? 0;
    return known === 0 ? this.#test(code) : known === doubtful;
  }

  #test(code: number): boolean {
    const is = this.#isDoubtful(this.column.texts[code] ?? "");
    if (code >= this.#known.length) {
      const known = new Uint8Array(code * 2);
      known.set(this.#known);
      this.#known = known;
    }
    this.#known[code] = is ? doubtful : fine;
    return is;
  }
}
