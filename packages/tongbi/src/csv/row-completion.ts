import type { Layout } from "./layout.ts";

/** Completes the rows of tables that leave cells to be made out: by the row above, by a label, by a cell of several parts. */
export class RowCompletion {
  readonly #layout: Layout;
  readonly #isNeeded: boolean;
  /** What stood last in columns whose empty cells go on. */
  readonly #above: string[] = [];

  constructor(layout: Layout) {
    const { parts, filledDown, labelled } = layout;
    this.#layout = layout;
    this.#isNeeded = parts > 0 || filledDown.length > 0 || labelled.length > 0;
  }

  /** The row with the cells that merging left empty, and with the parts of its first cell behind the last. */
  of(row: readonly string[]): readonly string[] {
    if (!this.#isNeeded) return row;
    const { parts, filledDown, labelled, header } = this.#layout;
    const width = header.length;
    const cells = [...row];
    for (const { column, byLabel } of labelled) {
      const [, code, label] = /^([^:]*): (.*)$/s.exec(cells[column] ?? "") ?? [];
      if (code !== undefined && label !== undefined) cells[column] = byLabel ? label : code;
    }
    if (filledDown.length > 0 && row.some((cell) => cell.trim() !== ""))
      for (const column of filledDown) {
        if ((cells[column] ?? "").trim() === "") cells[column] = this.#above[column] ?? "";
        else this.#above[column] = cells[column] ?? "";
      }
    if (parts > 0) {
      while (cells.length < width) cells.push("");
      const own = (cells[0] ?? "").split(",");
      for (let at = 0; at < parts; at++) cells[width + at] = own[at] ?? "";
    }
    return cells;
  }
}
