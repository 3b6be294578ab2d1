import { shiftDecimal } from "../model/decimal.ts";
import type { Bounds, Dataset } from "../model/dataset.ts";
import { type Scale, readableScale } from "../model/figure.ts";
import type { GapReason } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { type Series, type SeriesFilter, selectSeries } from "../model/series.ts";
import { statusList, type StatusSet } from "../model/status.ts";
import { convertUnit, sameQuantity, type Unit } from "../model/unit.ts";
import type { Language, Words } from "../model/words.ts";
import type { FilledChart } from "./chart.ts";
import { nothingSelected, noFigures, unitsDiffer } from "./trouble.ts";

/** One year of a series as it is drawn. */
export interface ChartPoint {
  readonly year: number;
  /** In the unit of the indicator; null where `gap` says why. */
  readonly value: number | null;
  /** The value on the axis, in the unit of the scale. */
  readonly scaled: number | null;
  readonly gap: GapReason;
  readonly status: StatusSet;
  /** Bounds of a withheld figure and of one computed from such, on the axis. */
  readonly bounds?: Bounds;
  /** The figure is computed, not read from a file. */
  readonly derived: boolean;
}

/** A series as it is drawn. */
export interface ChartSeries extends Omit<Series, "points"> {
  readonly points: readonly ChartPoint[];
}

/** What a chart shows: series over the same years. */
export interface Selection {
  readonly series: readonly ChartSeries[];
  /** The target of the one series, for a chart of results against targets. */
  readonly target?: ChartSeries;
  /** First and last year. */
  readonly years: readonly [number, number];
}

/** The series that a chart asks for, in the units of their indicators; or a sentence that says what is missing. */
export function selectChart(dataset: Dataset, chart: FilledChart): Selection | Words {
  const indicators = chart.indicators.length > 0 ? chart.indicators : firstId(dataset.indicators);
  const regions = chart.regions.length > 0 ? chart.regions : dataset.regions.slice(0, 1);
  const { level, stage, from, to } = chart;
  const given = Object.entries({ level, stage, from, to }).filter(([, value]) => value !== undefined);
  const filter: SeriesFilter = Object.fromEntries(given);
  const all = indicators.flatMap((indicator) =>
    regions.flatMap((region) => selectSeries(dataset, { ...filter, indicator, region })),
  );
  const found = chart.type === "growth" || chart.type === "target" ? all.slice(0, 1) : all;
  if (found.length === 0) return nothingSelected(dataset, chart, indicators, regions);
  const target = chart.type === "target" ? found.flatMap((one) => targetOf(dataset, one, filter)) : [];
  const years = yearsWithFigures([...found, ...target], chart);
  if (!years) return noFigures(found, chart);
  const [series = [], targets = []] = [found, target].map((list) =>
    list.map((one) => ({ ...one, points: toPoints(dataset, one, years) })),
  );
  return { series, ...(targets[0] ? { target: targets[0] } : {}), years };
}

function targetOf(
  dataset: Dataset,
  { indicator, region, level, stage }: Series,
  filter: SeriesFilter,
): Series[] {
  return selectSeries(dataset, {
    ...filter,
    indicator: indicator.id,
    region,
    level,
    stage,
    scenario: "target",
  });
}

const firstId = (indicators: readonly Indicator[]): string[] => indicators.slice(0, 1).map(({ id }) => id);

/** First and last year with a figure, be it a withheld one, unless the chart names them; undefined where none has. */
function yearsWithFigures(series: readonly Series[], chart: FilledChart): [number, number] | undefined {
  const told = series.flatMap(({ points }) =>
    points.filter((point) => point.value !== null || isWithheld(point)).map(({ period }) => period.year),
  );
  if (told.length === 0) return undefined;
  return [chart.from ?? Math.min(...told), chart.to ?? Math.max(...told)];
}

function toPoints(
  dataset: Dataset,
  { points }: Series,
  [first, last]: readonly [number, number],
): ChartPoint[] {
  return points
    .filter(({ period }) => period.year >= first && period.year <= last)
    .map(({ period, value, gap, status, bounds, row }) => ({
      year: period.year,
      value,
      scaled: value,
      gap,
      status,
      // A range that is open at an end has no box.
      ...(bounds && Number.isFinite(bounds.lower) && Number.isFinite(bounds.upper) ? { bounds } : {}),
      derived: row >= 0 && dataset.columns.line[row] === 0,
    }));
}

/** Series on one axis: the scale that suits the greatest value, and every value in it. */
export interface ScaledSeries {
  readonly series: readonly ChartSeries[];
  readonly scale: Scale;
  /** The unit that the scale starts from. */
  readonly unit: Unit;
}

/**
 * Brings series to one readable scale (万件, 亿元), exactly in decimal.
 * @param greatest greatest value on the axis where it is not that of a series, as for a stack
 * @returns a sentence where the units measure different things
 */
export function scaleSeries(
  series: readonly ChartSeries[],
  language: Language,
  greatest?: number,
): ScaledSeries | Words {
  const first = series[0];
  if (!first) throw new RangeError("no series to bring to a scale");
  const { unit } = first.indicator;
  const other = series.find(({ indicator }) => !sameQuantity(indicator.unit, unit));
  if (other) return unitsDiffer(first.indicator, other.indicator);
  const converted = series.map((one) => ({
    ...one,
    points: one.points.map((point) =>
      shiftPoint(point, (value) => convertUnit(value, one.indicator.unit, unit)),
    ),
  }));
  const values = converted.flatMap(({ points }) => points.flatMap(extent)).map(Math.abs);
  const scale = readableScale(greatest ?? Math.max(0, ...values), unit, language);
  return {
    unit,
    scale,
    series: converted.map((one) => ({
      ...one,
      points: one.points.map((point) => shiftPoint(point, (value) => shiftDecimal(value, -scale.exponent))),
    })),
  };
}

function shiftPoint(point: ChartPoint, shift: (value: number) => number): ChartPoint {
  const { scaled, bounds } = point;
  return {
    ...point,
    scaled: scaled === null ? null : shift(scaled),
    ...(bounds ? { bounds: { lower: shift(bounds.lower), upper: shift(bounds.upper) } } : {}),
  };
}

/** Whether a figure is withheld, or computed from such within bounds: drawn as a hatched box. */
export function isWithheld({ gap, bounds }: Pick<ChartPoint, "gap" | "bounds">): boolean {
  return gap === "suppressed" || bounds !== undefined;
}

/** Every height that a point takes up on the axis. */
export function extent({ scaled, bounds }: ChartPoint): number[] {
  return [...(scaled === null ? [] : [scaled]), ...(bounds ? [bounds.lower, bounds.upper] : [])];
}

/** Whether the figure may still change: drawn hollow. */
export function isTentative(point: ChartPoint): boolean {
  return statusList(point.status).some(
    (code) => code === "P" || code === "E" || code === "I" || code === "F",
  );
}

/** The points that have a value, in runs of consecutive years: one path each. */
export function runsOf(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  let open: ChartPoint[] | undefined;
  for (const point of points) {
    if (point.scaled === null) open = undefined;
    else if (open) open.push(point);
    else runs.push((open = [point]));
  }
  return runs;
}
