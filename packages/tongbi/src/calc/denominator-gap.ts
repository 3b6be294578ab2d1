import { gapCode, gapReasons } from "../model/gap.ts";

const denominatorMissing = gapCode("denominator_missing");

/** What the gap of a denominator says of the quotient, by gap code. */
const ofDenominator: Uint8Array = Uint8Array.from(gapReasons, (reason) =>
  reason === "none" || reason === "suppressed" || reason === "conflicting"
    ? gapCode(reason)
    : denominatorMissing,
);

/**
 * Why nothing can be divided by a figure, as a gap code, or 0 where it can: `denominator_missing` where it is absent, but
 * for one that is withheld or conflicting, which says so.
 * @param gap gap codes of the dataset
 * @param row of the denominator, or −1
 */
export function denominatorGap(gap: Uint8Array, row: number): number {
  return row < 0 ? denominatorMissing : (ofDenominator[gap[row] as number] as number);
}
