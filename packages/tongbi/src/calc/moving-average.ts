import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { breakStatus } from "../model/status.ts";
import { quotient, sumOf } from "./exact.ts";

/**
 * Moving average (移动平均): the mean of the values of a window of periods in a row.
 *
 * Values and mean are in the unit of the indicator, whatever its kind. A gap in the window, or a period of it that is not
 * in the data, leaves no mean (`part_missing`): the mean of fewer would be another measure. Zero and negative values are
 * values like others. Sum and mean are each correctly rounded on the decimal inputs.
 *
 * The status is that of all values together, a break in series (B) where it lies after the first of them.
 * Source: any textbook of time series; the centred average of an even number of periods is the mean of both that lie half
 * a period off, so that the outermost count half (2×12 months for seasonal figures).
 */
export interface MovingAverage {
  /** In the unit of the indicator; NaN where `gap` is not 0. */
  readonly average: Float64Array;
  /** Why the average is absent, a gap code. */
  readonly gap: Uint8Array;
  readonly status: Int32Array;
}

const partMissing = gapCode("part_missing");

/**
 * @param columns of the dataset
 * @param windows rows of the values of one window after the other, in time, −1 where there is none; a row that counts more
 * than once stands there as often
 * @param size rows of each window
 * @param result filled with so many averages as there are windows
 */
export function movingAverage(
  { value, gap: valueGap, status }: Pick<ObservationColumns, "value" | "gap" | "status">,
  windows: Int32Array,
  size: number,
  result: MovingAverage,
): void {
  const figures = new Float64Array(size);
  for (let at = 0; at < windows.length / size; at++) {
    const first = windows[at * size] as number;
    let together = 0;
    let known = 0;
    for (let slot = 0; slot < size; slot++) {
      const row = windows[at * size + slot] as number;
      if (row < 0) continue;
      const own = status[row] as number;
      together |= row === first ? own & ~breakStatus : own;
      if (valueGap[row] !== 0) continue;
      figures[slot] = value[row] as number;
      known++;
    }
    const isWhole = known === size;
    result.average[at] = isWhole ? quotient(sumOf(figures, size), size, 0) : Number.NaN;
    result.gap[at] = isWhole ? 0 : partMissing;
    result.status[at] = together;
  }
}
