import type { Language, Words } from "../model/words.ts";
import type { TopLevelSpec } from "vega-lite";
import type { Theme } from "./palette.ts";

/** The kinds of chart: see {@link Chart}. */
export const chartTypes = ["trend", "growth", "target", "stack", "multiples"] as const;
export type ChartType = (typeof chartTypes)[number];

/**
 * A chart as it is saved: plain data, no specification.
 *
 * - `trend`: a line for each series of the indicators and regions; it breaks where a figure is absent.
 * - `growth`: bars of one series, and its year-over-year growth in a panel below (percentage points for ratios).
 * - `target`: results of one series as bars against the target of each year, with the share completed.
 * - `stack`: bars of parts on top of one another: several indicators, or the levels of one.
 * - `multiples`: a small panel for each series.
 *
 * Without an indicator or region the first of the dataset is taken.
 */
export interface Chart {
  readonly type: ChartType;
  /** Indicator ids; `indicator` is short for a list of one. */
  readonly indicator?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly region?: string | undefined;
  readonly regions?: readonly string[] | undefined;
  /** Level id, where only one is wanted. */
  readonly level?: string | undefined;
  /** Stage id, where only one is wanted. */
  readonly stage?: string | undefined;
  /** First and last year shown. What is compared with a year before `from` still is. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** How a chart is drawn. */
export interface ChartOptions {
  readonly language: Language;
  /** `light` unless given. */
  readonly theme?: Theme | undefined;
  /** Width of the whole picture in pixels, 720 unless given; nothing is narrower than 280. */
  readonly width?: number | undefined;
  /** Where the figures come from, for the line below the chart. */
  readonly source?: string | undefined;
}

/** A chart that can be drawn. */
export interface DrawnChart {
  readonly spec: TopLevelSpec;
  /** What is shown: 专利申请量 · 示例县，2012–2024，件. */
  readonly title: string;
  /** Alternative text: what, where, from when to when, first and last value, last growth, gaps. */
  readonly description: string;
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly empty?: undefined;
}

/** A chart with nothing to draw: a sentence says what is missing. */
export interface EmptyChart {
  readonly spec?: undefined;
  readonly title: string;
  /** `empty` in the language asked for. */
  readonly description: string;
  readonly empty: Words;
}

/** A chart with every list and option filled in. */
export interface FilledChart {
  readonly type: ChartType;
  readonly indicators: readonly string[];
  readonly regions: readonly string[];
  readonly level: string | undefined;
  readonly stage: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Fills in a chart.
 * @throws RangeError for an unknown type and for years that are not whole numbers in order
 */
export function fillChart(chart: Chart): FilledChart {
  if (!chartTypes.includes(chart.type))
    throw new RangeError(`unknown chart type "${chart.type}": expected one of ${chartTypes.join(", ")}`);
  const { from, to } = chart;
  for (const year of [from, to])
    if (year !== undefined && !Number.isInteger(year))
      throw new RangeError(`invalid year "${year}": expected a whole number such as 2020`);
  if (from !== undefined && to !== undefined && from > to)
    throw new RangeError(`invalid years ${from} to ${to}: the first is after the last`);
  const list = (one: string | undefined, many: readonly string[] | undefined): string[] => [
    ...new Set([...(one ? [one] : []), ...(many ?? [])].filter(Boolean)),
  ];
  return {
    type: chart.type,
    indicators: list(chart.indicator, chart.indicators),
    regions: list(chart.region, chart.regions),
    level: chart.level || undefined,
    stage: chart.stage || undefined,
    from,
    to,
  };
}
