import type { Dataset } from "../model/dataset.ts";
import { periodFinder } from "../model/period-codes.ts";
import { formatPeriod, type Frequency, type Period, periodsPerYear } from "../model/period.ts";

/** Spans that periods of a dataset make up, and the ways to make up each. Periods are stated by their codes. */
export interface SpanWays {
  readonly spans: readonly Period[];
  /** By span the code of the span itself, −1 where the dataset has no such period. */
  readonly own: Int32Array;
  /** By span the ways to make it up of periods that the dataset has, the one of fewest periods first. */
  readonly ways: readonly (readonly Int32Array[])[];
  /** By span the periods that the dataset has of those that end it, in the order of the ways. */
  readonly ends: readonly Int32Array[];
  /** By span the periods that lie in it, and not in the one of its kind before it. */
  readonly within: readonly Int32Array[];
  /** By period code the position of the span that an observation of it asks for, −1 where it asks for none. */
  readonly spanOf: Int32Array;
  /** By span the periods that ask for it. */
  readonly askedBy: readonly Int32Array[];
}

/** Parts of a year that may make up a longer span, the longest first. */
const parts: readonly Frequency[] = ["half-year", "quarter", "month"];

/**
 * Months from the start of its year in which a period begins and ends, of a year-to-date its last; none of a fiscal year,
 * which begins at a time of its own.
 */
function monthsOf({ frequency, part }: Period): { from: number; to: number } {
  if (frequency === "fiscal-year") return { from: -1, to: -1 };
  const months = 12 / periodsPerYear[frequency];
  return { from: (part - 1) * months, to: part * months };
}

/** Quarters, half-years or years made up of shorter periods, those since January of the year-to-date to their end too. */
export function aggregateSpans(dataset: Dataset, frequency: Frequency): SpanWays {
  const length = 12 / periodsPerYear[frequency];
  return spanWays(dataset, {
    spanOf: (period) => {
      const { from, to } = monthsOf(period);
      const isPart = period.frequency === "year-to-date" ? to === length : to - from < length && from >= 0;
      return isPart ? { frequency, year: period.year, part: Math.ceil(to / length) } : undefined;
    },
    waysTo: (span) => {
      const { from, to } = monthsOf(span);
      const runs = parts.flatMap((part) => {
        const run = runOf(part, span.year, from, to);
        return run && run.length > 1 ? [run] : [];
      });
      return from > 0 ? runs : [[toDate(span.year, to)], ...runs];
    },
    isWithin: (period, span) => {
      const { from, to } = monthsOf(span);
      const inner = monthsOf(period);
      return inner.from >= from && inner.to <= to;
    },
  });
}

/** Year-to-date spans made up of months, quarters and half-years, from January or from a shorter year-to-date on. */
export function cumulativeSpans(dataset: Dataset): SpanWays {
  return spanWays(dataset, {
    spanOf: (period) =>
      parts.includes(period.frequency) ? toDate(period.year, monthsOf(period).to) : undefined,
    waysTo: ({ year, part: to }) =>
      parts
        .flatMap((part) =>
          Array.from({ length: to }, (_, before) => {
            const run = runOf(part, year, before, to);
            return run && (before > 0 ? [toDate(year, before), ...run] : run);
          }),
        )
        .filter((way) => way !== undefined)
        .sort((one, other) => one.length - other.length),
    isWithin: (period, span) => parts.includes(period.frequency) && monthsOf(period).to === span.part,
  });
}

function toDate(year: number, month: number): Period {
  return { frequency: "year-to-date", year, part: month };
}

/** Periods of a frequency that fill the months of a year from one to another; undefined where none do. */
function runOf(frequency: Frequency, year: number, from: number, to: number): Period[] | undefined {
  const months = 12 / periodsPerYear[frequency];
  if (from % months !== 0 || to % months !== 0) return undefined;
  return Array.from({ length: (to - from) / months }, (_, at) => ({
    frequency,
    year,
    part: from / months + at + 1,
  }));
}

/** What there is to say of a kind of span. */
interface SpanRules {
  spanOf(period: Period): Period | undefined;
  waysTo(span: Period): readonly (readonly Period[])[];
  isWithin(period: Period, span: Period): boolean;
}

function spanWays(dataset: Dataset, { spanOf, waysTo, isWithin }: SpanRules): SpanWays {
  const { periods } = dataset;
  const codeOf = periodFinder(dataset);
  const spans: Period[] = [];
  const askedBy: number[][] = [];
  const positions = new Map<string, number>();
  const positionOf = (span: Period): number => {
    const text = formatPeriod(span);
    const known = positions.get(text);
    if (known !== undefined) return known;
    positions.set(text, spans.length);
    askedBy.push([]);
    return spans.push(span) - 1;
  };
  const asked = periods.map((period, code) => {
    const span = spanOf(period);
    if (!span) return -1;
    const position = positionOf(span);
    (askedBy[position] as number[]).push(code);
    return position;
  });
  const allWays = spans.map((span) => waysTo(span).map((way) => Int32Array.from(way, codeOf)));
  return {
    spans,
    own: Int32Array.from(spans, codeOf),
    ways: allWays.map((ways) => ways.filter((way) => !way.includes(-1))),
    ends: allWays.map((ways) =>
      Int32Array.from(ways, (way) => way.at(-1) as number).filter((code) => code >= 0),
    ),
    within: spans.map((span) =>
      Int32Array.from(
        periods.filter((period) => period.year === span.year && isWithin(period, span)),
        codeOf,
      ),
    ),
    spanOf: Int32Array.from(asked),
    askedBy: askedBy.map((codes) => Int32Array.from(codes)),
  };
}
