import type { ObservationColumns } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import { yearOverYear } from "./year-over-year.ts";

/**
 * Revision (修订): the figure of a later vintage − that of an earlier one of the same observation, and in per cent of the
 * earlier. The arithmetic is that of a year over year with the earlier vintage as its base; an observation that the earlier vintage
 * lacks, or has no figure of, gives `no_earlier_vintage`.
 */
export interface Revision {
  /** NaN where there is none. */
  readonly earlierValue: Float64Array;
  /** Later − earlier in the unit of the indicator; NaN where either is absent. */
  readonly revision: Float64Array;
  /** Per cent; NaN where `gap` is not 0. */
  readonly relativeRevision: Float64Array;
  readonly gap: Uint8Array;
  /** Status of both together. */
  readonly status: Int32Array;
}

const noEarlierVintage = gapCode("no_earlier_vintage");
const absent: ReadonlySet<number> = new Set([gapCode("no_base_period"), gapCode("base_missing")]);

/**
 * @param columns of the dataset
 * @param rows of the later vintage
 * @param earlier row of the earlier vintage of each, or −1
 * @param pointsOnly by indicator code: 1 where no rate is wanted
 * @param places by indicator code: decimals that a rate is published with
 * @param isPoints by indicator code: 1 where a revision is one of points, also where a rate of it is wanted
 */
export function revision(
  columns: Pick<ObservationColumns, "indicator" | "value" | "gap" | "line" | "status">,
  rows: Int32Array,
  earlier: Int32Array,
  pointsOnly: Uint8Array,
  places: Uint8Array,
  isPoints: Uint8Array,
): Revision {
  const { baseValue, change, growthRate, gap } = yearOverYear(
    columns,
    rows,
    earlier,
    pointsOnly,
    places,
    isPoints,
  );
  const status = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const from = earlier[at] as number;
    const ofEarlier = from < 0 ? 0 : (columns.status[from] as number);
    const row = rows[at] as number;
    status[at] = (columns.status[row] as number) | ofEarlier;
    if (columns.gap[row] === 0 && absent.has(gap[at] as number)) gap[at] = noEarlierVintage;
  }
  return { earlierValue: baseValue, revision: change, relativeRevision: growthRate, gap, status };
}
