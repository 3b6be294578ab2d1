import type { Dataset } from "./dataset.ts";
import type { Indicator } from "./indicator.ts";
import { sortedByCode } from "./sorted-by-code.ts";

/**
 * Where the rows of each region and indicator stand, so that those of a few are found without a look at all others. Plain data: it
 * can be handed between threads beside the dataset that it is of.
 */
export interface RowGroups {
  /** All rows: by region, of each region by indicator, of each of those in the order of the dataset. */
  readonly rows: Int32Array;
  /** By region code its first group; one entry more ends the last region. */
  readonly regions: Int32Array;
  /** By group the code of its indicator, ascending within a region. */
  readonly indicators: Int32Array;
  /** By group the place in `rows` where it begins; one entry more ends the last group. */
  readonly starts: Int32Array;
}

const known = new WeakMap<Dataset, RowGroups>();

/** The groups of a dataset, made when first asked for and kept as long as the dataset. */
export function rowGroups(dataset: Dataset): RowGroups {
  let groups = known.get(dataset);
  if (!groups) known.set(dataset, (groups = groupRows(dataset)));
  return groups;
}

/**
 * Takes over the groups of a dataset that another thread has made with {@link rowGroups}.
 * @throws RangeError where they are of a dataset of another length
 */
export function keepRowGroups(dataset: Dataset, groups: RowGroups): void {
  const { length } = groups.rows;
  if (length !== dataset.length)
    throw new RangeError(`groups of ${length} rows are not those of a dataset of ${dataset.length}`);
  known.set(dataset, groups);
}

function groupRows({ length, columns, indicators, regions }: Dataset): RowGroups {
  const all = Int32Array.from({ length }, (_, row) => row);
  const byIndicator = sortedByCode(all, columns.indicator, indicators.length);
  const { sorted: rows } = sortedByCode(byIndicator.sorted, columns.region, regions.length);
  const codes: number[] = [];
  const starts: number[] = [];
  const first = new Int32Array(regions.length + 1);
  let region = 0;
  for (let at = 0; at < length; at++) {
    const row = rows[at] as number;
    const code = columns.indicator[row] as number;
    const next = columns.region[row] as number;
    if (next === region && code === codes.at(-1)) continue;
    first.fill(codes.length, region + 1, next + 1);
    region = next;
    codes.push(code);
    starts.push(at);
  }
  first.fill(codes.length, region + 1);
  return {
    rows,
    regions: first,
    indicators: Int32Array.from(codes),
    starts: Int32Array.from([...starts, length]),
  };
}

/** The ids of the indicators that a region has results of, by {@link rowGroups}; none of a region that the dataset has not. */
export function indicatorsOf(dataset: Dataset, region: string): Set<string> {
  const groups = rowGroups(dataset);
  const { scenario } = dataset.columns;
  const code = dataset.regions.indexOf(region);
  const found = new Set<string>();
  for (let group = groups.regions[code] ?? 0; group < (groups.regions[code + 1] ?? 0); group++) {
    const rows = groups.rows.subarray(groups.starts[group], groups.starts[group + 1]);
    if (rows.some((row) => scenario[row] === 0))
      found.add((dataset.indicators[groups.indicators[group] as number] as Indicator).id);
  }
  return found;
}
