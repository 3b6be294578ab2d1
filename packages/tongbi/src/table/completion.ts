import { type ColumnTable, table } from "arquero";
import { completionRates } from "../calc/completion.ts";
import { quotientBounds } from "../calc/quotient-bounds.ts";
import type { ResultBounds } from "../calc/result-bounds.ts";
import { statusOfBoth } from "../calc/status-of-both.ts";
import { targetMet, targetStates } from "../calc/target-met.ts";
import { targetRows } from "../calc/target-rows.ts";
import { baseValues } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import { percent } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, resultsWithTargets, type ShownRows } from "./shown-rows.ts";

/** Which results are shown. */
export type CompletionOptions = Omit<ShownRows, "scenario">;

/**
 * Every result beside its target (完成年度任务): that of the same key or, of the year so far (1—6月, a first quarter), that of the year.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of value and target, in Chinese |
 * | value | the result, a number; null where the gap is its own |
 * | target | a number; null where there is none |
 * | completion | value / target in per cent, over 100 where the target is exceeded; null where there is a gap |
 * | completion_lower, completion_upper | where a withheld figure has bounds: between what the completion lies, in per cent; else null |
 * | target_met | `yes` or `no`, of the result as it stands, also where it is withheld but every figure within the bounds says so; else empty |
 * | gap | why completion is null: `no_target`, `zero_target`, `missing` …; else `none` |
 * | status | of result and target together, SDMX text |
 *
 * A completion over 100 is no achievement where less is better (`direction`): there the target is a limit, and `target_met` is
 * `yes` up to it. A target of zero has no completion, but is met or not. Of a withheld 1XX (100 to 199) the completion of 80 is
 * 125 to 248.75, and the target met; where the bounds of a target take in zero, it has none.
 * @throws RangeError where an option names what the dataset has not
 */
export function completion(dataset: Dataset, options: CompletionOptions = {}): ColumnTable {
  const rows = resultsWithTargets(dataset, withShownDefaults({ ...options, scenario: "result" }));
  const { columns, indicators } = dataset;
  const targets = targetRows(dataset, rows);
  const { completion, gap } = completionRates(columns, rows, targets);
  const { length } = rows;
  const lowerBetter = Uint8Array.from(indicators, ({ direction }) => Number(direction === "lower_better"));
  const completed = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    target: new NumberColumn(new Deferred(length, () => baseValues(columns, targets))),
    completion: new NumberColumn(completion),
    ...boundsColumns("completion", length, () => completionBounds(dataset, rows, targets)),
    target_met: new DictionaryColumn(
      new Deferred(length, () => targetMet(columns, rows, targets, lowerBetter, dataset.bounds)),
      (code) => targetStates[code] ?? "",
    ),
    ...qualityColumns(gap, new Deferred(length, () => statusOfBoth(columns.status, rows, targets))),
  });
  return explainable("completion", completed, (at) => {
    const row = rows[at] as number;
    return {
      results: [
        {
          column: "completion",
          formula: "100 × value / target",
          value: completed.get("completion", at) as number | null,
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "target", targets[at] as number, { row, scenario: "target" }),
      ],
    };
  });
}

/** Between what completions lie, in per cent. @param targets row of each, or −1 */
export function completionBounds(
  { columns, bounds, indicators }: Dataset,
  rows: Int32Array,
  targets: Int32Array,
): ResultBounds {
  const inPercent = new Int32Array(indicators.length).fill(2);
  const refusals = new Uint8Array(indicators.length);
  return quotientBounds(columns, bounds, rows, targets, inPercent, refusals, "positive");
}
