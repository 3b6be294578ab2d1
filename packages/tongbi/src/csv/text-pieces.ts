import { type ByteSource, readPiece } from "./byte-source.ts";
import type { Encoding } from "./encoding.ts";

/** Bytes, or characters of a text, that are read in one go: rows parse fastest from pieces of this size. */
export const pieceSize: number = 1 << 16;

/** A piece of the text of a file, and how much of the file has been read with it, from 0 to 1. */
export interface TextPiece {
  readonly text: string;
  readonly fraction: number;
}

/**
 * A file as text, piece by piece in its order, without its byte-order mark. A character is never cut in two.
 * @param from where in the bytes to begin, between two characters
 * @param first bytes of the first piece, where little may be wanted; the next are larger and larger
 */
export function* textPieces(
  input: ByteSource | string,
  encoding: Encoding | "text",
  size: number = pieceSize,
  from = 0,
  first: number = size,
): Generator<TextPiece> {
  if (typeof input === "string") {
    for (let at = 0; at < input.length; at += size) {
      const end = Math.min(input.length, at + size);
      const text = input.slice(at === 0 && input.startsWith("\uFEFF") ? 1 : at, end);
      yield { text, fraction: end / input.length };
    }
    return;
  }
  const decoder = decoderOf(encoding, from > 0);
  let length = Math.min(size, first);
  for (let at = from; at < input.size; length = Math.min(size, length * 2)) {
    const piece = readPiece(input, at, length);
    at += piece.length;
    yield { text: decoder.decode(piece, { stream: at < input.size }), fraction: at / input.size };
  }
}

/** How much of the end of a file is looked at for notes, in bytes or characters; even, as UTF-16 needs. */
const endSize = 1 << 13;

/** The last lines of a file, where notes on its signs stand. */
export function endOf(input: ByteSource | string, encoding: Encoding | "text"): string {
  const size = typeof input === "string" ? input.length : input.size;
  const start = Math.max(0, size - (size % 2) - endSize);
  if (typeof input === "string") return input.slice(start);
  const bytes = readPiece(input, start, size);
  const isCut = start > 0 && !encoding.startsWith("utf-16");
  // In the middle of a line a character might be cut.
  return decoderOf(encoding, false).decode(isCut ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes);
}

/** The first characters of a file, where notes on its signs may stand. */
export function startOf(input: ByteSource | string, encoding: Encoding | "text"): string {
  const length = 1 << 12;
  if (typeof input === "string") return input.slice(0, length);
  return decoderOf(encoding, false).decode(readPiece(input, 0, length));
}

function decoderOf(encoding: Encoding | "text", ignoreBOM: boolean): TextDecoder {
  return new TextDecoder(encoding === "text" ? "utf-8" : encoding, { ignoreBOM });
}
