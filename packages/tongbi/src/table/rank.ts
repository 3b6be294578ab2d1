import { type ColumnTable, table } from "arquero";
import { baseRows } from "../calc/base-rows.ts";
import { baseGap } from "../calc/base-gap.ts";
import { certainRanks, rankBounds } from "../calc/rank-bounds.ts";
import { rankedFigures, rankGaps, ranks, ties } from "../calc/rank.ts";
import { noBounds } from "../calc/result-bounds.ts";
import { type RowSets, rowSets } from "../calc/row-sets.ts";
import { setStatus } from "../calc/sorted-sets.ts";
import type { Dataset } from "../model/dataset.ts";
import { formatPeriod, yearsBefore } from "../model/period.ts";
import type { Unit } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { comparedClasses, namedRegions, peerInputs } from "./compared-regions.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, type ExplainedResult, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { bestIs, checkedOrder, type RankingOrder } from "./ranking-order.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** Who is ranked with whom, in which order, and which rows are shown. */
export interface RankOptions extends ShownRows {
  /** Regions that are ranked with each other, and no others; unless given, those of one kind, without 全国 and 合计. */
  readonly among?: readonly string[];
  /**
   * Which figure comes first. Unless given, the better one by the direction of the indicator; where neither is better
   * (`neutral`), the greatest.
   */
  readonly order?: RankingOrder;
  /** Adds the rank of so many years earlier and the change since. */
  readonly compareWith?: number;
}

/**
 * The rank of every region among those of its kind (位次), within indicator, period, level, stage, scenario and vintage.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value, in Chinese |
 * | value | a number; null where the gap is its own |
 * | rank | 1 for the best; equal figures share a rank and the next ones are skipped: 1, 2, 2, 4 (并列); null where there is a gap |
 * | rank_lower, rank_upper | where a region ranked with it is withheld within bounds, or it is itself: the best and the worst rank that it may have; else null |
 * | of | among how many: all regions that have a figure or bounds |
 * | ties | how many others share the rank; 0 where none does |
 * | base_period | with `compareWith`: ISO text of the period compared with, also where the data lack it |
 * | base_rank, base_of | with `compareWith`: the rank then, and among how many |
 * | change_of_rank | with `compareWith`: base_rank − rank, positive where the region has risen (升); among the regions of each period |
 * | gap | why rank is null: the gap of the value, `not_applicable` of what is not ranked, `suppressed` where withheld figures leave it open; where it is there, why change_of_rank is; else `none` |
 * | status | of all figures that are ranked together, SDMX text; with `compareWith` also of those ranked then |
 *
 * Figures are ranked unrounded. Regions that the options leave out of the table are ranked all the same. A figure withheld
 * within bounds takes its place: beside 1XX (100 to 199) 90 is second and 250 first, and of 150 all that is known is that it is
 * first or second. A region of which nothing is known counts for none.
 * @throws RangeError where an option names what the dataset has not, or `compareWith` is not a whole number above 0
 */
