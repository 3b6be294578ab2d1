import { describeRegion } from "../model/region.ts";
import type { RegionKind } from "../model/region-kind.ts";

const tiers: ReadonlyMap<RegionKind, number> = new Map([
  ["country", 1],
  ["province", 2],
  ["nuts1", 2],
  ["prefecture", 3],
  ["nuts2", 3],
  ["county", 4],
  ["zone", 4],
  ["nuts3", 4],
  ["township", 5],
  ["village", 6],
]);

/**
 * By region a number that those of its kind have in common, so that they are compared with each other: countries,
 * provinces, prefectures, counties with the zones beside them, and so on; −1 for what is made of others (全国, 合计,
 * High income) or is a part of a row above it (其中).
 *
 * A 市 is of the prefecture's level where the data have a prefecture, else of the county's. A name that says nothing goes
 * with the kind that most of the regions are of.
 */
export function regionTiers(regions: readonly string[]): Int32Array {
  const places = regions.map(describeRegion);
  const hasPrefecture = places.some(({ kind }) => kind === "prefecture");
  const unknown = 0;
  const found = places.map(({ kind, isAggregate }) => {
    if (isAggregate || kind === "part") return -1;
    return kind === "city" ? (hasPrefecture ? 3 : 4) : (tiers.get(kind) ?? unknown);
  });
  const counts = new Int32Array(7);
  for (const tier of found) if (tier > unknown) counts[tier] = (counts[tier] as number) + 1;
  const usual = counts.indexOf(counts.reduce((most, count) => Math.max(most, count)));
  return Int32Array.from(found, (tier) => (tier === unknown ? usual : tier));
}
