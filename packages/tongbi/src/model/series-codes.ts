import type { Dataset } from "./dataset.ts";
import { firstRow, seriesIndex, type SeriesIndex } from "./series-index.ts";
import type { SeriesKey } from "./series-keys.ts";

/** The keys of series by series number: of one series after the other they lie side by side, as the first rows of series do not. */
export class SeriesCodes {
  readonly #dataset: Dataset;
  readonly #index: SeriesIndex;
  readonly #codes: Partial<Record<keyof SeriesKey, Int32Array>> = {};

  constructor(dataset: Dataset, index: SeriesIndex) {
    this.#dataset = dataset;
    this.#index = index;
  }

  /** By series number the code of one part of the key; made when first asked for. */
  of(part: keyof SeriesKey): Int32Array {
    return (this.#codes[part] ??= this.#made(part));
  }

  keyOf(series: number): SeriesKey {
    return {
      indicator: this.of("indicator")[series] as number,
      region: this.of("region")[series] as number,
      level: this.of("level")[series] as number,
      stage: this.of("stage")[series] as number,
      scenario: this.of("scenario")[series] as number,
      vintage: this.of("vintage")[series] as number,
    };
  }

  #made(part: keyof SeriesKey): Int32Array {
    const column = this.#dataset.columns[part];
    const { order, seriesCount } = this.#index;
    const codes = new Int32Array(seriesCount);
    for (let series = 0; series < seriesCount; series++)
      codes[series] = column[firstRow(order, series)] as number;
    return codes;
  }
}

const known = new WeakMap<SeriesIndex, SeriesCodes>();

/** Those of a dataset, kept as long as its index. */
export function seriesCodes(dataset: Dataset): SeriesCodes {
  const index = seriesIndex(dataset);
  let codes = known.get(index);
  if (!codes) known.set(index, (codes = new SeriesCodes(dataset, index)));
  return codes;
}
