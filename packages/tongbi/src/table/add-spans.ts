import { spanBounds } from "../calc/span-bounds.ts";
import { type SpanRule, spanParts } from "../calc/span-parts.ts";
import { spanTotals } from "../calc/span-totals.ts";
import type { SpanWays } from "../calc/span-ways.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Kind } from "../model/indicator.ts";
import { addDerived, type SeriesChoice } from "./add-derived.ts";
import { shownRows } from "./shown-rows.ts";

/** The dataset with the figures of longer spans added, made of those of their parts. */
export function addSpans(
  dataset: Dataset,
  choice: SeriesChoice,
  ways: SpanWays,
  rules: Readonly<Record<Kind, SpanRule>>,
): Dataset {
  const found = spanParts(dataset, shownRows(dataset, choice), ways, rules);
  const { rows, span: period, gap } = found;
  return addDerived(dataset, {
    rows,
    period,
    periods: ways.spans,
    gap,
    ...spanTotals(dataset.columns, found),
    bounds: spanBounds(dataset, found, ways, rules),
  });
}
