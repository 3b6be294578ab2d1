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
  const found: (Period | undefined)[] = [];
  const upTo = lastPart(readings, table) ?? table;
  readings.forEach((reading, column) => {
    const { period, time } = reading;
    const isCurrent = (at: number): boolean => isResult(readings[at]) && !isEarlier(readings[at]?.time);
    const before = found.findLast((earlier, at) => earlier && isCurrent(at));
    const base = table ?? before;
    if (!isValue[column]) found.push(undefined);
    else if (period) found.push(period);
    else if (time === "same_period_last_year" && before) found.push(yearsBefore(before, 1));
    else if (time !== undefined && base) found.push(resolveTime(time, table ? (upTo ?? base) : base));
    else if (reading.publishes) {
      const last = readings.findLast((earlier, at) => at < column && found[at] && isResult(earlier));
      // Beside figures with names of their own, it is of the one before it.
      found.push((last?.names.length ? before : newest(found, readings)) ?? table);
    } else if (scenarioOf(reading) !== "result" && base)
      found.push(before && !table ? before : { frequency: "annual", year: base.year, part: 1 });
    else if (reading.names.length > 0) found.push(table ?? newest(found, readings));
    else found.push(before ?? table);
  });
  return found;
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

function isResult(reading: HeaderReading | undefined): boolean {
  return reading !== undefined && !reading.publishes && scenarioOf(reading) === "result";
}

/** The newest period of the columns of results so far; of those that end together the one that runs longest. */
function newest(
  found: readonly (Period | undefined)[],
  readings: readonly HeaderReading[],
): Period | undefined {
  const results = found.filter((period, at) => period && isResult(readings[at])) as Period[];
  const ends = (period: Period): number =>
    period.year * 12 + (period.frequency === "annual" ? 12 : (resolveTime("month", period).part ?? 0));
  const lasts = results.reduce((last, period) => Math.max(last, ends(period)), -Infinity);
  return results
    .filter((period) => ends(period) === lasts)
    .sort(comparePeriods)
    .at(-1);
}
