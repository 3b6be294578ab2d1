import type { Budget } from "./budget.ts";
import { Refusal } from "./refusal.ts";
import { corruptWorkbook, sheetTooLarge } from "./trouble.ts";

/** Rows and columns that a worksheet can have. */
export const mostRows: number = 1_048_576;
export const mostColumns: number = 16_384;

/** Characters that one sheet may take as text: half of what a string can hold. */
const mostCharacters = 2 ** 28;

/**
 * Writes the cells of a sheet as CSV text in which lines and columns are those of the sheet: line 7 is row 7. For that, a line
 * break inside a cell becomes a carriage return, which ends no line where lines end with a line feed.
 */
export class CsvSheet {
  /** Column of the last cell in any row, from 1; 0 where the sheet is empty. */
  width = 0;
  readonly #rows: string[] = [];
  readonly #widths: number[] = [];
  readonly #name: string;
  #size = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Adds a cell that is not empty, after all cells above it and left of it.
   * @param row from 1
   * @param column from 1
   * @throws Refusal where cells are out of order or beyond the sheet, or there is too much text
   */
  add(row: number, column: number, text: string): void {
    if (!(row >= Math.max(1, this.#rows.length) && row <= mostRows && column >= 1 && column <= mostColumns))
      throw new Refusal(corruptWorkbook());
    this.#grow(row - this.#rows.length);
    while (this.#rows.length < row) {
      this.#rows.push("");
      this.#widths.push(0);
    }
    const before = this.#widths[row - 1] ?? 0;
    if (column <= before) throw new Refusal(corruptWorkbook());
    const cell = quoted(text);
    const commas = column - Math.max(1, before);
    this.#grow(cell.length + commas);
    this.#rows[row - 1] += ",".repeat(commas) + cell;
    this.#widths[row - 1] = column;
    this.width = Math.max(this.width, column);
  }

  /** The text of the sheet; rows that are not blank are as wide as the widest. */
  text(budget: Budget): string {
    for (const width of this.#widths) if (width > 0) this.#grow(this.width - width);
    budget.write(this.#size);
    return this.#rows
      .map((row, at) => `${row}${row === "" ? "" : ",".repeat(this.width - (this.#widths[at] ?? 0))}\n`)
      .join("");
  }

  #grow(characters: number): void {
    this.#size += characters;
    if (this.#size > mostCharacters)
      throw new Refusal(sheetTooLarge(this.#name, this.#rows.length, this.width));
  }
}

function quoted(text: string): string {
  if (!/[",;|\t\r\n]/.test(text)) return text;
  return `"${text.replaceAll('"', '""').replace(/\r\n|\n/g, "\r")}"`;
}
