import type { Dataset } from "../model/dataset.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Language } from "../model/words.ts";

/** A further dimension of a dataset: for each indicator, by code, the member that it is, or none. */
export interface BreakdownDimension {
  readonly dimension: string;
  readonly members: readonly (string | undefined)[];
}

/**
 * The dimensions that indicators of a dataset are broken down by, in an order that each breakdown is in, too: the widest breakdown
 * first, and a dimension that it lacks before the one that it comes before.
 */
export function breakdownDimensions({ indicators }: Dataset): BreakdownDimension[] {
  const order: string[] = [];
  const widestFirst = indicators
    .map(({ breakdown = [] }) => breakdown)
    .sort((one, other) => other.length - one.length);
  for (const breakdown of widestFirst) {
    let next = order.length;
    for (const { dimension } of breakdown.toReversed()) {
      const at = order.indexOf(dimension);
      if (at < 0) order.splice(next, 0, dimension);
      else next = at;
    }
  }
  return order.map((dimension) => ({
    dimension,
    members: indicators.map(
      ({ breakdown = [] }) => breakdown.find((part) => part.dimension === dimension)?.member,
    ),
  }));
}

/**
 * The name of what an indicator is a part of, since the members stand in columns of their own: 专利申请量 of 专利申请量 · 发明. A name
 * that does not hold them stays whole.
 */
export function wholeName({ name, breakdown = [] }: Indicator, language: Language): string {
  const members = breakdown.map(({ member }) => ` · ${member}`).join("");
  const own = name[language];
  const at = own.lastIndexOf(members);
  return at < 0 ? own : own.slice(0, at) + own.slice(at + members.length);
}
