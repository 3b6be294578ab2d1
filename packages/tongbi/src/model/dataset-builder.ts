import type { Bounds, Dataset, ObservationColumns } from "./dataset.ts";
import { gapCode } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import { comparePeriods, formatPeriod, type Period } from "./period.ts";
import { findDuplicates } from "./series-index.ts";
import { duplicateObservation } from "./trouble.ts";

/** One observation to add: codes given out by the builder, and a value or the reason why there is none. */
export interface ObservationEntry {
  indicator: number;
  region: number;
  period: number;
  level: number;
  stage: number;
  /** Position in `scenarioCodes`. */
  scenario: number;
  /** In the unit of the indicator; anything where `gap` is not 0. */
  value: number;
  gap: number;
  status: number;
  file: number;
  line: number;
  column: number;
}

type Columns = { -readonly [K in keyof ObservationColumns]: ObservationColumns[K] };

function allocate(capacity: number): Columns {
  return {
    indicator: new Int32Array(capacity),
    region: new Int32Array(capacity),
    period: new Int32Array(capacity),
    level: new Int32Array(capacity),
    stage: new Int32Array(capacity),
    scenario: new Uint8Array(capacity),
    value: new Float64Array(capacity),
    gap: new Uint8Array(capacity),
    status: new Int32Array(capacity),
    file: new Int32Array(capacity),
    line: new Int32Array(capacity),
    column: new Int32Array(capacity),
  };
}

const names = Object.keys(allocate(0)) as (keyof ObservationColumns)[];

function resize(columns: Columns, length: number, capacity: number): Columns {
  const resized = allocate(capacity);
  for (const name of names) resized[name].set(columns[name].subarray(0, length));
  return resized;
}

/** Gives each distinct key a code, in the order of first appearance. */
class Dictionary<T> {
  readonly entries: T[] = [];
  readonly #codes: Map<string, number> = new Map();

  code(key: string, entry: T): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

/**
 * Collects observations into a {@link Dataset}. Codes are asked for once a distinct name (`region("甘肃省")`), then
 * `add` is called once an observation. The entry handed to `add` is copied and may be used again.
 */
export class DatasetBuilder {
  readonly #indicators: Dictionary<Indicator> = new Dictionary();
  readonly #regions: Dictionary<string> = new Dictionary();
  readonly #periods: Dictionary<Period> = new Dictionary();
  readonly #levels: Dictionary<string> = new Dictionary();
  readonly #stages: Dictionary<string> = new Dictionary();
  readonly #files: Dictionary<string> = new Dictionary();
  readonly #bounds: Map<number, Bounds> = new Map();
  #columns: Columns;
  #length = 0;

  /** @param capacity rows expected; more are taken */
  constructor(capacity = 1024) {
    this.#columns = allocate(capacity);
  }

  /** The code of an indicator; the first with an id decides the unit in which its values are kept. */
  indicator(indicator: Indicator): number {
    return this.#indicators.code(indicator.id, indicator);
  }

  /** The indicator that a code was given to, with the unit of its values. */
  indicatorAt(code: number): Indicator {
    const indicator = this.#indicators.entries[code];
    if (!indicator) throw new RangeError(`no indicator has the code ${code}`);
    return indicator;
  }

  region(name: string): number {
    return this.#regions.code(name, name);
  }

  period(period: Period): number {
    return this.#periods.code(formatPeriod(period), period);
  }

  /** The code of a level id; the empty id for a series without one. */
  level(id: string): number {
    return this.#levels.code(id, id);
  }

  /** The code of a stage id; the empty id for a series without one. */
  stage(id: string): number {
    return this.#stages.code(id, id);
  }

  file(name: string): number {
    return this.#files.code(name, name);
  }

  /** Observations added so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds an observation, and the bounds of a suppressed value where digits of it are known. */
  add(entry: Readonly<ObservationEntry>, bounds?: Bounds): void {
    const row = this.#length;
    if (row === this.#columns.value.length)
      this.#columns = resize(this.#columns, row, Math.max(1024, row * 2));
    const columns = this.#columns;
    columns.indicator[row] = entry.indicator;
    columns.region[row] = entry.region;
    columns.period[row] = entry.period;
    columns.level[row] = entry.level;
    columns.stage[row] = entry.stage;
    columns.scenario[row] = entry.scenario;
    columns.value[row] = entry.gap === 0 ? entry.value : Number.NaN;
    columns.gap[row] = entry.gap;
    columns.status[row] = entry.status;
    columns.file[row] = entry.file;
    columns.line[row] = entry.line;
    columns.column[row] = entry.column;
    if (bounds) this.#bounds.set(row, bounds);
    this.#length = row + 1;
  }

  /**
   * The dataset of all that was added. Of two observations on one key the first stays, as a gap `conflicting` unless
   * both give the same figure; each such pair is an issue naming both places.
   */
  build(): { dataset: Dataset; issues: Issue[] } {
    const periods = [...this.#periods.entries].sort(comparePeriods);
    const position = new Map(periods.map((period, code) => [formatPeriod(period), code]));
    const recode = Int32Array.from(
      this.#periods.entries,
      (period) => position.get(formatPeriod(period)) ?? -1,
    );
    const columns = resize(this.#columns, this.#length, this.#length);
    columns.period.forEach((code, row, period) => {
      period[row] = recode[code] ?? -1;
    });
    const dataset: Dataset = {
      indicators: this.#indicators.entries,
      regions: this.#regions.entries,
      periods,
      levels: this.#levels.entries,
      stages: this.#stages.entries,
      files: this.#files.entries,
      length: this.#length,
      columns,
      bounds: this.#bounds,
    };
    return settleDuplicates(dataset);
  }
}

function settleDuplicates(dataset: Dataset): { dataset: Dataset; issues: Issue[] } {
  const pairs = findDuplicates(dataset);
  if (pairs.length === 0) return { dataset, issues: [] };
  const { columns } = dataset;
  const issues: Issue[] = [];
  const conflicts: number[] = [];
  for (const { first, second } of pairs) {
    const same =
      columns.gap[first] === columns.gap[second] && Object.is(columns.value[first], columns.value[second]);
    issues.push(duplicateObservation(dataset, first, second, same));
    if (!same) conflicts.push(first);
  }
  for (const row of conflicts) {
    columns.value[row] = Number.NaN;
    columns.gap[row] = gapCode("conflicting");
  }
  const drop = new Set(pairs.map(({ second }) => second));
  return { dataset: withoutRows(dataset, drop), issues };
}

function withoutRows(dataset: Dataset, drop: ReadonlySet<number>): Dataset {
  const kept = Int32Array.from({ length: dataset.length }, (_, row) => row).filter((row) => !drop.has(row));
  const columns = allocate(kept.length);
  for (const name of names)
    kept.forEach((from, to) => (columns[name][to] = dataset.columns[name][from] ?? 0));
  const bounds = new Map<number, Bounds>();
  kept.forEach((from, to) => {
    const known = dataset.bounds.get(from);
    if (known) bounds.set(to, known);
  });
  return { ...dataset, length: kept.length, columns, bounds };
}
