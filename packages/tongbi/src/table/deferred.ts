/** An array that is made when first looked at: of the columns of a result most are read by nobody. */
export class Deferred<T> {
  readonly length: number;
  readonly #make: () => T;
  #made: T | undefined;

  constructor(length: number, make: () => T) {
    this.length = length;
    this.#make = make;
  }

  get(): T {
    return (this.#made ??= this.#make());
  }
}

/** What a column is read from: an array, or one to be made. */
export type MaybeDeferred<T> = T | Deferred<T>;

export function made<T>(array: MaybeDeferred<T>): T {
  return array instanceof Deferred ? array.get() : array;
}
