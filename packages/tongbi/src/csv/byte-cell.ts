const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Whether a cell is over at a position: at the delimiter, or at a line break, LF or CRLF. */
export function endsCell(bytes: Uint8Array, at: number, delimiter: number): boolean {
  const byte = bytes[at];
  return byte === delimiter || byte === lineFeed || (byte === carriageReturn && bytes[at + 1] === lineFeed);
}

/**
 * Where the cell that begins at a position ends: the position of its delimiter or line break. A line feed must come
 * somewhere after. Quotes around all of a cell may hold delimiters.
 * @returns −1 for a cell that is to be read with care: with another quote, a lone carriage return or a NUL in it, or a
 *   line break between its quotes
 */
export function endOfCell(bytes: Uint8Array, start: number, delimiter: number): number {
  let at = start;
  const isQuoted = bytes[at] === quote;
  if (isQuoted) at++;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte > quote && (isQuoted || byte !== delimiter)) continue;
    if (byte === quote) {
      if (isQuoted) at++;
      break;
    }
    if (byte === lineFeed || byte === carriageReturn || byte === 0) {
      if (isQuoted) return -1;
      break;
    }
    if (byte === delimiter && !isQuoted) break;
  }
  return endsCell(bytes, at, delimiter) ? at : -1;
}
