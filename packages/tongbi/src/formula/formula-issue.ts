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
