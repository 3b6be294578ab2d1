import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { figureBounds, minus, outwardBounds } from "./exact-bounds.ts";
import { yearBegins } from "./single-periods.ts";

/**
 * The bounds of single periods (当月, 当季) of cumulative figures of which one is withheld within bounds, by position: January to March of
 * 1XX less January and February of 60 is 40 to 139. The ends are rounded outward. Where one of the two has no bounds there are none.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param rows of the spans to the end of the period
 * @param before row of the span to its beginning, −1 where there is none, {@link yearBegins} where none is needed
 * @param isFlow by indicator code: 1 where figures add up over time
 */
export function singleBounds(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  rows: Int32Array,
  before: Int32Array,
  isFlow: Uint8Array,
): Map<number, Bounds> {
  const { indicator, gap } = columns;
  const found = new Map<number, Bounds>();
  if (bounds.size === 0) return found;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = before[at] as number;
    const isKnown = gap[row] === 0 && (from < 0 || gap[from] === 0);
    if (isKnown || isFlow[indicator[row] as number] === 0) continue;
    const whole = figureBounds(columns, bounds, row);
    const shorter = whole && figureBounds(columns, bounds, from);
    if (whole && from === yearBegins) found.set(at, outwardBounds(whole));
    else if (whole && shorter) found.set(at, outwardBounds(minus(whole, shorter)));
  }
  return found;
}
