/** Gives each distinct key a code, in the order of first appearance. */
export class Dictionary<T> {
  readonly entries: T[] = [];
  readonly #codes: Map<string, number> = new Map();

  code(key: string, entry: T): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }

  /** The code of each entry. @param key the entry itself unless given */
  codes(entries: readonly T[], key: (entry: T) => string = String): Int32Array {
    return Int32Array.from(entries, (entry) => this.code(key(entry), entry));
  }
}
