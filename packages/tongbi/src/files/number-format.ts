/** The finest part of a date that a format shows; `none` where it shows the time of day alone. */
export type DatePart = "year" | "month" | "day" | "none";

/** What a number format makes of the number in a cell, as far as it changes what the number means. */
export type NumberFormat =
  | { readonly kind: "number" }
  | { readonly kind: "percent" }
  | { readonly kind: "date"; readonly date: DatePart; readonly time: boolean };

/**
 * Formats that workbooks name by number without writing them down. Those from 27 on differ from language to language; they are
 * the ones of simplified Chinese. Numbers that are not here show a plain number.
 * Source: ECMA-376 part 1, 18.8.30.
 */
const builtIn: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
  ...fill("m/d/yyyy", 14, 15, 30, 31),
  ...fill("m-d", 16, 28, 29, 51, 53, 54, 58),
  ...fill("yyyy-m", 17, 27, 36, 50, 52, 57),
  ...fill("h:mm:ss", 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56),
  [22, "m/d/yyyy h:mm"],
]);

function fill(code: string, ...ids: readonly number[]): [number, string][] {
  return ids.map((id) => [id, code]);
}

/** The code of a built-in format; `General` for all that show a plain number. */
export function builtInFormat(id: number): string {
  return builtIn.get(id) ?? "General";
}

/** What is shown as it stands, or only says how to show: quoted and escaped characters, colours, languages, conditions. */
const literal = /"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/**
 * Reads a format code by its first section. A percent sign that is quoted or escaped is a letter like others, and thousands
 * that a format hides (`0.0,"万"`) stay in the number.
 */
export function readNumberFormat(code: string): NumberFormat {
  const bare = code.replace(literal, "").split(";", 1)[0] ?? "";
  if (bare.includes("%")) return { kind: "percent" };
  const letters = bare.replace(/general|am\/pm|a\/p|上午\/下午/gi, "").toLowerCase();
  if (/[0#?]/.test(letters) && !/[ymdhs]/.test(letters)) return { kind: "number" };
  const time = /[hs]|\[m/.test(letters);
  const dates = time ? letters.replace(/(\[?h+\]?)[^a-z]*m+|\[?m+\]?(?=[^a-z]*s)|\[m+\]/g, "") : letters;
  if (!time && datePart(dates) === "none") return { kind: "number" };
  return { kind: "date", date: datePart(dates), time };
}

/** A day, month or weekday without a year is a whole date of which the rest is not shown. */
function datePart(letters: string): DatePart {
  if (!/[ymde]|aaa/.test(letters)) return "none";
  if (!/[ye]/.test(letters) || letters.includes("d")) return "day";
  return letters.includes("m") ? "month" : "year";
}
