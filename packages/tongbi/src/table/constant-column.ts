import { Deferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

/** A text column that holds the same in every row. */
export function constantColumn(length: number, text: string): DictionaryColumn {
  return new DictionaryColumn(new Deferred(length, () => new Uint8Array(length)), () => text);
}
