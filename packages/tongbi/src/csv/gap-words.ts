import { type GapReason, gapReasons, gapSentences } from "../model/gap.ts";

const words: ReadonlyMap<string, GapReason> = new Map(
  gapReasons.flatMap((reason) =>
    [reason, gapSentences[reason].zh, gapSentences[reason].en].map(
      (text) => [text.toLowerCase(), reason] as const,
    ),
  ),
);

/** Why a value is absent, as a column of its own says it: an id of ours (`suppressed`) or its sentence in either language. */
export function readGapReason(text: string): GapReason | undefined {
  return words.get(text.trim().toLowerCase());
}
