import type { Bounds, Dataset } from "./dataset.ts";
import { Dictionary } from "./dictionary.ts";
import { gapCode } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import { allocateColumns, type WritableColumns } from "./observation-columns.ts";
import { comparePeriods, formatPeriod, type Period } from "./period.ts";
import { unitMismatch } from "./trouble.ts";
import { convertUnit, sameQuantity } from "./unit.ts";

/** Datasets one after the other, on common dictionaries. Keys may come more than once. */
export interface Concatenation {
  readonly dataset: Dataset;
  /** First row of each dataset, and the number of rows at the end. */
  readonly starts: Int32Array;
  /** An issue for each unit that does not convert. */
  readonly issues: readonly Issue[];
}

/**
 * Puts datasets behind each other. Values of an indicator that comes in several units are converted, exactly, to the
 * unit met first; where they do not convert (件 and 万元), values in the later unit become gaps `unit_mismatch`.
 */
export function concatenate(sources: readonly Dataset[]): Concatenation {
  const length = sources.reduce((rows, source) => rows + source.length, 0);
  const columns = allocateColumns(length);
  const bounds = new Map<number, Bounds>();
  const issues: Issue[] = [];
  const starts = new Int32Array(sources.length + 1);
  const indicators = new Dictionary<Indicator>();
  const regions = new Dictionary<string>();
  const levels = new Dictionary<string>();
  const stages = new Dictionary<string>();
  const vintages = new Dictionary<string>();
  const files = new Dictionary<string>();
  const periods = unionOfPeriods(sources);
  sources.forEach((source, at) => {
    const start = starts[at] as number;
    const own = source.columns;
    const codes = indicators.codes(source.indicators, ({ id }) => id);
    recode(columns.indicator, own.indicator, codes, start);
    recode(columns.region, own.region, regions.codes(source.regions), start);
    recode(columns.period, own.period, periods.codes(source.periods, formatPeriod), start);
    recode(columns.level, own.level, levels.codes(source.levels), start);
    recode(columns.stage, own.stage, stages.codes(source.stages), start);
    recode(columns.vintage, own.vintage, vintages.codes(source.vintages), start);
    // A dataset made in a script may be of no file: that is one without a name.
    recode(columns.file, own.file, files.codes(source.files.length > 0 ? source.files : [""]), start);
    for (const name of ["scenario", "value", "gap", "status", "line", "column"] as const)
      columns[name].set(own[name], start);
    for (const [row, known] of source.bounds) bounds.set(start + row, known);
    source.indicators.forEach((indicator, code) => {
      const kept = indicators.entries[codes[code] as number] as Indicator;
      if (!sameQuantity(indicator.unit, kept.unit))
        issues.push(unitMismatch(indicator, kept.unit, source.files));
      if (!sameQuantity(indicator.unit, kept.unit) || indicator.unit.exponent !== kept.unit.exponent)
        convertRows(source, code, kept, { columns, bounds, start });
    });
    starts[at + 1] = start + source.length;
  });
  const dataset: Dataset = {
    indicators: indicators.entries,
    regions: regions.entries,
    periods: periods.entries,
    levels: levels.entries,
    stages: stages.entries,
    vintages: vintages.entries,
    files: files.entries,
    length,
    columns,
    bounds,
  };
  return { dataset, starts, issues };
}

function unionOfPeriods(sources: readonly Dataset[]): Dictionary<Period> {
  const met = new Dictionary<Period>();
  for (const { periods } of sources) met.codes(periods, formatPeriod);
  const sorted = new Dictionary<Period>();
  sorted.codes(met.entries.toSorted(comparePeriods), formatPeriod);
  return sorted;
}

/** Copies codes to a place of a longer column; as they are where both dictionaries agree. */
function recode(to: Int32Array, from: Int32Array, codes: Int32Array, start: number): void {
  if (codes.every((code, own) => code === own)) to.set(from, start);
  else for (let row = 0; row < from.length; row++) to[start + row] = codes[from[row] as number] as number;
}

/** Brings the copied values of one indicator of a dataset to the unit of the indicator kept, or makes gaps of them. */
function convertRows(
  source: Dataset,
  code: number,
  kept: Indicator,
  { columns, bounds, start }: { columns: WritableColumns; bounds: Map<number, Bounds>; start: number },
): void {
  const from = (source.indicators[code] as Indicator).unit;
  const fits = sameQuantity(from, kept.unit);
  const { indicator, value, gap } = source.columns;
  for (let row = 0; row < source.length; row++) {
    if (indicator[row] !== code) continue;
    const to = start + row;
    const known = bounds.get(to);
    if (fits) {
      columns.value[to] = convertUnit(value[row] as number, from, kept.unit);
      if (known)
        bounds.set(to, {
          lower: convertUnit(known.lower, from, kept.unit),
          upper: convertUnit(known.upper, from, kept.unit),
        });
    } else {
      columns.value[to] = Number.NaN;
      columns.gap[to] = (gap[row] as number) || gapCode("unit_mismatch");
      bounds.delete(to);
    }
  }
}
