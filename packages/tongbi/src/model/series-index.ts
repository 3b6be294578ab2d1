import type { Dataset } from "./dataset.ts";
import { formatPeriod, yearsBefore } from "./period.ts";

/**
 * Finds the row of any observation of a dataset by its key, in constant time. A series is everything in the key but
 * the period; its number times the number of periods, plus the period, is the address of a cell.
 */
export interface SeriesIndex {
  /** Series number of each row. */
  readonly series: Int32Array;
  readonly seriesCount: number;
  /** The row that holds a series at a period code, or −1; also for a period code of −1. */
  row(series: number, period: number): number;
  /** The number of the series of these codes, or −1 where the dataset holds none. */
  find(key: SeriesKey): number;
}

/** Codes that name a series, as in `ObservationColumns`. */
export interface SeriesKey {
  readonly indicator: number;
  readonly region: number;
  readonly level: number;
  readonly stage: number;
  readonly scenario: number;
  readonly vintage: number;
}

interface Duplicate {
  readonly first: number;
  readonly second: number;
}

/** Cells a row may cost before a hash is smaller than a plain array. */
const denseCellsPerRow = 16;

type Series = Pick<SeriesIndex, "series" | "seriesCount" | "find">;

/** Numbers the series of a dataset in the order of their first rows. */
export function seriesNumbers(dataset: Dataset): Series {
  const { length, regions, levels, stages, indicators, vintages } = dataset;
  const { indicator, region, level, stage, scenario, vintage } = dataset.columns;
  const space = indicators.length * levels.length * stages.length * 3 * regions.length;
  const pack = (key: SeriesKey): number =>
    key.vintage * space +
    (((key.indicator * levels.length + key.level) * stages.length + key.stage) * 3 + key.scenario) *
      regions.length +
    key.region;
  // The newest vintage comes first, so that it alone can have the plain array where all together are too many.
  const most = denseCellsPerRow * length + 4096;
  const dense = new Int32Array([space * vintages.length, space].find((cells) => cells <= most) ?? 0);
  const sparse = new Map<number, number>();
  const series = new Int32Array(length);
  const key = { indicator: 0, region: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
  let seriesCount = 0;
  for (let row = 0; row < length; row++) {
    key.indicator = indicator[row] as number;
    key.region = region[row] as number;
    key.level = level[row] as number;
    key.stage = stage[row] as number;
    key.scenario = scenario[row] as number;
    key.vintage = vintage[row] as number;
    const packed = pack(key);
    const isDense = packed < dense.length;
    let number = (isDense ? (dense[packed] as number) : (sparse.get(packed) ?? 0)) - 1;
    if (number < 0) {
      number = seriesCount++;
      if (isDense) dense[packed] = number + 1;
      else sparse.set(packed, number + 1);
    }
    series[row] = number;
  }
  const find = (wanted: SeriesKey): number => {
    const { indicator, region, level, stage, scenario, vintage } = wanted;
    if (Math.min(indicator, region, level, stage, scenario, vintage) < 0) return -1;
    const packed = pack(wanted);
    return (packed < dense.length ? (dense[packed] as number) : (sparse.get(packed) ?? 0)) - 1;
  };
  return { series, seriesCount, find };
}

/** Which row stands at each address, of series number × periods + period. */
interface RowPlaces {
  row(address: number): number;
  /** Rows whose address an earlier one already has. */
  readonly duplicates: readonly Duplicate[];
}

function placeRows(
  { length, columns: { period }, periods }: Dataset,
  { series, seriesCount }: Series,
): RowPlaces {
  const duplicates: Duplicate[] = [];
  const span = periods.length;
  const space = seriesCount * span;
  // Positions are kept plus one: a fresh array is all zeros, and untouched pages of it cost nothing.
  const dense = space <= denseCellsPerRow * length + 4096 ? new Int32Array(space) : undefined;
  const sparse = new Map<number, number>();
  const placeAt = (address: number): number =>
    (dense ? (dense[address] as number) : (sparse.get(address) ?? 0)) - 1;
  for (let row = 0; row < length; row++) {
    const address = (series[row] as number) * span + (period[row] as number);
    const taken = placeAt(address);
    if (taken >= 0) duplicates.push({ first: taken, second: row });
    else if (dense) dense[address] = row + 1;
    else sparse.set(address, row + 1);
  }
  return { row: placeAt, duplicates };
}

/** Whether rows come series by series, period by period, so that none can have the key of another. */
function isInOrder(series: Int32Array, period: Int32Array): boolean {
  for (let row = 1; row < series.length; row++) {
    const step = (series[row] as number) - (series[row - 1] as number);
    if (step < 0 || (step === 0 && (period[row] as number) <= (period[row - 1] as number))) return false;
  }
  return true;
}

function build(dataset: Dataset): { index: SeriesIndex; duplicates: readonly Duplicate[] } {
  const numbers = seriesNumbers(dataset);
  const span = dataset.periods.length;
  let places = isInOrder(numbers.series, dataset.columns.period) ? undefined : placeRows(dataset, numbers);
  const row = (number: number, periodCode: number): number => {
    if (number < 0 || periodCode < 0) return -1;
    places ??= placeRows(dataset, numbers);
    return places.row(number * span + periodCode);
  };
  return { index: { ...numbers, row }, duplicates: places?.duplicates ?? [] };
}

const indexes = new WeakMap<Dataset, SeriesIndex>();

/** The index of a dataset, built when first asked for and kept as long as the dataset. */
export function seriesIndex(dataset: Dataset): SeriesIndex {
  let index = indexes.get(dataset);
  if (!index) indexes.set(dataset, (index = build(dataset).index));
  return index;
}

/** Every row whose key an earlier row already has, with that row. */
export function findDuplicates(dataset: Dataset): readonly Duplicate[] {
  const { index, duplicates } = build(dataset);
  if (duplicates.length === 0) indexes.set(dataset, index);
  return duplicates;
}

/** For each period code the code of the same period `years` earlier, or −1 where the dataset has no such period. */
export function earlierPeriods(dataset: Dataset, years: number): Int32Array {
  const codes = new Map(dataset.periods.map((period, code) => [formatPeriod(period), code]));
  return Int32Array.from(
    dataset.periods,
    (period) => codes.get(formatPeriod(yearsBefore(period, years))) ?? -1,
  );
}
