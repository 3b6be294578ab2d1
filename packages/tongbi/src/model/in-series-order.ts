import type { Bounds, Dataset, ObservationColumns } from "./dataset.ts";
import { gathered } from "./gathered.ts";
import { keepOrder, seriesIndex } from "./series-index.ts";

/** A dataset whose rows stand series by series, and where the rows of the one that it was made of stand in it. */
export interface OrderedDataset {
  readonly dataset: Dataset;
  /** By row of the other dataset the row here; undefined where they are the same. */
  readonly places: (() => Int32Array) | undefined;
}

const ordered = new WeakMap<Dataset, OrderedDataset>();

/** The dataset in the order of its series, sorted once and kept; its columns are made when first looked at. */
export function inSeriesOrder(dataset: Dataset): OrderedDataset {
  let known = ordered.get(dataset);
  if (!known) ordered.set(dataset, (known = putInOrder(dataset)));
  return known;
}

function putInOrder(dataset: Dataset): OrderedDataset {
  const index = seriesIndex(dataset);
  const { rows, periods } = index.order;
  if (!rows) return { dataset, places: undefined };
  const columns = { ...dataset.columns };
  lazily(columns, "period", () => periods);
  for (const name of Object.keys(columns) as (keyof ObservationColumns)[])
    if (name !== "period") lazily(columns, name, () => gathered(dataset.columns[name], rows));
  const sorted = { ...dataset, columns };
  lazily(sorted, "bounds", () => boundsInOrder(dataset.bounds, rows));
  keepOrder(sorted, index);
  let places: Int32Array | undefined;
  return { dataset: sorted, places: () => (places ??= inverse(rows)) };
}

function lazily<T extends object, K extends keyof T>(object: T, name: K, make: () => T[K]): void {
  const define = (rest: PropertyDescriptor): T =>
    Object.defineProperty(object, name, { enumerable: true, configurable: true, ...rest });
  define({
    get: () => {
      const value = make();
      define({ value });
      return value;
    },
  });
}

function boundsInOrder(bounds: Dataset["bounds"], rows: Int32Array): Map<number, Bounds> {
  const result = new Map<number, Bounds>();
  if (bounds.size > 0)
    rows.forEach((row, place) => {
      const known = bounds.get(row);
      if (known) result.set(place, known);
    });
  return result;
}

function inverse(rows: Int32Array): Int32Array {
  const places = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) places[rows[place] as number] = place;
  return places;
}
