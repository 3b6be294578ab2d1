import { type ColumnTable, table } from "arquero";
import { chainBoundsFromBase, chainFromBase, chainsOfLinks, linkRows } from "../calc/chain-from-base.ts";
import { comparisonStatus } from "../calc/comparison-status.ts";
import { baseValues } from "../calc/year-over-year.ts";
import { fixedBaseBounds } from "../calc/fixed-base-bounds.ts";
import { fixedBaseIndex as compute } from "../calc/fixed-base-index.ts";
import type { ResultBounds } from "../calc/result-bounds.ts";
import { rowsInPeriod, rowsOfSeries } from "../calc/rows-in-period.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { formatPeriod, type Period, periodLabel } from "../model/period.ts";
import { seriesIndex } from "../model/series-index.ts";
import { percent, type Unit } from "../model/unit.ts";
import { boundsColumns } from "./bounds-columns.ts";
import { constantColumn } from "./constant-column.ts";
import { Deferred } from "./deferred.ts";
import { explainable, type ExplainedInput, inputAt } from "./explain.ts";
import { indicatorColumn, keyColumns } from "./key-columns.ts";
import { NumberColumn } from "./number-column.ts";
import { isChainLink } from "./points-only.ts";
import { qualityColumns } from "./quality-columns.ts";
import { resultMemory, type ReusedMemory } from "./result-memory.ts";
import { shownCodes } from "./shown-codes.ts";
import { checkedPeriod, withShownDefaults, shownRows, type ShownRows } from "./shown-rows.ts";

/** What is 100, and which rows are shown. */
export interface FixedBaseIndexOptions extends ShownRows, ReusedMemory {
  /** The period that is 100, as text and of the kind of the rows: `"2015"` for years, `"2015-03"` for months. */
  readonly base: string;
  /** Gives an index of ratios and growth rates too. */
  readonly rateOfRatios?: boolean;
}

const differentSpan = gapCode("different_span");

/**
 * Every observation as an index of which one period is 100 (定基): value / base × 100, for periods before the base too. An
 * index that states each year by the year before (上年=100) is chained: the product of its links after the base.
 *
 * | column | holds |
 * |---|---|
 * | indicator, region, period, level, stage, scenario, vintage | see {@link KeyColumns} |
 * | unit | of value and base_value, in Chinese: 万元 |
 * | value | a number, of a chain the link; null where the gap is its own |
 * | base_period | ISO text of the base |
 * | base_value | a number; null where there is none, and for chains, which need none |
 * | index | the base is 100; null where there is a gap |
 * | index_lower, index_upper | where a withheld figure has bounds, of a chain a link between: between what the index lies; else null |
 * | gap | why index is null: `no_base_period`, `zero_base`, `negative_base`, `ratio_kind`, of a chain `part_missing` beyond a link that is missing; else `none` |
 * | status | of value and base together, of a chain of all links between, SDMX text; `B` where the series breaks between them |
 *
 * The base is one period of the frequency of the rows, never the mean or total of a year: months are put to a month. Rows
 * of another frequency have the gap `different_span`, as have year-to-date figures of another span than the base, and
 * links of another part of the year. Where that would be all of them the base is refused.
 *
 * Of a withheld 1XX (100 to 199) on a base of 80 the index is 125 to 248.75. Where the base may be zero or less there is no interval,
 * nor beyond a link that may be.
 * @throws RangeError where the base is no period or no row shown is of its kind, or an option names what the dataset has not
 */
