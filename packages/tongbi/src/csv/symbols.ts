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
 * Eurostat `:`, and both `NA`; programs write NULL and NaN. These count only where they fill the whole cell: NAM is a text.
 */
export const defaultSymbols: Symbols = new Map<string, GapReason>([
  ["", "missing"],
  ["-", "missing"],
  ["..", "missing"],
  [":", "missing"],
  ["/", "missing"],
  ["NA", "missing"],
  ["N/A", "missing"],
  ["n/a", "missing"],
  ["n.a.", "missing"],
  ["NULL", "missing"],
  ["null", "missing"],
  ["NaN", "missing"],
  ["nan", "missing"],
  ["缺失", "missing"],
  ["缺", "missing"],
  ["暂缺", "missing"],
  ["不详", "missing"],
  ["暂无", "missing"],
  ["暂无数据", "missing"],
  ["无数据", "missing"],
  ["未统计", "missing"],
  ["—", "not_applicable"],
  ["——", "not_applicable"],
  ["--", "not_applicable"],
  ["---", "not_applicable"],
  ["不适用", "not_applicable"],
  ["…", "negligible"],
  ["……", "negligible"],
  ["⋯", "negligible"],
  ["...", "negligible"],
  ["......", "negligible"],
  ["未公布", "suppressed"],
  ["保密", "suppressed"],
]);

/** Publishers whose signs differ from {@link defaultSymbols}. */
const symbolSources = ["eurostat", "oecd", "uis", "world_bank", "chinese_yearbook"] as const;

/** One of {@link symbolSources}. */
export type SymbolSource = (typeof symbolSources)[number];

const own: Readonly<Record<SymbolSource, readonly (readonly [string, GapReason])[]>> = {
  eurostat: [["-", "not_applicable"]],
  oecd: [
    ["a", "not_applicable"],
    ["c", "suppressed"],
    ["m", "missing"],
    ["n", "negligible"],
    ["x", "missing"],
  ],
  uis: [
    ["a", "not_applicable"],
    ["n", "negligible"],
    ["-", "negligible"],
    ["x", "missing"],
    ["...", "missing"],
    ["…", "missing"],
  ],
  world_bank: [["...", "missing"]],
  chinese_yearbook: [],
};

/**
 * The signs of a publisher, over the default ones. Sources: Eurostat, statistical symbols (`:` not available, `-` not applicable);
 * OECD, UNESCO Institute for Statistics and Eurostat, joint questionnaires (`a` not applicable, `c` confidential, `m` missing, `n` nil or
 * negligible, `x` included in another category, whose figure is not here); UNESCO yearbooks (`...` not available, `-` nil or
 * negligible); World Bank, DataBank (`..`); China Statistical Yearbook (… below the smallest unit, an empty cell not known or none).
 */
export function symbolsOfSource(source: SymbolSource): Symbols {
  return new Map([...defaultSymbols, ...own[source]]);
}

const meanings: readonly (readonly [RegExp, GapReason])[] = [
  [/^(?:数据)?(?:不详|缺|暂缺|未知|暂无|尚无|没有数据|无数据)/, "missing"],
  [/^(?:该项|数据)?(?:不足|太小|过小|小于)/, "negligible"],
  [/^(?:无该项|无此项|没有该项|没有此项|无该指标|不适用|数据不适用)/, "not_applicable"],
  [/^(?:数据)?(?:不公布|未公布|不予公布|保密|涉密)/, "suppressed"],
  [/^(?:confidential|suppressed|withheld)/i, "suppressed"],
  [/^(?:data )?(?:not available|missing|unavailable)/i, "missing"],
  [/^(?:negligible|less than half)/i, "negligible"],
  [/^not applicable/i, "not_applicable"],
];

const quoted = String.raw`["“”'‘’「『]?(—{1,2}|-{1,2}|－|…{1,2}|\.{2,3}|\*|#|/|空格|空白|空项)["“”'‘’」』]?`;
const means = "(?:表示|代表|是指|指|为|系|[=＝:：]|means?|indicates?|denotes?)";
const statement = new RegExp(String.raw`${quoted} ?${means} ?([^,，;；。\n]{1,60})`, "gi");
const reverse = new RegExp(String.raw`([^,，;；。\n]{1,30}?)(?:以|用)${quoted}表示`, "gi");

/**
 * The meanings of signs with those in their place that the notes of a file state: “-”表示数据不详, "…"表示不足最小单位,
 * 空格表示无该项, 保密数据用“*”表示. A sign that a note explains otherwise (“#”表示其中主要项) keeps its meaning.
 * @param symbols what the signs mean where the notes say nothing
 */
export function symbolsOf(notes: string, symbols: Symbols = defaultSymbols): Symbols {
  const stated = new Map(symbols);
  const learn = (sign: string, text: string): void => {
    const meaning = meanings.find(([pattern]) => pattern.test(text.trim()));
    if (meaning) stated.set(sign.startsWith("空") ? "" : foldWidth(sign), meaning[1]);
  };
  for (const [, text = "", sign = ""] of notes.matchAll(reverse))
    learn(sign, text.replace(/^.*[:：]/, "").replace(/^凡/, ""));
  for (const [, sign = "", text = ""] of notes.matchAll(statement)) learn(sign, text);
  return stated;
}

const printable = /^[\x20-\x7E]*$/;

/** Full-width forms as their plain ones, every minus as a hyphen and every blank as a space. Note marks such as ① stay. */
export function foldWidth(text: string): string {
  if (printable.test(text)) return text.trim();
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2012\u2013\uFE63]/g, "-")
    .replace(/[\u3000\u00A0\u2000-\u200B\u202F\t\r\n]/g, " ")
    .replaceAll("﹪", "%")
    .trim();
}
