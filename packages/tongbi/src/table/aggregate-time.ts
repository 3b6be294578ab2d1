import { aggregateSpans } from "../calc/span-ways.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SeriesChoice } from "./add-derived.ts";
import { addSpans } from "./add-spans.ts";

/** What is made, and of which series. */
export interface AggregateTimeOptions extends SeriesChoice {
  readonly to: "quarter" | "half-year" | "annual";
}

const frequencies: readonly string[] = ["quarter", "half-year", "annual"];

/**
 * The dataset with quarters, half-years or years added, of every series that has shorter periods in them.
 *
 * | kind | over the span |
 * |---|---|
 * | flow | the sum of its parts: of half-years, quarters or months, the longest of which all have a figure; else a gap `part_missing` |
 * | stock | the level at its end, that of the last part; a gap where that is one, `part_missing` where the data lack it |
 * | ratio, index, growth rate | a gap `not_additive` |
 *
 * A year-to-date (累计) is never a part: what it states of January to December is the year, of January to March the first
 * quarter, and goes before a sum. A quarter, half-year or year that the data have is kept, also where it is a gap.
 *
 * Where all that a span lacks is withheld within bounds (`1XX` is 100 to 199), so is its figure.
 *
 * A derived observation names the file of its first part, and line 0. Its status is that of all parts together; `B` where
 * the series breaks within the span.
 * @throws RangeError where `to` is no such period, or an option names what the dataset has not
 */
export function aggregateTime(dataset: Dataset, options: AggregateTimeOptions): Dataset {
  const { to, ...choice } = options;
  if (!frequencies.includes(to))
    throw new RangeError(`unknown period "${to}": expected ${frequencies.join(", ")}`);
  return addSpans(dataset, choice, aggregateSpans(dataset, to), {
    flow: "sum",
    stock: "last",
    ratio: "none",
    index: "none",
    growth_rate: "none",
  });
}
