import type { Dataset } from "./dataset.ts";
import { formatPeriod, type Period, yearsBefore } from "./period.ts";

/** Finds the code of a period of a dataset, −1 where it has none such. */
export function periodFinder({ periods }: Pick<Dataset, "periods">): (period: Period) => number {
  const codes = new Map(periods.map((period, code) => [formatPeriod(period), code]));
  return (period) => codes.get(formatPeriod(period)) ?? -1;
}

/** By period code the code of another period that it is put to, −1 where the dataset has none such. */
export function codesOfPeriods(
  dataset: Pick<Dataset, "periods">,
  other: (period: Period) => Period | undefined,
): Int32Array {
  const codeOf = periodFinder(dataset);
  return Int32Array.from(dataset.periods, (period) => {
    const wanted = other(period);
    return wanted ? codeOf(wanted) : -1;
  });
}

/** By period code the code of the same period `years` earlier, −1 where the dataset has none such. */
export function earlierPeriods(dataset: Pick<Dataset, "periods">, years: number): Int32Array {
  return codesOfPeriods(dataset, (period) => yearsBefore(period, years));
}
