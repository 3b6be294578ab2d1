import { cumulativeSpans } from "../calc/span-ways.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SeriesChoice } from "./add-derived.ts";
import { addSpans } from "./add-spans.ts";

/**
 * The dataset with cumulative figures (累计) added: for each month, quarter and half-year the year-to-date to its end, the
 * sum of the periods since January.
 *
 * Of several ways to add up that of fewest figures is taken, and so mostly the one from the longest year-to-date on: where
 * January and February are published as one (1—2月), March is added to these two. All parts must have a figure; where no way is
 * whole, the year-to-date is a gap `part_missing`, within bounds where what it lacks is (`1XX` is 100 to 199). Figures of a
 * stock, ratio, index or growth rate are not added up, each gives a gap `not_additive`. A year-to-date that the data have is
 * kept, also where it is a gap.
 *
 * A derived observation names the file of a figure at its end, and line 0. Its status is that of all figures added up.
 * @throws RangeError where an option names what the dataset has not
 */
export function cumulative(dataset: Dataset, options: SeriesChoice = {}): Dataset {
  return addSpans(dataset, options, cumulativeSpans(dataset), {
    flow: "sum",
    stock: "none",
    ratio: "none",
    index: "none",
    growth_rate: "none",
  });
}
