import type { GapReason } from "../model/gap.ts";

/** What stands in a cell instead of a number, and why no number is there. */
export type Symbols = ReadonlyMap<string, GapReason>;

/**
 * What the signs mean where a file does not say.
 *
 * Chinese yearbooks print … for what is too small for the unit, which is not nothing, and leave the cell empty for what
 * is not known. Dashes differ from place to place: a long dash or two hyphens mean "no such item" or "not applicable"
 * in city yearbooks (Chengdu) and in communiqués, a single hyphen "not known, or none" (Hanzhong); so the long ones are
 * read as not applicable, and the single hyphen, which claims least, as missing. The World Bank writes `..`,
 * Eurostat `:`, and both `NA`; these count only where they fill the whole cell.
 */
export const defaultSymbols: Symbols = new Map<string, GapReason>([
  ["", "missing"],
  ["-", "missing"],
  ["..", "missing"],
  [":", "missing"],
  ["NA", "missing"],
  ["N/A", "missing"],
  ["n/a", "missing"],
  ["n.a.", "missing"],
  ["缺失", "missing"],
  ["不详", "missing"],
  ["暂无", "missing"],
  ["—", "not_applicable"],
  ["——", "not_applicable"],
  ["--", "not_applicable"],
  ["不适用", "not_applicable"],
  ["…", "negligible"],
  ["……", "negligible"],
  ["⋯", "negligible"],
  ["...", "negligible"],
  ["未公布", "suppressed"],
  ["保密", "suppressed"],
]);

const meanings: readonly (readonly [RegExp, GapReason])[] = [
  [/^(?:数据)?(?:不详|缺|暂缺|未知|暂无|尚无|没有数据|无数据)/, "missing"],
  [/^(?:该项|数据)?(?:不足|太小|过小|小于)/, "negligible"],
  [/^(?:无该项|无此项|没有该项|没有此项|不适用)/, "not_applicable"],
  [/^(?:不公布|未公布|保密)/, "suppressed"],
  [/^(?:data )?(?:not available|missing|unavailable)/i, "missing"],
  [/^(?:negligible|less than half)/i, "negligible"],
  [/^not applicable/i, "not_applicable"],
];

const statement =
  /["“”'‘’「『]?(—{1,2}|-{1,2}|－|…{1,2}|\.{2,3})["“”'‘’」』]?\s*(?:表示|代表|是指|指|为|系|[=＝:：]|means?|indicates?|denotes?)\s*([^,，;；。\n]+)/gi;

/** The default meanings, with those in their place that the notes of a file state: “-”表示数据不详, "…"表示不足最小单位. */
export function symbolsOf(notes: string): Symbols {
  const symbols = new Map(defaultSymbols);
  for (const [, sign = "", text = ""] of notes.matchAll(statement)) {
    const meaning = meanings.find(([pattern]) => pattern.test(text.trim()));
    if (meaning) symbols.set(foldWidth(sign), meaning[1]);
  }
  return symbols;
}

/** Full-width forms as their plain ones, every minus as a hyphen and every blank as a space. Note marks such as ① stay. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2012\u2013\uFE63]/g, "-")
    .replace(/[\u3000\u00A0\u2000-\u200B\u202F\t\r\n]/g, " ")
    .replaceAll("﹪", "%")
    .trim();
}
