import { type ColumnTable, table } from "arquero";
import { revision as compute } from "../calc/revision.ts";
import { earlierVintageRows, newestRows } from "../calc/revision-rows.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { percent } from "../model/unit.ts";
import { changeBoundsColumns } from "./change-bounds-columns.ts";
import { changeUnit } from "./change-unit.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { knownName } from "./known-name.ts";
import { NumberColumn } from "./number-column.ts";
import { pointDecimals, pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { type ShownRows, shownRows } from "./shown-rows.ts";

/** Which observations are shown, and which two of their vintages are compared. */
export interface RevisionOptions extends Omit<ShownRows, "vintage"> {
  /** Name of a vintage; the first of each observation unless given. */
  readonly earlier?: string;
  /** Name of a vintage; the newest of each observation unless given. */
  readonly later?: string;
  /** Gives a relative revision of ratios and growth rates too, beside that in points. */
  readonly rateOfRatios?: boolean;
}

/**
 * What a later release has made of the figures of an earlier one (修订), a row for each observation of the later.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; vintage is the later |
 * | unit | of value and earlier_value, in Chinese |
 * | value | as the later vintage has it; null where the gap is its own |
 * | earlier_vintage | name of the earlier vintage; empty where there is none |
 * | earlier_value | a number; null where there is none |
 * | revision | value − earlier_value in revision_unit; null where either is absent |
 * | revision_unit | the unit, or 个百分点 for percentages |
 * | relative_revision | per cent of the earlier value; null for ratios and growth rates, and where there is a gap |
 * | revision_lower, revision_upper, relative_revision_lower, relative_revision_upper | where a withheld figure has bounds: between what revision and relative_revision lie; else null |
 * | sign | `up`, `down` or `same` where the figure was certainly revised that way, of withheld figures too; else empty |
 * | gap | why relative_revision is null: `no_earlier_vintage`, `zero_base`, `ratio_kind` …; else `none` |
 * | status | of both together, SDMX text |
 *
 * Of a withheld 1XX (100 to 199) that was 80 the revision is 20 to 119, and `up`. Where the earlier figure may be zero or less there is
 * no interval of the relative revision.
 *
 * Vintages follow each other as in `Dataset.vintages`, of which the empty one is the newest.
 * @throws RangeError where an option names what the dataset has not, or one vintage twice
 */
export function revision(dataset: Dataset, options: RevisionOptions = {}): ColumnTable {
  const { earlier, later, rateOfRatios = false, ...shown } = options;
  if (earlier !== undefined && earlier === later)
    throw new RangeError(`invalid vintages "${earlier}" and "${later}": expected two of them`);
  const from = earlier === undefined ? -1 : knownName("vintage", dataset.vintages, earlier);
  const all = shownRows(dataset, {
    scenario: "result",
    ...shown,
    ...(later === undefined ? {} : { vintage: later }),
  });
  const rows = later === undefined ? newestRows(dataset, all) : all;
  const { columns, indicators, vintages } = dataset;
  const earlierRows = earlierVintageRows(dataset, rows, from);
  const places = Uint8Array.from(indicators, ({ decimals }) => decimals);
  const [points, isPoints] = [pointsOnly(indicators, rateOfRatios), pointsOnly(indicators, false)];
  const result = compute(columns, rows, earlierRows, points, places, isPoints);
  const earlierNames = earlierRows.map((row) => (row < 0 ? -1 : (columns.vintage[row] as number)));
  const names = { change: "revision", rate: "relative_revision" } as const;
  const revised = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    earlier_vintage: new DictionaryColumn(earlierNames, (code) => vintages[code] ?? ""),
    earlier_value: new NumberColumn(result.earlierValue),
    revision: new NumberColumn(result.revision),
    revision_unit: indicatorColumn(dataset, rows, (indicator) => changeUnit(indicator).zh),
    relative_revision: new NumberColumn(result.relativeRevision),
    ...changeBoundsColumns(
      names,
      dataset,
      rows,
      earlierRows,
      points,
      result.revision,
      pointDecimals(indicators),
    ),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("revision", revised, (at) => {
    const row = rows[at] as number;
    const indicator = indicators[columns.indicator[row] as number] as Indicator;
    const number = (name: string): number | null => revised.get(name, at) as number | null;
    const sought = earlier === undefined ? { row } : { row, vintage: earlier };
    return {
      results: [
        {
          column: "revision",
          formula: "value − base",
          value: number("revision"),
          unit: changeUnit(indicator),
          decimals: indicator.decimals,
        },
        {
          column: "relative_revision",
          formula: "100 × (value − base) / base",
          value: number("relative_revision"),
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "base", earlierRows[at] as number, sought),
      ],
    };
  });
}
