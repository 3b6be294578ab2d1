import { changeBounds, changeSigns } from "../calc/change-bounds.ts";
import type { Dataset } from "../model/dataset.ts";
import { type BoundsColumns, boundsColumns } from "./bounds-columns.ts";
import { Deferred, made, type MaybeDeferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** What change and rate are called where figures are compared. */
export interface ChangeNames<Change extends string, Rate extends string> {
  readonly change: Change;
  readonly rate: Rate;
}

/**
 * Columns of a comparison that say what is certain of figures that are withheld but for their bounds: between what the change lies, in
 * its unit, and null where value and base are known, or where one has no bounds; between what the rate does, in per cent, and null
 * too where the base may be zero or less, and of ratios.
 */
export type ChangeBoundsColumns<Change extends string, Rate extends string> = BoundsColumns<Change> &
  BoundsColumns<Rate> & {
    /** `up`, `down` or `same` where that is certain, of known figures too; else empty. */
    readonly sign: DictionaryColumn;
  };

/**
 * The columns, which are computed when one of them is first looked at.
 * @param rows that are compared, one for each of the table, or −1
 * @param base row of the base of each, or −1
 * @param points by indicator code: 1 where no rate is wanted
 * @param change of each, NaN where value or base is absent
 * @param decimals by indicator code: those that figures of no file are rounded to before their change is taken, −1 where they are not
 * @param places by row of the table where it stands in `rows`, where that is elsewhere
 */
export function changeBoundsColumns<Change extends string, Rate extends string>(
  names: ChangeNames<Change, Rate>,
  dataset: Dataset,
  rows: Int32Array,
  base: MaybeDeferred<Int32Array>,
  points: Uint8Array,
  change: MaybeDeferred<Float64Array>,
  decimals?: Int32Array,
  places?: () => Int32Array,
): ChangeBoundsColumns<Change, Rate> {
  const { length } = rows;
  const result = new Deferred(length, () =>
    changeBounds(dataset.columns, dataset.bounds, rows, made(base), points, made(change), decimals),
  );
  return {
    ...boundsColumns(names.change, length, () => result.get().change, places),
    ...boundsColumns(names.rate, length, () => result.get().growth, places),
    sign: new DictionaryColumn(
      new Deferred(length, () => result.get().sign),
      (code) => changeSigns[code] ?? "",
      places,
    ),
  };
}
