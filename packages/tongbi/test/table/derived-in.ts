import type { Dataset } from "../../src/model/dataset.ts";
import { gapReason } from "../../src/model/gap.ts";
import { formatPeriod, type Period } from "../../src/model/period.ts";
import { statusText } from "../../src/model/status.ts";

/** The observations of a dataset that stand in no line of a file, by period: a number or a reason, and the status if it is none of the normal. */
export function derivedIn(dataset: Dataset): Record<string, number | string> {
  const { columns, periods } = dataset;
  const found: [string, number | string][] = [];
  for (let row = 0; row < dataset.length; row++) {
    if (columns.line[row] !== 0) continue;
    const period = formatPeriod(periods[columns.period[row] as number] as Period);
    const reason = gapReason(columns.gap[row] as number);
    const figure = reason === "none" ? (columns.value[row] as number) : reason;
    const status = statusText(columns.status[row] as number);
    if (found.some(([known]) => known === period)) throw new Error(`${period} is derived twice`);
    found.push([period, status === "A" ? figure : `${figure} ${status}`]);
  }
  return Object.fromEntries(found);
}
