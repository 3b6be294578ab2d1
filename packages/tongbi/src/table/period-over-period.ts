import type { ColumnTable } from "arquero";
import { periodBefore } from "../model/period.ts";
import type { Dataset } from "../model/dataset.ts";
import { comparison, type ComparisonOptions } from "./comparison.ts";
import type { ShownRows } from "./shown-rows.ts";

/** Which rows are shown. */
export interface PeriodOverPeriodOptions extends ShownRows, ComparisonOptions {}

/**
 * Every observation beside that of the period before it (环比): a month beside the month before, a quarter beside the
 * quarter before; of years the same as year over year (比上年). Growth is that of one period, never annualised, and not
 * seasonally adjusted.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value and base_value, in Chinese: 万元 |
 * | value | a number; null where the gap is its own |
 * | base_period | ISO text of the period before, also where the data lack it; empty for a year-to-date |
 * | base_value | a number; null where there is none |
 * | change | value − base_value in change_unit; null where either is absent; of derived rates, the difference of both as published |
 * | change_unit | the unit, or 个百分点 for percentages |
 * | growth_rate | per cent; null for ratios and growth rates, and where there is a gap |
 * | change_lower, change_upper, growth_rate_lower, growth_rate_upper, sign | as in year over year |
 * | gap | why growth_rate is null: `no_base_period`, `zero_base`, `ratio_kind` …; else `none`. A year-to-date (1—6月) has no period before it of which it would be the next: `different_span` |
 * | status | of value and base together, SDMX text; `B` where the series breaks between them |
 *
 * Matched by key and calendar: the row before a missing month is never its base, and January's is December. What the
 * options leave out of the table is still compared with. Word its gaps with `gapSentence(reason, { zh: "上期", en: "the period before" })`.
 * @throws RangeError where an option names what the dataset has not
 */
export function periodOverPeriod(dataset: Dataset, options: PeriodOverPeriodOptions = {}): ColumnTable {
  return comparison(
    { calculation: "periodOverPeriod", basePeriod: (period) => periodBefore(period, 1), isPublished: false },
    dataset,
    options,
  );
}
