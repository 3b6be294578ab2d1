import type { Bounds, Dataset } from "./dataset.ts";
import { Dictionary } from "./dictionary.ts";
import { gapCode } from "./gap.ts";
import type { Indicator } from "./indicator.ts";
import type { Issue } from "./issue.ts";
import {
  allocateColumns,
  resizeColumns,
  type SeldomColumn,
  trimColumns,
  type WritableColumns,
  withoutRows,
} from "./observation-columns.ts";
import { comparePeriods, formatPeriod, type Period } from "./period.ts";
import { findDuplicates } from "./series-index.ts";
import { duplicateObservation, moreDuplicates } from "./trouble.ts";
import { vintageOrder } from "./vintage-order.ts";

/** One observation to add: codes given out by the builder, and a value or the reason why there is none. */
export interface ObservationEntry {
  indicator: number;
  region: number;
  period: number;
  level: number;
  stage: number;
  vintage: number;
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
  readonly #vintages: Dictionary<string> = new Dictionary();
  readonly #files: Dictionary<string> = new Dictionary();
  readonly #bounds: Map<number, Bounds> = new Map();
  #columns: WritableColumns;
  #length = 0;
  #expected = 0;

  /** @param capacity rows that there is room for at first; more are taken */
  constructor(capacity = 1024) {
    this.#columns = allocateColumns(capacity, 0);
    this.vintage("");
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

  /** The period that a code was given to. */
  periodAt(code: number): Period {
    const period = this.#periods.entries[code];
    if (!period) throw new RangeError(`no period has the code ${code}`);
    return period;
  }

  /** The code of a level id; the empty id for a series without one. */
  level(id: string): number {
    return this.#levels.code(id, id);
  }

  /** The code of a stage id; the empty id for a series without one. */
  stage(id: string): number {
    return this.#stages.code(id, id);
  }

  /** The code of a vintage; 0, the empty name, for figures of the newest or only one. */
  vintage(name: string): number {
    return this.#vintages.code(name, name);
  }

  file(name: string): number {
    return this.#files.code(name, name);
  }

  /** Observations added so far. */
  get length(): number {
    return this.#length;
  }

  /** Says how many observations there will be in all, as far as is known: room for so many is made when more is needed. */
  expect(length: number): void {
    this.#expected = length;
  }

  /** Adds an observation, and the bounds of a suppressed value where digits of it are known. */
  add(entry: Readonly<ObservationEntry>, bounds?: Bounds): void {
    const row = this.#length;
    if (row === this.#columns.value.length) this.#grow(row + 1);
    const columns = this.#columns;
    columns.indicator[row] = entry.indicator;
    columns.region[row] = entry.region;
    columns.period[row] = entry.period;
    columns.value[row] = entry.gap === 0 ? entry.value : Number.NaN;
    columns.line[row] = entry.line;
    columns.column[row] = entry.column;
    if (entry.scenario !== 0) columns.scenario[row] = entry.scenario;
    if (entry.gap !== 0) columns.gap[row] = entry.gap;
    if (entry.level !== 0) this.#used("level")[row] = entry.level;
    if (entry.stage !== 0) this.#used("stage")[row] = entry.stage;
    if (entry.vintage !== 0) this.#used("vintage")[row] = entry.vintage;
    if (entry.status !== 0) this.#used("status")[row] = entry.status;
    if (entry.file !== 0) this.#used("file")[row] = entry.file;
    if (bounds) this.#bounds.set(row, bounds);
    this.#length = row + 1;
  }

  /**
   * Adds figures of one series that stand below each other.
   * @param entry the first of them; the rest have another period, value and line
   * @param periods codes of their periods, at the positions of `values`
   * @param from position of the first figure
   * @param to position behind the last
   */
  addRun(
    entry: Readonly<ObservationEntry>,
    periods: Int32Array,
    values: Float64Array,
    from: number,
    to: number,
  ): void {
    const first = this.#length;
    const end = first + to - from;
    if (end > this.#columns.value.length) this.#grow(end);
    const columns = this.#columns;
    columns.indicator.fill(entry.indicator, first, end);
    columns.region.fill(entry.region, first, end);
    columns.column.fill(entry.column, first, end);
    for (let row = first, at = from; row < end; row++, at++) {
      columns.period[row] = periods[at] as number;
      columns.value[row] = values[at] as number;
      columns.line[row] = entry.line + row - first;
    }
    if (entry.scenario !== 0) columns.scenario.fill(entry.scenario, first, end);
    if (entry.level !== 0) this.#used("level").fill(entry.level, first, end);
    if (entry.stage !== 0) this.#used("stage").fill(entry.stage, first, end);
    if (entry.vintage !== 0) this.#used("vintage").fill(entry.vintage, first, end);
    if (entry.status !== 0) this.#used("status").fill(entry.status, first, end);
    if (entry.file !== 0) this.#used("file").fill(entry.file, first, end);
    this.#length = end;
  }

  /** A column that has memory once something is written to it. */
  #used(name: SeldomColumn): Int32Array {
    const columns = this.#columns;
    if (columns[name].length === 0) columns[name] = new Int32Array(columns.value.length);
    return columns[name];
  }

  /** @param least room that there must be */
  #grow(least: number): void {
    const capacity = Math.max(1024, least * 1.5, this.#expected);
    this.#columns = resizeColumns(this.#columns, this.#length, capacity);
  }

  /**
   * The dataset of all that was added; the builder is used up by it. Of two observations on one key the first stays, as a gap `conflicting` unless
   * both give the same figure; each such pair is an issue naming both places.
   */
  build(): { dataset: Dataset; issues: Issue[] } {
    const periods = [...this.#periods.entries].sort(comparePeriods);
    const position = new Map(periods.map((period, code) => [formatPeriod(period), code]));
    const recode = Int32Array.from(
      this.#periods.entries,
      (period) => position.get(formatPeriod(period)) ?? -1,
    );
    const columns = trimColumns(this.#columns, this.#length);
    columns.period = recoded(columns.period, recode);
    const met = this.#vintages.entries;
    const vintages = vintageOrder(met);
    columns.vintage = recoded(
      columns.vintage,
      Int32Array.from(met, (name) => vintages.indexOf(name)),
    );
    const dataset: Dataset = {
      indicators: this.#indicators.entries,
      regions: this.#regions.entries,
      periods,
      levels: this.#levels.entries,
      stages: this.#stages.entries,
      vintages,
      files: this.#files.entries,
      length: this.#length,
      columns,
      bounds: this.#bounds,
    };
    return settleDuplicates(dataset);
  }
}

/** @param codes by code the one in its place */
function recoded(column: Int32Array, codes: Int32Array): Int32Array {
  return codes.every((code, own) => code === own) ? column : column.map((code) => codes[code] ?? -1);
}

/** Pairs of rows on one key that are told one by one; a file of one column over and over has a million. */
const toldPairs = 200;

/**
 * The dataset with one row a key: of several the first stays, as a gap `conflicting` unless all give the same figure.
 * Its columns are written to.
 */
function settleDuplicates(dataset: Dataset): { dataset: Dataset; issues: Issue[] } {
  const pairs = findDuplicates(dataset);
  if (pairs.length === 0) return { dataset, issues: [] };
  const { columns } = dataset;
  const issues: Issue[] = [];
  const conflicts: number[] = [];
  const dropped = new Uint8Array(dataset.length);
  for (const { first, second } of pairs) {
    const same =
      columns.gap[first] === columns.gap[second] &&
      Object.is(columns.value[first], columns.value[second]) &&
      sameBounds(dataset.bounds.get(first), dataset.bounds.get(second));
    if (issues.length < toldPairs) issues.push(duplicateObservation(dataset, first, second, same));
    if (!same) conflicts.push(first);
    dropped[second] = 1;
  }
  const bounds = new Map(dataset.bounds);
  for (const row of conflicts) {
    bounds.delete(row);
    columns.value[row] = Number.NaN;
    columns.gap[row] = gapCode("conflicting");
  }
  if (pairs.length > issues.length) issues.push(moreDuplicates(pairs.length - issues.length));
  return { dataset: withoutRows({ ...dataset, bounds }, dropped), issues };
}

/** Whether two withheld figures have the same digits: 1XX and 1X have not. */
function sameBounds(one: Bounds | undefined, other: Bounds | undefined): boolean {
  return one?.lower === other?.lower && one?.upper === other?.upper;
}
