import { type ColumnTable, table } from "arquero";
import { overWithinBounds, pipelineRate as compute } from "../calc/pipeline-rate.ts";
import { pipelineRows } from "../calc/pipeline-rows.ts";
import { quotientBounds } from "../calc/quotient-bounds.ts";
import type { Dataset } from "../model/dataset.ts";
import { stages as stageOrder } from "../model/dimension.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import { percent } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { knownName } from "./known-name.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";
import { yesNoColumn } from "./yes-no-column.ts";

/** Which stages are compared, and which rows are shown. */
export interface PipelineRateOptions extends Omit<ShownRows, "stage"> {
  /** Stage id of what is divided by; the nearest one before the later stage unless given. */
  readonly earlierStage?: string;
  /** Stage id of what is divided; every one that has another before it unless given. */
  readonly laterStage?: string;
  /** Years by which the earlier stage lies back: 1 for what was filed last year and recognised this year; 0 unless given. */
  readonly lag?: number;
}

/**
 * The rate at which one stage of a pipeline becomes the next (认定率, 立项率), a row for each figure of a later stage.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | of the later stage, see {@link KeyColumns} |
 * | unit | of value and earlier_value, in Chinese |
 * | value | the later stage, a number; null where the gap is its own |
 * | earlier_stage | id of the stage that it is divided by |
 * | earlier_period | ISO text of its period, also where the data lack it |
 * | earlier_value | a number; null where there is none |
 * | rate | value / earlier_value in per cent, unrounded; null where there is a gap |
 * | rate_lower, rate_upper | where a withheld figure has bounds: between what the rate lies, in per cent; else null |
 * | over_100 | `yes` where the rate is over 100 %, as where what was recognised had been filed in other years; else `no`; empty without a rate, unless every figure within the bounds says so |
 * | gap | why rate is null: `denominator_missing`, `zero_denominator` …; else `none` |
 * | status | of both figures together, SDMX text |
 *
 * Stages come in the order in which the indicator lists them, where it lists none in that of {@link stageOrder}. Of those before
 * a stage the nearest is taken that the data have for the same indicator, region, level, scenario and vintage. Where a first
 * stage is all there is, there are no rows. Of a withheld 1XX (100 to 199) of 80 the rate is 125 to 248.75, and over 100; where
 * the bounds of the earlier stage take in zero, it has none.
 * @throws RangeError where an option names what the dataset has not, both stages are one, or `lag` is no whole number from 0 on
 */
export function pipelineRate(dataset: Dataset, options: PipelineRateOptions = {}): ColumnTable {
  const { earlierStage, laterStage, lag = 0, ...shown } = options;
  if (!Number.isInteger(lag) || lag < 0)
    throw new RangeError(`invalid lag ${lag}: expected a whole number of years from 0 on`);
  const before = stagesBefore(dataset, earlierStage, laterStage);
  const shownOfAll = shownRows(dataset, withShownDefaults(shown));
  const { rows, earlierStage: stageCodes, earlier } = pipelineRows(dataset, shownOfAll, before, lag);
  const { columns, bounds, stages } = dataset;
  const { length } = rows;
  const isCounted = Uint8Array.from(dataset.indicators, ({ kind }) =>
    Number(kind === "flow" || kind === "stock"),
  );
  const result = compute(columns, rows, earlier, isCounted);
  const inPercent = new Int32Array(dataset.indicators.length).fill(2);
  const refusals = isCounted.map((counted) => 1 - counted);
  const ends = new Deferred(length, () =>
    quotientBounds(columns, bounds, rows, earlier, inPercent, refusals, "any"),
  );
  const periods = dataset.periods.map((period) => formatPeriod(yearsBefore(period, lag)));
  const rates = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    earlier_stage: new DictionaryColumn(stageCodes, (code) => stages[code] ?? ""),
    earlier_period: new DictionaryColumn(shownCodes(columns.period, rows), (code) => periods[code] ?? ""),
    earlier_value: new NumberColumn(Float64Array.from(earlier, (row) => columns.value[row] ?? Number.NaN)),
    rate: new NumberColumn(result.rate),
    ...boundsColumns("rate", length, () => ends.get()),
    over_100: yesNoColumn(
      bounds.size === 0 ? result.over : new Deferred(length, () => overWithinBounds(result.over, ends.get())),
    ),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("pipelineRate", rates, (at) => {
    const row = rows[at] as number;
    const period = periods[columns.period[row] as number] as string;
    const stage = stages[stageCodes[at] as number] as string;
    const value = rates.column("rate")?.at(at) as number | null;
    return {
      results: [
        { column: "rate", formula: "100 × value / earlier_stage", value, unit: percent, decimals: 1 },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "earlier_stage", earlier[at] as number, { row, period, stage }),
      ],
    };
  });
}

/** By indicator and stage the codes of the stages before it, the nearest first; none where the options leave it out. */
function stagesBefore(
  { indicators, stages }: Dataset,
  earlierStage: string | undefined,
  laterStage: string | undefined,
): Int32Array[] {
  const first = earlierStage === undefined ? undefined : knownName("stage", stages, earlierStage);
  const last = laterStage === undefined ? undefined : knownName("stage", stages, laterStage);
  if (first !== undefined && first === last)
    throw new RangeError(`invalid stages "${earlierStage}" and "${laterStage}": expected two different ones`);
  const none = new Int32Array(0);
  return indicators.flatMap((indicator) => {
    const order = indicator.stages.length > 0 ? indicator.stages : Object.keys(stageOrder);
    return stages.map((stage, code) => {
      if (last !== undefined && code !== last) return none;
      if (first !== undefined && last !== undefined) return Int32Array.of(first);
      const before = order.slice(0, Math.max(0, order.indexOf(stage))).toReversed();
      if (earlierStage !== undefined)
        return before.includes(earlierStage) ? Int32Array.of(first ?? -1) : none;
      return Int32Array.from(before.map((id) => stages.indexOf(id)).filter((known) => known >= 0));
    });
  });
}
