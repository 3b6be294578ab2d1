import { describeRegion, type Region } from "./region.ts";
import type { RegionKind } from "./region-kind.ts";

/** A region of a dataset that is made of others, and those of them that the dataset holds. */
export interface RegionWhole {
  readonly region: string;
  /** Parts that the dataset is known to hold, none of them within another; empty where the name does not say which. */
  readonly parts: readonly string[];
  /** Whether these are all the parts, so that figures that add up make the figure of the whole. */
  readonly isComplete: boolean;
}

/** A region with what tells whether it lies in another. */
interface Place extends Region {
  readonly text: string;
  /** Codes that what lies in it has among those of its extent: of its members, or its own. */
  readonly holds: ReadonlySet<string | undefined>;
  /** For each of its members, or for itself where it has none, its code and those of all that it lies in; empty where unknown. */
  readonly extents: readonly (readonly string[])[];
  readonly depth: number;
  readonly isChinese: boolean;
}

/**
 * The regions of a dataset that are made of others: 全国 of provinces, EU28 of countries, DE1 of DE11, 合计 of all that is no
 * sum, a row of the 其中 rows below it. Every aggregate is named, also one whose parts the name does not tell (小计, High income).
 * @param regions different names, in the order of the table, which says what a 其中 row belongs to
 */
export function regionWholes(regions: readonly string[]): RegionWhole[] {
  const places = regions.map(placeOf);
  return places.flatMap((whole, at) => {
    const inside = places.filter((place) => isPart(place, whole));
    const parts = apart(inside);
    const rows = whole.kind === "part" ? [] : firstRows(places.slice(at + 1));
    if (inside.length + rows.length === 0 && !whole.isAggregate) return [];
    const isComplete = rows.length === 0 && isAll(parts, inside, whole);
    return [{ region: whole.text, parts: [...parts, ...rows].map(({ text }) => text), isComplete }];
  });
}

/**
 * The regions of a dataset whose figures may be added up, in its order: no two share anything, and one that may share with
 * another is left out. What is no aggregate stays before what is, and the larger before what lies in it: of 全国, provinces
 * and counties the provinces. Empty where the names do not tell (High income and Euro area).
 */
export function summableRegions(regions: readonly string[]): string[] {
  return apart(regions.map(placeOf)).map(({ text }) => text);
}

const divisions: ReadonlySet<RegionKind> = new Set([
  "province",
  "prefecture",
  "city",
  "county",
  "zone",
  "township",
  "village",
]);

/** Steps from the world down; a 市 may be of either level around it, so it stands between them. */
const depths: Readonly<Partial<Record<RegionKind, number>>> = {
  country: 1,
  group: 1.5,
  province: 2,
  nuts1: 2,
  prefecture: 3,
  nuts2: 3,
  city: 3.5,
  county: 4,
  zone: 4,
  nuts3: 4,
  township: 5,
  village: 6,
};

function placeOf(text: string): Place {
  const region = describeRegion(text);
  const { code, kind, parent, members } = region;
  const start = code ?? parent;
  return {
    ...region,
    text,
    holds: new Set<string | undefined>(members ?? [code]),
    extents: (members ?? (start === undefined ? [] : [start])).map(withAncestors),
    depth: depths[kind] ?? 2,
    isChinese: code === "CHN" || parent === "CHN" || divisions.has(kind),
  };
}

function withAncestors(code: string): string[] {
  const { parent } = describeRegion(code);
  return parent === undefined ? [code] : [code, ...withAncestors(parent)];
}

/** Whether what has this extent lies in the region. */
function holds(whole: Place, extent: readonly string[]): boolean {
  return extent.some((code) => whole.holds.has(code));
}

/** Whether one is known to lie in the other, and is not all of it. */
function liesIn(place: Place, whole: Place): boolean {
  if (place.code === whole.code || place.membersVary || place.extents.length === 0) return false;
  return place.extents.every((extent) => holds(whole, extent));
}

/** Whether a sum names no bounds: a total, an average, a group whose members are not known, a part of another row. */
function isOpen({ kind, isAggregate, members }: Place): boolean {
  return kind === "part" || (isAggregate && members === undefined);
}

function isPart(place: Place, whole: Place): boolean {
  if (whole.kind === "total") return !isOpen(place);
  if (whole.code !== undefined || !whole.isAggregate) return liesIn(place, whole);
  // 全县 is of the townships, 全省 of all that is below.
  return !place.isAggregate && place.isChinese && whole.isChinese && place.depth > whole.depth;
}

/** The 其中 rows that these places begin with. */
function firstRows(places: readonly Place[]): readonly Place[] {
  const end = places.findIndex(({ kind }) => kind !== "part");
  return end < 0 ? places : places.slice(0, end);
}

function isAll(parts: readonly Place[], inside: readonly Place[], whole: Place): boolean {
  if (whole.kind === "total") return parts.length > 0 && inside.every((place) => covers(parts, place));
  return !whole.membersVary && covers(parts, whole);
}

/** Whether all of a place is known to lie in the parts. */
function covers(parts: readonly Place[], place: Place): boolean {
  if (parts.includes(place)) return true;
  const { extents } = place;
  return extents.length > 0 && extents.every((extent) => parts.some((part) => holds(part, extent)));
}

/** Regions of which no two share anything, as {@link summableRegions} chooses them. */
function apart(places: readonly Place[]): Place[] {
  if (places.length === 1) return [...places];
  const kept: Place[] = [];
  const order = [...places].sort((a, b) => rank(a) - rank(b));
  for (const place of order)
    if (!isOpen(place) && !kept.some((other) => mayShare(place, other))) kept.push(place);
  const chosen = new Set(kept);
  return places.filter((place) => chosen.has(place));
}

function rank({ isAggregate, extents, depth }: Place): number {
  return isAggregate ? 100 + extents.length : depth;
}

/** Whether two regions share something, or may: a county of an unnamed province may lie in any. */
function mayShare(one: Place, other: Place): boolean {
  if (one.extents.some((extent) => holds(other, extent))) return true;
  if (other.extents.some((extent) => holds(one, extent))) return true;
  if (!one.isChinese || !other.isChinese || one.depth === other.depth) return false;
  const [upper, lower] = one.depth < other.depth ? [one, other] : [other, one];
  return upper.code === undefined || lower.extents.length === 0;
}
