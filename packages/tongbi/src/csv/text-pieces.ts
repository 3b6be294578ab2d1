import type { Encoding } from "./encoding.ts";

/** Bytes, or characters of a text, that are read in one go: rows parse fastest from pieces of this size. */
export const pieceSize: number = 1 << 16;

/** A piece of the text of a file, and how much of the file has been read with it, from 0 to 1. */
export interface TextPiece {
  readonly text: string;
  readonly fraction: number;
}

/** A file as text, piece by piece in its order, without its byte-order mark. A character is never cut in two. */
export function* textPieces(
  input: Uint8Array | string,
  encoding: Encoding | "text",
  size: number = pieceSize,
): Generator<TextPiece> {
  const decoder = encoding === "text" ? undefined : new TextDecoder(encoding);
  for (let at = 0; at < input.length; at += size) {
    const end = Math.min(input.length, at + size);
    const text =
      typeof input === "string"
        ? input.slice(at === 0 && input.startsWith("\uFEFF") ? 1 : at, end)
        : (decoder?.decode(input.subarray(at, end), { stream: end < input.length }) ?? "");
    yield { text, fraction: end / input.length };
  }
}

/** How much of the end of a file is looked at for notes, in bytes or characters; even, as UTF-16 needs. */
const endSize = 1 << 13;

/** The last lines of a file, where notes on its signs stand. */
export function endOf(input: Uint8Array | string, encoding: Encoding | "text"): string {
  const start = Math.max(0, input.length - (input.length % 2) - endSize);
  if (typeof input === "string" || encoding === "text") return String(input.slice(start));
  const isUtf16 = encoding.startsWith("utf-16");
  return new TextDecoder(encoding).decode(input.subarray(isUtf16 ? start : lineAfter(input, start)));
}

/** Where the first whole line at or after a position begins: in the middle of a line a character might be cut. */
function lineAfter(bytes: Uint8Array, start: number): number {
  return start === 0 ? 0 : bytes.indexOf(0x0a, start) + 1;
}
