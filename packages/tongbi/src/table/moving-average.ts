import { type ColumnTable, table } from "arquero";
import { rowsOfPeriods } from "../calc/base-rows.ts";
import { meanBounds } from "../calc/mean-bounds.ts";
import { movingAverage as compute } from "../calc/moving-average.ts";
import { noBounds, type ResultBounds } from "../calc/result-bounds.ts";
import { gathered } from "../model/gathered.ts";
import { codesOfPeriods } from "../model/period-codes.ts";
import { periodBefore } from "../model/period.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** How many periods are averaged, and which rows are shown. */
export interface MovingAverageOptions extends ShownRows {
  /** Periods averaged, 2 to 1200. */
  readonly window: number;
  /** The period in the middle of its window; unless true it is the last. */
  readonly centred?: boolean;
}

const differentSpan = gapCode("different_span");

/**
 * The mean of every observation and its neighbours (移动平均): of the last so many periods up to it, or, centred, of as many
 * on either side. Centred windows of an even number have one period more, and the outermost two count half.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value and moving_average, in Chinese: 万元 |
 * | value | a number; null where the gap is its own |
 * | window_from, window_to | ISO text of the first and last period averaged, also where the data lack them; empty for a year-to-date |
 * | moving_average | a number; null where there is a gap |
 * | moving_average_lower, moving_average_upper | where withheld values of the window have bounds, and all others are known: between what the average lies; else null |
 * | gap | why moving_average is null: `part_missing` where the window is not whole, `different_span` for a year-to-date, else `none` |
 * | status | of all values in the window together, SDMX text; `B` where the series breaks within it |
 *
 * Windows go by the calendar: a missing month is no month less, it leaves no average. What the options leave out of the
 * table is still averaged. The average of 5, a withheld 1XX (100 to 199) and 9 is 38 to 71.
 * @throws RangeError where `window` is not a whole number from 2 to 1200, or an option names what the dataset has not
 */
export function movingAverage(dataset: Dataset, options: MovingAverageOptions): ColumnTable {
  const { window, centred = false, ...shown } = options;
  if (!Number.isInteger(window) || window < 2 || window > 1200)
    throw new RangeError(`invalid window ${window}: expected a whole number of periods from 2 to 1200`);
  const rows = shownRows(dataset, withShownDefaults(shown));
  const { columns, indicators, periods } = dataset;
  const back = stepsBack(window, centred);
  const result = averages(dataset, rows, back);
  const isToDate = periods.map(({ frequency }) => frequency === "year-to-date");
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (!isToDate[columns.period[row] as number]) continue;
    result.gap[at] = (columns.gap[row] as number) || differentSpan;
    result.status[at] = columns.status[row] as number;
  }
  const periodColumn = (steps: number): DictionaryColumn => {
    const texts = periods.map((period) => textBefore(period, steps));
    return new DictionaryColumn(shownCodes(columns.period, rows), (code) => texts[code] ?? "");
  };
  const averaged = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    window_from: periodColumn(back[0] as number),
    window_to: periodColumn(back.at(-1) as number),
    moving_average: new NumberColumn(result.average),
    ...boundsColumns("moving_average", rows.length, () => averageBounds(dataset, rows, back, result.gap)),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("movingAverage", averaged, (at) => {
    const row = rows[at] as number;
    const { unit, decimals } = indicators[columns.indicator[row] as number] as Indicator;
    const own = periods[columns.period[row] as number] as Period;
    const isHalved = centred && window % 2 === 0;
    return {
      results: [
        {
          column: "moving_average",
          formula: `(${isHalved ? "part / 2 + part + … + part / 2" : "part + … + part"}) / ${window}`,
          value: averaged.get("moving_average", at) as number | null,
          unit,
          decimals: Math.max(1, decimals),
        },
      ],
      inputs:
        own.frequency === "year-to-date"
          ? [inputAt(dataset, "value", row, { row })]
          : [...new Set(back)].map((steps) => {
              const [part] = rowsBack(dataset, Int32Array.of(row), steps);
              return inputAt(dataset, "part", part ?? -1, { row, period: textBefore(own, steps) });
            }),
    };
  });
}

/** How many periods back each value of a window lies, the first first; one that counts double stands twice. */
function stepsBack(window: number, centred: boolean): number[] {
  if (!centred) return Array.from({ length: window }, (_, at) => window - 1 - at);
  const half = Math.floor(window / 2);
  if (window % 2 === 1) return Array.from({ length: window }, (_, at) => half - at);
  return Array.from({ length: 2 * window }, (_, at) => half - Math.floor((at + 1) / 2));
}

/** Windows averaged at once. */
const blockSize = 1 << 12;

function averages(dataset: Dataset, rows: Int32Array, back: readonly number[]): Averages {
  const result: Averages = {
    average: new Float64Array(rows.length),
    gap: new Uint8Array(rows.length),
    status: new Int32Array(rows.length),
  };
  eachBlock(dataset, rows, back, (windows, from) => {
    compute(dataset.columns, windows, back.length, {
      average: result.average.subarray(from),
      gap: result.gap.subarray(from),
      status: result.status.subarray(from),
    });
  });
  return result;
}

/** Between what the averages lie that are gaps. */
function averageBounds(
  dataset: Dataset,
  rows: Int32Array,
  back: readonly number[],
  gap: Uint8Array,
): ResultBounds {
  const found = noBounds(rows.length);
  if (dataset.bounds.size === 0) return found;
  const places = Int32Array.from(rows.keys()).filter((at) => gap[at] !== 0);
  const some = noBounds(places.length);
  eachBlock(dataset, gathered(rows, places), back, (windows, from) => {
    meanBounds(dataset.columns, dataset.bounds, windows, back.length, {
      lower: some.lower.subarray(from),
      upper: some.upper.subarray(from),
    });
  });
  places.forEach((place, at) => {
    found.lower[place] = some.lower[at] as number;
    found.upper[place] = some.upper[at] as number;
  });
  return found;
}

/** Finds the windows of rows, so many at once. @param visit gets the rows of windows, and the position of the first of them */
function eachBlock(
  dataset: Dataset,
  rows: Int32Array,
  back: readonly number[],
  visit: (windows: Int32Array, from: number) => void,
): void {
  const size = back.length;
  const codes = new Map(back.map((steps) => [steps, codesBack(dataset, steps)]));
  const windows = new Int32Array(Math.min(blockSize, rows.length) * size);
  const found = new Int32Array(Math.min(blockSize, rows.length));
  for (let from = 0; from < rows.length; from += blockSize) {
    const some = rows.subarray(from, from + blockSize);
    back.forEach((steps, slot) => {
      rowsOfPeriods(dataset, some, codes.get(steps) as Int32Array, found);
      for (let at = 0; at < some.length; at++) windows[at * size + slot] = found[at] as number;
    });
    visit(windows.subarray(0, some.length * size), from);
  }
}

type Averages = Parameters<typeof compute>[3];

function codesBack(dataset: Dataset, steps: number): Int32Array {
  return codesOfPeriods(dataset, (period) => periodBefore(period, steps));
}

function rowsBack(dataset: Dataset, rows: Int32Array, steps: number): Int32Array {
  return rowsOfPeriods(dataset, rows, codesBack(dataset, steps), new Int32Array(rows.length));
}

function textBefore(period: Period, steps: number): string {
  const before = periodBefore(period, steps);
  return before ? formatPeriod(before) : "";
}
