import type { Dataset } from "./dataset.ts";
import { DatasetBuilder } from "./dataset-builder.ts";
import type { Issue } from "./issue.ts";
import { convertUnit, sameQuantity } from "./unit.ts";

/**
 * One dataset of the observations of several, in their order. Values of an indicator that comes in several units are
 * converted, exactly, to the unit met first.
 * @returns the dataset, and an issue for each observation found in more than one
 * @throws RangeError where an indicator has units of different quantities (件 and 万元)
 */
export function mergeDatasets(datasets: Iterable<Dataset>): { dataset: Dataset; issues: Issue[] } {
  const sources = [...datasets];
  const builder = new DatasetBuilder(sources.reduce((rows, { length }) => rows + length, 0));
  for (const source of sources) {
    const { columns, bounds } = source;
    const indicators = source.indicators.map((indicator) => builder.indicator(indicator));
    const units = indicators.map((code) => builder.indicatorAt(code).unit);
    source.indicators.forEach(({ id, unit }, at) => {
      const target = units[at];
      if (target && !sameQuantity(unit, target))
        throw new RangeError(
          `indicator "${id}" is in ${target.zh} and in ${unit.zh}: give one of them another id`,
        );
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
      const known = bounds.get(row);
      builder.add(
        {
          indicator: code(indicators, at),
          region: code(regions, columns.region[row]),
          period: code(periods, columns.period[row]),
          level: code(levels, columns.level[row]),
          stage: code(stages, columns.stage[row]),
          scenario: columns.scenario[row] ?? 0,
          value: convert(columns.value[row] ?? Number.NaN),
          gap: columns.gap[row] ?? 0,
          status: columns.status[row] ?? 0,
          file: code(files, columns.file[row]),
          line: columns.line[row] ?? 0,
          column: columns.column[row] ?? 0,
        },
        known && { lower: convert(known.lower), upper: convert(known.upper) },
      );
    }
  }
  return builder.build();
}
