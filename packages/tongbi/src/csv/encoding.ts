/** How the bytes of a file stand for characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Every encoding that can be asked for. */
export const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];

/** Bytes looked at in one go: a decoder is fastest on pieces that stay in the processor's cache. */
const window = 1 << 16;

/**
 * The encoding of a file: what its byte-order mark says, else UTF-8 if the whole file is valid UTF-8, else GB18030
 * (which GBK and GB2312 are part of) if the whole file is valid in that.
 * @returns undefined where the bytes are valid in none of them
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = markedEncoding(bytes);
  return (marked ? [marked] : (["utf-8", "gb18030"] as const)).find((encoding) => isValidIn(bytes, encoding));
}

/** The encoding that a byte-order mark at the start names. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Whether every byte of the file belongs to a character of the encoding. */
export function isValidIn(bytes: Uint8Array, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += window)
      decoder.decode(bytes.subarray(at, at + window), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
