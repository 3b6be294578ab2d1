import { type ColumnTable, table } from "arquero";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { constantColumn } from "./constant-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { type Members, memberSums } from "./members.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";

/**
 * How far the parts of sums over regions, levels or stages are there (覆盖), a row for each sum that `aggregateRegions`,
 * `aggregateLevels` or `aggregateStages` would add.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | of the sum, see {@link KeyColumns} |
 * | unit | of the sums, in Chinese |
 * | sum | a number; null where a part is absent, or figures of the kind are not added up |
 * | parts | how many parts the sum is of |
 * | parts_there | how many of them have a figure |
 * | sum_there | the sum of these: no figure of the whole where parts_there is less than parts; null where none is there |
 * | gap | why sum is null: `part_missing`, `not_additive`; else `none` |
 * | status | of all parts together, SDMX text |
 *
 * @throws RangeError where a member is unknown, or members may not be added up
 */
export function coverage(dataset: Dataset, members: Members): ColumnTable {
  const found = memberSums(dataset, members);
  const { sets, dimension } = found;
  const firsts = Int32Array.from(sets.starts.subarray(0, -1), (start) => sets.rows[start] as number);
  const sums = table({
    ...keyColumns(dataset, firsts),
    [dimension]: constantColumn(firsts.length, found.as),
    unit: indicatorColumn(dataset, firsts, ({ unit }) => unit.zh),
    sum: new NumberColumn(found.sum),
    parts: found.expected,
    parts_there: found.there,
    sum_there: new NumberColumn(found.sumThere),
    ...qualityColumns(found.gap, found.status),
  });
  return explainable("coverage", sums, (at) => {
    const { unit, decimals } = dataset.indicators[
      dataset.columns.indicator[firsts[at] as number] as number
    ] as Indicator;
    const members = sets.rows.subarray(sets.starts[at], sets.starts[at + 1]);
    const value = sums.column("sum")?.at(at) as number | null;
    return {
      results: [{ column: "sum", formula: "sum(part)", value, unit, decimals }],
      inputs: Array.from(members, (row) => inputAt(dataset, "part", row, { row })),
    };
  });
}
