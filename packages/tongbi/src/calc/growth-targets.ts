import type { Dataset } from "../model/dataset.ts";
import { shiftDecimal } from "../model/decimal.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { seriesIndex } from "../model/series-index.ts";
import { baseRows } from "./base-rows.ts";
import { firstRows, publishingIndicators } from "./published-rows.ts";
import { targetRows } from "./target-rows.ts";

/** For each result the growth that is asked of it, and what it is to be a growth on. */
export interface GrowthTargets {
  /** Whether the data give the growth; else it is asked of all, and there are no rows of targets. */
  readonly isOfData: boolean;
  /** Row of the target, or −1. */
  readonly row: Int32Array;
  /** Row of the base: the result a year before the period of the target, or −1. */
  readonly base: Int32Array;
  /** Code of the period that the growth is asked for, a year after the base. */
  readonly period: Int32Array;
  /** Per cent; NaN where there is none. */
  readonly growth: Float64Array;
  /** Why the growth is absent, a gap code. */
  readonly gap: Uint8Array;
}

const missing = gapCode("missing");
const noTarget = gapCode("no_target");

/**
 * The targets that the data give as growth (增长28%): those of the growth rate of the indicator. A target of the year, found for a
 * result within the year, is a growth on the whole year before.
 */
export function growthTargets(dataset: Dataset, rows: Int32Array): GrowthTargets {
  const { columns, indicators } = dataset;
  const { series, row: rowAt } = seriesIndex(dataset);
  const earlier = earlierPeriods(dataset, 1);
  const row = firstRows(
    publishingIndicators(dataset, "growth_rate").map((indicator) => targetRows(dataset, rows, indicator)),
  );
  const base = new Int32Array(rows.length);
  const period = new Int32Array(rows.length);
  const growth = new Float64Array(rows.length).fill(Number.NaN);
  const gap = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const own = rows[at] as number;
    const to = row[at] as number;
    const asked = columns.period[to < 0 ? own : to] as number;
    period[at] = asked;
    base[at] = rowAt(series[own] as number, earlier[asked] as number);
    const reason = to < 0 ? missing : (columns.gap[to] as number);
    if (reason !== 0) gap[at] = reason === missing ? noTarget : reason;
    else {
      const { unit } = indicators[columns.indicator[to] as number] as Indicator;
      growth[at] = shiftDecimal(columns.value[to] as number, unit.exponent + 2);
    }
  }
  return { isOfData: true, row, base, period, growth, gap };
}

/** One growth asked of all, in per cent, each on the same period a year before. */
export function sameGrowthTarget(dataset: Dataset, rows: Int32Array, growth: number): GrowthTargets {
  const { period } = dataset.columns;
  return {
    isOfData: false,
    row: new Int32Array(rows.length).fill(-1),
    base: baseRows(dataset, rows, 1),
    period: rows.map((row) => period[row] as number),
    growth: new Float64Array(rows.length).fill(growth),
    gap: new Uint8Array(rows.length),
  };
}
