import type { Dataset } from "./dataset.ts";
import { numbersFor, type SeriesKey } from "./series-keys.ts";
import type { KeyNumbers } from "./key-numbers.ts";
import { type SeriesOrder, seriesOrder } from "./series-order.ts";

export type { SeriesKey };

/** Finds the row of any observation of a dataset by its key. A series is everything in the key but the period. */
export interface SeriesIndex {
  /** Series number of each row; made when first asked for. */
  readonly series: Int32Array;
  readonly seriesCount: number;
  /** The rows series by series, and where each series starts. */
  readonly order: SeriesOrder;
  /** The row that holds a series at a period code, or −1; also for a period code of −1. */
  row(series: number, period: number): number;
  /** The number of the series of these codes, or −1 where the dataset holds none. */
  find(key: SeriesKey): number;
}

interface Duplicate {
  readonly first: number;
  readonly second: number;
}

/** The place of a period in a series whose places are `from` up to `to`, the first of several; −1 where it has none. */
export function placeOfPeriod(periods: Int32Array, from: number, to: number, period: number): number {
  // Of a series without holes it stands as many places on as periods have passed.
  const guess = from + period - (periods[from] as number);
  if (
    guess >= from &&
    guess < to &&
    periods[guess] === period &&
    (guess === from || periods[guess - 1] !== period)
  )
    return guess;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((periods[middle] as number) < period) low = middle + 1;
    else high = middle;
  }
  return low < to && periods[low] === period ? low : -1;
}

/** The series in whose places one lies. @param starts of all series, and the number of places at the end */
export function seriesAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells the series of rows, quickly where each row is of the same series as the one asked for before it. */
export class SeriesCursor {
  readonly #starts: Int32Array;
  /** By row, of rows that do not stand in order. */
  readonly #series: Int32Array | undefined;
  /** The rows from `from` up to before `to` are of the series read last: all of it where rows stand in order, else the one row. */
  from = 0;
  to = 0;
  #number = -1;

  constructor(index: SeriesIndex) {
    const { starts, rows } = index.order;
    this.#starts = starts;
    this.#series = rows ? index.series : undefined;
  }

  seriesOf(row: number): number {
    if (row >= this.from && row < this.to) return this.#number;
    if (this.#series) {
      this.from = row;
      this.to = row + 1;
      return (this.#number = this.#series[row] as number);
    }
    const number = row === this.to ? this.#number + 1 : seriesAt(this.#starts, row);
    this.from = this.#starts[number] as number;
    this.to = this.#starts[number + 1] as number;
    return (this.#number = number);
  }
}

/** Finds rows of one series after the other, quickly where each period asked for follows the one before it. */
export class SeriesReader {
  readonly #order: SeriesOrder;
  #from = 0;
  #to = 0;
  /** The place found last. */
  #near = 0;

  constructor(index: SeriesIndex) {
    this.#order = index.order;
  }

  /** @param series number of the one read from now on; −1 for none, which has no rows */
  open(series: number): void {
    const { starts } = this.#order;
    this.#from = series < 0 ? 0 : (starts[series] as number);
    this.#to = series < 0 ? 0 : (starts[series + 1] as number);
    this.#near = this.#from - 1;
  }

  /** The row that holds a period code, or −1; also for a code of −1. */
  row(period: number): number {
    const { periods, rows } = this.#order;
    let place = this.#near + 1;
    const isNext =
      place < this.#to &&
      periods[place] === period &&
      (place === this.#from || periods[place - 1] !== period);
    if (!isNext) place = period < 0 ? -1 : placeOfPeriod(periods, this.#from, this.#to, period);
    if (place < 0) return -1;
    this.#near = place;
    return rows ? (rows[place] as number) : place;
  }
}

function indexOf(order: SeriesOrder, find: SeriesIndex["find"]): SeriesIndex {
  const { starts, rows, periods } = order;
  let series: Int32Array | undefined;
  return {
    get series() {
      return (series ??= seriesOfRows(order));
    },
    seriesCount: starts.length - 1,
    order,
    row: (number, period) => {
      if (number < 0 || period < 0) return -1;
      const place = placeOfPeriod(periods, starts[number] as number, starts[number + 1] as number, period);
      return place < 0 || !rows ? place : (rows[place] as number);
    },
    find,
  };
}

/** The first row of a series. */
export function firstRow({ starts, rows }: SeriesOrder, series: number): number {
  const place = starts[series] as number;
  return rows ? (rows[place] as number) : place;
}

/** Finds series by their keys; what that takes is made when first one is looked for. */
function finder(dataset: Dataset, order: SeriesOrder): SeriesIndex["find"] {
  const { keys, starts } = order;
  let numbers: KeyNumbers | undefined;
  const numbered = (): KeyNumbers => {
    const made = numbersFor(dataset, keys);
    for (let number = 0; number < starts.length - 1; number++)
      made.number(keys.ofRow(firstRow(order, number)));
    return made;
  };
  return (key) => (numbers ??= numbered()).find(keys.of(key));
}

function seriesOfRows({ starts, rows }: SeriesOrder): Int32Array {
  const length = starts.at(-1) as number;
  const series = new Int32Array(length);
  for (let number = 0; number < starts.length - 1; number++) {
    const [from, to] = [starts[number] as number, starts[number + 1] as number];
    if (rows) for (let place = from; place < to; place++) series[rows[place] as number] = number;
    else series.fill(number, from, to);
  }
  return series;
}

const indexes = new WeakMap<Dataset, SeriesIndex>();

/** The index of a dataset, built when first asked for and kept as long as the dataset. */
export function seriesIndex(dataset: Dataset): SeriesIndex {
  let index = indexes.get(dataset);
  if (!index) {
    const order = seriesOrder(dataset);
    indexes.set(dataset, (index = indexOf(order, finder(dataset, order))));
  }
  return index;
}

/** Gives a dataset whose rows have been put in order the index of the one that it was made of. */
export function keepOrder(dataset: Dataset, { order, find }: SeriesIndex): void {
  indexes.set(dataset, indexOf({ ...order, rows: undefined }, find));
}

/** Every row whose key an earlier row already has, with that row. */
export function findDuplicates(dataset: Dataset): readonly Duplicate[] {
  const order = seriesOrder(dataset);
  const duplicates = duplicatesIn(order);
  if (duplicates.length === 0) indexes.set(dataset, indexOf(order, finder(dataset, order)));
  return duplicates;
}

function duplicatesIn({ starts, rows, periods }: SeriesOrder): readonly Duplicate[] {
  // Rows that stand in order have no two of one period.
  if (!rows) return [];
  const duplicates: Duplicate[] = [];
  for (let number = 0; number < starts.length - 1; number++) {
    let first = starts[number] as number;
    for (let place = first + 1; place < (starts[number + 1] as number); place++)
      if (periods[place] !== periods[first]) first = place;
      else duplicates.push({ first: rows[first] as number, second: rows[place] as number });
  }
  return duplicates.sort((a, b) => a.second - b.second);
}
