import type { Bounds, Dataset } from "./dataset.ts";
import { allocateColumns, type WritableColumns } from "./observation-columns.ts";
import { rowGroups } from "./row-groups.ts";

/** What is kept of a dataset; a name that it has not keeps nothing. */
export interface Narrowing {
  readonly regions: readonly string[];
  /** Indicator ids. */
  readonly indicators: readonly string[];
}

/**
 * The observations of a few regions and indicators as a dataset of their own, in their order and with all periods, levels, stages and
 * vintages. Costs as much as they are many, however large the dataset: calculations and charts of one region in
 * a million rows begin here.
 */
export function narrowDataset(dataset: Dataset, { regions, indicators }: Narrowing): Dataset {
  const region = codesOf(dataset.regions, regions);
  const indicator = codesOf(
    dataset.indicators.map(({ id }) => id),
    indicators,
  );
  const rows = rowsOf(dataset, region, indicator);
  const columns = picked(dataset, rows);
  columns.region = recoded(columns.region, region);
  columns.indicator = recoded(columns.indicator, indicator);
  const bounds = new Map<number, Bounds>();
  if (dataset.bounds.size > 0)
    rows.forEach((row, at) => {
      const known = dataset.bounds.get(row);
      if (known) bounds.set(at, known);
    });
  return {
    ...dataset,
    regions: Array.from(region, (code) => dataset.regions[code] as string),
    indicators: dataset.indicators.filter((_, code) => indicator.includes(code)),
    length: rows.length,
    columns,
    bounds,
  };
}

/** The codes of names, ascending, each once. */
function codesOf(all: readonly string[], names: readonly string[]): Int32Array {
  const codes = new Set(names.map((name) => all.indexOf(name)).filter((code) => code >= 0));
  return Int32Array.from(codes).sort();
}

function rowsOf(dataset: Dataset, regions: Int32Array, indicators: Int32Array): Int32Array {
  const groups = rowGroups(dataset);
  const wanted = new Set(indicators);
  const found: number[] = [];
  for (const region of regions) {
    const end = groups.regions[region + 1] as number;
    for (let group = groups.regions[region] as number; group < end; group++) {
      if (!wanted.has(groups.indicators[group] as number)) continue;
      for (const row of groups.rows.subarray(groups.starts[group], groups.starts[group + 1])) found.push(row);
    }
  }
  return Int32Array.from(found).sort();
}

function picked({ columns }: Dataset, rows: Int32Array): WritableColumns {
  const own = allocateColumns(rows.length);
  for (const name of Object.keys(own) as (keyof WritableColumns)[]) {
    const [from, to] = [columns[name], own[name]];
    for (let at = 0; at < rows.length; at++) to[at] = from[rows[at] as number] as number;
  }
  return own;
}

/** Codes as places in the list of those that are kept. */
function recoded(codes: Int32Array, kept: Int32Array): Int32Array {
  const place = new Map(Array.from(kept, (code, at) => [code, at]));
  return codes.map((code) => place.get(code) as number);
}
