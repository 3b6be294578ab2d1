/**
 * How many bytes at the start of a piece are whole characters of UTF-8, none of them overlong, a surrogate, or past U+10FFFF.
 * Source: the Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
 */
export function validUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  let at = 0;
  while (at < length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    if (lead < 0xc2 || lead > 0xf4) return at;
    const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (at + width > length) return at;
    const second = bytes[at + 1] as number;
    if (!isContinuation(second)) return at;
    if (width > 2) {
      if (!isContinuation(bytes[at + 2] as number)) return at;
      if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return at;
      if (width > 3) {
        if (!isContinuation(bytes[at + 3] as number)) return at;
        if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return at;
      }
    }
    at += width;
  }
  return at;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
