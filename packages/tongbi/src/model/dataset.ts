import type { Scenario } from "./dimension.ts";
import type { Indicator } from "./indicator.ts";
import type { Period } from "./period.ts";

/**
 * The columns of a dataset, one entry an observation, in the order of the file. Keys are codes: positions in the
 * dictionaries of the {@link Dataset}. Columns may share memory where they hold the same, so none is to be written to.
 */
export interface ObservationColumns {
  readonly indicator: Int32Array;
  readonly region: Int32Array;
  readonly period: Int32Array;
  readonly level: Int32Array;
  readonly stage: Int32Array;
  /** Position in {@link Dataset.vintages}; 0 for the newest or only one. */
  readonly vintage: Int32Array;
  readonly scenario: Uint8Array;
  /** In the unit of the indicator; NaN where `gap` is not 0. */
  readonly value: Float64Array;
  /** Why the value is absent, a code of `gapReasons`; 0 where it is there. */
  readonly gap: Uint8Array;
  /** Observation status, a set of `statusCodes`. */
  readonly status: Int32Array;
  /** Position in {@link Dataset.files}. */
  readonly file: Int32Array;
  /** Line and column of the cell in that file, from 1; 0 where there is none. */
  readonly line: Int32Array;
  readonly column: Int32Array;
}

/** What is known of a withheld figure, or of one computed from such: `1XX` is between 100 and 199. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Observations of indicators by region, period, level, stage, scenario and vintage. Plain data: it can be handed between
 * threads. No two rows have the same key.
 */
export interface Dataset {
  /** Each with the unit that its values have here, which may be another than the catalogue's. */
  readonly indicators: readonly Indicator[];
  readonly regions: readonly string[];
  /** In the order of `comparePeriods`. */
  readonly periods: readonly Period[];
  /** Level ids; the empty id where a series has none. */
  readonly levels: readonly string[];
  /** Stage ids; the empty id where a series has none. */
  readonly stages: readonly string[];
  /**
   * Names of the releases (版本, 数据版次) that figures are of. The first is always the empty one: the newest figures of a
   * series, and all of a series that has one vintage only.
   */
  readonly vintages: readonly string[];
  readonly files: readonly string[];
  readonly length: number;
  readonly columns: ObservationColumns;
  /** Bounds of withheld figures and of those computed from such, by row; infinite where an end is open. */
  readonly bounds: ReadonlyMap<number, Bounds>;
}

/** Scenario codes of the `scenario` column. */
export const scenarioCodes: readonly Scenario[] = ["result", "target", "plan"];
