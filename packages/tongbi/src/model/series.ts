import { type Bounds, type Dataset, scenarioCodes } from "./dataset.ts";
import type { Scenario } from "./dimension.ts";
import { type GapReason, gapReason } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import { type Frequency, type Period, periodAt, periodOrdinal } from "./period.ts";
import { seriesIndex } from "./series-index.ts";
import type { StatusSet } from "./status.ts";

/** One period of a series: a value, or the reason why there is none. */
export interface SeriesPoint {
  readonly period: Period;
  /** In the unit of the indicator; null where `gap` is not `none`. */
  readonly value: number | null;
  readonly gap: GapReason;
  readonly status: StatusSet;
  readonly bounds?: Bounds;
  /** Row of the dataset, or −1 for a period that the file does not have. */
  readonly row: number;
}

/** The values of one indicator in one region, level, stage, scenario and vintage, one point a period without a hole. */
export interface Series {
  readonly indicator: Indicator;
  readonly region: string;
  /** Level id, empty where the series has none. */
  readonly level: string;
  /** Stage id, empty where the series has none. */
  readonly stage: string;
  readonly scenario: Scenario;
  /** Release that the figures are of, empty for the newest or only one. */
  readonly vintage: string;
  readonly points: readonly SeriesPoint[];
}

/** Which series are wanted; what is left out is not looked at. */
export interface SeriesFilter {
  /** Indicator id. */
  readonly indicator?: string;
  readonly region?: string;
  readonly level?: string;
  readonly stage?: string;
  /** `result` unless given. */
  readonly scenario?: Scenario;
  /** The newest, `""`, unless given. */
  readonly vintage?: string;
  /** `annual` unless given. */
  readonly frequency?: Frequency;
  /** First and last period shown, as ordinals of the frequency (years, for annual series); never past the dataset's. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * The series of a dataset that fit the filter, in the order of the file. All run over the same periods, from the
 * first to the last that the dataset has in that frequency, narrowed by `from` and `to`; a period that a series lacks
 * is a point with the gap `missing`. Of a file that gives January to June of each year no other span is missing.
 */
export function selectSeries(dataset: Dataset, filter: SeriesFilter): Series[] {
  const { scenario = "result", vintage = "", frequency = "annual" } = filter;
  const ordinals = dataset.periods.map((period) =>
    period.frequency === frequency ? periodOrdinal(period) : Number.NaN,
  );
  const present = ordinals.filter((ordinal) => !Number.isNaN(ordinal));
  if (present.length === 0) return [];
  const from = Math.max(filter.from ?? -Infinity, Math.min(...present));
  const to = Math.min(filter.to ?? Infinity, Math.max(...present));
  const codeOf = new Map(ordinals.map((ordinal, code) => [ordinal, code]));
  const index = seriesIndex(dataset);
  const parts = new Set(
    dataset.periods.filter((period) => period.frequency === frequency).map(({ part }) => part),
  );
  const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step).filter(
    (ordinal) => parts.has(periodAt(frequency, ordinal).part),
  );
  return matchingRows(dataset, { ...filter, scenario, vintage }).map((row) => ({
    ...keyOf(dataset, row),
    scenario,
    vintage,
    points: shown.map((ordinal) =>
      pointAt(
        dataset,
        index.row(index.series[row] as number, codeOf.get(ordinal) ?? -1),
        periodAt(frequency, ordinal),
      ),
    ),
  }));
}

/**
 * The vintages in which the series that fit come, results unless a scenario is given: the newest, `""`, then those of
 * earlier files in their order. What {@link SeriesFilter.vintage} can be.
 */
export function vintagesOf(
  dataset: Dataset,
  filter: Omit<SeriesFilter, "vintage" | "frequency" | "from" | "to"> = {},
): string[] {
  const rows = matchingRows(dataset, { scenario: "result", ...filter });
  const codes = new Set(rows.map((row) => dataset.columns.vintage[row]));
  return dataset.vintages.filter((_, code) => codes.has(code));
}

/** The first row of each series that fits. */
function matchingRows(dataset: Dataset, filter: SeriesFilter): number[] {
  const { columns } = dataset;
  const code = (names: readonly string[], name: string | undefined): number | undefined =>
    name === undefined ? undefined : names.indexOf(name);
  const ids = dataset.indicators.map(({ id }) => id);
  const wanted = [
    [columns.indicator, code(ids, filter.indicator)],
    [columns.region, code(dataset.regions, filter.region)],
    [columns.level, code(dataset.levels, filter.level)],
    [columns.stage, code(dataset.stages, filter.stage)],
    [columns.scenario, code(scenarioCodes, filter.scenario)],
    [columns.vintage, code(dataset.vintages, filter.vintage)],
  ] as const;
  const { series, seriesCount } = seriesIndex(dataset);
  const seen = new Uint8Array(seriesCount);
  const rows: number[] = [];
  for (let row = 0; row < dataset.length; row++) {
    const number = series[row] as number;
    if (seen[number] === 1) continue;
    seen[number] = 1;
    if (wanted.every(([column, match]) => match === undefined || column[row] === match)) rows.push(row);
  }
  return rows;
}

function keyOf(dataset: Dataset, row: number): Pick<Series, "indicator" | "region" | "level" | "stage"> {
  const { columns } = dataset;
  const indicator = dataset.indicators[columns.indicator[row] as number];
  if (!indicator) throw new RangeError(`row ${row} of the dataset has no indicator`);
  return {
    indicator,
    region: dataset.regions[columns.region[row] as number] as string,
    level: dataset.levels[columns.level[row] as number] as string,
    stage: dataset.stages[columns.stage[row] as number] as string,
  };
}

function pointAt(dataset: Dataset, row: number, period: Period): SeriesPoint {
  if (row < 0) return { period, value: null, gap: "missing", status: 0, row };
  const { columns } = dataset;
  const gap = gapReason(columns.gap[row] ?? 0);
  const bounds = dataset.bounds.get(row);
  return {
    period,
    value: gap === "none" ? (columns.value[row] ?? null) : null,
    gap,
    status: columns.status[row] ?? 0,
    ...(bounds ? { bounds } : {}),
    row,
  };
}
