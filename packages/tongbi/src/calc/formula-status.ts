import type { Dataset } from "../model/dataset.ts";
import { comparisonStatus } from "./comparison-status.ts";

/**
 * The status of each figure of a formula: of all its operands together. Where an operand stands beside a later figure of the same series
 * it is compared with that one, and a break counts where it lies between them ({@link comparisonStatus}).
 * @param rows by operand the row of each figure, or −1
 * @param comparedWith by operand the number of the one of the same series that lies less years back, or −1
 */
export function formulaStatus(
  dataset: Dataset,
  rows: readonly Int32Array[],
  comparedWith: readonly number[],
  count: number,
): Int32Array {
  const { status } = dataset.columns;
  const united = new Int32Array(count);
  rows.forEach((own, number) => {
    const later = rows[comparedWith[number] as number];
    const compared = later && comparisonStatus(dataset, later, own);
    for (let at = 0; at < count; at++) {
      const row = own[at] as number;
      if (compared && (later[at] as number) >= 0)
        united[at] = (united[at] as number) | (compared[at] as number);
      else if (row >= 0) united[at] = (united[at] as number) | (status[row] as number);
    }
  });
  return united;
}
