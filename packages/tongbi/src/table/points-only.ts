import type { Indicator } from "../model/indicator.ts";

/** An index of which the year before is always 100: a link of a chain, and so a growth rate in another dress. */
export function isChainLink({ kind, name, unit }: Indicator): boolean {
  return kind === "index" && /上年(同期|同月)?\s*[=＝]\s*100/.test(name.zh + unit.zh);
}

/** By indicator code: 1 where a change is stated in points and no rate of it, unless rates are asked for. */
export function pointsOnly(indicators: readonly Indicator[], rateOfRatios: boolean): Uint8Array {
  return Uint8Array.from(indicators, (indicator) =>
    Number(
      !rateOfRatios &&
        (indicator.kind === "ratio" || indicator.kind === "growth_rate" || isChainLink(indicator)),
    ),
  );
}

/** By indicator code: decimals of what changes by points, as it is published; −1 of all else. */
export function pointDecimals(indicators: readonly Indicator[]): Int32Array {
  const isPoints = pointsOnly(indicators, false);
  return Int32Array.from(indicators, ({ decimals }, code) => (isPoints[code] === 1 ? decimals : -1));
}
