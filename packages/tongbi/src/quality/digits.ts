import type { Issue } from "../model/issue.ts";
import { formatPeriod } from "../model/period.ts";
import type { FindingLog } from "./finding-log.ts";
import { unitsOf } from "./log-ratios.ts";
import { cellOf, rowsOf, rowsOfIndicator, type Survey } from "./survey.ts";
import { cellAt, cellsInOrder, keyAt, placeOf } from "./tell.ts";
import * as trouble from "./trouble.ts";

/** Values of a period, and share of them, that have to end in a place for the period to be given to it. */
const fewestValues = 5;
const leastShare = 0.8;
/** Doubles keep fifteen digits, and so do spreadsheets. */
const mostDigits = 15;

/** Zeros that the value has in the last places of its series: 11115 of a series with two decimals has two, 120 of counts one. */
function trailingZeros(survey: Survey, row: number): number {
  const units = Math.round(unitsOf(survey, row));
  if (!(units > 0) || !Number.isSafeInteger(units)) return 0;
  let zeros = 0;
  for (let left = units; left % 10 === 0; left /= 10) zeros++;
  return zeros;
}

/**
 * Figures that have lost digits: cells in scientific form (which the import tells), periods given to fewer places than the
 * one before and after, single figures that end in more zeros than chance gives among figures that do not, and figures of
 * more digits than a count or a measurement has.
 */
export function findLostDigits(survey: Survey, issues: readonly Issue[], log: FindingLog): void {
  scientificForms(survey, issues, log);
  const zeros = new Uint8Array(survey.dataset.length);
  for (const row of survey.byCell.rows) zeros[row] = trailingZeros(survey, row);
  for (let indicator = 0; indicator < survey.dataset.indicators.length; indicator++) {
    const coarse = coarsePeriods(survey, indicator, zeros, log);
    roundedValues(survey, indicator, zeros, coarse, log);
    longDigits(survey, indicator, log);
  }
}

/** Rows of an indicator in a period that hold a figure other than zero. */
function figures({ dataset, byCell }: Survey, indicator: number, period: number): Int32Array {
  const { value } = dataset.columns;
  return rowsOf(byCell, cellOf(dataset, indicator, period)).filter(
    (row) => Math.abs(value[row] as number) > 0,
  );
}

/** Cells that the import found in scientific form, together where they are of one indicator and period. */
function scientificForms({ dataset }: Survey, issues: readonly Issue[], log: FindingLog): void {
  const cells = new Set<string>();
  for (const { code, file = "", line = 0, column = 0 } of issues)
    if (code === "scientific-number") cells.add(`${line} ${column} ${file}`);
  if (cells.size === 0) return;
  const { columns, files } = dataset;
  const found = new Map<number, number[]>();
  for (let row = 0; row < dataset.length; row++) {
    const file = files[columns.file[row] as number] ?? "";
    if (!cells.has(`${columns.line[row]} ${columns.column[row]} ${file}`)) continue;
    const cell = cellOf(dataset, columns.indicator[row] as number, columns.period[row] as number);
    found.set(cell, [...(found.get(cell) ?? []), row]);
  }
  for (const rows of found.values()) {
    const [first = -1] = rows;
    const { indicator, period = "" } = keyAt(dataset, first);
    log.add("scientific-form", {
      weight: rows.length,
      place: [indicator, period].join("\u0000"),
      tell: () => ({
        ...(rows.length === 1 ? keyAt(dataset, first) : { indicator, period }),
        cells: cellsInOrder(dataset, rows),
        message: trouble.scientificForm(dataset, first, rows.length),
      }),
    });
  }
}

/** Periods given to fewer places than the one before, told; by period code whether it is one. */
function coarsePeriods(survey: Survey, indicator: number, zeros: Uint8Array, log: FindingLog): boolean[] {
  const { dataset } = survey;
  const { periods } = dataset;
  const given = periods.map((_, period) => {
    const rows = figures(survey, indicator, period);
    if (rows.length < fewestValues) return { rows, shared: Number.NaN };
    const sorted = Int32Array.from(rows, (row) => zeros[row] as number).sort();
    return { rows, shared: sorted[Math.floor(rows.length * (1 - leastShare))] as number };
  });
  const id = dataset.indicators[indicator]?.id ?? "";
  return given.map(({ rows, shared }, period) => {
    const last = given[period - 1];
    if (!last || periods[period - 1]?.frequency !== periods[period]?.frequency) return shared > 0;
    if (!(shared > last.shared)) return shared > 0;
    const name = formatPeriod(periods[period] ?? { frequency: "annual", year: 0, part: 1 });
    log.add("decimals-stop", {
      weight: (shared - last.shared) * rows.length,
      place: [id, name].join("\u0000"),
      tell: () => ({
        indicator: id,
        period: name,
        cells: cellsInOrder(dataset, rows),
        message: trouble.decimalsStop(dataset, indicator, period, shared - last.shared, rows.length),
      }),
    });
    return true;
  });
}

/** Figures that chance would end in so many zeros less than once in a hundred such indicators. */
const leastChance = 0.01;
const fewestOthers = 4;
/** Places of figures that are published so; more have been converted, and 12500 beside 12431.4067 is one that was not. */
const mostPlaces = 4;

function roundedValues(
  survey: Survey,
  indicator: number,
  zeros: Uint8Array,
  coarse: readonly boolean[],
  log: FindingLog,
): void {
  const { dataset, bySeries, index, seriesPlaces } = survey;
  const { kind } = dataset.indicators[indicator] ?? {};
  if (kind !== "flow" && kind !== "stock") return;
  const rows = rowsOfIndicator(survey, indicator).filter(
    (row) =>
      Math.abs(dataset.columns.value[row] as number) > 0 && !coarse[dataset.columns.period[row] as number],
  );
  const fewestZeros = Math.log10(rows.length / leastChance);
  for (const row of rows) {
    const own = zeros[row] as number;
    const series = index.series[row] as number;
    if (own < fewestZeros || (seriesPlaces[series] as number) > mostPlaces) continue;
    const others = rowsOf(bySeries, series).filter(
      (other) => other !== row && Math.abs(dataset.columns.value[other] as number) > 0,
    );
    const round = others.filter((other) => (zeros[other] as number) > 1).length;
    if (others.length < fewestOthers || round > (1 - leastShare) * others.length) continue;
    log.add("rounded-value", {
      weight: own,
      place: placeOf(dataset, row),
      tell: () => ({
        ...keyAt(dataset, row),
        cells: [cellAt(dataset, row)],
        message: trouble.roundedValue(dataset, row, own),
      }),
    });
  }
}

function longDigits(survey: Survey, indicator: number, log: FindingLog): void {
  const { dataset, places } = survey;
  const { value } = dataset.columns;
  const rows: number[] = [];
  let values = 0;
  dataset.periods.forEach((_, period) => {
    for (const row of figures(survey, indicator, period)) {
      values++;
      const whole = Math.floor(Math.log10(Math.abs(value[row] as number))) + 1;
      if (whole + (places[row] as number) >= mostDigits) rows.push(row);
    }
  });
  if (rows.length === 0) return;
  const id = dataset.indicators[indicator]?.id ?? "";
  log.add("long-digits", {
    weight: rows.length,
    place: id,
    tell: () => ({
      indicator: id,
      cells: cellsInOrder(dataset, rows),
      message: trouble.longDigits(dataset, indicator, rows.length, values),
    }),
  });
}
