import type { DecimalMark } from "./number-text.ts";

const powers: readonly number[] = Array.from({ length: 16 }, (_, places) => Number(`1e${places}`));

/**
 * The number that a text of plain digits denotes: an optional minus, up to fifteen digits with at most one point among
 * them, blanks around. Exact, since both the digits and the power of ten are whole numbers that a double holds.
 * @param decimal what parts a whole number from its fraction
 * @returns NaN for anything else, 0012 too, which is then to be read with care
 */
export function readPlainNumber(text: string, decimal: DecimalMark = "."): number {
  let at = 0;
  let end = text.length;
  while (at < end && text.charCodeAt(at) <= 0x20) at++;
  while (end > at && text.charCodeAt(end - 1) <= 0x20) end--;
  const negative = text.charCodeAt(at) === 0x2d;
  if (negative) at++;
  const mark = decimal === "." ? 0x2e : 0x2c;
  const startsWithZero = text.charCodeAt(at) === 0x30;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + (code - 0x30);
      digits++;
    } else if (code === mark && point < 0 && digits > 0) {
      point = digits;
    } else return Number.NaN;
  }
  if (digits === 0 || digits > 15) return Number.NaN;
  if (startsWithZero && digits > 1 && point !== 1) return Number.NaN;
  if (point >= 0) value /= powers[digits - point] ?? Number.NaN;
  return negative && value !== 0 ? -value : value;
}
