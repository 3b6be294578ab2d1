import type { Dataset } from "../model/dataset.ts";
import { type Frequency, type Period, periodsPerYear } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { codesOfPeriods } from "../model/period-codes.ts";
import { yearBegins } from "./single-periods.ts";

/** Cumulative spans and those that end a period earlier, as `singlePeriods` takes them. */
export interface SpansToDate {
  readonly rows: Int32Array;
  readonly before: Int32Array;
  /** The single period of each, as a position in `periods`. */
  readonly period: Int32Array;
  readonly periods: readonly Period[];
}

/** Periods that a year-to-date is taken apart into. */
const singles: readonly Frequency[] = ["month", "quarter", "half-year"];

/**
 * Of the rows the cumulative ones that end a single period which the data lack. A series is taken apart into months, or
 * where all of its figures are to the ends of quarters or half-years into those; whole years alone into nothing.
 */
export function spansToDate(dataset: Dataset, rows: Int32Array): SpansToDate {
  const { period } = dataset.columns;
  const { series, row: rowAt } = seriesIndex(dataset);
  const months = monthsOfSeries(dataset, rows);
  const periods: Period[] = [];
  const plans = singles.map((frequency) => planOf(dataset, frequency, periods));
  const planOfMonths = new Map(plans.map((plan) => [plan.months, plan]));
  const spans = new Int32Array(rows.length);
  const before = new Int32Array(rows.length);
  const single = new Int32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const code = period[row] as number;
    const number = series[row] as number;
    const plan = planOfMonths.get(months[number] as number);
    if (!plan) continue;
    const target = plan.single[code] as number;
    if (target < 0 || rowAt(number, plan.own[code] as number) >= 0) continue;
    spans[count] = row;
    before[count] = plan.isFirst[code] === 1 ? yearBegins : rowAt(number, plan.shorter[code] as number);
    single[count] = target;
    count++;
  }
  return {
    rows: spans.subarray(0, count),
    before: before.subarray(0, count),
    period: single.subarray(0, count),
    periods,
  };
}

/** By period code of the spans: what each ends, and what is taken away from it. */
interface Plan {
  readonly months: number;
  /** Position of the single period at the end of a span, −1 where it ends none. */
  readonly single: Int32Array;
  /** Code of that period, −1 where the dataset has none such. */
  readonly own: Int32Array;
  /** Code of the span that ends where it begins. */
  readonly shorter: Int32Array;
  /** 1 where it begins with the year. */
  readonly isFirst: Uint8Array;
}

/** @param periods takes the single periods */
function planOf(dataset: Dataset, frequency: Frequency, periods: Period[]): Plan {
  const months = 12 / periodsPerYear[frequency];
  const ends = (span: Period): boolean => span.frequency === "year-to-date" && span.part % months === 0;
  const single = (span: Period): Period => ({ frequency, year: span.year, part: span.part / months });
  return {
    months,
    single: Int32Array.from(dataset.periods, (span) => (ends(span) ? periods.push(single(span)) - 1 : -1)),
    own: codesOfPeriods(dataset, (span) => (ends(span) ? single(span) : undefined)),
    shorter: codesOfPeriods(dataset, (span) => ({ ...span, part: span.part - months })),
    isFirst: Uint8Array.from(dataset.periods, ({ part }) => Number(part === months)),
  };
}

/** By series the months of the longest period that all of its figures are to the end of; 0 where it has none. */
function monthsOfSeries(dataset: Dataset, rows: Int32Array): Uint8Array {
  const { columns, periods } = dataset;
  const { series, seriesCount } = seriesIndex(dataset);
  const longest = Uint8Array.from(periods, ({ frequency, part }) =>
    frequency === "year-to-date" ? ([12, 6, 3].find((months) => part % months === 0) ?? 1) : 0,
  );
  const months = new Uint8Array(seriesCount);
  for (const row of rows) {
    const own = longest[columns.period[row] as number] as number;
    const number = series[row] as number;
    const known = months[number] as number;
    if (own > 0 && columns.gap[row] === 0 && (known === 0 || own < known)) months[number] = own;
  }
  return months;
}
