import { decimalPlaces } from "../model/decimal.ts";
import { type FormulaNode, type FormulaNumber, type FormulaOperand, operandKey } from "../model/formula.ts";

/** One step of a computation on a stack of fractions. */
export type FormulaStep =
  /** Puts the figure of an operand, by its number, on the stack. */
  | { readonly kind: "figure"; readonly operand: number }
  /** Puts a number on the stack, as a fraction of integers. */
  | { readonly kind: "number"; readonly top: number; readonly bottom: number }
  /** Multiplies by a power of ten. */
  | { readonly kind: "shift"; readonly exponent: number }
  | { readonly kind: "negate" | "abs" }
  /** Takes the two last from the stack and puts the result there. */
  | { readonly kind: "add" | "subtract" | "multiply" | "divide" | "min" | "max" };

/** A formula as steps, the same for every row. */
export interface FormulaProgram {
  readonly steps: readonly FormulaStep[];
  /** Each once, in the order in which they are read. */
  readonly operands: readonly FormulaOperand[];
  /** Places of the stack that are needed. */
  readonly depth: number;
}

/**
 * Lays a formula out as steps. Scales of units are powers of ten: of figures added or compared the one of the larger scale is brought
 * to the smaller, and the result to the scale that is asked for.
 * @param exponentOf the power of ten of the unit of an operand
 * @param asked that of the result
 */
export function formulaProgram(
  formula: FormulaNode,
  exponentOf: (operand: FormulaOperand) => number,
  asked: number,
): FormulaProgram {
  const steps: FormulaStep[] = [];
  const operands: FormulaOperand[] = [];
  const numbers = new Map<string, number>();
  let height = 0;
  let depth = 0;
  lay(formula);
  shift(scaleOf(formula) - asked);
  return { steps, operands, depth };

  function lay(node: FormulaNode): void {
    if (node.kind === "number" || node.kind === "operand") {
      depth = Math.max(depth, ++height);
      steps.push(node.kind === "number" ? fraction(node) : { kind: "figure", operand: numberOf(node) });
      return;
    }
    if ("of" in node) {
      lay(node.of);
      steps.push({ kind: node.kind });
      return;
    }
    const { kind, left, right } = node;
    const common = kind === "multiply" || kind === "divide" ? undefined : scaleOf(node);
    lay(left);
    if (common !== undefined) shift(scaleOf(left) - common);
    lay(right);
    if (common !== undefined) shift(scaleOf(right) - common);
    steps.push({ kind });
    height--;
  }

  /** The power of ten in which a part is computed. */
  function scaleOf(node: FormulaNode): number {
    if (node.kind === "number") return node.unit?.exponent ?? 0;
    if (node.kind === "operand") return exponentOf(node);
    if ("of" in node) return scaleOf(node.of);
    const [left, right] = [scaleOf(node.left), scaleOf(node.right)];
    if (node.kind === "multiply") return left + right;
    return node.kind === "divide" ? left - right : Math.min(left, right);
  }

  function shift(exponent: number): void {
    if (exponent !== 0) steps.push({ kind: "shift", exponent });
  }

  function numberOf(operand: FormulaOperand): number {
    const key = operandKey(operand);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, operands.length);
    return operands.push(operand) - 1;
  }
}

function fraction({ value }: FormulaNumber): FormulaStep {
  const bottom = 10 ** decimalPlaces(value);
  return { kind: "number", top: Math.round(value * bottom), bottom };
}
