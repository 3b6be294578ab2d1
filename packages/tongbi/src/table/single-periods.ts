import { singleBounds } from "../calc/single-bounds.ts";
import { singlePeriods as compute } from "../calc/single-periods.ts";
import { spansToDate } from "../calc/spans-to-date.ts";
import type { Dataset } from "../model/dataset.ts";
import { addDerived, type SeriesChoice } from "./add-derived.ts";
import { shownRows } from "./shown-rows.ts";

/**
 * The dataset with the single periods of its cumulative figures (累计) added: of January to June and January to May the
 * month of June. A series whose figures are all to the ends of quarters is taken apart into quarters (of half-years, into
 * those).
 *
 * Where January and February are published as one (1—2月), neither can be told: January stays absent, February is the gap
 * `part_missing`, and March is January to March less the two. So it is wherever the span before is missing. A figure that is a
 * gap gives its own reason; of one that is withheld within bounds (`1XX` is 100 to 199) the single period has bounds too.
 * Figures of a stock, ratio, index or growth rate are not taken apart, each of them gives a gap `not_additive`. A single period
 * that the data have is kept, also where it is a gap.
 *
 * A derived observation names the file of the cumulative figure, and line 0. Its status is that of both figures together.
 * @throws RangeError where an option names what the dataset has not
 */
export function singlePeriods(dataset: Dataset, options: SeriesChoice = {}): Dataset {
  const { rows, before, period, periods } = spansToDate(dataset, shownRows(dataset, options));
  const isFlow = Uint8Array.from(dataset.indicators, ({ kind }) => Number(kind === "flow"));
  return addDerived(dataset, {
    rows,
    period,
    periods,
    ...compute(dataset.columns, rows, before, isFlow),
    bounds: singleBounds(dataset.columns, dataset.bounds, rows, before, isFlow),
  });
}
