import { made, type MaybeDeferred } from "./deferred.ts";

type Codes = Int32Array | Uint8Array;

/** A grouping of rows as Arquero's `groupby` keeps it. */
interface Groups {
  readonly keys: Uint32Array;
  readonly get: readonly ((row: number) => string)[];
  readonly names: readonly string[];
  readonly rows: readonly number[];
  readonly size: number;
}

/**
 * A text column of an Arquero table over the codes of a dataset: nothing is copied, a text is looked up when asked for.
 *
 * It has no `keyFor`, through which Arquero would compare codes instead of texts: Arquero takes `d.level !== "county"`
 * for false where the dictionary has no "county".
 */
export class DictionaryColumn {
  readonly #codes: MaybeDeferred<Codes>;
  readonly #text: (code: number) => string;
  readonly #places: (() => Int32Array) | undefined;

  /**
   * @param text what each code stands for
   * @param places by row where its code stands, where that is elsewhere
   */
  constructor(codes: MaybeDeferred<Codes>, text: (code: number) => string, places?: () => Int32Array) {
    this.#codes = codes;
    this.#text = text;
    this.#places = places;
  }

  get length(): number {
    return this.#codes.length;
  }

  at(row: number): string {
    return this.#text(this.#codeAt(row));
  }

  #codeAt(row: number): number {
    const place = this.#places ? this.#places()[row] : row;
    return made(this.#codes)[place ?? -1] ?? -1;
  }

  /** Groups the rows by text, in the order of first appearance, without hashing a text per row. */
  groups(names: readonly string[]): Groups {
    const ofCode = new Map<number, number>();
    const ofText = new Map<string, number>();
    const keys = new Uint32Array(this.#codes.length);
    const rows: number[] = [];
    for (let row = 0; row < keys.length; row++) {
      const code = this.#codeAt(row);
      let group = ofCode.get(code);
      if (group === undefined) {
        const text = this.#text(code);
        group = ofText.get(text) ?? rows.push(row) - 1;
        ofCode.set(code, group);
        ofText.set(text, group);
      }
      keys[row] = group;
    }
    return { keys, get: [(row) => this.at(row)], names, rows, size: rows.length };
  }

  toArray(): string[] {
    return Array.from({ length: this.length }, (_, row) => this.at(row));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.toArray().values();
  }
}
