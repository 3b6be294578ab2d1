import { type ColumnTable, table } from "arquero";
import { completion as compute } from "../calc/completion.ts";
import { targetRows } from "../calc/target-rows.ts";
import type { Dataset } from "../model/dataset.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";

/** Which results are shown. */
export type CompletionOptions = Omit<ShownRows, "scenario">;

/**
 * Every result beside the target of the same key (完成年度任务).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of value and target, in Chinese |
 * | value | the result, a number; null where the gap is its own |
 * | target | a number; null where there is none |
 * | completion | value / target in per cent, over 100 where the target is exceeded; null where there is a gap |
 * | gap | why completion is null: `no_target`, `zero_target`, `missing` …; else `none` |
 * | status | of result and target together, SDMX text |
 *
 * @throws RangeError where an option names what the dataset has not
 */
export function completion(dataset: Dataset, options: CompletionOptions = {}): ColumnTable {
  const rows = shownRows(dataset, { vintage: "", ...options, scenario: "result" });
  const { target, completion, gap, status } = compute(dataset.columns, rows, targetRows(dataset, rows));
  return table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(dataset.columns.value, rows)),
    target: new NumberColumn(target),
    completion: new NumberColumn(completion),
    ...qualityColumns(gap, status),
  });
}
