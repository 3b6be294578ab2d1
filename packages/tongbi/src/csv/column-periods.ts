import { comparePeriods, type Period, yearsBefore } from "../model/period.ts";
import type { HeaderReading } from "./header-reading.ts";
import { isEarlier, resolveTime } from "./relative-time.ts";
import { scenarioOf } from "./table-sheet.ts";

/**
 * The period of each value column: its own, or what 累计 and 上年同期 mean in a table of that period. One that names no time follows
 * the columns before it; a figure that the source computed is of the newest result among those.
 */
export function periodsOf(
  readings: readonly HeaderReading[],
  isValue: readonly boolean[],
  table: Period | undefined,
): (Period | undefined)[] {
  const upTo = lastPart(readings, table) ?? table;
  // Of the columns so far: the period of the last that is of its own time, the last result, and the newest period of results.
  let before: Period | undefined;
  let lastResult: HeaderReading | undefined;
  let newest: Period | undefined;
  const periodOf = (reading: HeaderReading): Period | undefined => {
    const { period, time, names } = reading;
    const base = table ?? before;
    if (period) return period;
    if (time === "same_period_last_year" && before) return yearsBefore(before, 1);
    if (time !== undefined && base) return resolveTime(time, table ? (upTo ?? base) : base);
    // Beside figures with names of their own, it is of the one before it.
    if (reading.publishes) return (lastResult?.names.length ? before : newest) ?? table;
    if (scenarioOf(reading) !== "result" && base)
      return before && !table ? before : { frequency: "annual", year: base.year, part: 1 };
    return names.length > 0 ? (table ?? newest) : (before ?? table);
  };
  return readings.map((reading, column) => {
    const period = isValue[column] ? periodOf(reading) : undefined;
    if (!period || !isResult(reading)) return period;
    lastResult = reading;
    if (!isEarlier(reading.time)) before = period;
    newest = newest && compareEnds(newest, period) > 0 ? newest : period;
    return period;
  });
}

/** In a table of a whole year with columns of parts of it (1-3月), the longest of them: 累计 is up to its end. */
function lastPart(readings: readonly HeaderReading[], table: Period | undefined): Period | undefined {
  if (table?.frequency !== "annual") return undefined;
  const parts = readings.flatMap(({ time }) =>
    typeof time === "object" && time.part.frequency === "year-to-date" ? [time.part.part] : [],
  );
  return parts.length === 0
    ? undefined
    : { frequency: "year-to-date", year: table.year, part: Math.max(...parts) };
}

function isResult(reading: HeaderReading): boolean {
  return !reading.publishes && scenarioOf(reading) === "result";
}

/** Orders periods by their ends, and those that end together by how long they run. */
function compareEnds(a: Period, b: Period): number {
  return endOf(a) - endOf(b) || comparePeriods(a, b);
}

/** Months from the year 0 to the end of a period. */
function endOf(period: Period): number {
  return period.year * 12 + (period.frequency === "annual" ? 12 : (resolveTime("month", period).part ?? 0));
}
