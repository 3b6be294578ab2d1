import { baseRows } from "../calc/base-rows.ts";
import { completion } from "../calc/completion.ts";
import { targetRows } from "../calc/target-rows.ts";
import { yearOverYear } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import { type GapReason, gapReason } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Period } from "../model/period.ts";
import { type Series, type SeriesFilter, type SeriesPoint, selectSeries } from "../model/series.ts";
import { pointsOnly } from "../table/points-only.ts";

/** The cell of a file that a figure was read from. */
export interface SourceCell {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** All that is known of one period of a series: the result, the same period last year, the yearly task. */
export interface YearFacts {
  readonly indicator: Indicator;
  readonly region: string;
  readonly level: string;
  readonly stage: string;
  readonly period: Period;
  readonly point: SeriesPoint;
  /** Value of the same period last year, in the unit of the indicator. */
  readonly base: number | null;
  /** Difference from it; in percentage points for ratios. */
  readonly change: number | null;
  /** In %; null for ratios and where `changeGap` says why. */
  readonly growthRate: number | null;
  readonly changeGap: GapReason;
  readonly target: number | null;
  /** Result over target, in %. */
  readonly completion: number | null;
  /** Where the value stands; absent for a derived one and for a period that no file has. */
  readonly source?: SourceCell;
}

/**
 * The facts of each series of results that fits the filter, one list a series, one entry a period without a hole.
 * The years shown never limit what they are compared with.
 */
export function yearFacts(dataset: Dataset, filter: Omit<SeriesFilter, "scenario">): YearFacts[][] {
  const points = pointsOnly(dataset.indicators, false);
  const places = Uint8Array.from(dataset.indicators, ({ decimals }) => decimals);
  return selectSeries(dataset, { ...filter, scenario: "result" }).map((series) => {
    const rows = Int32Array.from(series.points.map(({ row }) => row).filter((row) => row >= 0));
    const growth = yearOverYear(dataset.columns, rows, baseRows(dataset, rows, 1), points, places);
    const task = completion(dataset.columns, rows, targetRows(dataset, rows));
    const place = new Map(Array.from(rows, (row, at) => [row, at]));
    return series.points.map((point): YearFacts => {
      const at = place.get(point.row) ?? -1;
      return {
        ...keyOf(series),
        period: point.period,
        point,
        base: numberAt(growth.baseValue, at),
        change: numberAt(growth.change, at),
        growthRate: numberAt(growth.growthRate, at),
        changeGap: at < 0 ? "missing" : gapReason(growth.gap[at] ?? 0),
        target: numberAt(task.target, at),
        completion: numberAt(task.completion, at),
        ...sourceOf(dataset, point.row),
      };
    });
  });
}

function keyOf({
  indicator,
  region,
  level,
  stage,
}: Series): Pick<Series, "indicator" | "region" | "level" | "stage"> {
  return { indicator, region, level, stage };
}

/** A number of a calculation, which marks what is absent by NaN: null here, as is a place that is not there. */
function numberAt(values: Float64Array, at: number): number | null {
  const value = values[at] ?? Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function sourceOf(dataset: Dataset, row: number): Pick<YearFacts, "source"> {
  const { columns } = dataset;
  const line = row < 0 ? 0 : (columns.line[row] ?? 0);
  if (line === 0) return {};
  const file = dataset.files[columns.file[row] ?? -1] ?? "";
  return { source: { file, line, column: columns.column[row] ?? 0 } };
}
