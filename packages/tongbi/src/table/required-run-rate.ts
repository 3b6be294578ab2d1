import { type ColumnTable, table } from "arquero";
import { monthsElapsed } from "../calc/elapsed.ts";
import { type RunRatePlan, requiredRunRate as compute } from "../calc/required-run-rate.ts";
import { excessBounds, remainingBounds, runRateBounds, wholeRunRateBounds } from "../calc/run-rate-bounds.ts";
import { yearTargets } from "../calc/target-rows.ts";
import { isWholeCount } from "../model/counted.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { Deferred } from "./deferred.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, resultsWithTargets, type ShownRows } from "./shown-rows.ts";

/** Which results are shown, and what the rest of the year is counted in. */
export interface RequiredRunRateOptions extends Omit<ShownRows, "scenario"> {
  /** Months unless given. */
  readonly per?: "month" | "quarter";
}

/**
 * What each month or quarter that is left of the year must bring to reach the target.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of all figures, in Chinese |
 * | direction | of the indicator: `higher_better`, `lower_better` or `neutral` |
 * | value | the result so far, a number; null where the gap is its own |
 * | target | that of the year, of the same key else; null where there is none. A target of the period itself is none of the year |
 * | remaining | target − value, 0 where the target is reached; null where it can't be said |
 * | remaining_lower, remaining_upper | where a withheld figure has bounds: between what remaining lies, 0 the least where the target may be reached; else null |
 * | excess | value − target, 0 where the target is not reached; null where it can't be said |
 * | excess_lower, excess_upper | the same of the excess, 0 the least where the target may not be reached |
 * | periods_left | whole months or quarters until the end of the year; null after the middle of a quarter |
 * | required | remaining / periods_left, unrounded, 0 where the target is reached; null where there is a gap |
 * | required_lower, required_upper | where a withheld figure has bounds: between what required lies, 0 the least where the target may be reached; else null |
 * | required_whole | of counts (件, 家) required rounded up to a whole number; null of all else |
 * | required_whole_lower, required_whole_upper | of counts the bounds of required, each rounded up; else null |
 * | gap | why required is null: `no_target`, `not_additive`, `different_span`, `undefined_result` …; else `none` |
 * | status | of result and target together, SDMX text |
 *
 * Flows must be since January; of a stock it is the net increase. A ratio is not added to (`not_additive`). With no period left
 * a target that is not reached has no rate (`undefined_result`). Where less is better, what remains is what is still allowed. Of
 * a withheld 1XX (100 to 199) of 400 by the end of June 201 to 300 remain, and 33.5 to 50 a month are required; where the bounds of a target take in
 * zero, they give none.
 * @throws RangeError where an option names what the dataset has not
 */
export function requiredRunRate(dataset: Dataset, options: RequiredRunRateOptions = {}): ColumnTable {
  const { per = "month", ...shown } = options;
  if (per !== "month" && per !== "quarter")
    throw new RangeError(`invalid per "${String(per)}": expected "month" or "quarter"`);
  const rows = resultsWithTargets(dataset, withShownDefaults({ ...shown, scenario: "result" }));
  const ofYear = yearTargets(dataset, rows);
  const { targets } = ofYear;
  const { columns, indicators, periods } = dataset;
  const months = per === "month" ? 1 : 3;
  const left = Float64Array.from(periods, (period) => (12 - monthsElapsed(period)) / months).map((count) =>
    Number.isInteger(count) ? count : Number.NaN,
  );
  const codesOf = (test: (indicator: Indicator) => boolean): Uint8Array =>
    Uint8Array.from(indicators, (indicator) => Number(test(indicator)));
  const plan: RunRatePlan = {
    left,
    isAdditive: codesOf(({ kind }) => kind === "flow" || kind === "stock"),
    isCount: codesOf(isWholeCount),
  };
  const result = compute(columns, rows, ofYear, plan);
  const { length } = rows;
  const figures = { columns, bounds: dataset.bounds, rows, ofYear, plan };
  const ends = new Deferred(length, () => runRateBounds(figures));
  const periodsLeft = new Float64Array(length);
  for (let at = 0; at < rows.length; at++)
    periodsLeft[at] = left[columns.period[rows[at] as number] as number] as number;
  const required = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    direction: indicatorColumn(dataset, rows, ({ direction }) => direction),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    target: new NumberColumn(result.target),
    remaining: new NumberColumn(result.remaining),
    ...boundsColumns("remaining", length, () => remainingBounds(figures)),
    excess: new NumberColumn(result.excess),
    ...boundsColumns("excess", length, () => excessBounds(figures)),
    periods_left: new NumberColumn(periodsLeft),
    required: new NumberColumn(result.required),
    ...boundsColumns("required", length, () => ends.get()),
    required_whole: new NumberColumn(result.requiredWhole),
    ...boundsColumns("required_whole", length, () =>
      wholeRunRateBounds(columns, rows, plan.isCount, ends.get()),
    ),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("requiredRunRate", required, (at) => {
    const row = rows[at] as number;
    const { unit, decimals } = indicators[columns.indicator[row] as number] as Indicator;
    const count = left[columns.period[row] as number] as number;
    return {
      results: [
        {
          column: "required",
          formula: `max(0, target − value) / ${Number.isNaN(count) ? "periods_left" : count}`,
          value: required.get("required", at) as number | null,
          unit,
          decimals,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "target", targets[at] as number, { row, scenario: "target" }),
      ],
    };
  });
}
