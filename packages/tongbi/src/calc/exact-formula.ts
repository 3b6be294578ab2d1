import {
  absolute,
  dividedBy,
  type ExactBounds,
  greatest,
  least,
  minus,
  negated,
  plus,
  shifted,
  times,
} from "./exact-bounds.ts";
import type { FormulaStep } from "./formula-program.ts";

const combinations = {
  add: plus,
  subtract: minus,
  multiply: times,
  divide: dividedBy,
  min: least,
  max: greatest,
} as const;

/**
 * A formula in big integers, of figures that each lie between two; of figures that are known both ends are one. Undefined where
 * a divisor may be zero.
 * @param operands by number
 */
export function exactFormula(
  steps: readonly FormulaStep[],
  operands: readonly ExactBounds[],
): ExactBounds | undefined {
  const stack: ExactBounds[] = [];
  const pop = (): ExactBounds => stack.pop() as ExactBounds;
  for (const step of steps) {
    if (step.kind === "figure") stack.push(operands[step.operand] as ExactBounds);
    else if (step.kind === "number") {
      const number = { top: BigInt(step.top), bottom: BigInt(step.bottom) };
      stack.push({ lower: number, upper: number });
    } else if (step.kind === "shift") stack.push(shifted(pop(), step.exponent));
    else if (step.kind === "negate") stack.push(negated(pop()));
    else if (step.kind === "abs") stack.push(absolute(pop()));
    else {
      const right = pop();
      const combined = combinations[step.kind](pop(), right);
      if (!combined) return undefined;
      stack.push(combined);
    }
  }
  return stack.pop();
}
