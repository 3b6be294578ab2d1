import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { type ExactBounds, figureBounds, outwardBounds } from "./exact-bounds.ts";

/** Between what results lie of figures that are withheld but for their bounds, by position. */
export interface ResultBounds {
  /** NaN where there is no interval, infinite where it is open. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Of each array of rows the bounds of one figure. */
export type OperandBounds<Rows extends readonly Int32Array[]> = {
  readonly [at in keyof Rows]: ExactBounds;
};

/** So many results without an interval. */
export function noBounds(length: number): ResultBounds {
  const empty = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return { lower: empty(), upper: empty() };
}

/**
 * The intervals, their ends rounded outward. There is none where nothing is known of a figure, nor where all are known, of which the
 * result says all.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param operands by figure its row for each result, or −1
 * @param resultOf the exact interval of a result, of those of its figures and its position; undefined where there is none
 */
export function resultBounds<const Rows extends readonly [Int32Array, ...Int32Array[]]>(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  operands: Rows,
  resultOf: (figures: OperandBounds<Rows>, at: number) => ExactBounds | undefined,
): ResultBounds {
  const { length } = operands[0];
  const found = noBounds(length);
  if (bounds.size === 0) return found;
  for (let at = 0; at < length; at++) {
    const figures = operandBounds(columns, bounds, operands, at);
    const own = figures && resultOf(figures, at);
    if (!own) continue;
    putBounds(found, at, own);
  }
  return found;
}

/** Rounds an exact interval outward and puts it at a position. */
export function putBounds(found: ResultBounds, at: number, own: ExactBounds): void {
  const { lower, upper } = outwardBounds(own);
  found.lower[at] = lower;
  found.upper[at] = upper;
}

/** Those of every figure of a result; undefined where nothing is known of one, or all are known. */
export function operandBounds<Rows extends readonly Int32Array[]>(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  operands: Rows,
  at: number,
): OperandBounds<Rows> | undefined {
  let isKnown = true;
  for (const rows of operands) {
    const row = rows[at] as number;
    if (row < 0) return undefined;
    if (columns.gap[row] === 0) continue;
    if (!bounds.has(row)) return undefined;
    isKnown = false;
  }
  if (isKnown) return undefined;
  const all: ExactBounds[] = [];
  for (const rows of operands) {
    const own = figureBounds(columns, bounds, rows[at] as number);
    if (!own) return undefined;
    all.push(own);
  }
  // One for each array of rows, which the type of a list that grows does not say.
  return all as unknown as OperandBounds<Rows>;
}
