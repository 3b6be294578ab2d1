import { gapCode, gapReasons } from "../model/gap.ts";
import { denominatorGap } from "./denominator-gap.ts";
import type { FormulaRole } from "./formula-rows.ts";

const missing = gapCode("missing");
const noTarget = gapCode("no_target");

/** What the gap of a target says of a formula, by gap code. */
const ofTarget: Uint8Array = Uint8Array.from(gapReasons, (reason) =>
  reason === "missing" ? noTarget : gapCode(reason),
);

/**
 * Why an operand takes the figure, as a gap code, or 0 where it has one: a denominator says so ({@link denominatorGap}), an absent target
 * is `no_target`, anything else that the data lack `missing`.
 * @param gap gap codes of the dataset
 * @param row of the operand, or −1
 */
function operandGap(gap: Uint8Array, row: number, role: FormulaRole): number {
  if (role === "denominator") return denominatorGap(gap, row);
  if (role === "target") return row < 0 ? noTarget : (ofTarget[gap[row] as number] as number);
  return row < 0 ? missing : (gap[row] as number);
}

/** The reasons of the first operand, in the order of reading, that is absent; by observation computed. */
export function formulaGaps(
  gap: Uint8Array,
  rows: readonly Int32Array[],
  roles: readonly FormulaRole[],
  count: number,
): Uint8Array {
  const found = new Uint8Array(count);
  rows.forEach((operand, number) => {
    const role = roles[number] as FormulaRole;
    for (let at = 0; at < count; at++)
      if (found[at] === 0) found[at] = operandGap(gap, operand[at] as number, role);
  });
  return found;
}
