import type { Dataset } from "../model/dataset.ts";
import { formatNumber } from "../model/figure.ts";
import { completion } from "../table/completion.ts";
import type { ChartSeries } from "./chart-series.ts";

/** The share of the target that was reached in a year, in %; null where there is none. */
export type CompletionOf = (year: number) => number | null;

/** Reads the completion of one series from the table of completions. */
export function completionOf(
  dataset: Dataset,
  { indicator, region, level, stage }: ChartSeries,
): CompletionOf {
  const table = completion(dataset, { indicator: indicator.id, region, level, stage });
  const found = new Map<string, number>();
  for (let row = 0; row < table.numRows(); row++) {
    const share: unknown = table.get("completion", row);
    if (typeof share === "number") found.set(String(table.get("period", row)), share);
  }
  return (year) => found.get(String(year)) ?? null;
}

/** Completion as it is written: 110.7%, and empty where there is none. */
export function completionText(share: number | null): string {
  return share === null ? "" : `${formatNumber(share, { decimals: 1, grouping: true })}%`;
}
