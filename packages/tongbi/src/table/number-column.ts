import { made, type MaybeDeferred } from "./deferred.ts";

/**
 * A numeric column of an Arquero table over the numbers of a calculation, which mark what is absent by NaN: here that
 * is null.
 */
export class NumberColumn {
  readonly #values: MaybeDeferred<Float64Array>;
  readonly #places: (() => Int32Array) | undefined;

  /** @param places by row where its number stands, where that is elsewhere */
  constructor(values: MaybeDeferred<Float64Array>, places?: () => Int32Array) {
    this.#values = values;
    this.#places = places;
  }

  get length(): number {
    return this.#values.length;
  }

  at(row: number): number | null {
    const place = this.#places ? this.#places()[row] : row;
    const value = made(this.#values)[place ?? -1] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  }

  toArray(): (number | null)[] {
    return Array.from({ length: this.length }, (_, row) => this.at(row));
  }

  [Symbol.iterator](): Iterator<number | null> {
    return this.toArray().values();
  }
}
