import { Memo } from "./memo.ts";
import { type Period, parsePeriod, periodsPerYear, yearsBefore } from "../model/period.ts";

/** A time that a header names without its year: 本季, 上年同期, 1-6月. */
export type RelativeTime =
  | "month"
  | "quarter"
  | "to_date"
  | "year"
  | "same_period_last_year"
  | "last_year"
  | "year_before_last"
  | "next_year"
  | "ever"
  | "as_reported"
  | { readonly part: Period };

const words: readonly (readonly [RegExp, RelativeTime])[] = [
  [/^(?:上年|去年)同期(?:累计)?|^同期(?=$|数|值|累计|完成|实绩)/, "same_period_last_year"],
  [/^(?:总累计|历年累计|历史累计|累计总[数量])/, "ever"],
  [
    /^(?:(?:当年|本年|今年|年内|自年初|本期)累计|年初至今|(?:1[-—–~至]|截[至止]到?)?本[月季]度?(?:止|末|底)?累计|累计)(?:数|值|量|额)?/,
    "to_date",
  ],
  [/^(?:当月累计|本月|当月)(?!累计|止)/, "month"],
  [/^(?:本季度|本季|当季)(?!累计)/, "quarter"],
  [/^本期/, "as_reported"],
  [/^(?:本年度?|今年|当年|全年)(?!累计)/, "year"],
  [/^(?:上年度?|去年)末?/, "last_year"],
  [/^前年/, "year_before_last"],
  [/^(?:下年度?|下一年度?|明年|次年|来年)/, "next_year"],
];

const part =
  /^(?:\d{1,2}(?:[-—–~至]\d{1,2})?月(?:份|累计)?|\d[-—–~至]\d季度|第?[一二三四1-4]季度|[上下]半年|前[一二三]季度|[qQ][1-4]$)/;

/** The time at the start of a header, and what follows it; a text without blanks. */
export function readRelativeTime(text: string): { time: RelativeTime; rest: string } | undefined {
  for (const [form, time] of words) {
    const found = form.exec(text)?.[0];
    if (found) return { time, rest: text.slice(found.length) };
  }
  const until = /^截[至止]到?(\d{1,2})月[底末]?/.exec(text);
  const upTo = until ? parsePeriod(`2000年${until[1]}月累计`) : undefined;
  if (until && upTo) return { time: { part: upTo }, rest: text.slice(until[0].length) };
  const found = part.exec(text)?.[0];
  const own = found ? parsePeriod(/^q/i.test(found) ? `2000${found}` : `2000年${found}`) : undefined;
  if (!found || !own) return undefined;
  // 一季度累计 is the year up to the end of the quarter; 6月末 and 6月当月 are the month.
  const [suffix = ""] = /^(?:累计(?:数|值|额)?|当月|[底末])/.exec(text.slice(found.length)) ?? [];
  const time = { part: suffix.startsWith("累计") ? resolveTime("to_date", own) : own };
  return { time, rest: text.slice(found.length + suffix.length) };
}

/** Whether a time is of the year before, or of the one before that. */
export function isEarlier(time: RelativeTime | undefined): boolean {
  return time === "same_period_last_year" || time === "last_year" || time === "year_before_last";
}

/** The last month of a period, from 1. */
function lastMonth({ frequency, part: at }: Period): number {
  return frequency === "year-to-date" ? at : (at * 12) / periodsPerYear[frequency];
}

/** What a time means in a table of one period: in one of June, 本季 is the second quarter and 累计 is January to June. */
export function resolveTime(time: RelativeTime, table: Period): Period {
  const month = lastMonth(table);
  const { year } = table;
  const isYear = table.frequency === "annual" || table.frequency === "fiscal-year";
  const toDate: Period = isYear ? table : { frequency: "year-to-date", year, part: month };
  const ofYear: Period = isYear ? table : { frequency: "annual", year, part: 1 };
  if (typeof time === "object") return { ...time.part, year };
  switch (time) {
    case "month":
      return { frequency: "month", year, part: month };
    case "quarter":
      return { frequency: "quarter", year, part: Math.ceil(month / 3) };
    case "to_date":
    case "ever":
      return toDate;
    case "same_period_last_year":
      return yearsBefore(toDate, 1);
    case "year":
      return ofYear;
    case "last_year":
      return yearsBefore(ofYear, 1);
    case "year_before_last":
      return yearsBefore(ofYear, 2);
    case "next_year":
      return yearsBefore(ofYear, -1);
    case "as_reported":
      return table;
  }
}

const yearText = /(?:1[89]|20)\d\d/g;

/** Characters of a line that periods are looked for in. */
const longestLine = 1000;

/** The periods named in a running text, the longest reading of each: 2024年1-6月 in 某县2024年1-6月科技指标完成情况. */
export function periodsIn(text: string): readonly Period[] {
  return known.get(text.slice(0, longestLine));
}

/** Lines that are known at a time: a line above one header may stand above the next as well. */
const known = new Memo(readPeriods, 1000);

function readPeriods(text: string): readonly Period[] {
  const bare = text.normalize("NFKC").replace(/\s+/g, "");
  const found: Period[] = [];
  let past = 0;
  for (const { index } of bare.matchAll(yearText)) {
    if (index < past) continue;
    for (let length = Math.min(16, bare.length - index); length >= 4; length--) {
      const candidate = bare.slice(index, index + length);
      const period = parsePeriod(candidate);
      // Digits that go on are another number: 2024 in 20240.
      if (!period || (/\d$/.test(candidate) && /^\d/.test(bare.slice(index + length)))) continue;
      const isUntil = /(?:截至|截止到?)$/.test(bare.slice(0, index)) && period.frequency === "month";
      found.push(isUntil ? { ...period, frequency: "year-to-date" } : period);
      past = index + length;
      break;
    }
  }
  return found;
}
