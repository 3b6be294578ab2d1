import { isCountUnit } from "../model/counted.ts";
import { difference } from "../calc/exact.ts";
import { shiftDecimal } from "../model/decimal.ts";
import { statusSet } from "../model/status.ts";
import type { Survey } from "./survey.ts";

/** A whole beside the sum of its parts. */
export interface Comparison {
  /** Row of the whole. */
  readonly whole: number;
  /** Rows of the parts that hold a figure. */
  readonly parts: readonly number[];
  /** Sum of the parts, in the unit of the whole. */
  readonly sum: number;
  /** Sum − whole. */
  readonly difference: number;
  /** What rounding can explain: half a unit of the last place of each figure, summed. A last zero that is not written does not count, and a whole number of patents or persons is exact. */
  readonly tolerance: number;
  /** Parts without a figure or without a row, so that the sum is too small by an unknown amount. */
  readonly unknown: number;
}

/** What a source says itself of figures that are no sum of others: estimated, of another definition, with or in another class. */
const apart = statusSet(["E", "I", "F", "D", "K", "W", "B"]);

/** a + b, exact in decimal. */
const add = (a: number, b: number): number => difference(a, b === 0 ? 0 : -b);

/** Half a unit of the last place: 0.05 for one place. */
const halfUnit = (places: number): number => shiftDecimal(5, -places - 1);

/**
 * Adds up the parts of a whole, exactly.
 * @param rows of the parts, each in the unit of the whole; −1 for one that the dataset lacks
 * @returns undefined where the whole lacks a figure, fewer than two parts have one, or a status says why they do not add up
 */
export function compareParts(
  { dataset, places }: Survey,
  whole: number,
  rows: readonly number[],
): Comparison | undefined {
  const { value, gap, status } = dataset.columns;
  if ([whole, ...rows].some((row) => ((status[row] ?? 0) & apart) !== 0)) return undefined;
  const parts = rows.filter((row) => row >= 0 && gap[row] === 0);
  if (gap[whole] !== 0 || parts.length < 2) return undefined;
  const sum = parts.reduce((total, row) => add(total, value[row] as number), 0);
  const unit = dataset.indicators[dataset.columns.indicator[whole] as number]?.unit;
  const isCount = unit !== undefined && isCountUnit(unit);
  const halves = [whole, ...parts].map((row) =>
    isCount && places[row] === 0 ? 0 : halfUnit(places[row] as number),
  );
  return {
    whole,
    parts,
    sum,
    difference: difference(sum, value[whole] as number),
    tolerance: halves.reduce(add, 0),
    unknown: rows.length - parts.length,
  };
}

/** Whether rounding leaves a difference unexplained. Where a part is unknown, only an excess says so. */
export function isUnexplained({ difference, tolerance, unknown }: Comparison): boolean {
  return unknown > 0 ? difference > tolerance : Math.abs(difference) > tolerance;
}

/**
 * Whether parts are meant to make their whole, judged by the figures: half of the sums or more, of those that have all parts or are
 * too great without them, come within rounding or within a share of the whole.
 * @param near that share: a thousandth where the parts may not be all, a half where only what never adds up (amounts per
 * head) has to be told apart
 */
export function makeWhole({ dataset }: Survey, comparisons: readonly Comparison[], near: number): boolean {
  const { value } = dataset.columns;
  const telling = comparisons.filter(({ unknown, difference }) => unknown === 0 || difference > 0);
  const meant = telling.filter(
    ({ whole, difference, tolerance }) =>
      Math.abs(difference) <= Math.max(tolerance, near * Math.abs(value[whole] as number)),
  );
  return telling.length > 0 && meant.length * 2 >= telling.length;
}
