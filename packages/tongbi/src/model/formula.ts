import type { Unit } from "./unit.ts";

/** Where a part of a formula stands in the text that was typed. */
interface FormulaPlace {
  /** From 1, in characters; 0 where nobody typed it. */
  readonly column: number;
  readonly text: string;
}

/** A number; one with a unit was written in brackets: `[5000万元]`. */
export interface FormulaNumber extends FormulaPlace {
  readonly kind: "number";
  readonly value: number;
  readonly unit?: Unit;
}

/** Figures of an indicator. */
export interface FormulaOperand extends FormulaPlace {
  readonly kind: "operand";
  /** Indicator id; empty for the one that the formula, being of stages, is asked of. */
  readonly indicator: string;
  /** Stage id; that of the observation computed unless given. */
  readonly stage?: string;
  readonly scenario: "result" | "target";
  /** Years back. */
  readonly lag: number;
}

export interface FormulaSign extends FormulaPlace {
  readonly kind: "negate" | "abs";
  readonly of: FormulaNode;
}

export interface FormulaPair extends FormulaPlace {
  readonly kind: "add" | "subtract" | "multiply" | "divide" | "min" | "max";
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** A formula that has been read: plain data, and nothing that could run. */
export type FormulaNode = FormulaNumber | FormulaOperand | FormulaSign | FormulaPair;

/** The formula with its figures taken so many years earlier. */
export function lagFormula(node: FormulaNode, years: number): FormulaNode {
  if (node.kind === "operand") return { ...node, lag: node.lag + years };
  if ("of" in node) return { ...node, of: lagFormula(node.of, years) };
  if (!("left" in node)) return node;
  return { ...node, left: lagFormula(node.left, years), right: lagFormula(node.right, years) };
}

/** The operands of a formula as they are read, each as often as it comes. */
export function operandsOf(node: FormulaNode): FormulaOperand[] {
  if (node.kind === "operand") return [node];
  if ("of" in node) return operandsOf(node.of);
  return "left" in node ? [...operandsOf(node.left), ...operandsOf(node.right)] : [];
}

/** What an operand takes its figures from: two that have it in common are one. */
export function operandKey({ indicator, stage, scenario, lag }: FormulaOperand): string {
  return JSON.stringify([indicator, stage, scenario, lag]);
}

/** Whether an operand holds results of the period that is computed; observations are derived for those of one that does. */
export function isOfPeriod({ scenario, lag }: FormulaOperand): boolean {
  return scenario === "result" && lag === 0;
}
