import type { Bounds, ObservationColumns } from "../model/dataset.ts";

/** What is known of a target: its code is the position here. */
export const targetStates = ["", "no", "yes"] as const;

/**
 * Whether each result, as it stands, has met its target: it is not below it or, of an indicator of which less is better, not
 * above it. It does not follow from the completion: 120 % of a limit is a limit passed, and a target of zero has no completion
 * at all. Of figures that are withheld but for their bounds it is told where all figures within them say so: 1XX of 80 has met
 * its target, 1XX of 250 has not. Codes of {@link targetStates}; 0 where result or target is absent, or that is not certain.
 * @param lowerBetter by indicator code: 1 where less is better
 * @param bounds of withheld figures, by row
 */
export function targetMet(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  rows: Int32Array,
  targetRows: Int32Array,
  lowerBetter: Uint8Array,
  bounds: ReadonlyMap<number, Bounds>,
): Uint8Array {
  const met = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const to = targetRows[at] as number;
    if (to < 0) continue;
    const isLimit = lowerBetter[columns.indicator[row] as number] === 1;
    if (columns.gap[row] !== 0 || columns.gap[to] !== 0) {
      if (bounds.size > 0) met[at] = metWithinBounds(columns, bounds, isLimit ? to : row, isLimit ? row : to);
      continue;
    }
    const value = columns.value[row] as number;
    const target = columns.value[to] as number;
    met[at] = (isLimit ? value <= target : value >= target) ? 2 : 1;
  }
  return met;
}

/** @param more row of what is to be no less than the other @param less row of that */
function metWithinBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  more: number,
  less: number,
): number {
  const [low, high] = [endOf(columns, bounds, more, "lower"), endOf(columns, bounds, more, "upper")];
  const [least, most] = [endOf(columns, bounds, less, "lower"), endOf(columns, bounds, less, "upper")];
  if (!(low <= high && least <= most)) return 0;
  if (low >= most) return 2;
  return high < least ? 1 : 0;
}

/** An end of what a figure lies between, NaN where nothing is known of it. */
function endOf(
  { value, gap }: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  row: number,
  end: keyof Bounds,
): number {
  return gap[row] === 0 ? (value[row] as number) : (bounds.get(row)?.[end] ?? Number.NaN);
}
