import { type ColumnTable, table } from "arquero";
import { averageGrowth as compute } from "../calc/average-growth.ts";
import { compoundBounds } from "../calc/compound-bounds.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { rowsInPeriod, rowsOfSeries } from "../calc/rows-in-period.ts";
import { baseValues } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import { gathered } from "../model/gathered.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { SeriesCursor, seriesIndex } from "../model/series-index.ts";
import { percent } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { constantColumn } from "./constant-column.ts";
import { Deferred } from "./deferred.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { checkedPeriod, withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** The endpoints, and which series are shown. */
export interface AverageGrowthOptions extends Omit<ShownRows, "from" | "to"> {
  /** The period grown from, as text: `"2016"` in 2016—2021年均增长. */
  readonly from: string;
  /** The period grown to, of the same kind and part of the year. */
  readonly to: string;
  /** Gives an average growth of ratios and growth rates too. */
  readonly rateOfRatios?: boolean;
}

/**
 * Average growth a year between two periods (年均增长), a row for each series of that frequency.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; period is the last one |
 * | unit | of value and base_value, in Chinese |
 * | value | the last value; null where it is absent |
 * | base_period | ISO text of the first period |
 * | base_value | the first value; null where it is absent |
 * | years | intervals between them: five from 2016 to 2021 |
 * | average_growth | per cent a year; null where there is a gap, and for ratios and growth rates |
 * | average_growth_lower, average_growth_upper | where a withheld figure has bounds: between what it lies, in per cent; else null |
 * | gap | why average_growth is null: `missing`, `no_base_period`, `zero_base`, `negative_base` …; else `none` |
 * | status | of both values together, SDMX text; `B` where the series breaks between them |
 *
 * From 100 to a withheld 1XX (100 to 199) in two years it is 0 to 41.07. Where the first value may be zero or less, or the last below
 * zero, there is no interval.
 * @throws RangeError where the periods are not the same part of two years in order, or the dataset lacks a name
 */
export function averageGrowth(dataset: Dataset, options: AverageGrowthOptions): ColumnTable {
  const { rateOfRatios = false, from: fromText, to: toText, ...shown } = options;
  const from = checkedPeriod("first period", fromText);
  const to = checkedPeriod("last period", toText);
  const years = to.year - from.year;
  if (from.frequency !== to.frequency || from.part !== to.part || years < 1)
    throw new RangeError(
      `invalid periods "${fromText}" and "${toText}": expected the same part of an earlier and a later year`,
    );
  const isOfFrequency = Uint8Array.from(dataset.periods, ({ frequency }) =>
    Number(frequency === from.frequency),
  );
  const all = shownRows(dataset, withShownDefaults(shown));
  const rows = seriesRows(dataset, all, isOfFrequency);
  const { length } = rows;
  const rowsOf = (period: Period): Int32Array =>
    rowsOfSeries(dataset, rows, rowsInPeriod(dataset, period), isOfFrequency);
  const starts = rowsOf(from);
  const ends = rowsOf(to);
  const { columns } = dataset;
  const kinds = pointsOnly(dataset.indicators, rateOfRatios);
  const points = gathered(kinds, gathered(columns.indicator, rows));
  const result = compute(columns, ends, starts, years, points);
  const valuesOf = (where: Int32Array): NumberColumn =>
    new NumberColumn(new Deferred(length, () => baseValues(columns, where)));
  const status = new Deferred(length, () => endpointStatus(dataset, starts, ends));
  const grown = table({
    ...keyColumns(dataset, rows),
    period: constantColumn(length, formatPeriod(to)),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: valuesOf(ends),
    base_period: constantColumn(length, formatPeriod(from)),
    base_value: valuesOf(starts),
    years: new Int32Array(length).fill(years),
    average_growth: new NumberColumn(result.averageGrowth),
    ...boundsColumns("average_growth", length, () =>
      compoundBounds(columns, dataset.bounds, ends, starts, years, points),
    ),
    ...qualityColumns(result.gap, status),
  });
  return explainable("averageGrowth", grown, (at) => {
    const row = rows[at] as number;
    return {
      results: [
        {
          column: "average_growth",
          formula: `100 × ((end / start)^(1/${years}) − 1)`,
          value: grown.column("average_growth")?.at(at) as number | null,
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "end", ends[at] as number, { row, period: formatPeriod(to) }),
        inputAt(dataset, "start", starts[at] as number, { row, period: formatPeriod(from) }),
      ],
    };
  });
}

/** The first of the rows of each series that has the frequency of the endpoints. */
function seriesRows(dataset: Dataset, rows: Int32Array, isOfFrequency: Uint8Array): Int32Array {
  const index = seriesIndex(dataset);
  const { period } = dataset.columns;
  const cursor = new SeriesCursor(index);
  const isFound = new Uint8Array(index.seriesCount);
  const found = new Int32Array(Math.min(index.seriesCount, rows.length));
  let count = 0;
  // Where the series found last ends, of rows that stand in order.
  let end = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row < end || isOfFrequency[period[row] as number] === 0) continue;
    const series = cursor.seriesOf(row);
    end = cursor.to;
    if (isFound[series] === 1) continue;
    isFound[series] = 1;
    found[count++] = row;
  }
  return found.subarray(0, count);
}

/** What is said of both values; where the last is absent, what is said of the first. */
function endpointStatus(dataset: Dataset, starts: Int32Array, ends: Int32Array): Int32Array {
  return comparisonStatus(
    dataset,
    ends.map((row, at) => (row < 0 ? (starts[at] as number) : row)),
    starts,
  );
}
