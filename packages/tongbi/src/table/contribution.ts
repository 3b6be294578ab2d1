import { type ColumnTable, table } from "arquero";
import { baseRows } from "../calc/base-rows.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { contribution as compute } from "../calc/contribution.ts";
import {
  contributionBounds,
  opposedWithinBounds,
  partChangeBounds,
  pullBounds,
  wholeChangeBounds,
} from "../calc/contribution-bounds.ts";
import { wholeBaseRows, wholeRows, wholeSeries } from "../calc/whole-rows.ts";
import { wholeValues } from "../calc/whole-values.ts";
import { baseValues } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import { shiftDecimal } from "../model/decimal.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import { percent, percentagePoint } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { constantColumn } from "./constant-column.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { type PartsOfWhole, partsOfWhole, wholeInput } from "./parts-of-whole.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { yesNoColumn } from "./yes-no-column.ts";

/** The whole and its parts, and what both are compared with. */
export interface ContributionOptions extends PartsOfWhole {
  /** How many years back the base lies; 1 unless given. */
  readonly years?: number;
}

/**
 * What each part adds to the growth of its whole (贡献率, 拉动).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | of the part, see {@link KeyColumns} |
 * | unit | of value, base_value and all figures of the whole, in Chinese |
 * | value | the part, a number; null where the gap is its own |
 * | base_period | ISO text of the period compared with, also where the data lack it |
 * | base_value | of the part; null where there is none |
 * | change | value − base_value |
 * | change_lower, change_upper | where a withheld figure has bounds: between what the change lies; else null |
 * | whole | id or name of the whole; empty for the series without level or stage |
 * | whole_value, whole_base_value, whole_change | of the whole, in the unit of the part; null where there is none |
 * | whole_change_lower, whole_change_upper | the same of the whole's change, in the unit of the part; both ends the same where the part alone is withheld |
 * | contribution | change / whole_change in per cent, negative or over 100 where it is; null where there is none |
 * | contribution_lower, contribution_upper | where a withheld figure has bounds: between what the contribution lies, in per cent; else null |
 * | pull | change / whole_base_value in percentage points; null where there is none |
 * | pull_lower, pull_upper | the same of the pull, in percentage points |
 * | opposed | `yes` where part and whole have moved in opposite directions, else `no`; of withheld figures where all within the bounds say so, empty where that is unknown |
 * | gap | why contribution is null (`zero_change` leaves a pull), or where it is there, why pull is; else `none` |
 * | status | of the four figures together, SDMX text; `B` where a series breaks between them |
 *
 * The pulls of parts that add up to the whole add up to its growth rate. Bounds take all four figures to vary apart: that a part is
 * within its whole makes them no narrower. Where those of the whole's change take in zero the contribution has none, where its base may be
 * zero or less, the pull.
 * @throws RangeError where an option names what the dataset has not, nothing says which the parts are, or `years` is not a
 * whole number above 0
 */
export function contribution(dataset: Dataset, options: ContributionOptions): ColumnTable {
  const { years = 1, ...ofParts } = options;
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`invalid years ${years}: expected a whole number from 1 on`);
  const found = partsOfWhole(dataset, ofParts);
  const { rows: parts, whole, exponents, refusals } = found;
  const series = wholeSeries(dataset, parts, whole);
  const partBases = baseRows(dataset, parts, years);
  const wholes = wholeRows(dataset, parts, series);
  const wholeBases = wholeBaseRows(dataset, parts, series, years);
  const { columns } = dataset;
  const rows = { parts, partBases, wholes, wholeBases };
  const result = compute(columns, rows, exponents, refusals);
  const { length } = parts;
  const figures = { columns, bounds: dataset.bounds, rows, exponents, refusals };
  const earlier = dataset.periods.map((period) => formatPeriod(yearsBefore(period, years)));
  const ofWhole = (rows: Int32Array): NumberColumn =>
    new NumberColumn(wholeValues(columns, parts, rows, exponents, refusals));
  const wholeChange = result.wholeChange.map((change, at) =>
    shiftDecimal(change, exponents[columns.indicator[parts[at] as number] as number] as number),
  );
  const statusOfWhole = comparisonStatus(dataset, wholes, wholeBases);
  const status = comparisonStatus(dataset, parts, partBases).map(
    (own, at) => own | (statusOfWhole[at] as number),
  );
  const compared = table({
    ...keyColumns(dataset, parts),
    unit: indicatorColumn(dataset, parts, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, parts)),
    base_period: new DictionaryColumn(shownCodes(columns.period, parts), (code) => earlier[code] ?? ""),
    base_value: new NumberColumn(baseValues(columns, partBases)),
    change: new NumberColumn(result.change),
    ...boundsColumns("change", length, () => partChangeBounds(figures)),
    whole: constantColumn(parts.length, found.name),
    whole_value: ofWhole(wholes),
    whole_base_value: ofWhole(wholeBases),
    whole_change: new NumberColumn(wholeChange),
    ...boundsColumns("whole_change", length, () => wholeChangeBounds(figures)),
    contribution: new NumberColumn(result.contribution),
    ...boundsColumns("contribution", length, () => contributionBounds(figures)),
    pull: new NumberColumn(result.pull),
    ...boundsColumns("pull", length, () => pullBounds(figures)),
    opposed: yesNoColumn(new Deferred(length, () => opposedWithinBounds(figures, result.opposed))),
    ...qualityColumns(result.gap, status),
  });
  return explainable("contribution", compared, (at) => {
    const row = parts[at] as number;
    const period = earlier[columns.period[row] as number] as string;
    const number = (name: string): number | null => compared.column(name)?.at(at) as number | null;
    return {
      results: [
        {
          column: "contribution",
          formula: "100 × (part − part_base) / (whole − whole_base)",
          value: number("contribution"),
          unit: percent,
          decimals: 1,
        },
        {
          column: "pull",
          formula: "100 × (part − part_base) / whole_base",
          value: number("pull"),
          unit: percentagePoint,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "part", row, { row }),
        inputAt(dataset, "part_base", partBases[at] as number, { row, period }),
        wholeInput(dataset, "whole", wholes[at] as number, row, found),
        wholeInput(dataset, "whole_base", wholeBases[at] as number, row, found, period),
      ],
    };
  });
}
