import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { sumOf } from "./exact.ts";
import type { RowSets } from "./row-sets.ts";

/**
 * Sums over sets of rows (汇总), correctly rounded, in the unit of the indicator.
 *
 * Flows and stocks are added up. A part that is a gap or that the data lack takes the sum (`part_missing`): missing is not 0. What is
 * there is added up beside it, as a figure of its own. Figures of other kinds are neither added nor averaged (`not_additive`).
 * Source: 全市合计, 全省合计 of statistical yearbooks.
 */
export interface Sums {
  /** NaN where `gap` is not 0. */
  readonly sum: Float64Array;
  /** Sum of the parts that are there; NaN where none is, or where they are not added up. */
  readonly sumThere: Float64Array;
  /** How many parts have a figure. */
  readonly there: Int32Array;
  /** Why the sum is absent, a gap code. */
  readonly gap: Uint8Array;
  /** Status of all parts together. */
  readonly status: Int32Array;
}

const partMissing = gapCode("part_missing");

/**
 * @param columns of the dataset
 * @param sets of parts, none of them empty
 * @param expected by set how many parts it has, with those that the data lack
 * @param refusals by indicator code: a gap code where its figures are not added up, else 0
 */
export function sums(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "status">,
  { rows, starts }: RowSets,
  expected: Int32Array,
  refusals: Uint8Array,
): Sums {
  const count = starts.length - 1;
  const sum = new Float64Array(count).fill(Number.NaN);
  const sumThere = new Float64Array(count).fill(Number.NaN);
  const there = new Int32Array(count);
  const gap = new Uint8Array(count);
  const status = new Int32Array(count);
  let figures = new Float64Array(64);
  for (let set = 0; set < count; set++) {
    const from = starts[set] as number;
    const to = starts[set + 1] as number;
    if (to - from > figures.length) figures = new Float64Array(2 * (to - from));
    let known = 0;
    let all = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      all |= columns.status[row] as number;
      if (columns.gap[row] === 0) figures[known++] = columns.value[row] as number;
    }
    status[set] = all;
    there[set] = known;
    const refused = refusals[columns.indicator[rows[from] as number] as number] as number;
    gap[set] = refused || (known < (expected[set] as number) ? partMissing : 0);
    if (refused === 0 && known > 0) sumThere[set] = sumOf(figures, known);
    if (gap[set] === 0) sum[set] = sumThere[set] as number;
  }
  return { sum, sumThere, there, gap, status };
}
