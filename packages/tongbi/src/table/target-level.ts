import { type ColumnTable, table } from "arquero";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { type GrowthTargets, growthTargets, sameGrowthTarget } from "../calc/growth-targets.ts";
import { targetLevel as compute } from "../calc/target-level.ts";
import {
  levelCompletionBounds,
  levelNeededBounds,
  shortfallBounds,
  type TargetLevelFigures,
} from "../calc/target-level-bounds.ts";
import { isWholeCount } from "../model/counted.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, type Period, yearsBefore } from "../model/period.ts";
import { breakStatus } from "../model/status.ts";
import { percent } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { pointsOnly } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, resultsWithTargets, type ShownRows } from "./shown-rows.ts";

/** Which results are shown, and the growth that is asked of them. */
export interface TargetLevelOptions extends Omit<ShownRows, "scenario"> {
  /** In per cent on the same period a year before; the targets of the data unless given. */
  readonly growth?: number;
}

/**
 * The level that a target given as growth asks for (增长28%, 应达到30件), and what the result lacks of it.
 *
 * Such a target is an observation of the published growth rate of the indicator with the scenario `target`.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of value, base_value, level_needed and shortfall, in Chinese |
 * | value | the result, a number; null where the gap is its own |
 * | base_period | ISO text of the period grown on: a year before that of the target |
 * | base_value | a number; null where there is none |
 * | growth_target | per cent; null where there is none |
 * | level_needed | base_value × (1 + growth_target), of counts (件, 家) rounded up to a whole number; null where it can't be said |
 * | level_needed_lower, level_needed_upper | where a withheld base or growth target has bounds: between what the level lies, of counts both rounded up; else null |
 * | shortfall | level_needed − value, below 0 where it is exceeded; null where either is absent |
 * | shortfall_lower, shortfall_upper | where a withheld figure has bounds: between what the shortfall lies; else null |
 * | completion | value / level_needed in per cent, over 100 where it is exceeded; null where there is a gap |
 * | completion_lower, completion_upper | where a withheld figure has bounds: between what the completion lies, in per cent; else null |
 * | gap | why completion is null: `no_target`, `no_base_period`, `zero_base`, `ratio_kind` …; else `none` |
 * | status | of result, base and target together, SDMX text; `B` where the series breaks between base and result |
 *
 * On a withheld base of 1XX (100 to 199) 28 per cent ask for 128 to 255. Where the base may be zero or less there is no interval.
 * @throws RangeError where an option names what the dataset has not, or the growth is not above −100
 */
export function targetLevel(dataset: Dataset, options: TargetLevelOptions = {}): ColumnTable {
  const { growth, ...shown } = options;
  if (growth !== undefined && !(growth > -100 && growth < Infinity))
    throw new RangeError(`invalid growth ${growth}: expected per cent above -100`);
  const rows = resultsWithTargets(dataset, withShownDefaults({ ...shown, scenario: "result" }));
  const { columns, indicators, periods } = dataset;
  const targets =
    growth === undefined ? growthTargets(dataset, rows) : sameGrowthTarget(dataset, rows, growth);
  const isCount = Uint8Array.from(indicators, (indicator) => Number(isWholeCount(indicator)));
  const points = pointsOnly(indicators, false);
  const result = compute(columns, rows, targets, points, isCount);
  const exponents = Int32Array.from(indicators, ({ unit }) => unit.exponent + 2);
  const { length } = rows;
  const figures: TargetLevelFigures = {
    columns,
    bounds: dataset.bounds,
    rows,
    targets,
    pointsOnly: points,
    isCount,
    exponents,
  };
  const basePeriods = periods.map((period) => formatPeriod(yearsBefore(period, 1)));
  const level = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    base_period: new DictionaryColumn(targets.period, (code) => basePeriods[code] ?? ""),
    base_value: new NumberColumn(result.baseValue),
    growth_target: new NumberColumn(targets.growth),
    level_needed: new NumberColumn(result.levelNeeded),
    ...boundsColumns("level_needed", length, () => levelNeededBounds(figures)),
    shortfall: new NumberColumn(result.shortfall),
    ...boundsColumns("shortfall", length, () => shortfallBounds(figures)),
    completion: new NumberColumn(result.completion),
    ...boundsColumns("completion", length, () => levelCompletionBounds(figures)),
    ...qualityColumns(result.gap, statusOfAll(dataset, rows, targets)),
  });
  return explainable("targetLevel", level, (at) => {
    const row = rows[at] as number;
    const indicator = indicators[columns.indicator[row] as number] as Indicator;
    const { unit, decimals } = indicator;
    const asked = growth === undefined ? "target" : String(growth).replace("-", "−");
    const exact = `base × (100 + ${asked}) / 100`;
    const needed = isWholeCount(indicator) ? `⌈${exact}⌉` : exact;
    const period = basePeriods[targets.period[at] as number] as string;
    const number = (name: string): number | null => level.get(name, at) as number | null;
    return {
      results: [
        { column: "level_needed", formula: needed, value: number("level_needed"), unit, decimals },
        { column: "shortfall", formula: `${needed} − value`, value: number("shortfall"), unit, decimals },
        {
          column: "completion",
          formula: `100 × value / (${needed})`,
          value: number("completion"),
          unit: percent,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "base", targets.base[at] as number, { row, period }),
        ...(growth === undefined
          ? [inputAt(dataset, "target", targets.row[at] as number, { row, scenario: "target" as const })]
          : []),
      ],
    };
  });
}

/** What is said of result, base and target together. A break counts between two of one frequency, as in year over year. */
function statusOfAll(dataset: Dataset, rows: Int32Array, { row: targets, base }: GrowthTargets): Int32Array {
  const { columns, periods } = dataset;
  const frequencyAt = (row: number): string => (periods[columns.period[row] as number] as Period).frequency;
  const isAlike = (row: number, from: number): boolean => from >= 0 && frequencyAt(row) === frequencyAt(from);
  const alike = rows.map((row, at) => (isAlike(row, base[at] as number) ? (base[at] as number) : -1));
  const status = comparisonStatus(dataset, rows, alike);
  for (let at = 0; at < rows.length; at++) {
    const from = base[at] as number;
    const to = targets[at] as number;
    if (from >= 0 && alike[at] === -1)
      status[at] = (status[at] as number) | ((columns.status[from] as number) & ~breakStatus);
    if (to >= 0) status[at] = (status[at] as number) | (columns.status[to] as number);
  }
  return status;
}
