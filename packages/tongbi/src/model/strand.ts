import type { ObservationColumns } from "./dataset.ts";

/** Rows of one source within a list of rows: from one position to before another. */
export interface Span {
  readonly source: number;
  readonly from: number;
  readonly to: number;
}

/** How the figures of a span compare with those of a strand; a gap is no figure. */
export interface Likeness {
  /** Periods for which both have one. */
  common: number;
  /** Those for which they differ. */
  different: number;
  /** Rows of the first that differs, in the strand and in the span; −1 where none does. */
  earlier: number;
  later: number;
}

/**
 * The figures of one vintage of a series, gathered from sources that agree. Of two rows for one period the one with a
 * figure stays, else the later one. Used again for series after series, so that none costs an object a row.
 */
export class Strand {
  readonly spans: Span[] = [];
  readonly likeness: Likeness = { common: 0, different: 0, earlier: -1, later: -1 };
  readonly #columns: ObservationColumns;
  readonly #rows: Int32Array;
  readonly #dropped: Uint8Array;
  /** By period the row that holds it, plus one; 0 where there is none. */
  readonly #cells: Int32Array;
  /** By period the span of that row, a position in `spans`. */
  readonly #owners: Int32Array;
  /** By span the first span that it is linked to by figures in common; −1 where it has no figure. */
  readonly #links: number[] = [];

  /**
   * @param rows that spans are of
   * @param periods number of them
   * @param dropped by row, 1 where another row holds the period
   */
  constructor(columns: ObservationColumns, rows: Int32Array, periods: number, dropped: Uint8Array) {
    this.#columns = columns;
    this.#rows = rows;
    this.#dropped = dropped;
    this.#cells = new Int32Array(periods);
    this.#owners = new Int32Array(periods);
  }

  /** Compares a span with what is here; the result is overwritten by the next call. */
  compare({ from, to }: Span): Likeness {
    const { period, gap, value } = this.#columns;
    const found = this.likeness;
    found.common = found.different = 0;
    found.earlier = found.later = -1;
    for (let at = from; at < to; at++) {
      const row = this.#rows[at] as number;
      const held = (this.#cells[period[row] as number] as number) - 1;
      if (held < 0 || gap[row] !== 0 || gap[held] !== 0) continue;
      found.common++;
      if (value[row] === value[held]) continue;
      if (found.different++ === 0) {
        found.earlier = held;
        found.later = row;
      }
    }
    return found;
  }

  /** Takes in a span that agrees with what is here. */
  add(span: Span): void {
    const { period, gap } = this.#columns;
    const own = this.spans.push(span) - 1;
    this.#links.push(-1);
    for (let at = span.from; at < span.to; at++) {
      const row = this.#rows[at] as number;
      const when = period[row] as number;
      const held = (this.#cells[when] as number) - 1;
      if (gap[row] === 0 && this.#links[own] === -1) this.#links[own] = own;
      if (held >= 0) {
        if (gap[row] === 0 && gap[held] === 0) this.#link(own, this.#owners[when] as number);
        const holdsFigure = gap[row] !== 0 && gap[held] === 0;
        this.#dropped[holdsFigure ? row : held] = 1;
        if (holdsFigure) continue;
      }
      this.#cells[when] = row + 1;
      this.#owners[when] = own;
    }
  }

  /** The first span of each group whose figures are linked with one another; one span where all are. */
  heads(): Span[] {
    return this.spans.filter((_, at) => this.#links[at] === at);
  }

  /** Forgets everything. */
  clear(): void {
    for (const { from, to } of this.spans)
      for (let at = from; at < to; at++)
        this.#cells[this.#columns.period[this.#rows[at] as number] as number] = 0;
    this.spans.length = 0;
    this.#links.length = 0;
  }

  #link(a: number, b: number): void {
    const [one, other] = [this.#links[a] as number, this.#links[b] as number];
    if (one === other) return;
    const first = Math.min(one, other);
    this.#links.forEach((link, at) => {
      if (link === one || link === other) this.#links[at] = first;
    });
  }
}
