import { gapReason } from "../model/gap.ts";
import { statusText } from "../model/status.ts";
import type { MaybeDeferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** The columns that every table ends with: how far its figures can be relied on. */
export interface QualityColumns {
  /** Why a figure of the row is absent, one of `gapReasons`; `none` where all are there. */
  readonly gap: DictionaryColumn;
  /** Observation status as SDMX text: `A` normal, `P` provisional, `PE`. */
  readonly status: DictionaryColumn;
}

/** @param places by row where its gap and status stand, where that is elsewhere */
export function qualityColumns(
  gap: MaybeDeferred<Uint8Array>,
  status: MaybeDeferred<Int32Array>,
  places?: () => Int32Array,
): QualityColumns {
  return {
    gap: new DictionaryColumn(gap, gapReason, places),
    status: new DictionaryColumn(status, statusText, places),
  };
}
