import { type ColumnTable, table } from "arquero";
import type { Dataset } from "../model/dataset.ts";
import { made } from "./deferred.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";

/**
 * The observations of a dataset as an Arquero table, a row each, in their order.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of the values, in Chinese: 万元 |
 * | value | a number in that unit; null where there is none |
 * | gap | why there is none: `missing`, `suppressed` …; else `none` |
 * | status | SDMX observation status, `A` for normal |
 * | lower, upper | bounds of a withheld figure, or of one computed from such, in the same unit; null where none are known |
 * | file, line, column | the cell that the value was read from; line and column from 1, 0 for a derived value |
 *
 * A null counts as 0 in JavaScript arithmetic: leave rows with a gap out before computing columns of your own.
 * @throws RangeError where `shown` names what the dataset has not
 */
export function toTable(dataset: Dataset, shown: ShownRows = {}): ColumnTable {
  const rows = shownRows(dataset, shown);
  const { columns, files } = dataset;
  return table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    ...qualityColumns(shownCodes(columns.gap, rows), shownCodes(columns.status, rows)),
    lower: boundColumn(dataset, rows, "lower"),
    upper: boundColumn(dataset, rows, "upper"),
    file: new DictionaryColumn(shownCodes(columns.file, rows), (code) => files[code] ?? ""),
    line: made(shownCodes(columns.line, rows)),
    column: made(shownCodes(columns.column, rows)),
  });
}

function boundColumn(dataset: Dataset, rows: Int32Array, side: "lower" | "upper"): NumberColumn {
  const { bounds } = dataset;
  const values = new Float64Array(rows.length).fill(Number.NaN);
  if (bounds.size > 0) rows.forEach((row, at) => (values[at] = bounds.get(row)?.[side] ?? Number.NaN));
  return new NumberColumn(values);
}
