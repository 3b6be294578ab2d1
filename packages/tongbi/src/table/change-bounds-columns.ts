import { type ChangeBounds, changeBounds, changeSigns } from "../calc/change-bounds.ts";
import type { Dataset } from "../model/dataset.ts";
import { Deferred, made, type MaybeDeferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";
import { NumberColumn } from "./number-column.ts";

/** Columns of a comparison that say what is certain of figures that are withheld but for their bounds. */
export interface ChangeBoundsColumns {
  /** Least and greatest change, in the unit of the change; null where value and base are known, or where one has no bounds. */
  readonly change_lower: NumberColumn;
  readonly change_upper: NumberColumn;
  /** Least and greatest growth rate in per cent; null too where the base may be zero or less, and of ratios. */
  readonly growth_rate_lower: NumberColumn;
  readonly growth_rate_upper: NumberColumn;
  /** `up`, `down` or `same` where that is certain, of known figures too; else empty. */
  readonly sign: DictionaryColumn;
}

/**
 * The columns, which are computed when one of them is first looked at.
 * @param rows that are compared, one for each of the table, or −1
 * @param base row of the base of each, or −1
 * @param points by indicator code: 1 where no rate is wanted
 * @param change of each, NaN where value or base is absent
 * @param places by row of the table where it stands in `rows`, where that is elsewhere
 */
export function changeBoundsColumns(
  dataset: Dataset,
  rows: Int32Array,
  base: MaybeDeferred<Int32Array>,
  points: Uint8Array,
  change: MaybeDeferred<Float64Array>,
  places?: () => Int32Array,
): ChangeBoundsColumns {
  const { length } = rows;
  const result = new Deferred(length, () =>
    changeBounds(dataset.columns, dataset.bounds, rows, made(base), points, made(change)),
  );
  const end = (of: (bounds: ChangeBounds) => Float64Array): NumberColumn =>
    new NumberColumn(new Deferred(length, () => of(result.get())), places);
  return {
    change_lower: end(({ changeLower }) => changeLower),
    change_upper: end(({ changeUpper }) => changeUpper),
    growth_rate_lower: end(({ growthLower }) => growthLower),
    growth_rate_upper: end(({ growthUpper }) => growthUpper),
    sign: new DictionaryColumn(
      new Deferred(length, () => result.get().sign),
      (code) => changeSigns[code] ?? "",
      places,
    ),
  };
}
