import type { Bounds } from "../model/dataset.ts";
import { statusSet } from "../model/status.ts";
import { parseUnit, sameQuantity, scaleUnit, type Unit } from "../model/unit.ts";
import { absent, type CellReading } from "./cell-reading.ts";
import { readChineseNumber } from "./chinese-number.ts";
import { type DecimalMark, type NumberText, readNumberText } from "./number-text.ts";
import { type FlagReading, readFlags } from "./observation-flags.ts";

const scales: ReadonlyMap<string, number> = new Map([
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
  ["万亿", 12],
]);

/** Signs of money before a number. ¥ is the yuan's in Chinese tables. */
const currencies: ReadonlyMap<string, string> = new Map([
  ["¥", "元"],
  ["￥", "元"],
  ["人民币", "元"],
  ["rmb", "元"],
  ["cny", "元"],
  ["$", "美元"],
  ["us$", "美元"],
  ["usd", "美元"],
  ["€", "欧元"],
  ["eur", "欧元"],
]);

const startsWithDigit = /^\d/;
const about = /^(?:大约|约|将近|接近|近|逾|~|≈) ?/;
const signs = /^'?([-+]?)(?:(US\$|USD|RMB|CNY|EUR|人民币|[¥￥$€]) ?([-+]?))?/i;
const marks = /(?: ?(?:[①-⑳*†‡]|\[\d{1,2}\]|\([\da-z]\)))+$/;
const more = /^([十百千万亿]{0,2})[余多来](.*)$/;
const orSo = /(?:左右|上下|许)$/;

const hiddenForms: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(?:[\dxX×]{1,3}(?:,[\dxX×]{3})+|[\dxX×]+)(?:\.[\dxX×]+)?(?![\dxX×.,])/,
  ",": /^(?:[\dxX×]{1,3}(?:\.[\dxX×]{3})+|[\dxX×]+)(?:,[\dxX×]+)?(?![\dxX×.,])/,
};

const estimated = statusSet(["E"]);

/** What stands after the digits. */
interface Suffix {
  readonly flags?: FlagReading;
  readonly unit?: Unit;
  readonly scale?: number;
  readonly isMarked: boolean;
  readonly isApproximate: boolean;
}

/**
 * One number, or one whose digits are withheld, with what may stand around it: 约, a currency, a sign, a unit or a power of ten, 余
 * and 左右, flags, marks for notes.
 * @param text folded, without blanks around, no longer than a cell with a number is
 * @returns undefined where any part of the text is not understood
 */
export function readQuantity(text: string, decimal: DecimalMark): CellReading | undefined {
  const bare = startsWithDigit.test(text) ? text : text.replace(about, "");
  const [lead = "", outer = "", currency = "", inner = ""] = signs.exec(bare) ?? [];
  if (outer !== "" && inner !== "") return undefined;
  const body = bare.slice(lead.length);
  const isNegative = outer === "-" || inner === "-";
  const found = readNumberText(body, decimal) ?? readNumeral(body);
  const suffix = found && suffixOf(found.rest, currency);
  if (!found || !suffix) return readHiddenQuantity(body, currency, decimal, isNegative);
  if (found.refused) return { ...absent("unreadable"), remark: found.refused };
  const { flags = { status: 0 }, isMarked } = suffix;
  if (flags.gap) return absent(flags.gap, flags.status);
  const isApproximate = bare !== text || suffix.isApproximate;
  const remark = isApproximate ? "approximate" : isMarked ? "marked" : undefined;
  return {
    value: isNegative && found.value !== 0 ? -found.value : found.value,
    gap: "none",
    status: flags.status | (isApproximate ? estimated : 0),
    ...unitOf(suffix),
    ...(remark ? { remark } : {}),
  };
}

function readHiddenQuantity(
  text: string,
  currency: string,
  decimal: DecimalMark,
  isNegative: boolean,
): CellReading | undefined {
  const hidden = readHidden(text, decimal, isNegative);
  const suffix = hidden && suffixOf(hidden.rest, currency);
  if (!suffix || suffix.flags?.gap) return undefined;
  const { bounds } = hidden;
  return {
    ...absent("suppressed", suffix.flags?.status),
    ...unitOf(suffix),
    ...(bounds ? { bounds } : {}),
  };
}

/** Chinese numerals; a unit that begins with one (十万元) is no number. */
function readNumeral(text: string): NumberText | undefined {
  const found = readChineseNumber(text);
  return found && parseUnit(text) === undefined ? found : undefined;
}

function unitOf({ unit, scale }: Suffix): Pick<CellReading, "unit" | "scale"> {
  return { ...(unit ? { unit } : {}), ...(scale === undefined ? {} : { scale }) };
}

/** Suffixes read before: a file has few of them, each many times. */
const knownSuffixes: Map<string, Suffix | undefined> = new Map();
const mostSuffixes = 500;

function suffixOf(text: string, currency: string): Suffix | undefined {
  if (text.length + currency.length > 12) return readSuffix(text, currency);
  const key = `${currency} ${text}`;
  const known = knownSuffixes.get(key);
  if (known || knownSuffixes.has(key)) return known;
  const suffix = readSuffix(text, currency);
  if (knownSuffixes.size < mostSuffixes) knownSuffixes.set(key, suffix);
  return suffix;
}

function readSuffix(text: string, currency: string): Suffix | undefined {
  const unmarked = text.replace(marks, "");
  const exact = unmarked.trim().replace(orSo, "").replace(more, "$1$2");
  const isMarked = unmarked !== text;
  const isApproximate = exact !== unmarked.trim();
  const money = currency === "" ? undefined : parseUnit(currencies.get(currency.toLowerCase()) ?? "");
  const plain = { isMarked, isApproximate, ...(money ? { unit: money } : {}) };
  if (exact === "") return plain;
  const scale = scales.get(exact);
  if (scale !== undefined) {
    const unit = money && scaleUnit(money, scale);
    return money ? unit && { ...plain, unit } : { ...plain, scale };
  }
  // The letters of EUR and USD are flags as well.
  const flags = exact.length <= 2 ? readFlags(exact) : undefined;
  if (flags) return { ...plain, flags };
  const unit = parseUnit(exact);
  if (unit) return money && !sameQuantity(money, unit) ? undefined : { ...plain, unit };
  const threeFlags = readFlags(exact);
  return threeFlags && { ...plain, flags: threeFlags };
}

/** Digits of which the last ones, or all, are withheld. Bounds come from those that are there: X is 0 to 9. */
function readHidden(
  text: string,
  decimal: DecimalMark,
  isNegative: boolean,
): { readonly rest: string; readonly bounds?: Bounds } | undefined {
  const pattern = hiddenForms[decimal].exec(text)?.[0];
  if (pattern === undefined) return undefined;
  const rest = text.slice(pattern.length);
  const digits = pattern
    .replaceAll(decimal === "." ? "," : ".", "")
    .replace(",", ".")
    .replace(/[xX×]/g, "X");
  if (!/^\d*X+$/.test(digits.replace(".", ""))) return undefined;
  if (digits.startsWith("X") || digits.startsWith(".")) return { rest };
  const [low, high] = [Number(digits.replaceAll("X", "0")), Number(digits.replaceAll("X", "9"))];
  return { rest, bounds: isNegative ? { lower: -high, upper: -low } : { lower: low, upper: high } };
}
