import type { Indicator } from "../model/indicator.ts";
import { percent, percentagePoint, type Unit } from "../model/unit.ts";

/** The unit in which the difference of two values is stated: percentage points for percentages, else their own. */
export function changeUnit({ unit }: Indicator): Unit {
  const isPercent = unit.quantity === percent.quantity && unit.exponent === percent.exponent;
  return isPercent ? percentagePoint : unit;
}
