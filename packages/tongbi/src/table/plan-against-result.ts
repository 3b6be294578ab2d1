import { type ColumnTable, table } from "arquero";
import { planAgainstResult as compute } from "../calc/plan-against-result.ts";
import { planRows } from "../calc/plan-rows.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import { percent } from "../model/unit.ts";
import { changeBoundsColumns } from "./change-bounds-columns.ts";
import { changeUnit } from "./change-unit.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** Which results are shown. */
export type PlanAgainstResultOptions = Omit<ShownRows, "scenario">;

/**
 * Every result beside the plan for the same period of next year (下年计划).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of value and plan, in Chinese |
 * | value | the result, a number; null where the gap is its own |
 * | plan_period | ISO text of the period planned for, also where the data lack it |
 * | plan | a number; null where there is none |
 * | difference | plan − value in difference_unit; null where either is absent |
 * | difference_unit | the unit, or 个百分点 for percentages |
 * | growth_rate | of the plan on the result in per cent; null for ratios and growth rates, and where there is a gap |
 * | difference_lower, difference_upper, growth_rate_lower, growth_rate_upper | where a withheld figure has bounds: between what difference and growth_rate lie; else null |
 * | sign | `up`, `down` or `same` where the plan is certainly above, below or at the result; else empty |
 * | gap | why growth_rate is null: `no_plan`, `zero_base`, `ratio_kind`, `missing` …; else `none` |
 * | status | of result and plan together, SDMX text |
 *
 * @throws RangeError where an option names what the dataset has not
 */
export function planAgainstResult(dataset: Dataset, options: PlanAgainstResultOptions = {}): ColumnTable {
  const rows = shownRows(dataset, withShownDefaults({ ...options, scenario: "result" }));
  const { columns, indicators } = dataset;
  const plans = planRows(dataset, rows);
  const points = pointsOnly(indicators, false);
  const result = compute(columns, rows, plans, points);
  const names = { change: "difference", rate: "growth_rate" } as const;
  const next = dataset.periods.map((period) => formatPeriod(yearsBefore(period, -1)));
  const planned = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    plan_period: new DictionaryColumn(shownCodes(columns.period, rows), (code) => next[code] ?? ""),
    plan: new NumberColumn(result.plan),
    difference: new NumberColumn(result.difference),
    difference_unit: indicatorColumn(dataset, rows, (indicator) => changeUnit(indicator).zh),
    growth_rate: new NumberColumn(result.growthRate),
    ...changeBoundsColumns(names, dataset, plans, rows, points, result.difference),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("planAgainstResult", planned, (at) => {
    const row = rows[at] as number;
    const indicator = indicators[columns.indicator[row] as number] as Indicator;
    const period = next[columns.period[row] as number] as string;
    const number = (name: string): number | null => planned.get(name, at) as number | null;
    return {
      results: [
        {
          column: "difference",
          formula: "plan − value",
          value: number("difference"),
          unit: changeUnit(indicator),
          decimals: indicator.decimals,
        },
        {
          column: "growth_rate",
          formula: "100 × (plan − value) / value",
          value: number("growth_rate"),
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "plan", plans[at] as number, { row, period, scenario: "plan" }),
      ],
    };
  });
}
