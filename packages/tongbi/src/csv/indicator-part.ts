import type { Breakdown, Indicator, Kind, PublishedMeasure } from "../model/indicator.ts";
import type { Unit } from "../model/unit.ts";
import type { Words } from "../model/words.ts";

const total = /^(?:合计|总计|总数|全部|不限|total|tot|_t|_z|all|t|t_t|notapplicable|不适用)$/i;

/** Whether the member of a dimension means that nothing is left out: 合计, TOTAL, `_T`. */
export function isTotal(member: string): boolean {
  return total.test(member.replace(/\s+/g, ""));
}

/** A part of an indicator, named after its members: 专利申请量 · 发明. */
export function indicatorPart(whole: Indicator, breakdown: readonly Breakdown[], unit: Unit): Indicator {
  const members = breakdown.map(({ member }) => member);
  const slug = members.map(slugOf).join("_");
  return {
    ...whole,
    id: `${whole.id}__${slug}`.toLowerCase(),
    name: {
      zh: [whole.name.zh, ...members].join(" · "),
      en: [whole.name.en, ...members].join(" · "),
    },
    aliases: [],
    unit,
    // What has come together over all years is no flow of one of them.
    kind: whole.kind === "flow" && members.includes("总累计") ? "stock" : whole.kind,
    target: "none",
    breakdown: [...(whole.breakdown ?? []), ...breakdown],
  };
}

function slugOf(member: string): string {
  return member
    .normalize("NFKC")
    .replaceAll("%", "percent")
    .replaceAll("‰", "permille")
    .replace(/[^\p{L}\p{N}]+/gu, "_");
}

const published: Readonly<Record<PublishedMeasure, Words & { readonly kind?: Kind }>> = {
  growth_rate: { zh: "同比（公布）", en: "growth as published", kind: "growth_rate" },
  change: { zh: "增减（公布）", en: "change as published" },
  completion: { zh: "完成率（公布）", en: "completion as published", kind: "ratio" },
  share: { zh: "占比（公布）", en: "share as published", kind: "ratio" },
  rank: { zh: "位次（公布）", en: "rank as published", kind: "stock" },
  rank_change: { zh: "位次升降（公布）", en: "change of rank as published", kind: "stock" },
};

/** What {@link publishedIndicator} has made of a name: the name, what is published of it and on what basis; undefined of any other. */
export function readPublishedName(
  text: string,
): { name: string; publishes: PublishedMeasure; basis: "comparable" | undefined } | undefined {
  for (const [measure, { zh, en }] of Object.entries(published)) {
    const publishes = measure as PublishedMeasure;
    for (const [end, basis] of [
      [`同口径${zh}`, "comparable"],
      [zh, undefined],
      [`, ${en}, comparable basis`, "comparable"],
      [`, ${en}`, undefined],
    ] as const)
      if (text.endsWith(end))
        return { name: text.slice(0, text.length - end.length).trimEnd(), publishes, basis };
  }
  return undefined;
}

/** A figure that a source has computed from an indicator, as an indicator of its own beside it. */
export function publishedIndicator(
  of: Indicator,
  measure: PublishedMeasure,
  unit: Unit,
  basis: "comparable" | undefined,
): Indicator {
  const { zh, en, kind = of.kind } = published[measure];
  const [basisZh, basisEn] = basis ? ["同口径", ", comparable basis"] : ["", ""];
  const { formula: _, prices: __, ...kept } = of;
  return {
    ...kept,
    id: [of.id, basis, measure].filter(Boolean).join("__"),
    name: { zh: `${of.name.zh} ${basisZh}${zh}`, en: `${of.name.en}, ${en}${basisEn}` },
    aliases: [],
    unit,
    kind,
    decimals: unit.exponent === -2 ? 1 : of.decimals,
    target: "none",
    publishes: { indicator: of.id, measure, ...(basis ? { basis } : {}) },
  };
}
