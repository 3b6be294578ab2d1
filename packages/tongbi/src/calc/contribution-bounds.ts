import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import type { ContributionRows } from "./contribution.ts";
import { dividedBy, minus, shifted, times } from "./exact-bounds.ts";
import { operandBounds, type ResultBounds, resultBounds } from "./result-bounds.ts";

/** What the intervals are computed from: columns of the dataset, bounds of its withheld figures by row, rows of parts and wholes. */
export interface ContributionFigures {
  readonly columns: Pick<ObservationColumns, "indicator" | "value" | "gap">;
  readonly bounds: ReadonlyMap<number, Bounds>;
  readonly rows: ContributionRows;
  /** By indicator code of the part: power of ten that brings the whole to its unit. */
  readonly exponents: Int32Array;
  /** By indicator code of the part: not 0 where it can be no part. */
  readonly refusals: Uint8Array;
}

/** Between what the changes of parts lie, in their units. */
export function partChangeBounds({ columns, bounds, rows, refusals }: ContributionFigures): ResultBounds {
  const { parts, partBases } = rows;
  return resultBounds(columns, bounds, [parts, partBases], ([part, partBase], at) => {
    const code = columns.indicator[parts[at] as number] as number;
    return refusals[code] === 0 ? minus(part, partBase) : undefined;
  });
}

/**
 * Between what the changes of wholes lie, in the units of the parts: where there is one of the part. One that is known beside a part that
 * is not has both ends the same.
 */
export function wholeChangeBounds({
  columns,
  bounds,
  rows,
  exponents,
  refusals,
}: ContributionFigures): ResultBounds {
  const { parts, partBases, wholes, wholeBases } = rows;
  return resultBounds(columns, bounds, [parts, partBases, wholes, wholeBases], (own, at) => {
    const [, , whole, wholeBase] = own;
    const code = columns.indicator[parts[at] as number] as number;
    if (refusals[code] !== 0) return undefined;
    return shifted(minus(whole, wholeBase), exponents[code] as number);
  });
}

/**
 * Between what contributions (贡献率) lie, Δpart / Δwhole in per cent, of figures that are withheld but for their bounds: a part
 * that goes from 50 to 1XX while its whole goes from 400 to 600 has contributed 25 to 74.5 %.
 *
 * All four figures vary apart, and the ends are rounded outward. A whole of which the change may be zero gives none.
 */
export function contributionBounds(figures: ContributionFigures): ResultBounds {
  const { columns, bounds, rows } = figures;
  const { parts, partBases, wholes, wholeBases } = rows;
  const scaleOf = scales(figures);
  return resultBounds(columns, bounds, [parts, partBases, wholes, wholeBases], (own, at) => {
    const [part, partBase, whole, wholeBase] = own;
    const scale = scaleOf(at);
    if (scale === undefined) return undefined;
    const share = dividedBy(minus(part, partBase), minus(whole, wholeBase));
    return share && shifted(share, scale);
  });
}

/** Between what pulls (拉动) lie, Δpart / whole of the base period in percentage points. A base that may be zero or less gives none. */
export function pullBounds(figures: ContributionFigures): ResultBounds {
  const { columns, bounds, rows } = figures;
  const { parts, partBases, wholeBases } = rows;
  const scaleOf = scales(figures);
  return resultBounds(columns, bounds, [parts, partBases, wholeBases], ([part, partBase, wholeBase], at) => {
    const scale = scaleOf(at);
    if (scale === undefined || wholeBase.lower.top <= 0n) return undefined;
    const pull = dividedBy(minus(part, partBase), wholeBase);
    return pull && shifted(pull, scale);
  });
}

/** Power of ten that a quotient of part and whole is multiplied by, by position; undefined where there is none. */
function scales({
  columns,
  rows,
  exponents,
  refusals,
}: ContributionFigures): (at: number) => number | undefined {
  return (at) => {
    const code = columns.indicator[rows.parts[at] as number] as number;
    return refusals[code] === 0 ? 2 - (exponents[code] as number) : undefined;
  };
}

/**
 * Whether part and whole have moved in opposite directions, as {@link contribution} says it of figures that are known, and else where all
 * figures within the bounds say so: 1, 0, or 2 where that is not certain.
 * @param opposed of figures that are known, 2 where one is not
 */
export function opposedWithinBounds(
  { columns, bounds, rows, refusals }: ContributionFigures,
  opposed: Uint8Array,
): Uint8Array {
  if (bounds.size === 0) return opposed;
  const operands = [rows.parts, rows.partBases, rows.wholes, rows.wholeBases] as const;
  return opposed.map((known, at) => {
    const code = columns.indicator[rows.parts[at] as number] as number;
    const own = known === 2 && refusals[code] === 0 && operandBounds(columns, bounds, operands, at);
    if (!own) return known;
    const [part, partBase, whole, wholeBase] = own;
    const { lower, upper } = times(minus(part, partBase), minus(whole, wholeBase));
    if (upper.top < 0n) return 1;
    return lower.top >= 0n ? 0 : known;
  });
}
