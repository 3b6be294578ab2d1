import type { Bounds, Dataset } from "../model/dataset.ts";
import type { Kind } from "../model/indicator.ts";
import { type SeriesIndex, seriesIndex } from "../model/series-index.ts";
import { mostParts, type SpanParts, type SpanRule } from "./span-parts.ts";
import type { SpanWays } from "./span-ways.ts";
import { boundsOfSum } from "./sum-bounds.ts";

/**
 * The bounds of totals over spans of time that are gaps, by position among the spans found: a quarter of months 5, 6 and 1XX is 111 to 210.
 *
 * A sum goes the first way of which every part has a figure or bounds, a level is the first with bounds of those that end the
 * span. A span of which no way is whole has none.
 */
export function spanBounds(
  dataset: Dataset,
  { rows, span, gap }: Pick<SpanParts, "rows" | "span" | "gap">,
  { ways, ends }: Pick<SpanWays, "ways" | "ends">,
  rules: Readonly<Record<Kind, SpanRule>>,
): Map<number, Bounds> {
  const { columns, bounds, indicators } = dataset;
  const found = new Map<number, Bounds>();
  if (bounds.size === 0) return found;
  const index = seriesIndex(dataset);
  const ruleOf = indicators.map(({ kind }) => rules[kind]);
  const parts = new Int32Array(mostParts);
  const lastOnly = ends.map((periods) => Array.from(periods, (period) => Int32Array.of(period)));
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const rule = ruleOf[columns.indicator[row] as number];
    if (gap[at] === 0 || rule === "none") continue;
    const series = index.series[row] as number;
    const choices = (rule === "sum" ? ways : lastOnly)[span[at] as number] as readonly Int32Array[];
    for (const way of choices) {
      if (!findParts(dataset, index, series, way, parts)) continue;
      const own = boundsOfSum(columns, bounds, parts.subarray(0, way.length));
      if (!own) continue;
      found.set(at, own);
      break;
    }
  }
  return found;
}

/** Writes the rows of a way; false where the data lack one, or nothing is known of it. */
function findParts(
  { columns, bounds }: Pick<Dataset, "columns" | "bounds">,
  index: SeriesIndex,
  series: number,
  way: Int32Array,
  parts: Int32Array,
): boolean {
  for (let at = 0; at < way.length; at++) {
    const row = index.row(series, way[at] as number);
    if (row < 0 || (columns.gap[row] !== 0 && !bounds.has(row))) return false;
    parts[at] = row;
  }
  return true;
}
