import type { Words } from "./words.ts";

/** How much an issue matters: an `error` costs a figure or a file, a `warning` wants a look, a `note` only tells. */
export type Severity = "error" | "warning" | "note";

/** Trouble found in data: what, where, and what to do, in both languages. Never thrown. */
export interface Issue {
  /** Stable, for programs and tests: `duplicate-observation`. */
  readonly code: string;
  readonly severity: Severity;
  readonly file?: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  /** Column of the file, from 1. */
  readonly column?: number;
  /** What stood there. */
  readonly found?: string;
  readonly message: Words;
}
