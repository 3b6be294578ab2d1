import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { formatPeriod } from "../model/period.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { shownCodes } from "./shown-codes.ts";

/** The columns that every table begins with: what the figures of a row are about. */
export interface KeyColumns {
  /** Indicator id. */
  readonly indicator: DictionaryColumn;
  readonly region: DictionaryColumn;
  /** ISO text: `2017`, `2017-Q1`, `2017-01/06`. */
  readonly period: DictionaryColumn;
  /** Level id, empty where the series has none. */
  readonly level: DictionaryColumn;
  /** Stage id, empty where the series has none. */
  readonly stage: DictionaryColumn;
  /** `result`, `target` or `plan`. */
  readonly scenario: DictionaryColumn;
  /** Release that the figure is of, empty for the newest or only one of its series. */
  readonly vintage: DictionaryColumn;
}

export function keyColumns(dataset: Dataset, rows: Int32Array): KeyColumns {
  const { columns } = dataset;
  const periods = dataset.periods.map(formatPeriod);
  return {
    indicator: indicatorColumn(dataset, rows, ({ id }) => id),
    region: new DictionaryColumn(shownCodes(columns.region, rows), (code) => dataset.regions[code] ?? ""),
    period: new DictionaryColumn(shownCodes(columns.period, rows), (code) => periods[code] ?? ""),
    level: new DictionaryColumn(shownCodes(columns.level, rows), (code) => dataset.levels[code] ?? ""),
    stage: new DictionaryColumn(shownCodes(columns.stage, rows), (code) => dataset.stages[code] ?? ""),
    scenario: new DictionaryColumn(shownCodes(columns.scenario, rows), (code) => scenarioCodes[code] ?? ""),
    vintage: new DictionaryColumn(shownCodes(columns.vintage, rows), (code) => dataset.vintages[code] ?? ""),
  };
}

/** A column of a text that each indicator has, such as its unit. */
export function indicatorColumn(
  dataset: Dataset,
  rows: Int32Array,
  text: (indicator: Dataset["indicators"][number]) => string,
): DictionaryColumn {
  const texts = dataset.indicators.map(text);
  return new DictionaryColumn(shownCodes(dataset.columns.indicator, rows), (code) => texts[code] ?? "");
}
