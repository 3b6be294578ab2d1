import type { Bounds, ObservationColumns } from "../model/dataset.ts";
import { dividedBy, type ExactBounds, exactly, figureBounds, shifted, times } from "./exact-bounds.ts";
import { noBounds, putBounds, type ResultBounds } from "./result-bounds.ts";

/**
 * Between what a chain-linked index lies of which links are withheld but for their bounds: 1XX after 110 gives 110 to 218.9.
 *
 * Links and index have no unit, the base is 100. Links vary apart; their product is exact, its ends are rounded outward once, and
 * before the base they are those of its reciprocal. A link that is absent and has no bounds ends the intervals of its chain, as does
 * one that may be zero or less: before the base its own too. Years to which all links are known have none.
 * @param columns of the dataset
 * @param bounds of its withheld figures, by row
 * @param links rows of the links of one chain after the other, each chain from the base on; −1 where there is none
 * @param length links of each chain
 * @param direction 1 for the years after the base, −1 for those before it
 */
export function chainLinkedBounds(
  columns: Pick<ObservationColumns, "value" | "gap">,
  bounds: ReadonlyMap<number, Bounds>,
  links: Int32Array,
  length: number,
  direction: 1 | -1,
): ResultBounds {
  const found = noBounds(links.length);
  const whole = exactly(100);
  let product: ExactBounds | undefined;
  let isKnown = true;
  for (let at = 0; at < links.length; at++) {
    if (at % length === 0) {
      product = links.subarray(at, at + length).some((row) => bounds.has(row)) ? whole : undefined;
      isKnown = true;
    }
    const row = links[at] as number;
    const link = product && figureBounds(columns, bounds, row);
    product = product && link && shifted(times(product, link), -2);
    if (!product || !link) continue;
    if (columns.gap[row] !== 0) isKnown = false;
    const isPositive = link.lower.top > 0n;
    const index = direction > 0 ? product : isPositive && dividedBy(exactly(10_000), product);
    if (!isKnown && index) putBounds(found, at, index);
    if (!isPositive) product = undefined;
  }
  return found;
}
