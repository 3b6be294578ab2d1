import { type ColumnTable, table } from "arquero";
import { quotientBounds } from "../calc/quotient-bounds.ts";
import { share as compute } from "../calc/share.ts";
import { wholeRows, wholeSeries } from "../calc/whole-rows.ts";
import { wholeValues } from "../calc/whole-values.ts";
import type { Dataset } from "../model/dataset.ts";
import { percent } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { constantColumn } from "./constant-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { type PartsOfWhole, partsOfWhole, wholeInput } from "./parts-of-whole.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";

/**
 * Every part beside its whole of the same period (占比, 比重).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | of the part, see {@link KeyColumns} |
 * | unit | of value and whole_value, in Chinese |
 * | value | the part, a number; null where the gap is its own |
 * | whole | id or name of the whole: `rd_expenditure`, 甘肃省; empty for the series without level or stage |
 * | whole_value | a number, in the unit of the part; null where there is none |
 * | share | value / whole_value in per cent, unrounded; null where there is a gap |
 * | share_lower, share_upper | where a withheld figure has bounds: between what the share lies, in per cent; else null |
 * | gap | why share is null: `denominator_missing`, `zero_denominator`, `unit_mismatch`, `not_additive` …; else `none` |
 * | status | of part and whole together, SDMX text |
 *
 * The whole has the key of its part but for the one name that the options give. Where it is an indicator without a series of the
 * part's level and stage, its series without them is taken, or that of the only level and stage that the data have it in. Bounds take
 * part and whole to vary apart: that a part is within its whole makes them no narrower.
 * @throws RangeError where an option names what the dataset has not, or nothing says which the parts are
 */
export function share(dataset: Dataset, options: PartsOfWhole): ColumnTable {
  const found = partsOfWhole(dataset, options);
  const { rows, whole, exponents, refusals } = found;
  const wholes = wholeRows(dataset, rows, wholeSeries(dataset, rows, whole));
  const { columns } = dataset;
  const result = compute(columns, rows, wholes, exponents, refusals);
  const scales = exponents.map((exponent) => 2 - exponent);
  const shares = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    whole: constantColumn(rows.length, found.name),
    whole_value: new NumberColumn(wholeValues(columns, rows, wholes, exponents, refusals)),
    share: new NumberColumn(result.share),
    ...boundsColumns("share", rows.length, () =>
      quotientBounds(columns, dataset.bounds, rows, wholes, scales, refusals, "any"),
    ),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("share", shares, (at) => {
    const row = rows[at] as number;
    const value = shares.get("share", at) as number | null;
    return {
      results: [{ column: "share", formula: "100 × part / whole", value, unit: percent, decimals: 1 }],
      inputs: [
        inputAt(dataset, "part", row, { row }),
        wholeInput(dataset, "whole", wholes[at] as number, row, found),
      ],
    };
  });
}
