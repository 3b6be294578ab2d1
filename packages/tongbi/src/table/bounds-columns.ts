import type { ResultBounds } from "../calc/result-bounds.ts";
import { Deferred } from "./deferred.ts";
import { NumberColumn } from "./number-column.ts";

/** Columns with the least and the greatest that a figure may be, by its name: `share_lower` and `share_upper`. */
export type BoundsColumns<Name extends string> = {
  readonly [End in `${Name}_${"lower" | "upper"}`]: NumberColumn;
};

/**
 * The columns, which are computed when one of them is first looked at; null where there is no interval, or its end is open.
 * @param length of the table
 * @param places by row of the table where its figure stands, where that is elsewhere
 */
export function boundsColumns<Name extends string>(
  name: Name,
  length: number,
  make: () => ResultBounds,
  places?: () => Int32Array,
): BoundsColumns<Name> {
  const bounds = new Deferred(length, make);
  return {
    [`${name}_lower`]: new NumberColumn(new Deferred(length, () => bounds.get().lower), places),
    [`${name}_upper`]: new NumberColumn(new Deferred(length, () => bounds.get().upper), places),
  } as BoundsColumns<Name>;
}
