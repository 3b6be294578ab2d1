import { regionTiers } from "../calc/region-tiers.ts";
import type { RowSets } from "../calc/row-sets.ts";
import type { Dataset } from "../model/dataset.ts";
import { type ExplainedInput, inputAt } from "./explain.ts";
import { knownName } from "./known-name.ts";

/** 1 at the code of each region that is named. @throws RangeError where the dataset has no such region, or none is named */
export function namedRegions({ regions }: Dataset, what: string, names: readonly string[]): Uint8Array {
  if (names.length === 0) throw new RangeError(`invalid ${what}: expected the names of regions, found none`);
  const named = new Uint8Array(regions.length);
  for (const name of names) named[knownName("region", regions, name)] = 1;
  return named;
}

/** By region code the class that it is compared in: those named are one, else regions of one kind; −1 where in none. */
export function comparedClasses(dataset: Dataset, named: Uint8Array | undefined): Int32Array {
  return named ? Int32Array.from(named, (is) => is - 1) : regionTiers(dataset.regions);
}

/** The other members of the set of a row, as inputs. */
export function peerInputs(
  dataset: Dataset,
  { rows, starts, setOf }: RowSets,
  row: number,
): ExplainedInput[] {
  const set = setOf[row] as number;
  if (set < 0) return [];
  const members = rows.subarray(starts[set], starts[set + 1]).filter((member) => member !== row);
  return Array.from(members, (member) => inputAt(dataset, "peer", member, { row: member }));
}
