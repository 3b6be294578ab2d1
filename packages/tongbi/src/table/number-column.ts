/**
 * A numeric column of an Arquero table over the numbers of a calculation, which mark what is absent by NaN: here that
 * is null.
 */
export class NumberColumn {
  readonly #values: Float64Array;

  constructor(values: Float64Array) {
    this.#values = values;
  }

  get length(): number {
    return this.#values.length;
  }

  at(row: number): number | null {
    const value = this.#values[row] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  }

  toArray(): (number | null)[] {
    return Array.from({ length: this.length }, (_, row) => this.at(row));
  }

  [Symbol.iterator](): Iterator<number | null> {
    return this.toArray().values();
  }
}
