import type { ObservationColumns } from "../model/dataset.ts";

/** What is known of a target: its code is the position here. */
export const targetStates = ["", "no", "yes"] as const;

/**
 * Whether each result, as it stands, has met its target: it is not below it or, of an indicator of which less is better,
 * not above it. It does not follow from the completion: 120 % of a limit is a limit passed, and a target of zero
 * has no completion at all. Codes of {@link targetStates}; 0 where result or target is absent.
 * @param lowerBetter by indicator code: 1 where less is better
 */
export function targetMet(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  targetRows: Int32Array,
  lowerBetter: Uint8Array,
): Uint8Array {
  const met = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const to = targetRows[at] as number;
    if (to < 0 || columns.gap[row] !== 0 || columns.gap[to] !== 0) continue;
    const value = columns.value[row] as number;
    const target = columns.value[to] as number;
    const isLimit = lowerBetter[columns.indicator[row] as number] === 1;
    met[at] = (isLimit ? value <= target : value >= target) ? 2 : 1;
  }
  return met;
}
