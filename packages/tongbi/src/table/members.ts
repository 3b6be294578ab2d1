import { expectedParts } from "../calc/expected-parts.ts";
import { type RowSets, rowSets, type SetDimension } from "../calc/row-sets.ts";
import { type Sums, sums } from "../calc/sums.ts";
import type { Dataset } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { regionWholes, summableRegions } from "../model/region-wholes.ts";
import { describeRegion } from "../model/region.ts";
import { knownName } from "./known-name.ts";
import { shownRows } from "./shown-rows.ts";

/** Regions that are added up, and what their sum is called. */
export interface RegionMembers {
  /** Name of the region that the sums are figures of, such as 三县合计; figures that the data have of it stay. */
  readonly as: string;
  /** Unless given, the parts of `as` where its name tells them, else all regions that may be added up. */
  readonly members?: readonly string[];
}

/** Levels that are added up. */
export interface LevelMembers {
  /** Level that the sums are figures of; the empty one unless given. */
  readonly as?: string;
  /**
   * Unless given, who awards: national, provincial, municipal, county, unspecified and what else there is; where there is none of these,
   * from where: in_province and out_of_province.
   */
  readonly members?: readonly string[];
}

/** Stages that are added up. */
export interface StageMembers {
  /** Stage that the sums are figures of; the empty one unless given. */
  readonly as?: string;
  /** Stages of which everything is in one at a time: under_construction and recognised. */
  readonly members: readonly string[];
}

/** What is added up. */
export type Members =
  | { readonly regions: RegionMembers }
  | { readonly levels: LevelMembers }
  | { readonly stages: StageMembers };

/** Sums over the members, a set for each key without the dimension. */
export interface MemberSums extends Sums {
  readonly dimension: SetDimension;
  readonly as: string;
  readonly sets: RowSets;
  /** By set how many members it has, with those that the data lack. */
  readonly expected: Int32Array;
}

/** @throws RangeError where a member is unknown or comes twice, or members may not be added up */
export function memberSums(dataset: Dataset, members: Members): MemberSums {
  const { dimension, as, names } = namedMembers(dataset, members);
  const all = dataset[`${dimension}s`];
  const codes = names.map((name) => knownName(dimension, all, name));
  if (names.includes(as)) throw new RangeError(`invalid member "${as}": it is what the sum is called`);
  if (new Set(codes).size < codes.length)
    throw new RangeError(`invalid members ${quoted(names)}: one of them comes twice`);
  const classes = new Int32Array(all.length).fill(-1);
  for (const code of codes) classes[code] = 0;
  const sets = rowSets(dataset, shownRows(dataset, {}), dimension, classes);
  const isGiven = Object.values(members).some((given) => given.members !== undefined);
  const expected =
    dimension === "region" || isGiven
      ? new Int32Array(sets.starts.length - 1).fill(codes.length)
      : expectedParts(dataset, sets, dimension, codes);
  const refusals = Uint8Array.from(dataset.indicators, ({ kind }) =>
    isAdditive(kind, dimension) ? 0 : gapCode("not_additive"),
  );
  return { dimension, as, sets, expected, ...sums(dataset.columns, sets, expected, refusals) };
}

/** What passes through several stages in a year would be counted as often: of flows stages are not added up. */
function isAdditive(kind: Indicator["kind"], dimension: SetDimension): boolean {
  return kind === "stock" || (kind === "flow" && dimension !== "stage");
}

interface NamedMembers {
  readonly dimension: SetDimension;
  readonly as: string;
  readonly names: readonly string[];
}

function namedMembers(dataset: Dataset, members: Members): NamedMembers {
  if ("regions" in members) return { dimension: "region", ...namedRegions(dataset, members.regions) };
  if ("levels" in members) {
    const { as = "", members: names = ladder(dataset.levels, as) } = members.levels;
    return { dimension: "level", as, names };
  }
  if (!("stages" in members))
    throw new RangeError("invalid members: expected one of regions, levels and stages");
  const { as = "", members: names } = members.stages;
  if (!Array.isArray(names) || names.length === 0)
    throw new RangeError(
      "no stages to add up: name those of which everything is in one at a time as members",
    );
  return { dimension: "stage", as, names };
}

const byOrigin: ReadonlySet<string> = new Set(["in_province", "out_of_province"]);

function ladder(levels: readonly string[], as: string): string[] {
  const known = levels.filter((id) => id !== "" && id !== as);
  const awarding = known.filter((id) => !byOrigin.has(id));
  return awarding.length > 0 ? awarding : known;
}

function namedRegions({ regions }: Dataset, { as, members }: RegionMembers): Omit<NamedMembers, "dimension"> {
  if (typeof as !== "string" || as.trim() === "")
    throw new RangeError(`invalid name "${as}": expected what the sum of the regions is called`);
  if (members) return { as, names: checkedMembers(members) };
  const others = regions.filter((name) => name !== as);
  const parts = regionWholes([...others, as]).find(({ region }) => region === as)?.parts ?? [];
  return { as, names: parts.length > 0 ? parts : summable(others) };
}

/** Regions named by a caller: what their names do not tell is taken to be apart. */
function checkedMembers(members: readonly string[]): readonly string[] {
  if (members.length === 0) throw new RangeError("no regions to add up: name them as members");
  const whole = regionWholes(members).find(({ parts }) => parts.length > 0);
  if (whole)
    throw new RangeError(
      `invalid members "${whole.region}" and "${whole.parts[0]}": the second lies in the first, and would be counted twice`,
    );
  const average = members.find((name) => describeRegion(name).kind === "average");
  if (average !== undefined)
    throw new RangeError(`invalid member "${average}": it is an average, no part of a sum`);
  return members;
}

/** @throws RangeError where the names do not tell of every region whether it is one of those added up or within them */
function summable(regions: readonly string[]): readonly string[] {
  const chosen = summableRegions(regions);
  const isChosen = new Set(chosen);
  const wholes = regionWholes(regions);
  const isWithin = new Set(wholes.flatMap(({ parts }) => parts));
  const open = regions.filter(
    (name) =>
      !isChosen.has(name) && !isWithin.has(name) && !describeRegion(name).isAggregate && !hasParts(name),
  );
  function hasParts(name: string): boolean {
    return wholes.some(({ region, parts }) => region === name && parts.length > 0);
  }
  if (chosen.length > 0 && open.length === 0) return chosen;
  throw new RangeError(
    `which regions may be added up is not certain${open.length > 0 ? ` of ${quoted(open)}` : ""}: name them as members`,
  );
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${name}"`);
  return shown.join(", ") + (names.length > shown.length ? ` and ${names.length - shown.length} more` : "");
}
