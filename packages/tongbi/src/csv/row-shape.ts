import type { ReaderContext } from "./table-reader.ts";
import { cellBeyond } from "./row-kind.ts";
import { rowTooLong, rowTooShort, thousandsComma } from "./row-trouble.ts";
import { isCutNumber, tailColumns } from "./thousands-comma.ts";

/** Tells rows whose cells may not stand under their headers, and says so. */
export class RowShape {
  /** Columns that may hold the rest of a number cut at its thousands comma. */
  readonly tails: readonly number[];
  readonly #context: Pick<ReaderContext, "layout" | "usualWidth" | "log">;
  readonly #width: number;

  constructor(context: Pick<ReaderContext, "layout" | "usualWidth" | "log">) {
    this.#context = context;
    this.#width = context.layout.header.length;
    this.tails = tailColumns(context.layout);
  }

  /** Whether it can't be known which cell of a row is which. */
  isDoubtful(cells: readonly string[], line: number): boolean {
    return (cells.length !== this.#width && this.#isRagged(cells, line)) || this.#isCut(cells, line);
  }

  /** Reports a row with the rest of a number that was cut at its thousands comma. */
  #isCut(cells: readonly string[], line: number): boolean {
    for (const column of this.tails) {
      const tail = cells[column] ?? "";
      if (tail.length < 3 || !isCutNumber(cells[column - 1] ?? "", tail)) continue;
      this.#context.log.add(thousandsComma(tail.trim(), line, column + 1));
      return true;
    }
    return false;
  }

  /** Reports a row with more or fewer cells than the header; true with more, where the cells can't be told apart. */
  #isRagged(cells: readonly string[], line: number): boolean {
    const { layout, log, usualWidth } = this.#context;
    const { length } = cells;
    const beyond = cellBeyond(cells, this.#width);
    if (beyond >= 0 || (length > this.#width && (length > usualWidth || this.#mayBeCut(cells)))) {
      const found = (cells[beyond] ?? "").trim();
      const column = (beyond < 0 ? this.#width : beyond) + 1;
      log.add(rowTooLong(length, this.#width, line, column, found));
      return true;
    }
    if (length <= (layout.values.at(-1)?.column ?? 0)) log.add(rowTooShort(length, this.#width, line));
    return false;
  }

  /** Whether two value cells side by side might be one number. */
  #mayBeCut(cells: readonly string[]): boolean {
    return this.#context.layout.values.some(({ column }) =>
      isCutNumber(cells[column] ?? "", cells[column + 1] ?? ""),
    );
  }
}
