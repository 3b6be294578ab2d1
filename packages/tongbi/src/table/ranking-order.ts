import type { Indicator } from "../model/indicator.ts";

/** Which figure comes first: the greatest or the least. */
export type RankingOrder = "descending" | "ascending";

/** @throws RangeError where the order is none */
export function checkedOrder(order: RankingOrder | undefined): RankingOrder | undefined {
  if (order === undefined || order === "descending" || order === "ascending") return order;
  throw new RangeError(`invalid order "${String(order)}": expected "descending" or "ascending"`);
}

/** By indicator code: 1 where the greatest is best, −1 where the least is, 0 where neither; an order given says it for all. */
export function bestIs(indicators: readonly Indicator[], order: RankingOrder | undefined): Int8Array {
  return Int8Array.from(indicators, ({ direction }) => {
    if (order !== undefined) return order === "descending" ? 1 : -1;
    return direction === "neutral" ? 0 : direction === "higher_better" ? 1 : -1;
  });
}
