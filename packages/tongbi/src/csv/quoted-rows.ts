import Papa from "papaparse";
import type { Dialect } from "./rows.ts";

/** A row with quotes in its first line, as PapaParse reads it: its cells and where the next row begins. */
export interface QuotedRow {
  readonly cells: readonly string[];
  readonly next: number;
  /** Line breaks in its cells. */
  readonly breaks: number;
  /** Whether a cell goes on behind its closing quote. */
  readonly isMalformed: boolean;
}

/** A row with a quote that is not closed, or not where it should be. */
export interface OpenQuote {
  /** Characters behind its first line that were looked at before that showed. */
  readonly inVain: number;
}

/** Characters in which a row is looked for at first; then twice as many. */
const firstReach = 1 << 8;

/** Longest row with quotes, in characters. A quote still open after that many is taken for a mistake. */
const longestRow = 1 << 20;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly {
    readonly code: "MissingQuotes" | "InvalidQuotes" | (string & {});
    /** Where the cell begins. */
    readonly index: number;
  }[];
  readonly meta: { readonly cursor: number };
}

/** Reads rows with quotes through PapaParse. */
export class QuotedRows {
  readonly #newline: string;
  readonly #one: Papa.Parser;
  readonly #all: Papa.Parser;

  constructor(dialect: Dialect) {
    this.#newline = dialect.newline;
    this.#one = new Papa.Parser({ ...dialect, preview: 1 });
    this.#all = new Papa.Parser({ ...dialect });
  }

  /** The whole rows of a text that begins with a row; none where any quote in it is not in order. */
  rows(text: string): readonly (readonly string[])[] {
    const { data, errors }: Parsed = this.#all.parse(text, 0, true);
    return errors.length > 0 ? [] : data;
  }

  /**
   * Reads the row that begins at `start`. A row with a malformed cell may not go on over a line break: a quote was left open
   * somewhere.
   * @param isLast whether the file ends with the text
   * @returns undefined where the text ends before that can be told
   */
  row(text: string, start: number, isLast: boolean): QuotedRow | OpenQuote | undefined {
    for (let reach = firstReach; ; reach *= 2) {
      const view = text.slice(start, start + reach);
      const isCut = !isLast || start + view.length < text.length;
      // Blanks may follow a closing quote before a line break, but not before the end of a file.
      const { data, errors, meta }: Parsed = this.#one.parse(isCut ? view : view + this.#newline, 0, isCut);
      const [cells] = data;
      const firstBreak = view.indexOf(this.#newline);
      const end = cells ? meta.cursor : view.length;
      const goesOn = firstBreak >= 0 && firstBreak + 1 < end;
      const isMissing = errors.some(({ code }) => code === "MissingQuotes");
      const isOpen = goesOn && isMalformed(view, errors, !cells);
      if (isOpen || isMissing || (!cells && view.length === longestRow)) {
        // Whatever the length of the text at hand: where the cell begins that shows it, or as far as a row may go.
        const shownAt = isOpen ? (errors[0]?.index ?? 0) : view.length;
        return { inVain: firstBreak < 0 ? 0 : Math.max(0, shownAt - firstBreak) };
      }
      if (cells)
        return {
          cells,
          next: start + end,
          breaks: goesOn ? view.slice(firstBreak, end - 1).split(this.#newline).length - 1 : 0,
          isMalformed: errors.length > 0,
        };
      if (start + view.length === text.length) return undefined;
    }
  }
}

/** Whether a quote is malformed. What seems so may be the closing one, where the view is cut between it and what follows. */
function isMalformed(view: string, { length }: Parsed["errors"], isCut: boolean): boolean {
  return length > 1 || (length === 1 && !(isCut && view.slice(view.lastIndexOf('"') + 1).trim() === ""));
}
