import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { baseGap } from "./base-gap.ts";
import { denominatorGap } from "./denominator-gap.ts";
import { difference, quotientOfDifferences } from "./exact.ts";

/**
 * Contribution (贡献率) and pull (拉动): Δpart / Δwhole in per cent, and Δpart / whole of the base period in percentage points.
 *
 * Both are the correctly rounded results of the four figures, whose scales are converted exactly. A part or its
 * base that is a gap leaves neither result. A whole that has not changed (`zero_change`) or is absent (`denominator_missing`)
 * takes the contribution and leaves the pull; one that was zero (`zero_base`) or below (`negative_base`), or has no base, takes the
 * pull and leaves the contribution where it has one. Contributions may be negative or above 100; where part and whole have
 * moved in opposite directions, `opposed` says so. The pulls of all parts add up to the growth rate of the whole.
 * Source: statistical communiqués on national expenditure on science and technology, National Bureau of Statistics of
 * China, and their commentaries (企业对全社会R&D经费增长的贡献为84.2%).
 */
export interface Contribution {
  /** Δpart in the unit of the part; NaN where there is none. */
  readonly change: Float64Array;
  /** Δwhole in the unit of the whole; NaN where there is none. */
  readonly wholeChange: Float64Array;
  /** Per cent; NaN where there is none. */
  readonly contribution: Float64Array;
  /** Percentage points; NaN where there is none. */
  readonly pull: Float64Array;
  /** 1 where the changes have different signs, 0 where not, 2 where one of them is unknown. */
  readonly opposed: Uint8Array;
  /** Why the contribution, or else the pull, is absent, a gap code. */
  readonly gap: Uint8Array;
}

/** Rows of part and whole in the period and in the base period, −1 where the data have none. */
export interface ContributionRows {
  readonly parts: Int32Array;
  readonly partBases: Int32Array;
  readonly wholes: Int32Array;
  readonly wholeBases: Int32Array;
}

const zeroChange = gapCode("zero_change");
const zeroBase = gapCode("zero_base");
const negativeBase = gapCode("negative_base");
const unknown = 2;

/**
 * @param columns of the dataset
 * @param rows of parts and wholes; a part is always there
 * @param exponents by indicator code of the part: power of ten that brings the whole to its unit
 * @param refusals by indicator code of the part: a gap code where it can be no part, else 0
 */
export function contribution(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap">,
  { parts, partBases, wholes, wholeBases }: ContributionRows,
  exponents: Int32Array,
  refusals: Uint8Array,
): Contribution {
  const { indicator, value, gap: valueGap } = columns;
  const change = new Float64Array(parts.length).fill(Number.NaN);
  const wholeChange = new Float64Array(parts.length).fill(Number.NaN);
  const rate = new Float64Array(parts.length).fill(Number.NaN);
  const pull = new Float64Array(parts.length).fill(Number.NaN);
  const opposed = new Uint8Array(parts.length).fill(unknown);
  const gap = new Uint8Array(parts.length);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as number;
    const before = partBases[at] as number;
    const whole = wholes[at] as number;
    const wholeBefore = wholeBases[at] as number;
    const code = indicator[part] as number;
    const exponent = 2 - (exponents[code] as number);
    const partReason = baseGap(valueGap, part, before) || (refusals[code] as number);
    if (partReason !== 0) {
      gap[at] = partReason;
      continue;
    }
    const now = value[part] as number;
    const then = value[before] as number;
    const partChange = difference(now, then);
    change[at] = partChange;
    // The part itself is there, so that this is what became of the base of the whole.
    const baseReason = baseGap(valueGap, part, wholeBefore);
    let reason = denominatorGap(valueGap, whole) || baseReason;
    if (reason === 0) {
      const total = value[whole] as number;
      const totalThen = value[wholeBefore] as number;
      const moved = difference(total, totalThen);
      wholeChange[at] = moved;
      opposed[at] = Number(Math.sign(partChange) * Math.sign(moved) < 0);
      if (moved === 0) reason = zeroChange;
      else rate[at] = quotientOfDifferences(now, then, total, totalThen, exponent);
    }
    if (baseReason === 0) {
      const base = value[wholeBefore] as number;
      if (base > 0) pull[at] = quotientOfDifferences(now, then, base, 0, exponent);
      else reason ||= base === 0 ? zeroBase : negativeBase;
    }
    gap[at] = reason;
  }
  return { change, wholeChange, contribution: rate, pull, opposed, gap };
}
