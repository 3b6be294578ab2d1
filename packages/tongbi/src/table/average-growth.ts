import { type ColumnTable, table } from "arquero";
import { averageGrowth as compute } from "../calc/average-growth.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import type { Dataset } from "../model/dataset.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { percent } from "../model/unit.ts";
import { constantColumn } from "./constant-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { checkedPeriod, type ShownRows, shownRows } from "./shown-rows.ts";

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
 * | gap | why it is null: `missing`, `no_base_period`, `zero_base`, `negative_base` …; else `none` |
 * | status | of both values together, SDMX text; `B` where the series breaks between them |
 *
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
  const rows = seriesRows(dataset, shownRows(dataset, { scenario: "result", vintage: "", ...shown }), from);
  const starts = rowsAt(dataset, rows, from);
  const ends = rowsAt(dataset, rows, to);
  const { columns } = dataset;
  const kinds = pointsOnly(dataset.indicators, rateOfRatios);
  const points = Uint8Array.from(rows, (row) => kinds[columns.indicator[row] as number] as number);
  const result = compute(columns, ends, starts, years, points);
  const values = Float64Array.from(ends, (row) => columns.value[row] ?? Number.NaN);
  const grown = table({
    ...keyColumns(dataset, rows),
    period: constantColumn(rows.length, formatPeriod(to)),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(values),
    base_period: constantColumn(rows.length, formatPeriod(from)),
    base_value: new NumberColumn(result.startValue),
    years: new Int32Array(rows.length).fill(years),
    average_growth: new NumberColumn(result.averageGrowth),
    ...qualityColumns(result.gap, endpointStatus(dataset, starts, ends)),
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
function seriesRows(dataset: Dataset, rows: Int32Array, { frequency }: Period): Int32Array {
  const { series, seriesCount } = seriesIndex(dataset);
  const wanted = dataset.periods.map((period) => period.frequency === frequency);
  const seen = new Uint8Array(seriesCount);
  return rows.filter((row) => {
    const number = series[row] as number;
    if (seen[number] === 1 || !wanted[dataset.columns.period[row] as number]) return false;
    seen[number] = 1;
    return true;
  });
}

/** For each series the row of a period, or −1. */
function rowsAt(dataset: Dataset, rows: Int32Array, period: Period): Int32Array {
  const text = formatPeriod(period);
  const code = dataset.periods.findIndex((known) => formatPeriod(known) === text);
  const { series, row: rowAt } = seriesIndex(dataset);
  return rows.map((row) => rowAt(series[row] as number, code));
}

/** What is said of both values; where the last is absent, what is said of the first. */
function endpointStatus(dataset: Dataset, starts: Int32Array, ends: Int32Array): Int32Array {
  return comparisonStatus(
    dataset,
    ends.map((row, at) => (row < 0 ? (starts[at] as number) : row)),
    starts,
  );
}
