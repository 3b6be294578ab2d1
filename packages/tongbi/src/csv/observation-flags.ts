import type { GapReason } from "../model/gap.ts";
import { type StatusCode, type StatusSet, statusSet } from "../model/status.ts";

/** What flags beside a number or in its place say. */
export interface FlagReading {
  readonly status: StatusSet;
  /** Why there is no number: confidential, or not applicable. */
  readonly gap?: GapReason;
}

/**
 * Flags of Eurostat as SDMX statuses; `r`, revised, is none, and `s` its own estimate.
 * Source: Eurostat, statistical data, observation flags.
 */
const flags: ReadonlyMap<string, StatusCode | undefined> = new Map([
  ["b", "B"],
  ["c", undefined],
  ["d", "D"],
  ["e", "E"],
  ["f", "F"],
  ["i", "I"],
  ["n", "N"],
  ["p", "P"],
  ["r", undefined],
  ["s", "E"],
  ["u", "U"],
  ["z", undefined],
]);

/** One to three flags, alone or together (be, bd, dp, de); undefined where a letter is no flag. */
export function readFlags(text: string): FlagReading | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  const letters = [...text.toLowerCase()];
  if (!letters.every((letter) => flags.has(letter))) return undefined;
  const status = statusSet(letters.flatMap((letter) => flags.get(letter) ?? []));
  if (letters.includes("c")) return { status, gap: "suppressed" };
  return letters.includes("z") ? { status, gap: "not_applicable" } : { status };
}
