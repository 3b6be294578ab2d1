import type { Language } from "./words.ts";

/**
 * How often a series is observed; `year-to-date` is the cumulative figure since January (累计), `fiscal-year` a year of
 * accounts (财年) that begins in a month of its own and is named after the calendar year in which it ends.
 */
export type Frequency = "annual" | "fiscal-year" | "half-year" | "quarter" | "month" | "year-to-date";

/**
 * A span of the calendar, as numbers and never as a date.
 * `part` counts within the year from 1; for `year-to-date` it is the last month, for `annual` and `fiscal-year` always 1.
 */
export interface Period {
  readonly frequency: Frequency;
  readonly year: number;
  readonly part: number;
}

/** Periods of a frequency that make a year. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = {
  annual: 1,
  "fiscal-year": 1,
  "half-year": 2,
  quarter: 4,
  month: 12,
  "year-to-date": 12,
};

/** Positions on the line of a frequency: the next period of the same frequency has the next integer. */
export function periodOrdinal(period: Period): number {
  return period.year * periodsPerYear[period.frequency] + period.part - 1;
}

/** The period of a frequency at a position; the inverse of {@link periodOrdinal}. */
export function periodAt(frequency: Frequency, ordinal: number): Period {
  const perYear = periodsPerYear[frequency];
  const year = Math.floor(ordinal / perYear);
  return { frequency, year, part: ordinal - year * perYear + 1 };
}

/** The same period `years` earlier; year-to-date keeps its span. */
export function yearsBefore(period: Period, years: number): Period {
  return { ...period, year: period.year - years };
}

/** The period so many of its frequency earlier, negative for later; undefined of a year-to-date, which none comes before. */
export function periodBefore(period: Period, back: number): Period | undefined {
  const { frequency } = period;
  return frequency === "year-to-date" ? undefined : periodAt(frequency, periodOrdinal(period) - back);
}

const two = (part: number): string => String(part).padStart(2, "0");

/**
 * ISO 8601 and SDMX text: `2017`, `2017-S1`, `2017-Q1`, `2017-03`, year-to-date as the interval `2017-01/06`, a fiscal
 * year as the SDMX reporting year `2017-A1`.
 */
export function formatPeriod({ frequency, year, part }: Period): string {
  const start = String(year).padStart(4, "0");
  switch (frequency) {
    case "annual":
      return start;
    case "fiscal-year":
      return `${start}-A1`;
    case "half-year":
      return `${start}-S${part}`;
    case "quarter":
      return `${start}-Q${part}`;
    case "month":
      return `${start}-${two(part)}`;
    case "year-to-date":
      return `${start}-01/${two(part)}`;
  }
}

/** The period as a reader says it: 2017年, 2017财年, 2017年上半年, 2017年一季度, 2017年3月, 2017年1—6月. */
export function periodLabel(period: Period, language: Language): string {
  const { frequency, year, part } = period;
  if (language === "en") {
    if (frequency === "fiscal-year") return `FY${year}`;
    if (frequency === "half-year") return `H${part} ${year}`;
    if (frequency === "quarter") return `Q${part} ${year}`;
    if (frequency === "month") return `${months[part - 1]} ${year}`;
    if (frequency === "year-to-date")
      return part === 1 ? `Jan ${year} to date` : `Jan–${months[part - 1]} ${year}`;
    return String(year);
  }
  if (frequency === "fiscal-year") return `${year}财年`;
  if (frequency === "half-year") return `${year}年${part === 1 ? "上" : "下"}半年`;
  if (frequency === "quarter") return `${year}年${"一二三四"[part - 1]}季度`;
  if (frequency === "month") return `${year}年${part}月`;
  if (frequency === "year-to-date") return part === 1 ? `${year}年1月累计` : `${year}年1—${part}月`;
  return `${year}年`;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const year = "(1[89]\\d\\d|20\\d\\d|2100)";
const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => Omit<Period, "year">])[] = [
  [new RegExp(`^(?:yr)?${year}(?:年|年度|年全年)?$`), () => ({ frequency: "annual", part: 1 })],
  [new RegExp(`^${year}\\[yr\\1\\]$`), () => ({ frequency: "annual", part: 1 })],
  [new RegExp(`^${year}-a1$`), () => ({ frequency: "fiscal-year", part: 1 })],
  [new RegExp(`^${year}财(?:政年度|年)$`), () => ({ frequency: "fiscal-year", part: 1 })],
  [new RegExp(`^${year}-?[sh]([12])$`), (m) => ({ frequency: "half-year", part: Number(m[2]) })],
  [new RegExp(`^${year}年([上下])半年$`), (m) => ({ frequency: "half-year", part: m[2] === "上" ? 1 : 2 })],
  [new RegExp(`^${year}-?q([1-4])$`), (m) => ({ frequency: "quarter", part: Number(m[2]) })],
  [
    new RegExp(`^${year}年?第?([一二三四1-4])季度?$`),
    (m) => ({ frequency: "quarter", part: "一二三四".indexOf(m[2] ?? "") + 1 || Number(m[2]) }),
  ],
  [new RegExp(`^${year}(?:-|m|/)(0[1-9]|1[0-2])$`), (m) => ({ frequency: "month", part: Number(m[2]) })],
  [new RegExp(`^${year}年(0?[1-9]|1[0-2])月份?$`), (m) => ({ frequency: "month", part: Number(m[2]) })],
  [
    new RegExp(`^${year}-01/(?:\\1-)?(0[1-9]|1[0-2])$`),
    (m) => ({ frequency: "year-to-date", part: Number(m[2]) }),
  ],
  [
    new RegExp(`^${year}-01-01/p([1-9]|1[0-2])m$`),
    (m) => ({ frequency: "year-to-date", part: Number(m[2]) }),
  ],
  [
    new RegExp(`^${year}年0?1月?[-–—~～至到]+(0?[2-9]|1[0-2])月(?:累计)?$`),
    (m) => ({ frequency: "year-to-date", part: Number(m[2]) }),
  ],
  [
    new RegExp(`^${year}年(0?[1-9]|1[0-2])月累计$`),
    (m) => ({ frequency: "year-to-date", part: Number(m[2]) }),
  ],
  [
    new RegExp(`^${year}年?1[-–—~～至]([2-4])季度$`),
    (m) => ({ frequency: "year-to-date", part: Number(m[2]) * 3 }),
  ],
  [
    new RegExp(`^${year}年前([一二三])季度$`),
    (m) => ({ frequency: "year-to-date", part: ("一二三".indexOf(m[2] ?? "") + 1) * 3 }),
  ],
];

