import { publishedRows } from "../calc/published-rows.ts";
import type { Dataset } from "../model/dataset.ts";
import { shiftDecimal } from "../model/decimal.ts";
import type { Indicator, PublishedMeasure } from "../model/indicator.ts";
import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { NumberColumn } from "./number-column.ts";

/** What the source itself states of each row: the figure, and what it is computed on. */
export interface PublishedFigures {
  /** Growth and completion in per cent, a change in the unit of the indicator; null where nothing is published. */
  readonly figure: NumberColumn;
  /** `levels` where it is of the figures beside it, `comparable` of an adjusted base (同口径); empty where nothing is published. */
  readonly basis: DictionaryColumn;
}

/**
 * The published measure of each row, for a table that has it beside the computed one; found when first looked at.
 * @param rows of results
 * @param places by row of the table where it stands in `rows`, where that is elsewhere
 */
export function publishedFigures(
  dataset: Dataset,
  rows: Int32Array,
  measure: Extract<PublishedMeasure, "growth_rate" | "change" | "completion">,
  places?: () => Int32Array,
): PublishedFigures {
  const { length } = rows;
  const { columns, indicators } = dataset;
  const published = new Deferred(length, () => publishedRows(dataset, rows, measure));
  const values = (): Float64Array => {
    const found = new Float64Array(length).fill(Number.NaN);
    published.get().forEach((row, at) => {
      if (row < 0 || columns.gap[row] !== 0) return;
      const { unit } = indicators[columns.indicator[row] as number] as Indicator;
      const of = indicators[columns.indicator[rows[at] as number] as number] as Indicator;
      const exponent = measure === "change" ? unit.exponent - of.unit.exponent : unit.exponent + 2;
      found[at] = shiftDecimal(columns.value[row] as number, exponent);
    });
    return found;
  };
  const bases = (): Uint8Array =>
    Uint8Array.from(published.get(), (row) => {
      if (row < 0 || columns.gap[row] !== 0) return 0;
      return indicators[columns.indicator[row] as number]?.publishes?.basis === undefined ? 1 : 2;
    });
  return {
    figure: new NumberColumn(new Deferred(length, values), places),
    basis: new DictionaryColumn(new Deferred(length, bases), (code) => baseNames[code] ?? "", places),
  };
}

const baseNames = ["", "levels", "comparable"] as const;
