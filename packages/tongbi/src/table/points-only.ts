import type { Indicator } from "../model/indicator.ts";

/** By indicator code: 1 where a change is stated in points and no rate of it, unless rates are asked for. */
export function pointsOnly(indicators: readonly Indicator[], rateOfRatios: boolean): Uint8Array {
  return Uint8Array.from(indicators, ({ kind }) =>
    Number(!rateOfRatios && (kind === "ratio" || kind === "growth_rate")),
  );
}
