import type { Unit } from "../model/unit.ts";

/** Fewer than this of a count are a handful. */
const handful = 10;

/** Whether a unit counts things one by one: 件, 家, 人次; not 万元 or 元, %, 万人. */
export function isCountUnit({ exponent, quantity }: Unit): boolean {
  return exponent === 0 && quantity !== "1" && quantity !== "" && !quantity.endsWith("元");
}

/** Whether a rate on this base says little, because the base is a handful: fewer than ten of a count (基数小). */
export function isSmallBase(base: number, unit: Unit): boolean {
  return base < handful && isCountUnit(unit);
}
