import { type ColumnTable, table } from "arquero";
import { baseRows } from "../calc/base-rows.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { yearOverYear as compute } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { percent } from "../model/unit.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import { changeUnit } from "./change-unit.ts";
import { explainable, type ExplainedResult, inputAt } from "./explain.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";

/** What is compared with what, and which rows are shown. */
export interface YearOverYearOptions extends ShownRows {
  /** How many years back the base lies; 1 unless given. */
  readonly years?: number;
  /** Gives a growth rate of ratios and growth rates too, beside their change in points. */
  readonly rateOfRatios?: boolean;
}

/**
 * Every observation beside that of the same period a year earlier (同比).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value and base_value, in Chinese: 万元 |
 * | value | a number; null where the gap is its own |
 * | base_period | ISO text of the period compared with, also where the data lack it |
 * | base_value | a number; null where there is none |
 * | change | value − base_value in change_unit; null where either is absent; of derived rates, the difference of both as published, rounded to the decimals of the indicator |
 * | change_unit | the unit, or 个百分点 for percentages |
 * | growth_rate | per cent; null for ratios and growth rates, and where there is a gap |
 * | gap | why growth_rate is null: `no_base_period`, `zero_base`, `ratio_kind` …; else `none` |
 * | status | of value and base together, SDMX text; `B` where the series breaks between them |
 *
 * Matched by key and calendar: the row before a missing year is never its base. What the options leave out of the
 * table is still compared with.
 * @throws RangeError where an option names what the dataset has not, or `years` is not a whole number above 0
 */
export function yearOverYear(dataset: Dataset, options: YearOverYearOptions = {}): ColumnTable {
  const { years = 1, rateOfRatios = false } = options;
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`invalid years ${years}: expected a whole number from 1 on`);
  const rows = shownRows(dataset, { scenario: "result", vintage: "", ...options });
  const { columns } = dataset;
  const base = baseRows(dataset, rows, years);
  const places = Uint8Array.from(dataset.indicators, ({ decimals }) => decimals);
  const result = compute(columns, rows, base, pointsOnly(dataset.indicators, rateOfRatios), places);
  const earlier = dataset.periods.map((period) => formatPeriod(yearsBefore(period, years)));
  const compared = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    base_period: new DictionaryColumn(shownCodes(columns.period, rows), (code) => earlier[code] ?? ""),
    base_value: new NumberColumn(result.baseValue),
    change: new NumberColumn(result.change),
    change_unit: indicatorColumn(dataset, rows, (indicator) => changeUnit(indicator).zh),
    growth_rate: new NumberColumn(result.growthRate),
    ...qualityColumns(result.gap, comparisonStatus(dataset, rows, base)),
  });
  return explainable("yearOverYear", compared, (at) => {
    const row = rows[at] as number;
    const indicator = dataset.indicators[columns.indicator[row] as number] as Indicator;
    const period = earlier[columns.period[row] as number] as string;
    return {
      results: [
        changeResult(compared, at, indicator),
        { ...rateResult, value: compared.get("growth_rate", at) as number | null },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "base", base[at] as number, { row, period }),
      ],
    };
  });
}

const rateResult = {
  column: "growth_rate",
  formula: "100 × (value − base) / base",
  unit: percent,
  decimals: 1,
} as const;

function changeResult(compared: ColumnTable, at: number, indicator: Indicator): ExplainedResult {
  const value = compared.get("change", at) as number | null;
  return {
    column: "change",
    formula: "value − base",
    value,
    unit: changeUnit(indicator),
    decimals: indicator.decimals,
  };
}
