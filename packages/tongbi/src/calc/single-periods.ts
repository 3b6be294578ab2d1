import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { breakStatus } from "../model/status.ts";
import { difference } from "./exact.ts";

/**
 * Single period (当月, 当季) of a cumulative figure (累计): value − value of the span that ends where the period begins. June is
 * January to June less January to May; the first period of a year is its span itself.
 *
 * Values and differences are in the unit of the indicator; the difference is that of the decimal inputs. A gap has its own
 * reason; where the shorter span is a gap or not in the data there is no difference (`part_missing`). Only flows are
 * taken apart: of other kinds what is stated for January to June is no sum over months (`not_additive`). A difference
 * below zero stays: the source has taken back some of what it had reported before.
 *
 * The status is that of both spans together. A break in series (B) of the longer one lies between the two; one of the
 * shorter lies before them.
 */
export interface SinglePeriods {
  /** NaN where `gap` is not 0. */
  readonly value: Float64Array;
  readonly gap: Uint8Array;
  readonly status: Int32Array;
}

/** In place of a row: the span begins with the year, and there is nothing to take away. */
export const yearBegins = -2;

const partMissing = gapCode("part_missing");
const notAdditive = gapCode("not_additive");

/**
 * @param columns of the dataset
 * @param rows of the spans to the end of the period
 * @param before row of the span to its beginning, −1 where there is none, {@link yearBegins} where none is needed
 * @param isFlow by indicator code: 1 where figures add up over time
 */
export function singlePeriods(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "status">,
  rows: Int32Array,
  before: Int32Array,
  isFlow: Uint8Array,
): SinglePeriods {
  const value = new Float64Array(rows.length).fill(Number.NaN);
  const gap = new Uint8Array(rows.length);
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const from = before[at] as number;
    const ofShorter = from < 0 ? 0 : (columns.status[from] as number);
    status[at] = (columns.status[row] as number) | (ofShorter & ~breakStatus);
    const own = columns.gap[row] as number;
    if (own !== 0) gap[at] = own;
    else if (isFlow[columns.indicator[row] as number] === 0) gap[at] = notAdditive;
    else if (from === yearBegins) value[at] = columns.value[row] as number;
    else if (from < 0 || columns.gap[from] !== 0) gap[at] = partMissing;
    else value[at] = difference(columns.value[row] as number, columns.value[from] as number);
  }
  return { value, gap, status };
}