export function fixedBaseIndex(dataset: Dataset, options: FixedBaseIndexOptions): ColumnTable {
  const { base: baseText, rateOfRatios = false, reuse, ...shown } = options;
  const base = checkedPeriod("base period", baseText);
  const rows = shownRows(dataset, withShownDefaults(shown));
  checkKind(dataset, rows, base, baseText);
  const { columns, indicators, periods } = dataset;
  const { length } = rows;
  const isOfBase = Uint8Array.from(periods, (period) => Number(isOfKind(period, base)));
  const ofSeries = rowsInPeriod(dataset, base);
  const baseOf = (some: Int32Array): Int32Array => rowsOfSeries(dataset, some, ofSeries, isOfBase);
  const isRatio = Uint8Array.from(indicators, ({ kind }) =>
    Number(!rateOfRatios && (kind === "ratio" || kind === "growth_rate")),
  );
  const memory = resultMemory(length, reuse);
  const { figures: index, gap } = memory;
  compute(dataset, rows, ofSeries, isRatio, index, gap);
  const baseRow = new Deferred(length, () => baseOf(rows));
  const isLink = Uint8Array.from(indicators, (indicator) => Number(isChainLink(indicator)));
  const isOfPart = Uint8Array.from(periods, ({ part }) => Number(part === base.part));
  const refused = new Set<number>();
  const links: number[] = [];
  if (isLink.includes(1) || isOfBase.includes(0))
    for (let at = 0; at < length; at++) {
      const row = rows[at] as number;
      const period = columns.period[row] as number;
      const isOfChain = isLink[columns.indicator[row] as number] === 1;
      if (isOfChain || isOfBase[period] === 0) index[at] = Number.NaN;
      if (isOfBase[period] === 0 || (isOfChain && isOfPart[period] === 0)) {
        gap[at] = (columns.gap[row] as number) || differentSpan;
        refused.add(at);
      } else if (isOfChain) links.push(at);
    }
  const linkRowsShown = Int32Array.from(links, (at) => rows[at] as number);
  const chains = chainsOfLinks(dataset, linkRowsShown, base);
  const chained = chainFromBase(dataset, linkRowsShown, chains);
  links.forEach((at, place) => {
    index[at] = chained.index[place] as number;
    gap[at] = chained.gap[place] as number;
  });
  const status = new Deferred(length, () => {
    const all = statusFromBase(dataset, rows, baseRow.get());
    for (const at of refused) all[at] = columns.status[rows[at] as number] as number;
    links.forEach((at, place) => (all[at] = chained.status[place] as number));
    return all;
  });
  const baseValue = new Deferred(length, () => {
    const values = baseValues(columns, baseRow.get());
    for (let at = 0; at < length; at++)
      if (isLink[columns.indicator[rows[at] as number] as number] === 1) values[at] = Number.NaN;
    return values;
  });
  const ends = (): ResultBounds => {
    const refusals = isRatio.map((ratio, code) => ratio | (isLink[code] as number));
    const found = fixedBaseBounds(columns, dataset.bounds, rows, baseRow.get(), refusals);
    const ofChains = chainBoundsFromBase(dataset, chains);
    links.forEach((at, place) => {
      found.lower[at] = ofChains.lower[place] as number;
      found.upper[at] = ofChains.upper[place] as number;
    });
    return found;
  };
  const baseIso = formatPeriod(base);
  const compared = memory.heldBy(
    table({
      ...keyColumns(dataset, rows),
      unit: indicatorColumn(dataset, rows, ({ unit }) => unit.zh),
      value: new NumberColumn(shownCodes(columns.value, rows)),
      base_period: constantColumn(length, baseIso),
      base_value: new NumberColumn(baseValue),
      index: new NumberColumn(memory.figureColumn),
      ...boundsColumns("index", length, ends),
      ...qualityColumns(memory.gapColumn, status),
    }),
  );
  const unit = indexUnit(base);
  return explainable("fixedBaseIndex", compared, (at) => {
    const row = rows[at] as number;
    const isOfChain = isLink[columns.indicator[row] as number] === 1;
    const chain = isOfChain && !refused.has(at) ? linksOf(dataset, row, base) : [];
    const value = inputAt(dataset, "value", row, { row });
    const [from = -1] = baseOf(Int32Array.of(row));
    return {
      results: [
        {
          column: "index",
          formula: isOfChain ? "100 × (link / 100) × … × (link / 100)" : "100 × value / base",
          value: compared.get("index", at) as number | null,
          unit,
          decimals: 1,
        },
      ],
      inputs: isOfChain
        ? chain.length > 0
          ? chain
          : [value]
        : [value, inputAt(dataset, "base", from, { row, period: baseIso })],
    };
  });
}

/** Whether a period can be put to a base: of its frequency, year-to-date of its span too. */
function isOfKind({ frequency, part }: Period, base: Period): boolean {
  return frequency === base.frequency && (frequency !== "year-to-date" || part === base.part);
}

function checkKind(dataset: Dataset, rows: Int32Array, base: Period, text: string): void {
  const { columns, periods } = dataset;
  const first = rows[0];
  const isOf = periods.map((period) => isOfKind(period, base));
  if (first === undefined || rows.some((row) => isOf[columns.period[row] as number])) return;
  const example = formatPeriod(periods[columns.period[first] as number] as Period);
  throw new RangeError(
    `invalid base period "${text}": no row shown is of that kind, expected one such as ${example}`,
  );
}

/** What is said of value and base, whichever of them comes first. */
function statusFromBase(dataset: Dataset, rows: Int32Array, base: Int32Array): Int32Array {
  const { period } = dataset.columns;
  const isBefore = (row: number, from: number): boolean =>
    from >= 0 && (period[row] as number) < (period[from] as number);
  return comparisonStatus(
    dataset,
    rows.map((row, at) => (isBefore(row, base[at] as number) ? (base[at] as number) : row)),
    base.map((from, at) => (isBefore(rows[at] as number, from) ? (rows[at] as number) : from)),
  );
}

function indexUnit(base: Period): Unit {
  return {
    quantity: percent.quantity,
    exponent: percent.exponent,
    zh: `（${periodLabel(base, "zh")}=100）`,
    en: `(${periodLabel(base, "en")} = 100)`,
  };
}

/** The links between the base and a row, from the base on. */
function linksOf(dataset: Dataset, row: number, base: Period): ExplainedInput[] {
  const { series } = seriesIndex(dataset);
  const { year } = dataset.periods[dataset.columns.period[row] as number] as Period;
  const years = year - base.year;
  return [...linkRows(dataset, [series[row] as number], base, years)].map((link, step) => {
    const of = years > 0 ? base.year + 1 + step : base.year - step;
    return inputAt(dataset, "link", link, { row, period: formatPeriod({ ...base, year: of }) });
  });
}
