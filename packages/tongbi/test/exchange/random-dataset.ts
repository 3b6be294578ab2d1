import fc from "fast-check";
import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { type Dataset, scenarioCodes } from "../../src/model/dataset.ts";
import { DatasetBuilder } from "../../src/model/dataset-builder.ts";
import { levels, stages } from "../../src/model/dimension.ts";
import { gapReason, gapReasons } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { formatPeriod, type Period } from "../../src/model/period.ts";
import { statusCodes, statusSet, statusText } from "../../src/model/status.ts";
import { parseUnit } from "../../src/model/unit.ts";

/** What random datasets are made of. */
export interface Material {
  readonly region: fc.Arbitrary<string>;
  readonly indicator: fc.Arbitrary<Indicator>;
  readonly level: fc.Arbitrary<string>;
  readonly stage: fc.Arbitrary<string>;
  readonly vintage: fc.Arbitrary<string>;
  readonly file: fc.Arbitrary<string>;
  readonly value: fc.Arbitrary<number>;
}

const part = (frequency: Period["frequency"], most: number): fc.Arbitrary<Period> =>
  fc.record({
    frequency: fc.constant(frequency),
    year: fc.integer({ min: 1949, max: 2049 }),
    part: fc.integer({ min: 1, max: most }),
  });
const period = fc.oneof(
  part("annual", 1),
  part("fiscal-year", 1),
  part("half-year", 2),
  part("quarter", 4),
  part("month", 12),
  part("year-to-date", 12),
);

/** Every finite number but minus zero, which no file tells from zero. */
export const anyNumber: fc.Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);

/** Numbers that a statistic might have, to the last digit of a double. */
export const statistic: fc.Arbitrary<number> = anyNumber.filter(
  (value) => value === 0 || (Math.abs(value) > 1e-15 && Math.abs(value) < 1e30),
);

/** Random datasets: every frequency, scenario, gap and set of statuses, values of any size. No two rows have the same key. */
export function randomDataset(material: Material): fc.Arbitrary<Dataset> {
  const row = fc.record({
    ...material,
    period,
    scenario: fc.integer({ min: 0, max: scenarioCodes.length - 1 }),
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: gapReasons.length - 1 })),
    status: fc.oneof(fc.constant([]), fc.subarray([...statusCodes])).map(statusSet),
    bounds: fc.option(
      fc.tuple(material.value, material.value).map(([one, other]) => ({
        lower: Math.min(one, other),
        upper: Math.max(one, other),
      })),
      { nil: undefined },
    ),
    line: fc.integer({ min: 0, max: 1_000_000 }),
    column: fc.integer({ min: 0, max: 300 }),
  });
  const key = ({ indicator, region, period, level, stage, vintage, scenario }: Row): string =>
    JSON.stringify([indicator.id, region, formatPeriod(period), level, stage, vintage, scenario]);
  type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;
  return fc.uniqueArray(row, { selector: key, minLength: 1, maxLength: 20 }).map((rows) => {
    const builder = new DatasetBuilder(rows.length);
    for (const { indicator, region, period, level, stage, vintage, file, bounds, ...rest } of rows)
      builder.add(
        {
          ...rest,
          indicator: builder.indicator(indicator),
          region: builder.region(region),
          period: builder.period(period),
          level: builder.level(level),
          stage: builder.stage(stage),
          vintage: builder.vintage(vintage),
          file: builder.file(file),
        },
        rest.gap === 0 ? undefined : bounds,
      );
    return builder.build().dataset;
  });
}

/** Catalogue indicators, by a few of each kind of unit. */
export const knownIndicator: fc.Arbitrary<Indicator> = fc.constantFrom(
  ...[...defaultCatalogue()].filter((_, at) => at % 7 === 0),
);

/** Indicators that no catalogue has; an id always has the same name and unit. */
export function ownIndicator(name: fc.Arbitrary<string>): fc.Arbitrary<Indicator> {
  const units = ["件", "万元", "亿元", "%", "人次", "件/万人"].flatMap((text) => parseUnit(text) ?? []);
  return name.map((text) => {
    const unit = units[[...text].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % units.length];
    const [any] = [...defaultCatalogue()];
    if (!any || !unit) throw new Error("no indicator to begin with");
    return { ...any, id: text, name: { zh: text, en: text }, unit };
  });
}

/** What each row of a dataset says, without its codes. */
export function rowsOf(dataset: Dataset, of: readonly (keyof RowText)[] = rowParts): Partial<RowText>[] {
  const { columns, bounds } = dataset;
  return Array.from({ length: dataset.length }, (_, row) => {
    const indicator = dataset.indicators[columns.indicator[row] ?? -1];
    const period = dataset.periods[columns.period[row] ?? -1];
    const text: RowText = {
      indicator: indicator?.id,
      name: indicator?.name.zh,
      unit: indicator && `${indicator.unit.quantity} ${indicator.unit.exponent}`,
      breakdown: indicator?.breakdown?.map(({ dimension, member }) => `${dimension}=${member}`).join(),
      region: dataset.regions[columns.region[row] ?? -1],
      period: period && formatPeriod(period),
      level: dataset.levels[columns.level[row] ?? -1],
      stage: dataset.stages[columns.stage[row] ?? -1],
      scenario: scenarioCodes[columns.scenario[row] ?? -1],
      vintage: dataset.vintages[columns.vintage[row] ?? -1],
      value: columns.gap[row] === 0 ? columns.value[row] : undefined,
      gap: gapReason(columns.gap[row] ?? 0),
      status: statusText(columns.status[row] ?? 0),
      bounds: bounds.get(row),
      file: dataset.files[columns.file[row] ?? -1],
      line: columns.line[row],
      column: columns.column[row],
    };
    return Object.fromEntries(of.map((name) => [name, text[name]]));
  });
}

interface RowText {
  readonly indicator: string | undefined;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly breakdown: string | undefined;
  readonly region: string | undefined;
  readonly period: string | undefined;
  readonly level: string | undefined;
  readonly stage: string | undefined;
  readonly scenario: string | undefined;
  readonly vintage: string | undefined;
  readonly value: number | undefined;
  readonly gap: string;
  readonly status: string;
  readonly bounds: object | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

const rowParts: readonly (keyof RowText)[] = [
  "indicator",
  "name",
  "unit",
  "breakdown",
  "region",
  "period",
  "level",
  "stage",
  "scenario",
  "vintage",
  "value",
  "gap",
  "status",
  "bounds",
  "file",
  "line",
  "column",
];

/** Levels and stages that a file may name, and none. */
export const knownLevel: fc.Arbitrary<string> = fc.constantFrom("", ...Object.keys(levels));
export const knownStage: fc.Arbitrary<string> = fc.constantFrom("", ...Object.keys(stages));
