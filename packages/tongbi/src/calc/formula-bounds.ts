import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import {
  absolute,
  dividedBy,
  type ExactBounds,
  figureBounds,
  greatest,
  least,
  minus,
  negated,
  outwardBounds,
  plus,
  shifted,
  times,
} from "./exact-bounds.ts";
import type { FormulaProgram, FormulaStep } from "./formula-program.ts";

/**
 * The bounds of figures of a formula that are gaps because operands are withheld within bounds, by position: 1XX of 400 is 25 to 49.75 %.
 *
 * Every step is exact and the ends are rounded once, outward. Where an operand without bounds is absent or a divisor may be zero there is no
 * interval. An operand that comes twice is taken to vary apart from itself, so that the interval of a ÷ (a + b) or of a growth
 * rate written as a formula is wider than need be; no figure is ever outside.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows by operand the row of each result, or −1
 * @param gap of each result, a gap code
 */
export function formulaBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: readonly Int32Array[],
  { steps }: FormulaProgram,
  gap: Uint8Array,
): Map<number, Bounds> {
  const found = new Map<number, Bounds>();
  if (bounds.size === 0) return found;
  for (let at = 0; at < gap.length; at++) {
    if (gap[at] === 0) continue;
    const operands = operandBounds(columns, bounds, rows, at);
    const own = operands && boundsOf(steps, operands);
    if (!own) continue;
    const ends = outwardBounds(own);
    if (Number.isFinite(ends.lower) || Number.isFinite(ends.upper)) found.set(at, ends);
  }
  return found;
}

/** Those of every operand; undefined where one has none, or all are known. */
function operandBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: readonly Int32Array[],
  at: number,
): ExactBounds[] | undefined {
  const all: ExactBounds[] = [];
  let isKnown = true;
  for (const operand of rows) {
    const row = operand[at] as number;
    const own = figureBounds(columns, bounds, row);
    if (!own) return undefined;
    all.push(own);
    isKnown &&= columns.gap[row] === 0;
  }
  return isKnown ? undefined : all;
}

const combinations = {
  add: plus,
  subtract: minus,
  multiply: times,
  divide: dividedBy,
  min: least,
  max: greatest,
} as const;

function boundsOf(steps: readonly FormulaStep[], operands: readonly ExactBounds[]): ExactBounds | undefined {
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
