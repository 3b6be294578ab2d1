import { type ColumnTable, table } from "arquero";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { comparePublished, isCompared, type PublishedComparison } from "../calc/published-comparison.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, type Period, yearsBefore } from "../model/period.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { type ExplainedInput, explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { indicatorCode, withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** Which published figures are shown; `indicator` is the one they are of, or their own. */
export type PublishedAgainstComputedOptions = Omit<ShownRows, "scenario">;

/**
 * Every growth rate, change and completion that the source has published beside what its own levels give.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; indicator is the one the figure is of |
 * | measure | `growth_rate`, `change` or `completion` |
 * | basis | `levels`, or `comparable` where the base was adjusted (同口径) and the levels need not give the figure |
 * | unit | of all figures, in Chinese: %, 件 |
 * | published | a number; null where the gap is its own |
 * | computed | from the levels, unrounded; null where there is a gap |
 * | difference | published − computed; null where there is a gap |
 * | rounding | the greatest difference that the rounding of all figures explains; null where there is a gap |
 * | agrees | `yes` where rounding explains the difference, else `no`; empty where there is a gap |
 * | gap | why nothing is computed: `no_base_period`, `no_target`, `ratio_kind`, `missing` …; else `none` |
 * | status | of the published figure and the levels together, SDMX text; `B` where the series breaks between these |
 *
 * @throws RangeError where an option names what the dataset has not
 */
export function publishedAgainstComputed(
  dataset: Dataset,
  options: PublishedAgainstComputedOptions = {},
): ColumnTable {
  const { indicator, ...shown } = options;
  const { columns, indicators } = dataset;
  const isShown = shownIndicators(dataset, indicator);
  const rows = shownRows(dataset, withShownDefaults({ ...shown, scenario: "result" })).filter(
    (row) => isShown[columns.indicator[row] as number],
  );
  const result = comparePublished(dataset, rows);
  const compared = table({
    ...keyColumns(dataset, rows),
    indicator: indicatorColumn(dataset, rows, ({ publishes }) => publishes?.indicator ?? ""),
    measure: indicatorColumn(dataset, rows, ({ publishes }) => publishes?.measure ?? ""),
    basis: indicatorColumn(dataset, rows, ({ publishes }) => publishes?.basis ?? "levels"),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    published: new NumberColumn(shownCodes(columns.value, rows)),
    computed: new NumberColumn(result.computed),
    difference: new NumberColumn(result.difference),
    rounding: new NumberColumn(result.rounding),
    agrees: new DictionaryColumn(result.agrees, (code) => ["", "no", "yes"][code] ?? ""),
    ...qualityColumns(result.gap, statusOfAll(dataset, rows, result)),
  });
  return explainable("publishedAgainstComputed", compared, (at) => {
    const row = rows[at] as number;
    const { unit, decimals, publishes } = indicators[columns.indicator[row] as number] as Indicator;
    const measure = publishes?.measure as keyof typeof formulas;
    return {
      results: [
        {
          column: "computed",
          formula: formulas[measure],
          value: compared.get("computed", at) as number | null,
          unit,
          decimals,
        },
      ],
      inputs: inputsAt(dataset, row, result.levels[at] as number, result.others[at] as number),
    };
  });
}

const formulas = {
  growth_rate: "100 × (value − base) / base",
  change: "value − base",
  completion: "100 × value / target",
} as const;

/** By indicator code whether it holds published figures that are shown. */
function shownIndicators(dataset: Dataset, name: string | undefined): boolean[] {
  const { indicators } = dataset;
  const wanted = name === undefined ? undefined : indicators[indicatorCode(dataset, name)]?.id;
  return indicators.map(
    (indicator) =>
      isCompared(indicator) &&
      (wanted === undefined || wanted === indicator.id || wanted === indicator.publishes?.indicator),
  );
}

function statusOfAll(
  dataset: Dataset,
  rows: Int32Array,
  { levels, others }: PublishedComparison,
): Int32Array {
  const { status } = dataset.columns;
  const result = rows.map((row) => status[row] as number);
  const known = Int32Array.from(rows.keys()).filter((at) => (levels[at] as number) >= 0);
  const ofLevels = comparisonStatus(
    dataset,
    known.map((at) => levels[at] as number),
    known.map((at) => others[at] as number),
  );
  known.forEach((at, position) => {
    result[at] = (result[at] as number) | (ofLevels[position] as number);
  });
  return result;
}

function inputsAt(dataset: Dataset, row: number, level: number, other: number): ExplainedInput[] {
  const { columns, indicators, periods } = dataset;
  const { publishes } = indicators[columns.indicator[row] as number] as Indicator;
  const indicator = indicators.find(({ id }) => id === publishes?.indicator);
  const sought = { row, ...(indicator ? { indicator } : {}) };
  const before = formatPeriod(yearsBefore(periods[columns.period[row] as number] as Period, 1));
  return [
    inputAt(dataset, "published", row, { row }),
    inputAt(dataset, "value", level, sought),
    publishes?.measure === "completion"
      ? inputAt(dataset, "target", other, { ...sought, scenario: "target" })
      : inputAt(dataset, "base", other, { ...sought, period: before }),
  ];
}
