import { gapCode, gapReasons } from "../model/gap.ts";

const noBasePeriod = gapCode("no_base_period");

/** What the gap of a base says of the comparison, by gap code. */
const ofBase: Uint8Array = Uint8Array.from(gapReasons, (reason) => {
  if (reason === "missing" || reason === "not_applicable") return gapCode("base_missing");
  if (reason === "suppressed") return gapCode("base_suppressed");
  return gapCode(reason);
});

/**
 * Why a value cannot be compared with its base, as a gap code, or 0 where it can: the reason of the value itself goes
 * first, then `no_base_period` where the data have no observation, then what became of the base.
 * @param gap gap codes of the dataset
 * @param row of the value
 * @param base row of the base, or −1
 */
export function baseGap(gap: Uint8Array, row: number, base: number): number {
  const own = gap[row] as number;
  if (own !== 0) return own;
  return base < 0 ? noBasePeriod : (ofBase[gap[base] as number] as number);
}
