import { Exhausted } from "./refusal.ts";
import { tooMuchUnpacked, unpacksTooFar } from "./trouble.ts";

/** Bytes that a file may unpack to, all its parts together: 1 GiB. */
const mostUnpacked: number = 2 ** 30;

/** Beyond the first 64 MiB a file may unpack to 200 times its own size; tables of figures stay far below. */
const freeUnpacked = 2 ** 26;
const mostRatio = 200;

/** What a file may still unpack to. Keeps a small file that is made to fill the memory from doing so. */
export class Budget {
  readonly #packed: number;
  #inflated = 0;
  #written = 0;

  /** @param packed bytes of the file as it came */
  constructor(packed: number) {
    this.#packed = packed;
  }

  /** Counts bytes that are about to be unpacked, or were. @throws Exhausted past a limit */
  inflate(bytes: number): void {
    this.#inflated += bytes;
    this.#check();
    if (this.#inflated > freeUnpacked && this.#inflated > mostRatio * this.#packed)
      throw new Exhausted(unpacksTooFar(mostRatio));
  }

  /** Counts characters of tables written from sheets. @throws Exhausted past the limit */
  write(characters: number): void {
    this.#written += characters;
    this.#check();
  }

  #check(): void {
    if (this.#inflated + this.#written > mostUnpacked) throw new Exhausted(tooMuchUnpacked());
  }
}
