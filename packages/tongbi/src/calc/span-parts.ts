import type { Dataset, ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Kind } from "../model/indicator.ts";
import { type SeriesIndex, seriesIndex } from "../model/series-index.ts";
import { breakStatus } from "../model/status.ts";
import type { SpanWays } from "./span-ways.ts";

/** Spans of series with the rows of their parts, as `spanTotals` takes them. */
export interface SpanParts {
  /** A row of the series of each span, the first that lies in it. */
  readonly rows: Int32Array;
  /** Position of each among the spans. */
  readonly span: Int32Array;
  /** Rows of the parts of one span after the other; none of a span without a total. */
  readonly parts: Int32Array;
  /** Where each span begins in `parts`; one entry more ends the last. */
  readonly starts: Int32Array;
  /** Why a span has no total, a gap code. */
  readonly gap: Uint8Array;
  /** 1 where the series breaks within the span. */
  readonly isBroken: Uint8Array;
}

/** What a kind of figure is over a span: the sum of its parts, what the last of them is, or nothing. */
export type SpanRule = "sum" | "last" | "none";

const partMissing = gapCode("part_missing");
const notAdditive = gapCode("not_additive");

/** Months of a year: no span has more parts. */
export const mostParts = 12;

/**
 * The spans that rows ask for and their series lack. A sum goes the first way of which all parts have a figure, a level
 * is the first of those that end the span.
 */
export function spanParts(
  dataset: Dataset,
  rows: Int32Array,
  spans: SpanWays,
  rules: Readonly<Record<Kind, SpanRule>>,
): SpanParts {
  const { columns } = dataset;
  const index = seriesIndex(dataset);
  const { series } = index;
  const ruleOf = dataset.indicators.map(({ kind }) => rules[kind]);
  const hasBreaks = columns.status.some((status) => (status & breakStatus) !== 0);
  const asking = new Int32Array(rows.length);
  const span = new Int32Array(rows.length);
  const starts = new Int32Array(rows.length + 1);
  const gap = new Uint8Array(rows.length);
  const isBroken = new Uint8Array(rows.length);
  let parts = new Int32Array(rows.length + mostParts);
  let count = 0;
  let end = 0;
  for (const row of rows) {
    const wanted = spans.spanOf[columns.period[row] as number] as number;
    if (wanted < 0) continue;
    const number = series[row] as number;
    if (index.row(number, spans.own[wanted] as number) >= 0) continue;
    // Of all rows that ask for a span the first speaks.
    if (firstRow(index, number, spans.askedBy[wanted] as Int32Array) !== row) continue;
    asking[count] = row;
    span[count] = wanted;
    const rule = ruleOf[columns.indicator[row] as number];
    const ways = spans.ways[wanted] as readonly Int32Array[];
    if (end + mostParts > parts.length) parts = lengthened(parts);
    const taken = rule === "sum" ? addWhole(index, columns.gap, number, ways, parts, end) : 0;
    const last = rule === "last" ? lastRow(index, columns.gap, number, spans.ends[wanted] as Int32Array) : -1;
    if (last >= 0) parts[end] = last;
    end += last >= 0 && columns.gap[last] === 0 ? 1 : taken;
    if (rule === "none") gap[count] = notAdditive;
    else if (last >= 0) gap[count] = columns.gap[last] as number;
    else if (taken === 0) gap[count] = partMissing;
    if (hasBreaks && hasBreak(index, columns, number, spans.within[wanted] as Int32Array))
      isBroken[count] = 1;
    starts[++count] = end;
  }
  return {
    rows: asking.subarray(0, count),
    span: span.subarray(0, count),
    parts: parts.subarray(0, end),
    starts: starts.subarray(0, count + 1),
    gap: gap.subarray(0, count),
    isBroken: isBroken.subarray(0, count),
  };
}

function firstRow(index: SeriesIndex, series: number, periods: Int32Array): number {
  for (let at = 0; at < periods.length; at++) {
    const row = index.row(series, periods[at] as number);
    if (row >= 0) return row;
  }
  return -1;
}

/** Writes the rows of the first way of which all have a figure from a place on; how many, 0 where no way is whole. */
function addWhole(
  index: SeriesIndex,
  gap: Uint8Array,
  series: number,
  ways: readonly Int32Array[],
  parts: Int32Array,
  from: number,
): number {
  for (const way of ways) {
    let taken = 0;
    while (taken < way.length) {
      const row = index.row(series, way[taken] as number);
      if (row < 0 || gap[row] !== 0) break;
      parts[from + taken++] = row;
    }
    if (taken === way.length) return taken;
  }
  return 0;
}

/** The row of the first period that has a figure, else of the first that has a row; −1 where none has. */
function lastRow(index: SeriesIndex, gap: Uint8Array, series: number, ends: Int32Array): number {
  let known = -1;
  for (let at = 0; at < ends.length; at++) {
    const row = index.row(series, ends[at] as number);
    if (row >= 0 && gap[row] === 0) return row;
    if (known < 0) known = row;
  }
  return known;
}

function hasBreak(
  index: SeriesIndex,
  { status }: Pick<ObservationColumns, "status">,
  series: number,
  periods: Int32Array,
): boolean {
  for (let at = 0; at < periods.length; at++) {
    const row = index.row(series, periods[at] as number);
    if (row >= 0 && ((status[row] as number) & breakStatus) !== 0) return true;
  }
  return false;
}

function lengthened(parts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(parts.length * 2);
  longer.set(parts);
  return longer;
}
