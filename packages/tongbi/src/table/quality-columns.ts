import { gapReason } from "../model/gap.ts";
import { statusText } from "../model/status.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** The columns that every table ends with: how far its figures can be relied on. */
export interface QualityColumns {
  /** Why a figure of the row is absent, one of `gapReasons`; `none` where all are there. */
  readonly gap: DictionaryColumn;
  /** Observation status as SDMX text: `A` normal, `P` provisional, `PE`. */
  readonly status: DictionaryColumn;
}

export function qualityColumns(gap: Uint8Array, status: Int32Array): QualityColumns {
  return { gap: new DictionaryColumn(gap, gapReason), status: new DictionaryColumn(status, statusText) };
}
