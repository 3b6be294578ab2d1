import type { Dataset } from "../model/dataset.ts";
import { type GapReason, gapReasons } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { type SeriesFilter, type SeriesPoint, selectSeries } from "../model/series.ts";
import { completion } from "../table/completion.ts";
import { yearOverYear } from "../table/year-over-year.ts";

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

/** The little of an Arquero table that is read here. */
interface Columns {
  numRows(): number;
  get(name: string, row: number): unknown;
}

/**
 * The facts of each series that fits the filter, one list a series, one entry a period without a hole.
 * The years shown never limit what they are compared with.
 */
export function yearFacts(dataset: Dataset, filter: SeriesFilter): YearFacts[][] {
  const { indicator, region } = filter;
  const narrow = { ...(indicator ? { indicator } : {}), ...(region ? { region } : {}) };
  const growth = rowsByKey(yearOverYear(dataset, narrow));
  const tasks = rowsByKey(completion(dataset, narrow));
  return selectSeries(dataset, filter).map((series) =>
    series.points.map((point) => {
      const key = keyText(
        series.indicator.id,
        series.region,
        formatPeriod(point.period),
        series.level,
        series.stage,
        series.scenario,
      );
      const compared = growth.get(key);
      const task = tasks.get(key);
      const source = sourceOf(dataset, point.row);
      return {
        indicator: series.indicator,
        region: series.region,
        level: series.level,
        stage: series.stage,
        period: point.period,
        point,
        base: compared?.("base_value") ?? null,
        change: compared?.("change") ?? null,
        growthRate: compared?.("growth_rate") ?? null,
        changeGap: compared?.reason() ?? "missing",
        target: task?.("target") ?? null,
        completion: task?.("completion") ?? null,
        ...(source ? { source } : {}),
      };
    }),
  );
}

/** Reads numbers of one row by column name. */
interface Row {
  (name: string): number | null;
  reason(): GapReason;
}

function rowsByKey(table: Columns): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (let at = 0; at < table.numRows(); at++) {
    const text = (name: string): string => String(table.get(name, at) ?? "");
    const number = (name: string): number | null => {
      const value = table.get(name, at);
      return typeof value === "number" ? value : null;
    };
    const reason = (): GapReason => gapReasons.find((known) => known === text("gap")) ?? "missing";
    rows.set(
      keyText(
        text("indicator"),
        text("region"),
        text("period"),
        text("level"),
        text("stage"),
        text("scenario"),
      ),
      Object.assign(number, { reason }),
    );
  }
  return rows;
}

function keyText(...parts: readonly string[]): string {
  return parts.join("\u0000");
}

function sourceOf(dataset: Dataset, row: number): SourceCell | undefined {
  const { columns } = dataset;
  const line = row < 0 ? 0 : (columns.line[row] ?? 0);
  if (line === 0) return undefined;
  return { file: dataset.files[columns.file[row] ?? -1] ?? "", line, column: columns.column[row] ?? 0 };
}
