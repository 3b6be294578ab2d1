import type { Dataset } from "../model/dataset.ts";
import { formatPeriod, type Period, periodAt, periodOrdinal } from "../model/period.ts";

/** The period so many of its frequency earlier, negative for later; undefined of a year-to-date, which none comes before. */
export function periodBefore(period: Period, back: number): Period | undefined {
  const { frequency } = period;
  return frequency === "year-to-date" ? undefined : periodAt(frequency, periodOrdinal(period) - back);
}

/** By period code the code of another period that it is put to, −1 where the dataset has none such. */
export function codesOfPeriods(
  { periods }: Pick<Dataset, "periods">,
  other: (period: Period) => Period | undefined,
): Int32Array {
  const codes = new Map(periods.map((period, code) => [formatPeriod(period), code]));
  return Int32Array.from(periods, (period) => {
    const wanted = other(period);
    return wanted ? (codes.get(formatPeriod(wanted)) ?? -1) : -1;
  });
}
