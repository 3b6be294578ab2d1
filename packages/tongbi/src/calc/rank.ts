import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { AscendingOrder } from "./ascending-order.ts";
import type { RowSets } from "./row-sets.ts";

const notApplicable = gapCode("not_applicable");
const suppressed = gapCode("suppressed");

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
  /** How many figures of each set are ranked. */
  readonly counts: Int32Array;
}

/**
 * @param columns of the dataset
 * @param sets that rows are ranked in
 * @param ascending by indicator code: 1 where the least figure comes first
 */
export function ranks(
  { indicator, value, gap }: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  { rows, starts }: Pick<RowSets, "rows" | "starts">,
  ascending: Uint8Array,
): Ranks {
  const rankOf = new Int32Array(gap.length);
  const counts = new Int32Array(starts.length - 1);
  const largest = largestSet(starts);
  const order = new AscendingOrder(largest);
  const { figures, places } = order;
  const members = new Int32Array(largest);
  for (let set = 0; set < counts.length; set++) {
    const end = starts[set + 1] as number;
    let count = 0;
    for (let at = starts[set] as number; at < end; at++) {
      const row = rows[at] as number;
      if (gap[row] !== 0) continue;
      members[count] = row;
      figures[count++] = value[row] as number;
    }
    counts[set] = count;
    order.sort(count);
    const isAscending = ascending[indicator[members[0] as number] as number] === 1;
    for (let at = 0; at < count;) {
      const figure = figures[places[at] as number];
      let next = at + 1;
      while (next < count && figures[places[next] as number] === figure) next++;
      const rank = 1 + (isAscending ? at : count - next);
      for (; at < next; at++) rankOf[members[places[at] as number] as number] = rank;
    }
  }
  return { rankOf, counts };
}

/** By row how many others have the same rank, of rows that have one. */
export function ties(rankOf: Int32Array, { rows, starts }: Pick<RowSets, "rows" | "starts">): Int32Array {
  const tiesOf = new Int32Array(rankOf.length);
  const having = new Int32Array(largestSet(starts) + 1);
  for (let set = 0; set < starts.length - 1; set++) {
    const members = rows.subarray(starts[set], starts[set + 1]);
    for (const row of members) {
      const rank = rankOf[row] as number;
      having[rank] = (having[rank] as number) + 1;
    }
    for (const row of members) tiesOf[row] = (having[rankOf[row] as number] as number) - 1;
    having.fill(0, 0, members.length + 1);
  }
  return tiesOf;
}

function largestSet(starts: Int32Array): number {
  let most = 0;
  for (let set = 1; set < starts.length; set++)
    most = Math.max(most, (starts[set] as number) - (starts[set - 1] as number));
  return most;
}

/**
 * By row why it has no rank: its own gap, `not_applicable` where it is in no set, `suppressed` where withheld figures leave its
 * rank open; 0 for a row of −1.
 */
export function rankGaps(
  gap: Uint8Array,
  rows: Int32Array,
  setOf: Int32Array,
  rankOf: Int32Array,
): Uint8Array {
  const gaps = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row < 0) continue;
    const isOpen = rankOf[row] === 0;
    gaps[at] = (gap[row] as number) || ((setOf[row] as number) < 0 ? notApplicable : isOpen ? suppressed : 0);
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
