import { isYearSoFar, monthsElapsed } from "./elapsed.ts";
import type { Period } from "../model/period.ts";

/** What a year's target is to have come to in its course (序时进度), where that is not a twelfth a month. */
export type Schedule =
  /** Shares of the target in per cent, added up, by the end of each quarter (4) or month (12): 20, 45, 70, 100. */
  | { readonly shares: readonly number[] }
  /** What each quarter (4) or month (12) is to bring, in the unit of the indicator: 30, 30, 30, 30. */
  | { readonly steps: readonly number[] };

/** What is due at the end of each period, by period code: a part of `whole`, or of the target itself where `whole` is 0. */
export interface Due {
  readonly whole: number;
  /** Of flows; NaN where nothing is said of the period. */
  readonly flow: Float64Array;
  /** Of stocks, ratios and all else that is a level and not added up. */
  readonly level: Float64Array;
}

/** A twelfth a month, of flows; of levels only what the year must end with. */
export function linearDue(periods: readonly Period[]): Due {
  return {
    whole: 12,
    flow: Float64Array.from(periods, (period) => (isYearSoFar(period) ? monthsElapsed(period) : Number.NaN)),
    level: Float64Array.from(periods, (period) => (monthsElapsed(period) === 12 ? 12 : Number.NaN)),
  };
}

/**
 * What falls due by a schedule. One by quarters says nothing of the months between their ends.
 * @param parts added up, 4 or 12 of them
 * @param whole what they are parts of: 100, or 0 where they are in the unit of the indicator
 */
export function scheduledDue(periods: readonly Period[], parts: readonly number[], whole: number): Due {
  const level = Float64Array.from(
    periods,
    (period) => parts[(monthsElapsed(period) * parts.length) / 12 - 1] ?? Number.NaN,
  );
  return {
    whole,
    level,
    flow: level.map((part, code) => (isYearSoFar(periods[code] as Period) ? part : Number.NaN)),
  };
}
