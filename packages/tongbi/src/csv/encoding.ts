import { type ByteSource, readPiece } from "./byte-source.ts";
import { validUtf8 } from "./utf8.ts";

/** How the bytes of a file stand for characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Every encoding that can be asked for. */
export const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];

/** Bytes looked at in one go: few enough to stay in the processor's cache. */
const window = 1 << 16;

/**
 * The encoding of a file: what its byte-order mark says, else UTF-8 if the whole file is valid UTF-8, else GB18030
 * (which GBK and GB2312 are part of) if the whole file is valid in that.
 * @returns undefined where the bytes are valid in none of them
 */
export function detectEncoding(source: ByteSource): Encoding | undefined {
  const marked = markedEncoding(readPiece(source, 0, 3));
  return (marked ? [marked] : (["utf-8", "gb18030"] as const)).find((encoding) =>
    isValidIn(source, encoding),
  );
}

/** The encoding that a byte-order mark at the start names. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Whether every byte of the file belongs to a character of the encoding. */
export function isValidIn(source: ByteSource, encoding: Encoding): boolean {
  return encoding === "utf-8" ? isUtf8(source) : isDecodable(source, encoding);
}

/** {@link isDecodable} in UTF-8, several times as fast. */
function isUtf8(source: ByteSource): boolean {
  for (let at = 0; at < source.size;) {
    // A character that the end of the window cuts is looked at with the next.
    const valid = validUtf8(readPiece(source, at, window));
    if (valid === 0) return false;
    at += valid;
  }
  return true;
}

function isDecodable(source: ByteSource, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < source.size; at += window)
      decoder.decode(readPiece(source, at, window), { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
