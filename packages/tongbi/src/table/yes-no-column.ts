import type { MaybeDeferred } from "./deferred.ts";
import { DictionaryColumn } from "./dictionary-column.ts";

const words = ["no", "yes", ""];

/** A column of `yes` for 1 and `no` for 0, empty for 2 where neither is known. */
export function yesNoColumn(answers: MaybeDeferred<Uint8Array>): DictionaryColumn {
  return new DictionaryColumn(answers, (answer) => words[answer] ?? "");
}
