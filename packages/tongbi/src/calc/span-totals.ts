import type { ObservationColumns } from "../model/dataset.ts";
import { breakStatus } from "../model/status.ts";
import { sumOf } from "./exact.ts";
import type { SpanParts } from "./span-parts.ts";

/**
 * Totals over spans of time: months to a quarter or year, months since January to a year-to-date (累计).
 *
 * Parts and total are in the unit of the indicator; the sum is that of the decimal inputs, correctly rounded. A span
 * without a total keeps the reason that it comes with. A single part is the total itself, as the last level of a stock
 * is. The status is that of all parts together; a break in series (B) counts where it lies within the span.
 */
export interface SpanTotals {
  /** NaN where the span has no total. */
  readonly value: Float64Array;
  readonly status: Int32Array;
}

/** @param columns of the dataset */
export function spanTotals(
  columns: Pick<ObservationColumns, "value" | "status">,
  { parts, starts, gap, isBroken }: SpanParts,
): SpanTotals {
  const value = new Float64Array(gap.length).fill(Number.NaN);
  const status = new Int32Array(gap.length);
  const figures = new Float64Array(12);
  for (let at = 0; at < gap.length; at++) {
    const from = starts[at] as number;
    const count = (starts[at + 1] as number) - from;
    let together = 0;
    for (let part = 0; part < count; part++) {
      const row = parts[from + part] as number;
      figures[part] = columns.value[row] as number;
      together |= columns.status[row] as number;
    }
    status[at] = (together & ~breakStatus) | (isBroken[at] === 1 ? breakStatus : 0);
    if (gap[at] === 0) value[at] = sumOf(figures, count);
  }
  return { value, status };
}
