import { gapCode, gapReasons } from "../model/gap.ts";
import { formatPeriod } from "../model/period.ts";
import type { Dataset } from "../model/dataset.ts";
import { cellOf, rowsOf, type Survey } from "./survey.ts";

/** What the cells of an indicator in a period are counted as; together they make the expected ones. */
export const cellStates = [
  "value",
  "zero",
  "suppressed",
  "missing",
  "negligible",
  "other",
  "absent",
] as const;

/** One of {@link cellStates}: `missing` stands in the file without a figure, `absent` is not in the file at all. */
export type CellState = (typeof cellStates)[number];

/**
 * How full a dataset is: results of the newest vintage, counted by indicator and period over everything else (regions,
 * and levels and stages where there are any). Each array has one entry an indicator and period; that of indicator i and
 * period p is at `i * periods.length + p`.
 */
export interface Completeness extends Readonly<Record<CellState, Int32Array>> {
  /** Ids, in the order of the dataset. */
  readonly indicators: readonly string[];
  /** ISO text, in the order of the dataset. */
  readonly periods: readonly string[];
  /**
   * Series that the indicator has anywhere in periods of this kind: years, first quarters, January to June. 0 where it has
   * none, as a yearly indicator has in a month.
   */
  readonly expected: Int32Array;
}

/** By gap code, the state that it counts as. */
const stateOfGap: readonly CellState[] = gapReasons.map((reason) =>
  reason === "suppressed" || reason === "missing" || reason === "negligible" ? reason : "other",
);
const none = gapCode("none");

/** Counts the cells of a dataset in a pass over its columns. */
export function completeness(survey: Survey): Completeness {
  const { dataset } = survey;
  const { columns, indicators, periods } = dataset;
  const size = indicators.length * periods.length;
  const counts: Completeness = {
    indicators: indicators.map(({ id }) => id),
    periods: periods.map(formatPeriod),
    expected: expectedCells(survey),
    value: new Int32Array(size),
    zero: new Int32Array(size),
    suppressed: new Int32Array(size),
    missing: new Int32Array(size),
    negligible: new Int32Array(size),
    other: new Int32Array(size),
    absent: new Int32Array(size),
  };
  counts.absent.set(counts.expected);
  const add = (state: CellState, cell: number, count: number): void => {
    counts[state][cell] = (counts[state][cell] as number) + count;
  };
  for (const row of survey.byCell.rows) {
    const cell = cellOf(dataset, columns.indicator[row] as number, columns.period[row] as number);
    const gap = columns.gap[row] as number;
    add(gap !== none ? (stateOfGap[gap] ?? "other") : columns.value[row] === 0 ? "zero" : "value", cell, 1);
    add("absent", cell, -1);
  }
  return counts;
}

/** By period code a number for its kind, the same in every year: years 0, first quarters 1 … */
export function kindsOfPeriods({ periods }: Dataset): { kind: Int32Array; count: number } {
  const known = new Map<string, number>();
  const kind = Int32Array.from(periods, ({ frequency, part }) => {
    const key = `${frequency} ${part}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  });
  return { kind, count: known.size };
}

function expectedCells({ dataset, bySeries, index }: Survey): Int32Array {
  const { columns, indicators, periods } = dataset;
  const { kind, count } = kindsOfPeriods(dataset);
  const series = new Int32Array(indicators.length * count);
  const lastSeen = new Int32Array(count).fill(-1);
  for (let number = 0; number < index.seriesCount; number++)
    for (const row of rowsOf(bySeries, number)) {
      const own = kind[columns.period[row] as number] as number;
      if (lastSeen[own] === number) continue;
      lastSeen[own] = number;
      const at = (columns.indicator[row] as number) * count + own;
      series[at] = (series[at] as number) + 1;
    }
  return Int32Array.from(
    { length: indicators.length * periods.length },
    (_, cell) =>
      series[Math.floor(cell / periods.length) * count + (kind[cell % periods.length] as number)] as number,
  );
}
