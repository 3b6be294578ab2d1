import type { ColumnTable } from "arquero";
import type { Dataset } from "../model/dataset.ts";
import { type Period, yearsBefore } from "../model/period.ts";
import { comparison, type ComparisonOptions } from "./comparison.ts";
import type { ShownRows } from "./shown-rows.ts";

/** What is compared with what, and which rows are shown. */
export interface YearOverYearOptions extends ShownRows, ComparisonOptions {
  /** How many years back the base lies; 1 unless given. */
  readonly years?: number;
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
 * | change_lower, change_upper, growth_rate_lower, growth_rate_upper | where a withheld value has bounds: between what the change and the rate lie; else null |
 * | sign | of the change where it is certain, of withheld values too: `up`, `down`, `same`; else empty |
 * | published_growth_rate, published_basis | the rate that the source itself states of the same, in per cent, and whether it is on these `levels` or `comparable` (同口径); null and empty where it states none; only for one year |
 * | gap | why growth_rate is null: `no_base_period`, `zero_base`, `ratio_kind` …; else `none` |
 * | status | of value and base together, SDMX text; `B` where the series breaks between them |
 *
 * Matched by key and calendar: the row before a missing year is never its base. What the options leave out of the
 * table is still compared with.
 * @throws RangeError where an option names what the dataset has not, or `years` is not a whole number above 0
 */
export function yearOverYear(dataset: Dataset, options: YearOverYearOptions = {}): ColumnTable {
  const { years = 1, ...shown } = options;
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`invalid years ${years}: expected a whole number from 1 on`);
  const basePeriod = (period: Period): Period => yearsBefore(period, years);
  return comparison({ calculation: "yearOverYear", basePeriod, isPublished: years === 1 }, dataset, shown);
}
