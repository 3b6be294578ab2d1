import { formatPeriod, type Period } from "../model/period.ts";

/**
 * A period as SDMX has it: `2017`, `2017-S1`, `2017-Q1`, `2017-03`, and a cumulative one as the time range of so many months from
 * the first of January, `2017-01-01/P6M`.
 * Source: SDMX 3.0, section 6, technical notes, 4.2 time and time format.
 */
export function sdmxPeriod(period: Period): string {
  if (period.frequency !== "year-to-date") return formatPeriod(period);
  return `${String(period.year).padStart(4, "0")}-01-01/P${period.part}M`;
}
