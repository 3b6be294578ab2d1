import type { Dataset } from "../model/dataset.ts";
import { formatPeriod } from "../model/period.ts";
import { cellsShown, type Finding, type FindingCell } from "./finding.ts";

/** The cell of a row. */
export function cellAt({ columns, files }: Dataset, row: number): FindingCell {
  return {
    file: files[columns.file[row] ?? -1] ?? "",
    line: columns.line[row] ?? 0,
    column: columns.column[row] ?? 0,
    value: columns.gap[row] === 0 ? (columns.value[row] ?? null) : null,
  };
}

/** The cells of rows in the order of file, line and column, whatever order the rows come in. */
export function cellsInOrder(dataset: Dataset, rows: Iterable<number>): FindingCell[] {
  const { file, line, column } = dataset.columns;
  return [...rows]
    .sort(
      (a, b) =>
        (file[a] as number) - (file[b] as number) ||
        (line[a] as number) - (line[b] as number) ||
        (column[a] as number) - (column[b] as number),
    )
    .slice(0, cellsShown)
    .map((row) => cellAt(dataset, row));
}

/** The key of a finding on one row. */
export function keyAt(
  dataset: Dataset,
  row: number,
): Pick<Finding, "indicator" | "region" | "period" | "level" | "stage"> {
  const { columns } = dataset;
  const period = dataset.periods[columns.period[row] ?? -1];
  const level = dataset.levels[columns.level[row] ?? -1];
  const stage = dataset.stages[columns.stage[row] ?? -1];
  return {
    indicator: dataset.indicators[columns.indicator[row] ?? -1]?.id ?? "",
    region: dataset.regions[columns.region[row] ?? -1] ?? "",
    ...(period ? { period: formatPeriod(period) } : {}),
    ...(level ? { level } : {}),
    ...(stage ? { stage } : {}),
  };
}

/** A text that sets a row apart from all others, the same whatever their order. */
export function placeOf(dataset: Dataset, row: number): string {
  const { indicator, region = "", period = "", level = "", stage = "" } = keyAt(dataset, row);
  return [indicator, period, region, level, stage].join("\u0000");
}
