import type { Dataset } from "../model/dataset.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import { seriesIndex } from "../model/series-index.ts";
import { seriesOfScenario } from "./scenario-rows.ts";

/**
 * For each result the row of next year's plan: the same key but for the scenario, the same period of the year after, and of
 * plans in one vintage only that one; −1 where there is none.
 */
export function planRows(dataset: Dataset, rows: Int32Array): Int32Array {
  const { period } = dataset.columns;
  const { row: rowAt } = seriesIndex(dataset);
  const later = earlierPeriods(dataset, -1);
  const planOf = seriesOfScenario(dataset, "plan");
  return rows.map((row) => rowAt(planOf(row), later[period[row] as number] as number));
}
