import { type ColumnTable, table } from "arquero";
import { benchmark as compute } from "../calc/benchmark.ts";
import {
  benchmarkBounds,
  bestBounds,
  type BoundedPeers,
  certainBenchmark,
  gapToBestBounds,
  lowerQuartileBounds,
  medianBounds,
  percentileBounds,
  ratioToMedianBounds,
  upperQuartileBounds,
} from "../calc/benchmark-bounds.ts";
import { boundedSets } from "../calc/bounded-sets.ts";
import type { ExactBounds } from "../calc/exact-bounds.ts";
import { noBounds } from "../calc/result-bounds.ts";
import { rowSets } from "../calc/row-sets.ts";
import { setStatus, sortedSets } from "../calc/sorted-sets.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { percent, type Unit } from "../model/unit.ts";
import { type BoundsColumns, boundsColumns } from "./bounds-columns.ts";
import { changeUnit } from "./change-unit.ts";
import { comparedClasses, namedRegions, peerInputs } from "./compared-regions.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { explainable, type ExplainedResult, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { qualityColumns } from "./quality-columns.ts";
import { bestIs, checkedOrder, type RankingOrder } from "./ranking-order.ts";
import { shownCodes } from "./shown-codes.ts";
import { withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** Who is compared with whom, and which rows are shown. */
export interface BenchmarkOptions extends ShownRows {
  /** Regions that every region is compared with; unless given, the others of its kind. */
  readonly peers?: readonly string[];
  /** Which figure is best; by the direction of the indicator unless given. */
  readonly order?: RankingOrder;
}

/** A figure that withheld ones may leave open, and the columns with its bounds. */
type BoundedColumns<Name extends string> = { readonly [name in Name]: NumberColumn } & BoundsColumns<Name>;

/**
 * Every figure against its peers (对标): the other regions of its kind, or those of a list, within indicator, period, level,
 * stage, scenario and vintage.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value, median, quartiles and best, in Chinese |
 * | value | a number; null where the gap is its own |
 * | peers | how many peers have a figure or bounds; the region itself is none of them |
 * | lower_quartile, median, upper_quartile | of the peers, by R-7, the "inclusive" quartiles of spreadsheets; null where there are fewer than three |
 * | lower_quartile_lower, lower_quartile_upper, median_lower … | where withheld figures leave a quartile open: between what it lies; else null |
 * | best | the best figure of a peer; null where the indicator is `neutral` and no order is given |
 * | best_lower, best_upper | where it is open: between what the best figure lies; else null |
 * | best_region | the region that has it, the first of several; empty where that is not certain |
 * | ratio_to_median | value / median in per cent |
 * | ratio_to_median_lower, ratio_to_median_upper | where it is open: between what it lies, in per cent; else null |
 * | gap_to_best | value − best in change_unit: where higher is better, above 0 for a region that leads |
 * | gap_to_best_lower, gap_to_best_upper | where it is open: between what it lies, in change_unit; else null |
 * | change_unit | the unit, or 个百分点 for percentages |
 * | percentile | per cent of the peers with a lower figure, equal ones counted half |
 * | percentile_lower, percentile_upper | where it is open: between what it lies, in per cent; else null |
 * | gap | why a figure is null: the gap of the value, `too_few`, `not_applicable` for a region without peers, `suppressed` where withheld peers leave one open, `zero_denominator` and `undefined_result` where only ratio_to_median is; else `none` |
 * | status | of the value and all peers together, SDMX text |
 *
 * Regions that the options leave out of the table are compared with all the same. 全国 and 合计 are nobody's peers unless they are named.
 * A peer withheld within bounds takes its place: the median of 50, 1XX (100 to 199) and 300 is between 100 and 199, that of 250, 1XX
 * and 300 is 250, and 300 the best of both. Where the median may be zero or less the ratio to it has no bounds. A peer of which
 * nothing is known counts for none.
 * @throws RangeError where an option names what the dataset has not
 */
export function benchmark(dataset: Dataset, options: BenchmarkOptions = {}): ColumnTable {
  const { peers, order, ...others } = options;
  const shown = withShownDefaults(others);
  const rows = shownRows(dataset, shown);
  const { region: _, ...compared } = shown;
  const named = peers && namedRegions(dataset, "peers", peers);
  const classes = named ? new Int32Array(named.length) : comparedClasses(dataset, undefined);
  const isMember = named ?? new Uint8Array(classes.length).fill(1);
  const sets = rowSets(dataset, shownRows(dataset, compared), "region", classes, isMember);
  const { columns, regions } = dataset;
  const sorted = sortedSets(columns, sets);
  const signs = bestIs(dataset.indicators, checkedOrder(order));
  const result = compute(columns, rows, sets, sorted, isMember, signs);
  const { bounds } = dataset;
  const bounded = bounds.size > 0 ? boundedSets(columns, bounds, sets) : undefined;
  const figures = bounded && { columns, bounds, rows, sets, bounded, isMember, bestIs: signs };
  if (figures) certainBenchmark(figures, result);
  const withBounds = <Name extends string>(
    name: Name,
    known: Float64Array,
    boundsOf: (peers: BoundedPeers) => ExactBounds | undefined,
  ): BoundedColumns<Name> =>
    ({
      [name]: new NumberColumn(known),
      ...boundsColumns(name, rows.length, () =>
        figures ? benchmarkBounds(figures, known, boundsOf) : noBounds(rows.length),
      ),
    }) as BoundedColumns<Name>;
  const bestRegions = result.bestRow.map((row) => columns.region[row] ?? -1);
  const against = table({
    ...keyColumns(dataset, rows),
    unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
    value: new NumberColumn(shownCodes(columns.value, rows)),
    peers: new NumberColumn(result.peers),
    ...withBounds("lower_quartile", result.lowerQuartile, lowerQuartileBounds),
    ...withBounds("median", result.median, medianBounds),
    ...withBounds("upper_quartile", result.upperQuartile, upperQuartileBounds),
    ...withBounds("best", result.best, bestBounds),
    best_region: new DictionaryColumn(bestRegions, (code) => regions[code] ?? ""),
    ...withBounds("ratio_to_median", result.ratioToMedian, ratioToMedianBounds),
    ...withBounds("gap_to_best", result.gapToBest, gapToBestBounds),
    change_unit: indicatorColumn(dataset, rows, (indicator) => changeUnit(indicator).zh),
    ...withBounds("percentile", result.percentile, percentileBounds),
    ...qualityColumns(result.gap, setStatus(dataset, rows, sets)),
  });
  return explainable("benchmark", against, (at) => {
    const row = rows[at] as number;
    const indicator = dataset.indicators[columns.indicator[row] as number] as Indicator;
    const stated = (column: string, formula: string, unit: Unit, decimals: number): ExplainedResult => {
      const value = against.column(column)?.at(at) as number | null;
      return { column, formula, value, unit, decimals };
    };
    const { unit, decimals } = indicator;
    return {
      results: [
        stated("median", "median(peer)", unit, decimals),
        stated("ratio_to_median", "100 × value / median(peer)", percent, 1),
        stated("gap_to_best", "value − best(peer)", changeUnit(indicator), decimals),
        stated(
          "percentile",
          "100 × (count(peer < value) + count(peer = value) / 2) / count(peer)",
          percent,
          1,
        ),
      ],
      inputs: [inputAt(dataset, "value", row, { row }), ...peerInputs(dataset, sets, row)],
    };
  });
}
