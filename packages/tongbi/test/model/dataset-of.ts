import { defaultCatalogue } from "../../src/model/catalogue.ts";
import { type Bounds, type Dataset, scenarioCodes } from "../../src/model/dataset.ts";
import { DatasetBuilder } from "../../src/model/dataset-builder.ts";
import type { Scenario } from "../../src/model/dimension.ts";
import { type GapReason, gapCode } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import type { Issue } from "../../src/model/issue.ts";
import { parsePeriod } from "../../src/model/period.ts";
import { type StatusCode, statusSet } from "../../src/model/status.ts";

/** One made-up observation; what is left out is the same everywhere. */
export interface Given {
  readonly indicator?: string | Indicator;
  readonly region?: string;
  readonly period: string;
  readonly level?: string;
  readonly stage?: string;
  readonly scenario?: Scenario;
  readonly vintage?: string;
  /** A number, or the reason why there is none. */
  readonly value: number | GapReason;
  readonly status?: readonly StatusCode[];
  readonly bounds?: Bounds;
}

export function indicatorOf(id: string): Indicator {
  const indicator = defaultCatalogue().get(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
}

/** A dataset of made-up observations, patent applications (件) of 示例县 unless said otherwise; line n is the n-th. */
export function builtOf(
  observations: readonly Given[],
  file = "made-up.csv",
): { dataset: Dataset; issues: Issue[] } {
  const builder = new DatasetBuilder(observations.length);
  observations.forEach((given, at) => {
    const { indicator = "patent_applications", value } = given;
    const period = parsePeriod(given.period);
    if (!period) throw new Error(`no period ${given.period}`);
    builder.add(
      {
        indicator: builder.indicator(typeof indicator === "string" ? indicatorOf(indicator) : indicator),
        region: builder.region(given.region ?? "示例县"),
        period: builder.period(period),
        level: builder.level(given.level ?? ""),
        stage: builder.stage(given.stage ?? ""),
        vintage: builder.vintage(given.vintage ?? ""),
        scenario: scenarioCodes.indexOf(given.scenario ?? "result"),
        value: typeof value === "number" ? value : Number.NaN,
        gap: typeof value === "number" ? 0 : gapCode(value),
        status: statusSet(given.status ?? []),
        file: builder.file(file),
        line: at + 1,
        column: 5,
      },
      given.bounds,
    );
  });
  return builder.build();
}

export function datasetOf(observations: readonly Given[], file?: string): Dataset {
  return builtOf(observations, file).dataset;
}

/** Annual observations of one series from a year on. */
export function annual(
  from: number,
  values: readonly (number | GapReason)[],
  rest: Partial<Given> = {},
): Given[] {
  return values.map((value, step) => ({ ...rest, period: String(from + step), value }));
}
