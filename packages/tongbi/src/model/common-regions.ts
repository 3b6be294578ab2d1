import type { Dataset } from "./dataset.ts";
import type { Issue } from "./issue.ts";
import { regionKey } from "./region.ts";
import { joinedRegions } from "./trouble.ts";

/**
 * The datasets with one name for each region that they spell differently, 甘肃 in one and 甘肃省 in the next: the Chinese
 * name, and of several the longest. Spellings that stand beside each other in one dataset stay apart in all.
 */
export function commonRegions(sources: readonly Dataset[]): { sources: Dataset[]; issues: Issue[] } {
  const keys = new Map<string, string>();
  const spellings = new Map<string, Set<string>>();
  const apart = new Set<string>();
  for (const { regions } of sources) {
    const own = new Set<string>();
    for (const name of regions) {
      const key = keys.get(name) ?? regionKey(name);
      keys.set(name, key);
      if (own.has(key)) apart.add(key);
      own.add(key);
      const known = spellings.get(key);
      if (known) known.add(name);
      else spellings.set(key, new Set([name]));
    }
  }
  const nameOf = new Map<string, string>();
  for (const [key, names] of spellings) {
    if (apart.has(key)) continue;
    const fullest = [...names].reduce((best, name) => (fullness(name) > fullness(best) ? name : best));
    for (const name of names) if (name !== fullest) nameOf.set(name, fullest);
  }
  if (nameOf.size === 0) return { sources: [...sources], issues: [] };
  return {
    sources: sources.map((source) => ({
      ...source,
      regions: source.regions.map((name) => nameOf.get(name) ?? name),
    })),
    issues: [joinedRegions(nameOf)],
  };
}

/** Chinese names before others, longer ones before shorter. */
function fullness(name: string): number {
  return name.length + (/\p{Script=Han}/u.test(name) ? 1e6 : 0);
}
