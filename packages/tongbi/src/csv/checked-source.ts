import type { ByteSource } from "./byte-source.ts";
import { type Encoding, textCheck, type TextCheck } from "./encoding.ts";

/** Bytes looked at in one go: few enough to stay in the processor's cache. */
const window = 1 << 16;

/** Thrown where the bytes of a file turn out to be no text in the encoding that they are read in. */
export class NotInEncoding extends Error {
  constructor(encoding: Encoding) {
    super(`bytes that are no text in ${encoding}`);
    this.name = "NotInEncoding";
  }
}

/**
 * A source whose bytes are checked when they are read for the first time, so that a file need not be gone through once
 * more to know its encoding. Bytes read ahead of others, as those of the end are, are checked when their turn comes.
 */
export class CheckedSource implements ByteSource {
  readonly size: number;
  /** The same bytes, for a reader that checks them itself and then vouches for them. */
  readonly unchecked: ByteSource;
  readonly #encoding: Encoding;
  #check: TextCheck;
  /** Bytes at the start of the file that are known to be text, or that `#check` has seen. */
  #checked = 0;

  constructor(source: ByteSource, encoding: Encoding) {
    this.size = source.size;
    this.unchecked = source;
    this.#encoding = encoding;
    this.#check = textCheck(encoding);
  }

  /** Takes it that all bytes up to a position are text, which is where a character begins. */
  vouch(to: number): void {
    if (to <= this.#checked) return;
    this.#checked = to;
    this.#check = textCheck(this.#encoding);
  }

  /** @throws NotInEncoding */
  read(from: number, to: number): Uint8Array {
    const bytes = this.unchecked.read(from, to);
    if (from > this.#checked || to <= this.#checked) return bytes;
    if (!this.#check.isText(bytes.subarray(this.#checked - from))) throw new NotInEncoding(this.#encoding);
    this.#checked = to;
    return bytes;
  }

  /**
   * Checks the bytes that have not been read.
   * @throws NotInEncoding
   */
  finish(): void {
    while (this.#checked < this.size) this.read(this.#checked, Math.min(this.size, this.#checked + window));
    if (!this.#check.isWhole()) throw new NotInEncoding(this.#encoding);
  }
}
