import { median, robustSpread, steadySpread } from "../calc/spread.ts";
import type { Kind } from "../model/indicator.ts";
import { breakStatus } from "../model/status.ts";
import { cellOf, rowsOf, type Survey } from "./survey.ts";

/** Figures of fewer units of their last place than this change by large rates for small reasons. */
const smallUnits = 10;

/** How large a value is in units of the last place that its series is given to: 0.04 of a series with two places is 4. */
export function unitsOf({ dataset, index, seriesPlaces }: Survey, row: number): number {
  const places = seriesPlaces[index.series[row] as number] as number;
  return Math.abs(dataset.columns.value[row] as number) * 10 ** places;
}

/** Whether a value is too small to be a base. */
export function isSmall(survey: Survey, row: number): boolean {
  return unitsOf(survey, row) < smallUnits;
}

const kinds: ReadonlySet<Kind> = new Set(["flow", "stock", "ratio"]);

/**
 * By row ln(value / value a year earlier) of results that are levels: flows, stocks and ratios, not growth rates and
 * indices. NaN where either is absent, zero, negative or small, and where the series is said to break.
 */
export function logRatios(survey: Survey): Float64Array {
  const { dataset, before, byCell } = survey;
  const { value, status, indicator } = dataset.columns;
  const levels = Uint8Array.from(dataset.indicators, ({ kind }) => Number(kinds.has(kind)));
  const ratios = new Float64Array(dataset.length).fill(Number.NaN);
  for (const row of byCell.rows) {
    const base = before[row] as number;
    if (base < 0 || levels[indicator[row] as number] === 0 || ((status[row] as number) & breakStatus) !== 0)
      continue;
    const ratio = Math.log((value[row] as number) / (value[base] as number));
    if (!Number.isFinite(ratio) || isSmall(survey, base) || isSmall(survey, row)) continue;
    ratios[row] = ratio;
  }
  return ratios;
}

/** What is usual for an indicator: how its log ratios are spread over regions and periods. */
export interface Usual {
  /** Of all periods and regions. */
  readonly centre: number;
  /** By period code: of its regions where there are enough of them, else `centre`. */
  readonly ofPeriod: Float64Array;
  /** Robust spread of single series about the centre of their period. */
  readonly spread: number;
  /** Robust spread of the centres of periods; NaN where there are few. */
  readonly spreadOfPeriods: number;
}

/** Regions from which on a period has a centre of its own. */
const fewestRegions = 5;
/** Ratios, and periods of them, from which on their own centre and spread say more than what is assumed of any series. */
const fewestRatios = 8;
const fewestPeriods = 5;
/** What is assumed then: no growth, and a spread of a third, as of counts of a county. */
const assumedSpread = 0.3;

/** Ratios from which on even a wide spread is believed: of fewer, a leap there and back is a good part. */
const manyRatios = 24;

function spreadOf(residuals: Float64Array): number {
  const own = steadySpread(residuals, 0);
  return residuals.length < manyRatios ? Math.min(own, assumedSpread) : own;
}

/** The centre and spread of one indicator. */
export function usualOf(survey: Survey, ratios: Float64Array, indicator: number): Usual {
  const periods = survey.dataset.periods.length;
  const ofPeriod = Array.from({ length: periods }, (_, period) =>
    finite(ratios, rowsOf(survey.byCell, cellOf(survey.dataset, indicator, period))),
  );
  const all = concat(ofPeriod);
  const periodsWith = ofPeriod.filter(({ length }) => length > 0).length;
  const enough = all.length >= fewestRatios;
  const centre = enough && periodsWith >= fewestPeriods ? median(all) : 0;
  const centres = Float64Array.from(ofPeriod, (own) => (own.length >= fewestRegions ? median(own) : centre));
  const residuals = concat(
    ofPeriod.map((own, period) => own.map((ratio) => ratio - (centres[period] as number))),
  );
  const own = centres.filter((_, period) => (ofPeriod[period]?.length ?? 0) >= fewestRegions);
  return {
    centre,
    ofPeriod: centres,
    spread: enough ? spreadOf(residuals) : assumedSpread,
    spreadOfPeriods: own.length >= fewestRatios ? robustSpread(own, centre) : Number.NaN,
  };
}

/**
 * How a series is spread about what is usual in its periods, where that is more than the spread of the indicator: small
 * places move by more than large ones.
 */
export function spreadOfSeries(survey: Survey, ratios: Float64Array, usual: Usual, series: number): number {
  const { period } = survey.dataset.columns;
  const own = Float64Array.from(
    rowsOf(survey.bySeries, series),
    (row) => (ratios[row] as number) - (usual.ofPeriod[period[row] as number] as number),
  ).filter(Number.isFinite);
  return own.length < fewestRatios ? usual.spread : Math.max(usual.spread, robustSpread(own, 0));
}

function finite(ratios: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => ratios[row] as number).filter(Number.isFinite);
}

function concat(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
