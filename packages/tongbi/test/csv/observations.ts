import type { ImportResult } from "../../src/csv.ts";
import { scenarioCodes } from "../../src/model/dataset.ts";
import { gapReason } from "../../src/model/gap.ts";
import { formatPeriod } from "../../src/model/period.ts";
import { statusText } from "../../src/model/status.ts";

/** Each observation on a line: indicator, region, period, level, stage, scenario, value with unit or gap, status, bounds. */
export function observations({ dataset }: Pick<ImportResult, "dataset">): string[] {
  const { columns } = dataset;
  return Array.from({ length: dataset.length }, (_, row) => {
    const indicator = dataset.indicators[columns.indicator[row] ?? -1];
    const period = dataset.periods[columns.period[row] ?? -1];
    const scenario = scenarioCodes[columns.scenario[row] ?? -1];
    const gap = gapReason(columns.gap[row] ?? 0);
    const bounds = dataset.bounds.get(row);
    return [
      indicator?.id,
      dataset.regions[columns.region[row] ?? -1],
      period && formatPeriod(period),
      dataset.levels[columns.level[row] ?? -1],
      dataset.stages[columns.stage[row] ?? -1],
      scenario === "result" ? "" : scenario,
      gap === "none" ? `${columns.value[row]}${indicator?.unit.zh}` : gap,
      columns.status[row] === 0 ? "" : `[${statusText(columns.status[row] ?? 0)}]`,
      bounds ? `${bounds.lower}..${bounds.upper}` : "",
    ]
      .filter(Boolean)
      .join(" ");
  });
}
