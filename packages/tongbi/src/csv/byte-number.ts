import type { DecimalMark } from "./number-text.ts";

const quote = 0x22;

const powers: readonly number[] = Array.from({ length: 16 }, (_, places) => Number(`1e${places}`));

/**
 * Reads what {@link readPlainNumber} reads, from the bytes of any encoding that ASCII is a part of: an optional minus, up to
 * fifteen digits with at most one decimal mark after the first, blanks around; all of it in quotes or not.
 */
export class ByteNumber {
  /** Position of the first byte after what was read. */
  end = 0;

  readonly #delimiter: number;
  readonly #mark: number;
  /** The decimal mark where there are no quotes around the number; 0 where there a cell would end. */
  readonly #bareMark: number;

  /**
   * @param delimiter the byte that parts cells
   * @param decimal what parts a whole number from its fraction
   */
  constructor(delimiter: number, decimal: DecimalMark = ".") {
    this.#delimiter = delimiter;
    this.#mark = decimal.charCodeAt(0);
    this.#bareMark = this.#mark === delimiter ? 0 : this.#mark;
  }

  /**
   * The number that begins at a position. Whether the cell ends at `end` is for the caller to look at; a line feed must
   * come somewhere after.
   * @returns NaN where there is none
   */
  read(bytes: Uint8Array, start: number): number {
    let at = start;
    let byte = bytes[at] as number;
    const isQuoted = byte === quote;
    const stop = isQuoted ? quote : this.#delimiter;
    if (isQuoted) byte = bytes[++at] as number;
    while (isBlank(byte, stop)) byte = bytes[++at] as number;
    const isNegative = byte === 0x2d;
    if (isNegative) byte = bytes[++at] as number;
    const first = at;
    let value = 0;
    let digit = byte - 0x30;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = (bytes[++at] as number) - 0x30;
    }
    const whole = at - first;
    if (whole === 0 || (whole > 1 && bytes[first] === 0x30)) return Number.NaN;
    let places = 0;
    if (bytes[at] === (isQuoted ? this.#mark : this.#bareMark)) {
      const point = at;
      digit = (bytes[++at] as number) - 0x30;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = (bytes[++at] as number) - 0x30;
      }
      places = at - point - 1;
      value /= powers[places] ?? Number.NaN;
    }
    if (whole + places > 15) return Number.NaN;
    while (isBlank(bytes[at] as number, stop)) at++;
    if (isQuoted && bytes[at++] !== quote) return Number.NaN;
    this.end = at;
    return isNegative && value !== 0 ? -value : value;
  }
}

/** Whether a byte is a blank of a cell; what ends the cell is none, even if it is a tab. */
function isBlank(byte: number, stop: number): boolean {
  return byte <= 0x20 && byte > 0 && byte !== 0x0a && byte !== 0x0d && byte !== stop;
}
