import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { codesOfPeriods } from "../model/period-codes.ts";
import type { Period } from "../model/period.ts";
import { SeriesCursor, seriesIndex, SeriesReader } from "../model/series-index.ts";
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
  const index = seriesIndex(dataset);
  const cursor = new SeriesCursor(index);
  const reader = new SeriesReader(index);
  const targetOf = seriesOfScenario(dataset, "target", indicator);
  const yearOf = yearCodes(dataset);
  const isFlow = dataset.indicators.map(({ kind }) => kind === "flow");
  const isSoFar = dataset.periods.map(isYearSoFar);
  const targets = new Int32Array(rows.length);
  let from = 0;
  let to = 0;
  let series = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const code = period[row] as number;
    if (row >= to || row < from) {
      series = targetOf(row);
      reader.open(series);
      cursor.seriesOf(row);
      ({ from, to } = cursor);
    }
    const own = reader.row(code);
    targets[at] = own;
    const hasOwn = own >= 0 && gap[own] !== missing;
    if (hasOwn || (isFlow[of[row] as number] && !isSoFar[code])) continue;
    const yearly = index.row(series, yearOf[code] as number);
    if (yearly >= 0) targets[at] = yearly;
  }
  return targets;
}

/** Targets that a result so far is measured against by the part of the year that has passed. */
export interface YearTargets {
  /** Row of the target of the year, of the period itself where the year has none; −1 where there is none. */
  readonly targets: Int32Array;
  /** 1 where it is that of the year: one of the first quarter alone says nothing of the year's pace. */
  readonly isOfYear: Uint8Array;
}

export function yearTargets(dataset: Dataset, rows: Int32Array): YearTargets {
  const { indicator, period } = dataset.columns;
  const { row: rowAt } = seriesIndex(dataset);
  const targetOf = seriesOfScenario(dataset, "target");
  const yearOf = yearCodes(dataset);
  const isFlow = dataset.indicators.map(({ kind }) => kind === "flow");
  const isSoFar = dataset.periods.map(isYearSoFar);
  const isOfYear = new Uint8Array(rows.length);
  const targets = targetRows(dataset, rows);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const code = period[row] as number;
    if (isFlow[indicator[row] as number] && !isSoFar[code]) continue;
    const { frequency } = dataset.periods[code] as Period;
    const yearly = rowAt(targetOf(row), frequency === "fiscal-year" ? code : (yearOf[code] as number));
    if (yearly < 0) continue;
    targets[at] = yearly;
    isOfYear[at] = 1;
  }
  return { targets, isOfYear };
}

/** For each period code that of the calendar year it lies in, or −1: of a fiscal year, and where the dataset has no such period. */
function yearCodes(dataset: Dataset): Int32Array {
  return codesOfPeriods(dataset, ({ frequency, year }) =>
    frequency === "fiscal-year" ? undefined : { frequency: "annual", year, part: 1 },
  );
}