/** Characters, blanks too, of the longest text that is looked at. */
const longestText = 200;

const english = new RegExp(
  `^(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?-?|([qh])([1-4])-?)${year}$`,
);

/** FY2023, FY23 and FY2022/23: without the letters the last is a month as well, 2011/12. */
const fiscal = /^fy-?(\d\d|\d{4})(?:[/–—-](\d\d|\d{4}))?$/;

/** The fiscal year that a text names, by the year in which it ends. */
function fiscalYear(text: string): string | undefined {
  const [, first = "", last] = fiscal.exec(text) ?? [];
  if (first === "") return undefined;
  const start = fullYear(first);
  if (last === undefined) return `${start}-a1`;
  return fullYear(last) === start + 1 ? `${start + 1}-a1` : undefined;
}

/** Of two digits the year from 1960 to 2059. */
function fullYear(digits: string): number {
  const number = Number(digits);
  return digits.length > 2 ? number : number + (number < 60 ? 2000 : 1900);
}

/** `Jan 2024`, `Q2 2024` and `FY24` with the year in front: `2024-01`, `2024-q2`, `2024-a1`. */
function yearFirst(text: string): string {
  const match = english.exec(text);
  if (!match) return fiscalYear(text) ?? text;
  const [, month, letter, part, years] = match;
  if (month === undefined) return `${years}-${letter}${part}`;
  const known = months.findIndex((name) => name.toLowerCase() === month);
  return `${years}-${two(known + 1)}`;
}

/**
 * The period that a text names: `2017`, `2017年`, `2017 [YR2017]`, `YR2010`, `2017Q1`, `2017年上半年`, `2017年一季度`,
 * `2017-03`, `2017M03`, `Mar 2017`, `Q1 2017`, `2017年1-6月`, `2017-01/06`, `2017财年`, `FY2017`, `FY17`, `FY2016/17`.
 * @returns undefined where the text is not a period; years outside 1800 to 2100 are not
 */
export function parsePeriod(text: string): Period | undefined {
  if (text.length > longestText) return undefined;
  const bare = text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  if (bare.length < 4 || bare.length > 24) return undefined;
  const ordered = /^[a-z]/.test(bare) ? yearFirst(bare) : bare;
  for (const [form, read] of forms) {
    const match = form.exec(ordered);
    if (match) return { year: Number(match[1]), ...read(match) };
  }
  return undefined;
}

const order: readonly Frequency[] = [
  "annual",
  "fiscal-year",
  "half-year",
  "quarter",
  "month",
  "year-to-date",
];

/** Sorts periods by frequency, then in time. */
export function comparePeriods(a: Period, b: Period): number {
  return order.indexOf(a.frequency) - order.indexOf(b.frequency) || periodOrdinal(a) - periodOrdinal(b);
}
