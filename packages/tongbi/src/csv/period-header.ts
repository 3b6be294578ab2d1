import type { Scenario } from "../model/dimension.ts";
import { parsePeriod, type Period } from "../model/period.ts";
import type { StatusSet } from "../model/status.ts";
import type { Unit } from "../model/unit.ts";
import { readHeader, splitUnit } from "./header.ts";
import { readStatus } from "./status-words.ts";

/** What a header over a column of one period says. */
export interface PeriodHeader {
  readonly period: Period;
  readonly scenario: Scenario;
  readonly status: StatusSet;
  readonly unit?: Unit;
  /** Whether a sign for a note follows: 2024年*. */
  readonly isMarked: boolean;
  /** Whether it is four digits and nothing else, as a figure might be. */
  readonly isBare: boolean;
}

/** Letters that offices put behind a provisional or estimated year: 2023p. */
const flags = /^[befp]{1,2}$/;

const marks = /[①-⑳*＊†‡]+$/;

/** Reads 2024年, 2024年目标, 2023年(快报), 2024年（亿元）, 2024年*; undefined where a part of the header is not understood. */
export function readPeriodHeader(text: string): PeriodHeader | undefined {
  if (text.length > longestHeader) return undefined;
  const bare = text.trim();
  if (!/^(?:yr)?[\d０-９]{4}|^(?:[a-z]{3,9}\.?|[qh][1-4])[ -]?\d{4}$/i.test(bare)) return undefined;
  const period = parsePeriod(bare);
  if (period)
    return {
      period,
      scenario: "result",
      status: 0,
      isMarked: false,
      isBare: /^\d{4}$/.test(bare.normalize("NFKC")),
    };
  // 2024年3月末 is a time, and what stands under it a stock.
  const unmarked = bare
    .replace(/(?<=[年月])[末底]$/, "")
    .replace(marks, "")
    .trim();
  if (unmarked !== bare) {
    const header = readPeriodHeader(unmarked);
    return header && { ...header, isMarked: header.isMarked || marks.test(bare), isBare: false };
  }
  const { name, unit } = splitUnit(bare);
  if (unit) {
    const header = readPeriodHeader(name);
    return header && { ...header, unit, isBare: false };
  }
  return readWord(bare.normalize("NFKC").replace(/\s+/g, ""));
}

/** Characters of the longest header that may name a period and more. */
const longestHeader = 200;

/** Characters of the longest text that is a period. */
const longestPeriod = 24;

/** A period with a word after it, in parentheses or not. */
function readWord(text: string): PeriodHeader | undefined {
  for (let end = Math.min(text.length - 1, longestPeriod); end >= 4; end--) {
    const period = parsePeriod(text.slice(0, end));
    if (!period) continue;
    const word = text.slice(end).replace(/^\(([^()]+)\)$/, "$1");
    const role = readHeader(word).role;
    const scenario = role === "result" || role === "target" || role === "plan" ? role : undefined;
    const reading = /^\p{Script=Han}/u.test(word) || flags.test(word) ? readStatus(word) : undefined;
    if (!scenario && !reading) return undefined;
    return {
      period,
      scenario: scenario ?? "result",
      status: reading?.status ?? 0,
      isMarked: false,
      isBare: false,
    };
  }
  return undefined;
}
