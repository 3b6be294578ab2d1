import type { Dataset } from "./dataset.ts";
import { DatasetBuilder } from "./dataset-builder.ts";
import { gapCode } from "./gap.ts";
import type { Issue } from "./issue.ts";
import { unitMismatch } from "./trouble.ts";
import { convertUnit, sameQuantity } from "./unit.ts";

/**
 * One dataset of the observations of several, in their order. Values of an indicator that comes in several units are
 * converted, exactly, to the unit met first; where they do not convert (件 and 万元), values in the later unit become
 * gaps `unit_mismatch`.
 * @returns the dataset, and an issue for each observation found in more than one and each unit that does not convert
 */
export function mergeDatasets(datasets: Iterable<Dataset>): { dataset: Dataset; issues: Issue[] } {
  const sources = [...datasets];
  const issues: Issue[] = [];
  const builder = new DatasetBuilder(sources.reduce((rows, { length }) => rows + length, 0));
  for (const source of sources) {
    const { columns, bounds } = source;
    const indicators = source.indicators.map((indicator) => builder.indicator(indicator));
    const units = indicators.map((code) => builder.indicatorAt(code).unit);
    const fits = source.indicators.map(({ unit }, at) => sameQuantity(unit, units[at] ?? unit));
    source.indicators.forEach((indicator, at) => {
      const kept = units[at];
      if (kept && !fits[at]) issues.push(unitMismatch(indicator, kept, source.files));
    });
    const regions = source.regions.map((name) => builder.region(name));
    const periods = source.periods.map((period) => builder.period(period));
    const levels = source.levels.map((id) => builder.level(id));
    const stages = source.stages.map((id) => builder.stage(id));
    const files = source.files.map((name) => builder.file(name));
    const code = (codes: readonly number[], at: number | undefined): number => codes[at ?? -1] ?? 0;
    for (let row = 0; row < source.length; row++) {
      const at = columns.indicator[row] ?? 0;
      const from = source.indicators[at]?.unit;
      const to = units[at];
      const convert = (value: number): number => (from && to ? convertUnit(value, from, to) : value);
      const comparable = fits[at] === true;
      const known = comparable ? bounds.get(row) : undefined;
      builder.add(
        {
          indicator: code(indicators, at),
          region: code(regions, columns.region[row]),
          period: code(periods, columns.period[row]),
          level: code(levels, columns.level[row]),
          stage: code(stages, columns.stage[row]),
          scenario: columns.scenario[row] ?? 0,
          value: comparable ? convert(columns.value[row] ?? Number.NaN) : Number.NaN,
          gap: columns.gap[row] || (comparable ? 0 : gapCode("unit_mismatch")),
          status: columns.status[row] ?? 0,
          file: code(files, columns.file[row]),
          line: columns.line[row] ?? 0,
          column: columns.column[row] ?? 0,
        },
        known && { lower: convert(known.lower), upper: convert(known.upper) },
      );
    }
  }
  const built = builder.build();
  return { dataset: built.dataset, issues: [...issues, ...built.issues] };
}
