import { gathered } from "../model/gathered.ts";
import { type ColumnTable, table } from "arquero";
import { judgedChanges } from "../calc/judged-changes.ts";
import { baseValues } from "../calc/year-over-year.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import { percent, type Unit } from "../model/unit.ts";
import { peerInputs } from "./compared-regions.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, type ExplainedResult, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** From where on a change is out of line, and which rows are shown. */
export interface OutliersOptions extends ShownRows {
  /** Spreads from the median beyond which a change is out of line; 5 unless given. */
  readonly limit?: number;
}

/** What a row is warned of. */
export const outlierWarnings = ["none", "own", "peers", "own_and_peers", "small_base"] as const;
/** One of {@link outlierWarnings}. */
export type OutlierWarning = (typeof outlierWarnings)[number];

const ownIsOut = 1;
const peersAreOut = 2;
const smallBase = 4;
const tooFew = gapCode("too_few");

/**
 * Changes on the year before that are out of line, and rates on a small base, a row for each observation.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value and base_value, in Chinese |
 * | value | a number; null where the gap is its own |
 * | base_period | ISO text of the same period a year earlier, also where the data lack it |
 * | base_value | a number; null where there is none |
 * | growth_rate | per cent, also of ratios; null where there is none |
 * | own_deviation | how many spreads ln(value / base_value) lies from the median of such changes of the same series; null where it has fewer than five |
 * | peer_deviation | the same against the regions of its kind in the same period; null where fewer than five of them have one |
 * | warning | `small_base` where the base is under ten of a count; else `own`, `peers` or `own_and_peers` where a deviation is beyond the limit; else `none` |
 * | gap | why both deviations are null: `no_base_period`, `zero_base`, `too_few` …; else `none` |
 * | status | of value and base together, SDMX text; `B` where the series breaks between them |
 *
 * A warning says where to look, not that a figure is wrong. The spread is 1.4826 times the median absolute deviation, at least
 * 0.05. What the options leave out of the table is compared with all the same.
 * @throws RangeError where an option names what the dataset has not, or `limit` is not a number above 0
 */
export function outliers(dataset: Dataset, options: OutliersOptions = {}): ColumnTable {
  const { limit = 5, ...others } = options;
  if (!Number.isFinite(limit) || limit <= 0)
    throw new RangeError(`invalid limit ${limit}: expected a number of spreads above 0`);
  const shown = withShownDefaults(others);
  const rows = shownRows(dataset, shown);
  const { region: _region, from: _from, to: _to, ...judging } = shown;
  const { columns } = dataset;
  const judged = judgedChanges(dataset, shownRows(dataset, judging));
  const own = gathered(judged.ownDeviation, rows);
  const peers = gathered(judged.peerDeviation, rows);
  const isOut = (deviation: number): boolean => Math.abs(deviation) > limit;
  const gap = gathered(judged.gap, rows).map(
    (reason, at) => reason || (Number.isNaN(own[at]) && Number.isNaN(peers[at]) ? tooFew : 0),
  );
  const warning = Uint8Array.from(rows, (row, at) => {
    if (judged.isSmall[row] === 1) return smallBase;
    return Number(isOut(own[at] as number)) * ownIsOut + Number(isOut(peers[at] as number)) * peersAreOut;
  });
  const earlier = dataset.periods.map((period) => formatPeriod(yearsBefore(period, 1)));
  const warned = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    base_period: new DictionaryColumn(shownCodes(columns.period, rows), (code) => earlier[code] ?? ""),
    base_value: new NumberColumn(baseValues(columns, gathered(judged.base, rows))),
    growth_rate: new NumberColumn(gathered(judged.growthRate, rows)),
    own_deviation: new NumberColumn(own),
    peer_deviation: new NumberColumn(peers),
    warning: new DictionaryColumn(warning, (code) => outlierWarnings[code] ?? ""),
    ...qualityColumns(gap, gathered(judged.status, rows)),
  });
  return explainable("outliers", warned, (at) => {
    const row = rows[at] as number;
    const period = earlier[columns.period[row] as number] as string;
    const stated = (column: string, formula: string, unit: Unit): ExplainedResult => {
      const value = warned.column(column)?.at(at) as number | null;
      return { column, formula, value, unit, decimals: 1 };
    };
    return {
      results: [
        stated("growth_rate", "100 × (value − base) / base", percent),
        stated("own_deviation", "(ln(value / base) − median) / spread", spreads),
        stated("peer_deviation", "(ln(value / base) − median(peer)) / spread(peer)", spreads),
      ],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        inputAt(dataset, "base", judged.base[row] as number, { row, period }),
        ...peerInputs(dataset, judged.peers, row),
      ],
    };
  });
}

const spreads: Unit = { quantity: "1", exponent: 0, zh: "倍离散程度", en: "spreads" };