export function rank(dataset: Dataset, options: RankOptions = {}): ColumnTable {
  const { among, compareWith, order, ...others } = options;
  if (compareWith !== undefined && (!Number.isInteger(compareWith) || compareWith < 1))
    throw new RangeError(`invalid years to compare with ${compareWith}: expected a whole number from 1 on`);
  const shown = withShownDefaults(others);
  const rows = shownRows(dataset, shown);
  const { length } = rows;
  const { region: _region, from: _from, to: _to, ...whole } = shown;
  const classes = comparedClasses(dataset, among && namedRegions(dataset, "among", among));
  const sets = rowSets(dataset, shownRows(dataset, whole), "region", classes);
  const ascending = Uint8Array.from(bestIs(dataset.indicators, checkedOrder(order)), (sign) =>
    Number(sign < 0),
  );
  const known = ranks(dataset.columns, sets, ascending);
  const bounds =
    dataset.bounds.size > 0 ? rankBounds(dataset.columns, dataset.bounds, sets, ascending) : undefined;
  const ranked = bounds ? certainRanks(known.rankOf, bounds) : known.rankOf;
  const placed = bounds ? ranked.map((rank, row) => rank || (bounds.best[row] as number)) : ranked;
  const of = (row: number): number => {
    const set = sets.setOf[row] as number;
    return bounds?.counts.get(set) ?? (known.counts[set] as number);
  };
  const tiesOf = new Deferred(dataset.length, () => ties(ranked, sets));
  const gapNow = new Deferred(length, () => rankGaps(dataset.columns.gap, rows, sets.setOf, ranked));
  const figures = (where: Int32Array, figureOf: (row: number) => number, having = ranked): NumberColumn =>
    new NumberColumn(new Deferred(length, () => rankedFigures(where, having, figureOf)));
  const rankOf = (row: number): number => ranked[row] as number;
  const placesOf = (rankOfRow: Int32Array): Float64Array =>
    rankedFigures(rows, rankOfRow, (row) => rankOfRow[row] as number);
  const columns = {
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(dataset.columns.value, rows)),
    rank: figures(rows, rankOf),
    ...boundsColumns("rank", length, () =>
      bounds ? { lower: placesOf(bounds.best), upper: placesOf(bounds.worst) } : noBounds(length),
    ),
    of: figures(rows, of, placed),
    ties: figures(rows, (row) => tiesOf.get()[row] as number),
  };
  const status = new Deferred(length, () => setStatus(dataset, rows, sets));
  const ranking = { dataset, rows, sets, ascending };
  if (compareWith === undefined)
    return explained(ranking, table({ ...columns, ...qualityColumns(gapNow, status) }));
  const base = baseRows(dataset, rows, compareWith);
  const gapThen = rankGaps(dataset.columns.gap, base, sets.setOf, ranked);
  const earlier = dataset.periods.map((period) => formatPeriod(yearsBefore(period, compareWith)));
  const change = new Deferred(length, () =>
    Float64Array.from(base, (from, at) => {
      const [now, then] = [rankOf(rows[at] as number), from < 0 ? 0 : rankOf(from)];
      return now === 0 || then === 0 ? Number.NaN : then - now;
    }),
  );
  const gap = gapNow
    .get()
    .map(
      (reason, at) =>
        reason ||
        baseGap(dataset.columns.gap, rows[at] as number, base[at] as number) ||
        (gapThen[at] as number),
    );
  const compared = table({
    ...columns,
    base_period: new DictionaryColumn(
      shownCodes(dataset.columns.period, rows),
      (code) => earlier[code] ?? "",
    ),
    base_rank: figures(base, rankOf),
    base_of: figures(base, of, placed),
    change_of_rank: new NumberColumn(change),
    ...qualityColumns(
      gap,
      new Deferred(length, () => {
        const statusThen = setStatus(dataset, base, sets);
        return status.get().map((set, at) => set | (statusThen[at] as number));
      }),
    ),
  });
  return explained({ ...ranking, base, earlier }, compared);
}

interface Ranking {
  readonly dataset: Dataset;
  readonly rows: Int32Array;
  readonly sets: RowSets;
  readonly ascending: Uint8Array;
  /** Of a change of rank. */
  readonly base?: Int32Array;
  readonly earlier?: readonly string[];
}

const place: Unit = { quantity: "位", exponent: 0, zh: "位", en: "place" };

function explained(
  { dataset, rows, sets, ascending, base, earlier }: Ranking,
  ranking: ColumnTable,
): ColumnTable {
  return explainable(base ? "changeOfRank" : "rank", ranking, (at) => {
    const row = rows[at] as number;
    const sign = ascending[dataset.columns.indicator[row] as number] === 1 ? "<" : ">";
    const result = (column: string, formula: string): ExplainedResult => {
      const value = ranking.column(column)?.at(at) as number | null;
      return { column, formula, value, unit: place, decimals: 0 };
    };
    const counted = result("rank", `1 + count(peer ${sign} value)`);
    const period = earlier?.[dataset.columns.period[row] as number] ?? "";
    return {
      results: base ? [counted, result("change_of_rank", "base_rank − rank")] : [counted],
      inputs: [
        inputAt(dataset, "value", row, { row }),
        ...(base ? [inputAt(dataset, "base", base[at] as number, { row, period })] : []),
        ...peerInputs(dataset, sets, row),
      ],
    };
  });
}
