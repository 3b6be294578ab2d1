import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { decimalPlaces } from "../model/decimal.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { type SeriesIndex, seriesIndex } from "../model/series-index.ts";

/** Rows sorted into groups: those of group g are `rows[start[g]]` up to, not with, `rows[start[g + 1]]`. */
export interface GroupedRows {
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/**
 * A dataset laid out for looking at it: its results of the newest vintage, by series and by indicator and period.
 * All arrays have one entry a row of the dataset unless said otherwise.
 */
export interface Survey {
  readonly dataset: Dataset;
  readonly index: SeriesIndex;
  /** Results by number of the series, each in the order of the periods. */
  readonly bySeries: GroupedRows;
  /** Results by {@link cellOf}. */
  readonly byCell: GroupedRows;
  /** Row of the same key a year earlier and a year later, or −1. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Places after the point of each value, 0 where there is none. */
  readonly places: Uint8Array;
  /** By number of the series: the most places that one of its values has. */
  readonly seriesPlaces: Uint8Array;
}

/** The address of an indicator in a period. */
export function cellOf({ periods }: Dataset, indicator: number, period: number): number {
  return indicator * periods.length + period;
}

const result = scenarioCodes.indexOf("result");

/** Lays out a dataset; a few passes over its columns and no object a row. */
export function surveyOf(dataset: Dataset): Survey {
  const { columns, length, periods, indicators } = dataset;
  const index = seriesIndex(dataset);
  const results = resultRows(dataset);
  const byPeriod = group(results, columns.period, periods.length);
  const earlier = earlierPeriods(dataset, 1);
  const before = new Int32Array(length).fill(-1);
  const after = new Int32Array(length).fill(-1);
  const cell = new Int32Array(length);
  const places = new Uint8Array(length);
  const seriesPlaces = new Uint8Array(index.seriesCount);
  for (const row of results) {
    const series = index.series[row] as number;
    const base = index.row(series, earlier[columns.period[row] as number] ?? -1);
    before[row] = base;
    if (base >= 0) after[base] = row;
    cell[row] = cellOf(dataset, columns.indicator[row] as number, columns.period[row] as number);
    if (columns.gap[row] !== 0) continue;
    places[row] = placesOf(columns.value[row] as number);
    seriesPlaces[series] = Math.max(seriesPlaces[series] as number, places[row] as number);
  }
  return {
    dataset,
    index,
    bySeries: group(byPeriod.rows, index.series, index.seriesCount),
    byCell: group(byPeriod.rows, cell, indicators.length * periods.length),
    before,
    after,
    places,
    seriesPlaces,
  };
}

function resultRows({ columns, length }: Dataset): Int32Array {
  const rows = new Int32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++)
    if (columns.scenario[row] === result && columns.vintage[row] === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Sorts rows into groups by counting; rows of a group stay in the order they come in. */
function group(rows: Int32Array, groupOf: Int32Array, groups: number): GroupedRows {
  const start = new Int32Array(groups + 1);
  for (const row of rows) {
    const next = (groupOf[row] as number) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let at = 1; at <= groups; at++) start[at] = (start[at] as number) + (start[at - 1] as number);
  const free = start.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const at = groupOf[row] as number;
    const place = free[at] as number;
    sorted[place] = row;
    free[at] = place + 1;
  }
  return { rows: sorted, start };
}

/** The rows of one group. */
export function rowsOf({ rows, start }: GroupedRows, group: number): Int32Array {
  return rows.subarray(start[group], start[group + 1]);
}

/** The results of an indicator, in the order of the periods. */
export function rowsOfIndicator({ dataset, byCell }: Survey, indicator: number): Int32Array {
  const from = byCell.start[cellOf(dataset, indicator, 0)];
  return byCell.rows.subarray(from, byCell.start[cellOf(dataset, indicator + 1, 0)]);
}

const powers = Array.from({ length: 10 }, (_, places) => 10 ** places);

/** {@link decimalPlaces}, at once for the many figures that have few. */
function placesOf(value: number): number {
  for (let places = 0; places < powers.length; places++) {
    const power = powers[places] as number;
    if (Math.round(value * power) / power === value) return places;
  }
  return Math.min(255, decimalPlaces(value));
}
