import { plainDecimal } from "../files/plain-decimal.ts";
import { withGuard } from "../csv/spreadsheet-text.ts";

/** A column to be written: its header, and its cell in each row, both ready to stand between two commas. */
export interface TextColumn {
  readonly header: string;
  readonly cell: (row: number) => string;
}

/** How the cells of a table are written. */
export interface TextStyle {
  /** Whether text that a spreadsheet would run as a formula is neutralised; see {@link withGuard}. */
  readonly safe: boolean;
}

/** A text between quotes where it has to be, as RFC 4180 has it; blanks at its ends are kept by them too. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A column of texts, each of which is made ready once: `codes` are positions in `texts`. */
export function textColumn(
  header: string,
  codes: ArrayLike<number>,
  texts: readonly string[],
  { safe }: TextStyle,
): TextColumn {
  const ready = texts.map((text) => quoted(withGuard(text, safe)));
  return { header: quoted(withGuard(header, safe)), cell: (row) => ready[codes[row] ?? -1] ?? "" };
}

/**
 * A number as any reader reads it: a point, every digit, no exponent, no thousands separators. Beyond 2^53 the digits are those of
 * the double itself, so that a reader which counts them sees that none is lost.
 */
function digits(value: number): string {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return BigInt(value).toString();
  const text = String(value);
  return text.includes("e") ? plainDecimal(value) : text;
}

/** A column of numbers, empty where there is none. */
export function numberColumn(header: string, number: (row: number) => number | undefined): TextColumn {
  return {
    header: quoted(header),
    cell: (row) => {
      const value = number(row);
      return value === undefined || !Number.isFinite(value) ? "" : digits(value);
    },
  };
}

/** A column of the same text throughout. */
export function constantColumn(header: string, text: string): TextColumn {
  const cell = quoted(text);
  return { header: quoted(header), cell: () => cell };
}

/** Characters after which a piece is handed on. */
const pieceLength = 1 << 16;

/** The table as text, header first, in pieces that end with a line. Nothing is kept of the rows that have gone. */
export function* tablePieces(
  columns: readonly TextColumn[],
  length: number,
  lineBreak: "\n" | "\r\n",
): Generator<string> {
  let piece = columns.map(({ header }) => header).join(",") + lineBreak;
  for (let row = 0; row < length; row++) {
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) piece += ",";
      piece += (columns[at] as TextColumn).cell(row);
    }
    piece += lineBreak;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
