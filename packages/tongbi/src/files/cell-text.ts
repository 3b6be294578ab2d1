import type { NumberFormat } from "./number-format.ts";
import { plainDecimal } from "./plain-decimal.ts";
import { type DateSystem, sheetDate } from "./sheet-date.ts";

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the number that a cell gives as its style. */
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
}

/** A cell as the sheet stores it. */
export interface StoredCell {
  /** `n` number, `s` shared string, `str` and `inlineStr` text, `b` boolean, `e` error, `d` ISO date. */
  readonly type: string;
  readonly style: number;
  readonly stored: string;
}

/**
 * The text of a cell: numbers as the shortest decimal of the double that is stored, with percent as percent (0.165 shown as
 * 16.5% is `16.5%`), dates in ISO form, TRUE and FALSE, errors and texts as they stand.
 * @returns undefined for a reference to a string that is not there
 */
export function cellText({ type, style, stored }: StoredCell, context: CellContext): string | undefined {
  switch (type) {
    case "n":
      return numberText(stored, context.formats[style] ?? { kind: "number" }, context.dateSystem);
    case "s":
      return context.strings[Number(stored)];
    case "b":
      return stored.trim() === "1" ? "TRUE" : "FALSE";
    case "str":
    case "inlineStr":
      return unescapeText(stored);
    default:
      return stored;
  }
}

function numberText(stored: string, format: NumberFormat, dateSystem: DateSystem): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (format.kind === "percent") return `${plainDecimal(value, 2)}%`;
  const date = format.kind === "date" ? sheetDate(value, format, dateSystem) : undefined;
  return date ?? plainDecimal(value);
}

/**
 * Characters that XML can't hold are written as _x000D_.
 * Source: ECMA-376 part 1, 22.9.2.19.
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(String(code), 16)),
  );
}
