import { denominatorRows } from "../calc/denominator-rows.ts";
import { ratio } from "../calc/ratio.ts";
import { defaultCatalogue } from "../model/catalogue.ts";
import { concatenate } from "../model/concatenate.ts";
import type { Dataset } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { divideUnits, sameQuantity } from "../model/unit.ts";
import { nearestName } from "./nearest-name.ts";

/** An indicator of the built-in catalogue whose formula is a ratio of two others: `rd_intensity`. */
export interface KnownRatio {
  readonly indicator: string;
  /** Years by which the denominator lies back; 0 unless given. Patents per head go by last year's population. */
  readonly lag?: number;
}

/** A ratio of one's own, in the unit of its indicator. */
export interface OwnRatio {
  readonly indicator: Indicator;
  /** Indicator ids. */
  readonly numerator: string;
  readonly denominator: string;
  readonly lag?: number;
}

/** Which ratio is derived. */
export type RatioOptions = KnownRatio | OwnRatio;

interface RatioPlan {
  readonly indicator: Indicator;
  readonly numerator: string;
  readonly denominator: string;
  readonly lag: number;
}

/**
 * The dataset with a ratio of two of its indicators added: R&D expenditure over gross domestic product, in %. There is
 * one observation for each result of the numerator, with its level, stage and vintage; scales of units are converted, exactly.
 * A derived observation names the file of its numerator, and line 0. Numerator and denominator are of one vintage; a
 * denominator that has one vintage only goes with all.
 *
 * A region whose file has the indicator itself keeps those figures, and nothing is derived for it. A ratio that can't
 * be computed is a gap: `denominator_missing`, `zero_denominator`, `unit_mismatch`, or the numerator's own.
 * @throws RangeError where the indicator is unknown or no ratio of two indicators, or `lag` no whole number from 0 on
 */
export function deriveRatio(dataset: Dataset, options: RatioOptions): Dataset {
  const plan = checkedPlan(options);
  const codeOf = (id: string): number => dataset.indicators.findIndex((known) => known.id === id);
  const top = dataset.indicators[codeOf(plan.numerator)];
  const rows = numeratorRows(dataset, codeOf(plan.numerator), codeOf(plan.indicator.id));
  if (!top || rows.length === 0) return dataset;
  const bottom = dataset.indicators[codeOf(plan.denominator)];
  const none = { level: dataset.levels.indexOf(""), stage: dataset.stages.indexOf("") };
  const under = bottom
    ? denominatorRows(dataset, rows, codeOf(plan.denominator), none, plan.lag)
    : new Int32Array(rows.length).fill(-1);
  const unit = bottom ? divideUnits(top.unit, bottom.unit) : plan.indicator.unit;
  const fits = sameQuantity(unit, plan.indicator.unit);
  const result = ratio(dataset.columns, rows, under, fits ? unit.exponent - plan.indicator.unit.exponent : 0);
  if (!fits) result.gap.forEach((reason, at) => (result.gap[at] = reason || gapCode("unit_mismatch")));
  return concatenate([dataset, derivedDataset(dataset, plan.indicator, rows, result)]).dataset;
}

function checkedPlan(options: RatioOptions): RatioPlan {
  const { lag = 0 } = options;
  if (!Number.isInteger(lag) || lag < 0)
    throw new RangeError(`invalid lag ${lag}: expected a whole number of years from 0 on`);
  if ("numerator" in options) return { ...options, lag };
  const catalogue = defaultCatalogue();
  const indicator = catalogue.find(options.indicator);
  if (!indicator) {
    const ids = Array.from(catalogue, ({ id }) => id);
    throw new RangeError(`unknown indicator "${options.indicator}": ${nearestName(options.indicator, ids)}`);
  }
  const [numerator = "", denominator = "", ...rest] = (indicator.formula ?? "").split(" / ");
  if (rest.length > 0 || !catalogue.get(numerator) || !catalogue.get(denominator))
    throw new RangeError(`indicator "${indicator.id}" is not a ratio of two indicators`);
  return { indicator, numerator, denominator, lag };
}

/** Results of the numerator, in regions without a figure of the indicator itself. */
function numeratorRows(dataset: Dataset, numerator: number, indicator: number): Int32Array {
  const { columns } = dataset;
  const has = new Uint8Array(dataset.regions.length);
  const rows: number[] = [];
  for (let row = 0; row < dataset.length; row++) {
    if (columns.scenario[row] !== 0) continue;
    if (columns.indicator[row] === indicator) has[columns.region[row] as number] = 1;
    if (columns.indicator[row] === numerator) rows.push(row);
  }
  return Int32Array.from(rows).filter((row) => has[columns.region[row] as number] === 0);
}

function derivedDataset(
  dataset: Dataset,
  indicator: Indicator,
  rows: Int32Array,
  { value, gap, status }: ReturnType<typeof ratio>,
): Dataset {
  const { columns } = dataset;
  const builder = new DatasetBuilder(rows.length);
  const at = <T>(entries: readonly T[], code: number | undefined): T => entries[code ?? 0] as T;
  rows.forEach((row, position) =>
    builder.add({
      indicator: builder.indicator(indicator),
      region: builder.region(at(dataset.regions, columns.region[row])),
      period: builder.period(at(dataset.periods, columns.period[row])),
      level: builder.level(at(dataset.levels, columns.level[row])),
      stage: builder.stage(at(dataset.stages, columns.stage[row])),
      vintage: builder.vintage(at(dataset.vintages, columns.vintage[row])),
      scenario: 0,
      value: value[position] as number,
      gap: gap[position] as number,
      status: status[position] as number,
      file: builder.file(at(dataset.files, columns.file[row])),
      line: 0,
      column: 0,
    }),
  );
  return builder.build().dataset;
}
