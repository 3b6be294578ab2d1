import { type ColumnTable, table } from "arquero";
import { pace as compute } from "../calc/pace.ts";
import { paceBounds } from "../calc/pace-bounds.ts";
import type { Schedule } from "../calc/schedule.ts";
import { yearTargets } from "../calc/target-rows.ts";
import type { Dataset } from "../model/dataset.ts";
import { percent, percentagePoint } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { completionBounds } from "./completion.ts";
import { explainable, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { checkedSchedule } from "./checked-schedule.ts";
import { withShownDefaults, resultsWithTargets, type ShownRows } from "./shown-rows.ts";

/** Which results are shown, and what is due when. */
export interface PaceOptions extends Omit<ShownRows, "scenario"> {
  /** A twelfth of the target a month unless given. Steps are of one indicator, which must be named. */
  readonly schedule?: Schedule;
}

/**
 * How far every result is ahead of the share of its target that is due by then (序时进度).
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns}; scenario is `result` |
 * | unit | of value and target, in Chinese |
 * | direction | of the indicator: `higher_better`, `lower_better` or `neutral` |
 * | value | the result, a number; null where the gap is its own |
 * | target | that of the year, of the same key else; null where there is none. A target of the period itself is none of the year |
 * | completion | value / target in per cent, over 100 where the target is exceeded; null where it can't be said |
 * | completion_lower, completion_upper | where a withheld figure has bounds: between what the completion lies, in per cent; else null |
 * | schedule | per cent of the target due by the end of the period; null where nothing is said of it |
 * | pace | completion − schedule in percentage points, below 0 where the result is behind; null where there is a gap |
 * | pace_lower, pace_upper | where a withheld figure has bounds: between what the pace lies, in percentage points; else null |
 * | gap | why pace is null: `no_target`, `no_schedule`, `missing` …; else `none` |
 * | status | of result and target together, SDMX text |
 *
 * Without a schedule a flow falls due by a twelfth a month, and at the end of the year all of any target; stocks, ratios and all
 * else that is a level have no schedule within the year unless one is given. Nor has a flow of a later month, quarter or half
 * alone: only what came since January is measured against the year. Where less is better, a pace above 0 says that the limit is
 * used up early. Of a withheld 1XX (100 to 199) of 400 by the end of June the pace is −25 to −0.25; where the bounds of a target
 * take in zero, it has none.
 * @throws RangeError where an option names what the dataset has not, or the schedule does not add up
 */
export function pace(dataset: Dataset, options: PaceOptions = {}): ColumnTable {
  const { schedule: given, ...shown } = options;
  const due = checkedSchedule(dataset.periods, given, shown.indicator);
  const rows = resultsWithTargets(dataset, withShownDefaults({ ...shown, scenario: "result" }));
  const ofYear = yearTargets(dataset, rows);
  const { targets } = ofYear;
  const { columns } = dataset;
  const isFlow = Uint8Array.from(dataset.indicators, ({ kind }) => Number(kind === "flow"));
  const result = compute(columns, rows, ofYear, due, isFlow);
  const paced = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    direction: indicatorColumn(dataset, rows, ({ direction }) => direction),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    target: new NumberColumn(result.target),
    completion: new NumberColumn(result.completion),
    ...boundsColumns("completion", rows.length, () => completionBounds(dataset, rows, targets)),
    schedule: new NumberColumn(result.schedule),
    pace: new NumberColumn(result.pace),
    ...boundsColumns("pace", rows.length, () =>
      paceBounds(columns, dataset.bounds, rows, ofYear, due, isFlow),
    ),
    ...qualityColumns(result.gap, result.status),
  });
  return explainable("pace", paced, (at) => {
    const row = rows[at] as number;
    const parts = isFlow[columns.indicator[row] as number] === 1 ? due.flow : due.level;
    const part = parts[columns.period[row] as number] as number;
    return {
      results: [
        {
          column: "completion",
          formula: "100 × value / target",
          value: paced.get("completion", at) as number | null,
          unit: percent,
          decimals: 1,
        },
        {
          column: "pace",
          formula: `100 × value / target${dueText(part, due.whole)}`,
          value: paced.get("pace", at) as number | null,
          unit: percentagePoint,
          decimals: 1,
        },
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "target", targets[at] as number, { row, scenario: "target" }),
      ],
    };
  });
}

/** What is taken off the completion, as it stands in a formula; empty where nothing is said of the period. */
function dueText(part: number, whole: number): string {
  if (Number.isNaN(part)) return "";
  if (whole === 100) return ` − ${part}`;
  return ` − 100 × ${part} / ${whole === 0 ? "target" : whole}`;
}
