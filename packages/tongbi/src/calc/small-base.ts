import { isCountUnit } from "../model/counted.ts";
import type { Unit } from "../model/unit.ts";

/** Fewer than this of a count are a handful. */
const handful = 10;

/** Whether a rate on this base says little, because the base is a handful: fewer than ten of a count (基数小). */
export function isSmallBase(base: number, unit: Unit): boolean {
  return base < handful && isCountUnit(unit);
}
