import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { RowSets } from "./row-sets.ts";
import { countBelow, countUpTo, type SortedSets } from "./sorted-sets.ts";

const notApplicable = gapCode("not_applicable");

/**
 * Rank (位次) of a figure among those of its set: one more than there are better ones, so that equal figures share a rank and
 * the next ones are skipped (1, 2, 2, 4; 并列).
 *
 * Figures are compared unrounded. A gap has no rank and counts for none; a row that is no member of its set has none either
 * (`not_applicable`).
 * Source: standard competition ranking, as rankings of regions are published (位次, 并列).
 */
export interface Ranks {
  /** By row of the dataset its rank, from 1; 0 where it has none. */
  readonly rankOf: Int32Array;
  /** By row how many others have the same rank. */
  readonly tiesOf: Int32Array;
}

/**
 * @param columns of the dataset
 * @param sets that rows are ranked in
 * @param sorted figures of the sets
 * @param ascending by indicator code: 1 where the least figure comes first
 */
export function ranks(
  { indicator, value, gap }: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  { rows, starts }: Pick<RowSets, "rows" | "starts">,
  { values, counts }: SortedSets,
  ascending: Uint8Array,
): Ranks {
  const rankOf = new Int32Array(gap.length);
  const tiesOf = new Int32Array(gap.length);
  for (let set = 0; set < counts.length; set++) {
    const from = starts[set] as number;
    const count = counts[set] as number;
    const to = from + count;
    const isAscending = count > 0 && ascending[indicator[rows[from] as number] as number] === 1;
    for (let at = from; at < (starts[set + 1] as number); at++) {
      const row = rows[at] as number;
      if (gap[row] !== 0) continue;
      const figure = value[row] as number;
      const below = countBelow(values, from, to, figure);
      const hasTies = values[from + below + 1] === figure && below + 1 < count;
      const upTo = hasTies ? countUpTo(values, from, to, figure) : below + 1;
      rankOf[row] = 1 + (isAscending ? below : count - upTo);
      if (hasTies) tiesOf[row] = upTo - below - 1;
    }
  }
  return { rankOf, tiesOf };
}

/** By row why it has no rank: its own gap, `not_applicable` where it is in no set; 0 for a row of −1. */
export function rankGaps(gap: Uint8Array, rows: Int32Array, setOf: Int32Array): Uint8Array {
  const gaps = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row >= 0) gaps[at] = (gap[row] as number) || ((setOf[row] as number) < 0 ? notApplicable : 0);
  }
  return gaps;
}

/** Numbers of the dataset's rows for some of them; NaN where a row is −1 or has no rank. */
export function rankedFigures(
  rows: Int32Array,
  rankOf: Int32Array,
  figureOf: (row: number) => number,
): Float64Array {
  const figures = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    figures[at] = row < 0 || rankOf[row] === 0 ? Number.NaN : figureOf(row);
  }
  return figures;
}
