import type { GapReason } from "../model/gap.ts";
import type { Frequency } from "../model/period.ts";
import { type StatusCode, statusList, type StatusSet } from "../model/status.ts";
import { parseUnit, scaleUnit, type Unit } from "../model/unit.ts";

/** M cannot exist, N not significant, O missing, Q suppressed. */
const gapStatus: Readonly<Record<Exclude<GapReason, "none">, StatusCode>> = {
  missing: "O",
  suppressed: "Q",
  negligible: "N",
  not_applicable: "M",
  unreadable: "O",
  conflicting: "O",
  no_base_period: "O",
  base_missing: "O",
  base_suppressed: "Q",
  zero_base: "M",
  negative_base: "M",
  ratio_kind: "M",
  no_target: "O",
  zero_target: "M",
  denominator_missing: "O",
  zero_denominator: "M",
  unit_mismatch: "O",
  different_span: "M",
  part_missing: "O",
  not_additive: "M",
  zero_change: "M",
  no_schedule: "M",
  no_plan: "O",
  no_earlier_vintage: "O",
  too_few: "O",
  undefined_result: "M",
};

/**
 * The one code of SDMX CL_OBS_STATUS 2.2 that says most: of a gap why there is no value, as far as the list has it; else the most
 * doubtful of the statuses.
 */
export function sdmxStatus(status: StatusSet, gap: GapReason): StatusCode | "A" {
  return gap === "none" ? (statusList(status).at(-1) ?? "A") : gapStatus[gap];
}

/** SDMX CL_FREQ; a fiscal year is a reporting year, and a cumulative figure is observed by the month, and its time range says since when. */
export const sdmxFrequency: Readonly<Record<Frequency, string>> = {
  annual: "A",
  "fiscal-year": "A",
  "half-year": "S",
  quarter: "Q",
  month: "M",
  "year-to-date": "M",
};

/**
 * A unit as `UNIT_MEASURE` and `UNIT_MULT`: 万元 is 元 by ten to the power of 4. One that Chinese does not make with a word for the
 * power stays as it is: %, 件/万人.
 */
export function sdmxUnit(unit: Unit): { readonly measure: string; readonly mult: number } {
  const { quantity, exponent } = unit;
  const base = parseUnit(quantity);
  const scaled = base && scaleUnit(base, exponent);
  return base?.quantity === quantity && scaled?.quantity === quantity && scaled.exponent === exponent
    ? { measure: quantity, mult: exponent }
    : { measure: unit.zh, mult: 0 };
}

/** An id as SDMX writes them: upper case, letters, digits and `_`. Letters of any script stay, so that 专利类型 is still that. */
export function sdmxId(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}@$-]+/gu, "_")
    .replace(/^_+|_+$/g, "");
}
