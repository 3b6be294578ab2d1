import type { Issue } from "../model/issue.ts";

/** Trouble with a formula: what was found, where in its text, and what would work. */
export interface FormulaIssue extends Issue {
  readonly severity: "error";
  /** Character of the formula, from 1. */
  readonly column: number;
  readonly found: string;
}

export function isFormulaIssue(of: object): of is FormulaIssue {
  return "severity" in of;
}

/** @param column from 1, in characters @param found what stands there, shortened where it is long */
export function formulaIssue(
  code: string,
  column: number,
  found: string,
  zh: string,
  en: string,
): FormulaIssue {
  return { code, severity: "error", column, found: shortened(found), message: { zh, en } };
}

/** A text as a sentence quotes it. */
export function shortened(text: string): string {
  const signs = [...text];
  return signs.length > 40 ? `${signs.slice(0, 40).join("")}…` : text;
}
