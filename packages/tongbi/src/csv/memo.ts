/** Looks each distinct cell text up once. Neighbouring rows mostly repeat a text, so the last one is kept at hand. */
export class Memo<T> {
  readonly #known: Map<string, T> = new Map();
  readonly #read: (text: string) => T;
  readonly #most: number;
  #lastText: string | undefined;
  #last: T | undefined;

  /** @param most texts that are known at a time */
  constructor(read: (text: string) => T, most: number = Infinity) {
    this.#read = read;
    this.#most = most;
  }

  get(text: string): T {
    if (text === this.#lastText) return this.#last as T;
    let value = this.#known.get(text);
    if (value === undefined) {
      if (this.#known.size >= this.#most) this.#known.clear();
      this.#known.set(text, (value = this.#read(text)));
    }
    this.#lastText = text;
    this.#last = value;
    return value;
  }
}
