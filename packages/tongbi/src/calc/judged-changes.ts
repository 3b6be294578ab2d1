import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import { seriesIndex } from "../model/series-index.ts";
import { sortedByCode } from "../model/sorted-by-code.ts";
import { baseRows } from "./base-rows.ts";
import { comparisonStatus } from "./comparison-status.ts";
import { type Changes, deviations, logChanges } from "./outliers.ts";
import { regionTiers } from "./region-tiers.ts";
import { type RowSets, rowSets } from "./row-sets.ts";
import { isSmallBase } from "./small-base.ts";

/** Changes on the year before with what they are judged by. All arrays have one entry a row of the dataset. */
export interface JudgedChanges extends Changes {
  /** Row of the base, or −1. */
  readonly base: Int32Array;
  /** Of value and base together. */
  readonly status: Int32Array;
  /** 1 where the rate is on a small base. */
  readonly isSmall: Uint8Array;
  /** Spreads from the median of the same series, and of the regions of one kind in the same period. */
  readonly ownDeviation: Float64Array;
  readonly peerDeviation: Float64Array;
  /** The regions of one kind, set by set. */
  readonly peers: RowSets;
}

const hasLevels = new Set(["flow", "stock", "ratio"]);

/** @param rows that are compared with each other; the entries of all others are without meaning */
export function judgedChanges(dataset: Dataset, rows: Int32Array): JudgedChanges {
  const { columns, indicators, length } = dataset;
  const base = spread(new Int32Array(length), rows, baseRows(dataset, rows, 1));
  const bases = rows.map((row) => base[row] as number);
  const statuses = comparisonStatus(dataset, rows, bases);
  const hasRate = Uint8Array.from(indicators, ({ kind }) => Number(hasLevels.has(kind)));
  const found = logChanges(columns, rows, bases, statuses, hasRate);
  const change = spread(new Float64Array(length).fill(Number.NaN), rows, found.change);
  const growthRate = spread(new Float64Array(length).fill(Number.NaN), rows, found.growthRate);
  const isSmall = smallBases(dataset, rows, base, growthRate);
  const { series, seriesCount } = seriesIndex(dataset);
  const { sorted, starts } = sortedByCode(rows, series, seriesCount);
  const peers = rowSets(dataset, rows, "region", regionTiers(dataset.regions));
  return {
    base,
    status: spread(new Int32Array(length), rows, statuses),
    change,
    growthRate,
    gap: spread(new Uint8Array(length), rows, found.gap),
    isSmall,
    ownDeviation: deviations(change, isSmall, { rows: sorted, starts }),
    peerDeviation: deviations(change, isSmall, peers),
    peers,
  };
}

function smallBases(
  { columns, indicators }: Dataset,
  rows: Int32Array,
  base: Int32Array,
  growthRate: Float64Array,
): Uint8Array {
  const isSmall = new Uint8Array(base.length);
  for (const row of rows) {
    if (Number.isNaN(growthRate[row])) continue;
    const { unit } = indicators[columns.indicator[row] as number] as Indicator;
    if (isSmallBase(columns.value[base[row] as number] as number, unit)) isSmall[row] = 1;
  }
  return isSmall;
}

/** Puts what was computed by position at the rows that it is of. */
function spread<T extends Float64Array | Int32Array | Uint8Array>(all: T, rows: Int32Array, found: T): T {
  for (let at = 0; at < rows.length; at++) all[rows[at] as number] = found[at] as number;
  return all;
}
