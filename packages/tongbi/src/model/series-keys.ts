import type { Dataset } from "./dataset.ts";

/** Codes that name a series, as in `ObservationColumns`. */
export interface SeriesKey {
  readonly indicator: number;
  readonly region: number;
  readonly level: number;
  readonly stage: number;
  readonly scenario: number;
  readonly vintage: number;
}

/** From the part that series differ in first, in most files, to the last. */
const parts = ["vintage", "indicator", "level", "stage", "scenario", "region"] as const;

/** Cells a row may cost before a hash is smaller than a plain array. */
const denseCellsPerRow = 16;

/** Packs the key of a series into one number, by the sizes of the dictionaries. */
export class SeriesKeys {
  /** Keys that there can be: packed, each is less than this. */
  readonly most: number;
  /** The columns that tell series apart, those first that mostly change from row to row: columns of several codes. */
  readonly columns: readonly (Int32Array | Uint8Array)[];
  readonly #weights: Readonly<Record<keyof SeriesKey, number>>;
  /** What each step of the codes in `columns` is worth. */
  readonly #steps: Float64Array;

  constructor({ columns, indicators, regions, levels, stages, vintages }: Dataset) {
    const sizes = {
      vintage: vintages.length,
      indicator: indicators.length,
      level: levels.length,
      stage: stages.length,
      scenario: 3,
      region: regions.length,
    };
    const weights: Record<keyof SeriesKey, number> = { ...sizes };
    let space = 1;
    for (const part of parts.toReversed()) {
      weights[part] = space;
      space *= sizes[part];
    }
    const telling = parts.toReversed().filter((part) => sizes[part] > 1);
    this.most = space;
    this.columns = telling.map((part) => columns[part]);
    this.#weights = weights;
    this.#steps = Float64Array.from(telling, (part) => weights[part]);
  }

  /** The packed key of the series of a row. */
  ofRow(row: number): number {
    let packed = 0;
    for (let at = 0; at < this.columns.length; at++)
      packed += ((this.columns[at] as Int32Array)[row] as number) * (this.#steps[at] as number);
    return packed;
  }

  /** The packed key, −1 where a code is. */
  of(key: SeriesKey): number {
    let packed = 0;
    for (const part of parts) {
      if (key[part] < 0) return -1;
      packed += key[part] * this.#weights[part];
    }
    return packed;
  }
}

/** Numbers packed keys in the order in which they are met. */
export class SeriesNumbers {
  /** Keys met so far. */
  count = 0;
  /** Number + 1 by key, 0 where there is none: a fresh array is all zeros, and untouched pages of it cost nothing. */
  readonly #dense: Int32Array;
  readonly #sparse: Map<number, number> = new Map();

  /** @param most keys that there can be @param rows of the dataset @param newest keys below this come most often */
  constructor(most: number, rows: number, newest: number = most) {
    const affordable = denseCellsPerRow * rows + 4096;
    this.#dense = new Int32Array([most, newest].find((cells) => cells <= affordable) ?? 0);
  }

  /** The number of a key; one that is met first gets the next. */
  number(packed: number): number {
    const known = this.find(packed);
    if (known >= 0) return known;
    const number = this.count++;
    if (packed < this.#dense.length) this.#dense[packed] = number + 1;
    else this.#sparse.set(packed, number + 1);
    return number;
  }

  /** The number of a key, or −1. */
  find(packed: number): number {
    if (packed < 0) return -1;
    const known = packed < this.#dense.length ? this.#dense[packed] : this.#sparse.get(packed);
    return (known ?? 0) - 1;
  }
}

/** Numbers for the series of a dataset. The newest vintage comes first, so that it alone can have the plain array. */
export function numbersFor({ length, vintages }: Dataset, { most }: SeriesKeys): SeriesNumbers {
  return new SeriesNumbers(most, length, most / Math.max(1, vintages.length));
}
