import type { Indicator } from "../model/indicator.ts";
import { percent, percentagePoint, type Unit } from "../model/unit.ts";
import { isChainLink } from "./points-only.ts";

/**
 * The unit in which the difference of two values is stated: percentage points for percentages and for indices of which
 * the year before is 100, else their own.
 */
export function changeUnit(indicator: Indicator): Unit {
  const { kind, unit } = indicator;
  const isPercent = unit.quantity === percent.quantity && unit.exponent === percent.exponent;
  return isPercent && (kind !== "index" || isChainLink(indicator)) ? percentagePoint : unit;
}
