import type { NumberFormat } from "./number-format.ts";

/** From which day a workbook counts: 1900 as Excel does, 1904 as it once did on the Mac. */
export type DateSystem = 1900 | 1904;

const lastDay = 2958465;
const millisecondsOfDay = 86_400_000;
const two = (part: number): string => String(part).padStart(2, "0");

/**
 * The date that a serial number stands for, as ISO 8601 text as fine as the cell shows it: `2024`, `2024-03`, `2024-03-05`,
 * `2024-03-05T08:30:00`, `08:30:00`. In the 1900 system day 60 is 1900-02-29, which never was, but which Excel shows.
 * @returns undefined for a number that is no date: negative, day 0 of the 1900 system, or beyond the year 9999
 */
export function sheetDate(
  serial: number,
  { date, time }: Extract<NumberFormat, { kind: "date" }>,
  system: DateSystem,
): string | undefined {
  if (!(serial >= 0) || serial >= lastDay + 1) return undefined;
  const all = Math.round(serial * millisecondsOfDay);
  const day = Math.floor(all / millisecondsOfDay);
  if (day === 0 && date !== "none" && system === 1900) return undefined;
  const clock = clockText(date === "none" ? all : all - day * millisecondsOfDay);
  if (date === "none") return clock;
  const full = dayText(day, system);
  if (date === "day") return time ? `${full}T${clock}` : full;
  return full.slice(0, date === "month" ? 7 : 4);
}

/** Hours may pass 24, as lengths of time do. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

function dayText(day: number, system: DateSystem): string {
  if (system === 1904) return civil(day + 1461);
  if (day === 60) return "1900-02-29";
  return civil(day < 60 ? day : day - 1);
}

/** The date so many days after 1899-12-31, counted in whole cycles of 400, 100, 4 and 1 years from 1601-01-01. */
function civil(days: number): string {
  let rest = days + 109_206;
  const cycles = Math.floor(rest / 146_097);
  rest -= cycles * 146_097;
  const centuries = Math.min(3, Math.floor(rest / 36_524));
  rest -= centuries * 36_524;
  const fours = Math.floor(rest / 1461);
  rest -= fours * 1461;
  const years = Math.min(3, Math.floor(rest / 365));
  rest -= years * 365;
  const leap = years === 3 && (fours !== 24 || centuries === 3);
  const months = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let month = 0;
  while (rest >= (months[month] ?? 31)) rest -= months[month++] ?? 31;
  const year = 1601 + cycles * 400 + centuries * 100 + fours * 4 + years;
  return `${year}-${two(month + 1)}-${two(rest + 1)}`;
}
