import type { Dataset, ObservationColumns } from "./dataset.ts";
import { KeyNumbers } from "./key-numbers.ts";

/** Codes that name a series, as in `ObservationColumns`. */
export interface SeriesKey {
  readonly indicator: number;
  readonly region: number;
  readonly level: number;
  readonly stage: number;
  readonly scenario: number;
  readonly vintage: number;
}

/** The key of the series of a row. */
export function seriesKeyOf(columns: ObservationColumns, row: number): SeriesKey {
  return {
    indicator: columns.indicator[row] as number,
    region: columns.region[row] as number,
    level: columns.level[row] as number,
    stage: columns.stage[row] as number,
    scenario: columns.scenario[row] as number,
    vintage: columns.vintage[row] as number,
  };
}

/** From the part that series differ in first, in most files, to the last. */
const parts = ["vintage", "indicator", "level", "stage", "scenario", "region"] as const;

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
  of({ vintage, indicator, level, stage, scenario, region }: SeriesKey): number {
    if (Math.min(vintage, indicator, level, stage, scenario, region) < 0) return -1;
    const weights = this.#weights;
    return (
      vintage * weights.vintage +
      indicator * weights.indicator +
      level * weights.level +
      stage * weights.stage +
      scenario * weights.scenario +
      region * weights.region
    );
  }
}

/** Numbers for the series of a dataset. The newest vintage comes first, so that it alone can have the plain array. */
export function numbersFor({ length, vintages }: Dataset, { most }: SeriesKeys): KeyNumbers {
  return new KeyNumbers(most, length, most / Math.max(1, vintages.length));
}
