import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { outwardBounds } from "./exact-bounds.ts";
import { exactFormula } from "./exact-formula.ts";
import type { FormulaProgram } from "./formula-program.ts";
import { operandBounds } from "./result-bounds.ts";

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
    const own = operands && exactFormula(steps, operands);
    if (!own) continue;
    const ends = outwardBounds(own);
    if (Number.isFinite(ends.lower) || Number.isFinite(ends.upper)) found.set(at, ends);
  }
  return found;
}
