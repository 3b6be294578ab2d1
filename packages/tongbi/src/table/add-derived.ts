import { concatenate } from "../model/concatenate.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import { gathered } from "../model/gathered.ts";
import { comparePeriods, formatPeriod, type Period } from "../model/period.ts";
import type { ShownRows } from "./shown-rows.ts";

/** Which series observations are derived from; all, of every scenario and vintage, unless given. */
export type SeriesChoice = Omit<ShownRows, "from" | "to">;

/** Observations that a verb has made of others of the same series, one entry each. */
export interface DerivedObservations {
  /** Row of the dataset that has all of the key but the period, and the file. */
  readonly rows: Int32Array;
  /** Position in `periods`. */
  readonly period: Int32Array;
  readonly periods: readonly Period[];
  /** NaN where `gap` is not 0. */
  readonly value: Float64Array;
  readonly gap: Uint8Array;
  readonly status: Int32Array;
  /** Of those that are gaps, by position. */
  readonly bounds?: ReadonlyMap<number, Bounds>;
}

/** The dataset with derived observations behind its own: in line 0 of the file of the row that they are derived from. */
export function addDerived(dataset: Dataset, derived: DerivedObservations): Dataset {
  const { rows, value, gap, status } = derived;
  const { length } = rows;
  if (length === 0) return dataset;
  const { columns } = dataset;
  const used = new Set(derived.period);
  const periods = derived.periods.filter((_, at) => used.has(at)).toSorted(comparePeriods);
  const codes = new Map(periods.map((period, code) => [formatPeriod(period), code]));
  const recoded = Int32Array.from(derived.periods, (period) => codes.get(formatPeriod(period)) ?? -1);
  const nowhere = new Int32Array(length);
  const added: Dataset = {
    ...dataset,
    periods,
    length,
    columns: {
      indicator: gathered(columns.indicator, rows),
      region: gathered(columns.region, rows),
      period: derived.period.map((at) => recoded[at] as number),
      level: gathered(columns.level, rows),
      stage: gathered(columns.stage, rows),
      vintage: gathered(columns.vintage, rows),
      scenario: gathered(columns.scenario, rows),
      value,
      gap,
      status,
      file: gathered(columns.file, rows),
      line: nowhere,
      column: nowhere,
    },
    bounds: derived.bounds ?? new Map(),
  };
  return concatenate([dataset, added]).dataset;
}
