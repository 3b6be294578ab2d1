import { Utf8Check } from "./utf8.ts";

/** How the bytes of a file stand for characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Every encoding that can be asked for. */
export const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];

/**
 * The encodings that a file may be in, by its first three bytes: what its byte-order mark says, else UTF-8 if the whole
 * file is valid UTF-8, else GB18030 (which GBK and GB2312 are part of) if the whole file is valid in that.
 */
export function likelyEncodings(start: Uint8Array): readonly Encoding[] {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return ["utf-8"];
  if (start[0] === 0xff && start[1] === 0xfe) return ["utf-16le"];
  if (start[0] === 0xfe && start[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** Looks at the bytes of a file, piece by piece in their order, whether they are text in an encoding. */
export interface TextCheck {
  /** Whether every byte of the next piece belongs to a character; the last of them may be cut by the end of the piece. */
  isText(bytes: Uint8Array): boolean;
  /** Whether the last character of the file is a whole one. */
  isWhole(): boolean;
}

/** A check of bytes from between two characters on. A NUL is no text, except in UTF-16. */
export function textCheck(encoding: Encoding): TextCheck {
  return encoding === "utf-8" ? new Utf8Check() : new DecoderCheck(encoding);
}

class DecoderCheck implements TextCheck {
  readonly #decoder: TextDecoder;
  readonly #mayHaveNul: boolean;

  constructor(encoding: Encoding) {
    this.#mayHaveNul = encoding.startsWith("utf-16");
    this.#decoder = new TextDecoder(encoding, { fatal: true });
  }

  isText(bytes: Uint8Array): boolean {
    return (this.#mayHaveNul || !bytes.includes(0)) && this.#isDecodable(bytes, true);
  }

  isWhole(): boolean {
    return this.#isDecodable(new Uint8Array(0), false);
  }

  #isDecodable(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(bytes, { stream });
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }
}
