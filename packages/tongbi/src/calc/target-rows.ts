import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { formatPeriod } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { isYearSoFar } from "./elapsed.ts";
import { seriesOfScenario } from "./scenario-rows.ts";

const missing = gapCode("missing");

/**
 * For each result the row of its target: the same key but for the scenario, and of targets in one vintage only that
 * one; −1 where there is none. A result within the year that has no target of its own goes with that of the year, but
 * for a flow of a later month, quarter or half alone, which is no result of the year so far.
 * @param indicator by indicator code, the one whose targets are looked for, or −1; its own unless given
 */
export function targetRows(dataset: Dataset, rows: Int32Array, indicator?: Int32Array): Int32Array {
  const { indicator: of, period, gap } = dataset.columns;
  const { row: rowAt } = seriesIndex(dataset);
  const targetOf = seriesOfScenario(dataset, "target", indicator);
  const yearOf = yearCodes(dataset);
  const isFlow = dataset.indicators.map(({ kind }) => kind === "flow");
  const isSoFar = dataset.periods.map(isYearSoFar);
  return rows.map((row) => {
    const code = period[row] as number;
    const series = targetOf(row);
    const own = rowAt(series, code);
    const hasOwn = own >= 0 && gap[own] !== missing;
    if (hasOwn || (isFlow[of[row] as number] && !isSoFar[code])) return own;
    const yearly = rowAt(series, yearOf[code] as number);
    return yearly < 0 ? own : yearly;
  });
}

/** For each period code that of the calendar year it lies in, or −1: of a fiscal year, and where the dataset has no such period. */
function yearCodes({ periods }: Dataset): Int32Array {
  const codes = new Map(periods.map((period, code) => [formatPeriod(period), code]));
  return Int32Array.from(periods, ({ frequency, year }) =>
    frequency === "fiscal-year"
      ? -1
      : (codes.get(formatPeriod({ frequency: "annual", year, part: 1 })) ?? -1),
  );
}
