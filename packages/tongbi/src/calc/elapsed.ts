import { type Period, periodsPerYear } from "../model/period.ts";

/** Months of the year up to the end of a period: 6 of the second quarter, of June and of January to June. */
export function monthsElapsed({ frequency, part }: Period): number {
  return (part * 12) / periodsPerYear[frequency];
}

/**
 * Whether a flow of the period is all of its year up to the end of the period: the year to date, the whole year, and the first month,
 * quarter and half.
 */
export function isYearSoFar({ frequency, part }: Period): boolean {
  return frequency === "year-to-date" || part === 1;
}
