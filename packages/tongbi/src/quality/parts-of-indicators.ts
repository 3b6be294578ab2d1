import type { Breakdown, Indicator } from "../model/indicator.ts";

/** Indicators that are the members of one dimension, and the indicator that is their whole. Codes of the dataset. */
export interface IndicatorGroup {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly dimension: string;
}

const total = /^(?:合计|总计|总数|总量|全部|total|tot|all|_t)$/i;
/** 其中: a part that is named beside the rest, and counted in it. */
const within = /^(?:#|其中)/;

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s()·_:,、/-]+/g, "")
    .toLowerCase();

/** The name of an indicator without the members that set it apart: what it has in common with its whole. */
function stem({ name, breakdown = [] }: Indicator): string {
  return breakdown.toReversed().reduce((text, { member }) => withoutEnd(text, bare(member)), bare(name.zh));
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : text;
}

const key = (indicator: Indicator, breakdown: readonly Breakdown[]): string =>
  JSON.stringify([
    stem(indicator),
    indicator.unit.zh,
    indicator.kind,
    ...breakdown.map(({ dimension, member }) => `${dimension}\u0000${member}`).sort(),
  ]);

/**
 * Flows and stocks whose breakdown differs in one dimension only, with the indicator that has a total there (合计, TOTAL)
 * or does not have the dimension.
 */
export function breakdownGroups(indicators: readonly Indicator[]): IndicatorGroup[] {
  const wholes = new Map<string, number>();
  const parts = new Map<string, { dimension: string; codes: number[] }>();
  indicators.forEach((indicator, code) => {
    if (indicator.kind !== "flow" && indicator.kind !== "stock") return;
    const { breakdown = [] } = indicator;
    const real = breakdown.filter(({ member }) => !total.test(member));
    wholes.set(key(indicator, real), wholes.get(key(indicator, real)) ?? code);
    if (real.some(({ member }) => within.test(member.trim()))) return;
    for (const own of real) {
      const rest = key(
        indicator,
        real.filter((other) => other !== own),
      );
      const group = `${rest}\u0000${own.dimension}`;
      const known = parts.get(group) ?? { dimension: own.dimension, codes: [] };
      known.codes.push(code);
      parts.set(group, known);
    }
  });
  return [...parts].flatMap(([group, { dimension, codes }]) => {
    const whole = wholes.get(group.slice(0, group.lastIndexOf("\u0000")));
    return whole === undefined || codes.length < 2 ? [] : [{ whole, parts: codes, dimension }];
  });
}
