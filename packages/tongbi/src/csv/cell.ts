import { shiftDecimal } from "../model/decimal.ts";
import type { Unit } from "../model/unit.ts";
import { absent, type CellReading } from "./cell-reading.ts";
import { type DecimalMark, isOtherFormat } from "./number-text.ts";
import { readFlags } from "./observation-flags.ts";
import { readQuantity } from "./quantity-text.ts";
import { spreadsheetTrace } from "./spreadsheet-trace.ts";
import { defaultSymbols, foldWidth, type Symbols } from "./symbols.ts";

/** Longest text that may hold a number with all that stands around it; nothing longer is looked at. */
const longestCell = 100;

const flaggedGap = /^: ?([a-z]{1,3})$/;
const scientific = /^[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}$/;

/**
 * What the text of a value cell means; never a guess.
 *
 * A number may have thousands separators (in threes), full-width digits, any minus sign, a currency, a unit, a power of ten
 * (万, 亿), flags (`896.3 p`) and marks for notes; parentheses around it make it negative. 约30, 逾30 and 30余 keep their value as an
 * estimate (status E). A bound (`>50`, 不足5, 50以上) states no figure: the value is withheld, with bounds only where the cell
 * gives both, as 20~30 does, since `<5` does not say that nothing is below zero.
 * @param text the cell, decoded
 * @param decimal what parts a whole number from its fraction in this file
 * @returns the gap `unreadable` for anything that is neither a number nor a known sign
 */
export function readCell(text: string, symbols: Symbols, decimal: DecimalMark = "."): CellReading {
  const trimmed = text.trim();
  if (trimmed.length > longestCell) return absent("unreadable");
  const bare = foldWidth(trimmed);
  const gap = symbols.get(bare);
  if (gap !== undefined) return absent(gap);
  return (
    readQuantity(bare, decimal) ??
    readFlaggedGap(bare) ??
    readScientific(bare, decimal) ??
    readAccounting(bare, decimal) ??
    readBound(bare, decimal) ??
    readRange(bare, decimal) ??
    unreadable(bare, decimal)
  );
}

/** A colon with flags: not available, confidential, not applicable. Source: Eurostat. */
function readFlaggedGap(text: string): CellReading | undefined {
  const flags = readFlags(flaggedGap.exec(text)?.[1] ?? "");
  return flags && absent(flags.gap ?? "missing", flags.gap ? 0 : flags.status);
}

function readScientific(text: string, decimal: DecimalMark): CellReading | undefined {
  if (!scientific.test(text) || text.includes(decimal === "." ? "," : ".")) return undefined;
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) ? { value, gap: "none", status: 0, remark: "scientific" } : undefined;
}

/** (123), (5.2%) and (¥1,000) are negative; (5家) and (三) are words in parentheses. */
function readAccounting(text: string, decimal: DecimalMark): CellReading | undefined {
  const inside = /^\(([\d¥￥$€][^()]*)\)$/.exec(text)?.[1];
  const reading = inside === undefined ? undefined : readQuantity(inside.trim(), decimal);
  if (reading?.gap !== "none") return undefined;
  const { value, unit } = reading;
  const isAmount = !unit || unit.quantity === "1" || unit.quantity.endsWith("元");
  return isAmount ? { ...reading, value: value === 0 ? 0 : -value, remark: "accounting" } : undefined;
}

const boundBefore =
  /^(?:[<>]=?|[≤≥≦≧]|大于|高于|超过|多于|不少于|不低于|至少|小于|低于|少于|不足|不到|不超过|不高于|至多) ?/;
const boundAfter = / ?(?:及?以[上下]|以内|\+)$/;

/** Above or below a number that is stated, in place of the number itself. */
function readBound(text: string, decimal: DecimalMark): CellReading | undefined {
  const stated = text.replace(boundBefore, "").replace(boundAfter, "");
  if (stated === text) return undefined;
  const reading = readQuantity(stated, decimal);
  return reading?.gap === "none" ? withheld(reading) : undefined;
}

/** From one number to another, the unit after both or only after the second; years are no range of a value. */
function readRange(text: string, decimal: DecimalMark): CellReading | undefined {
  const [first = "", second, ...more] = text.split(/ ?(?:~|至|到|—{1,2}) ?/);
  if (second === undefined || more.length > 0) return undefined;
  const [low, high] = [readQuantity(first, decimal), readQuantity(second, decimal)];
  if (low?.gap !== "none" || high?.gap !== "none" || low.value > high.value) return undefined;
  if (isYear(low.value) && isYear(high.value)) return undefined;
  const isBare = !low.unit && low.scale === undefined;
  const isSame = low.unit?.zh === high.unit?.zh && low.scale === high.scale;
  return isBare || isSame
    ? { ...withheld(high), bounds: { lower: low.value, upper: high.value } }
    : undefined;
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

function withheld({ status, unit, scale }: CellReading): CellReading {
  return {
    ...absent("suppressed", status),
    remark: "bound",
    ...(unit ? { unit } : {}),
    ...(scale === undefined ? {} : { scale }),
  };
}

function unreadable(text: string, decimal: DecimalMark): CellReading {
  const remark = spreadsheetTrace(text) ?? (isOtherFormat(text, decimal) ? "other-format" : undefined);
  return remark ? { ...absent("unreadable"), remark } : absent("unreadable");
}

/**
 * Whether a text names something rather than giving a figure or a sign for none. 50人以上, 10~20人 and 近20年 do: in a header or a
 * column of groups they are names, whatever they would be in a column of values.
 */
export function isWord(text: string, decimal: DecimalMark = "."): boolean {
  const { gap, remark } = readCell(text, defaultSymbols, decimal);
  return gap === "unreadable" || remark === "bound" || remark === "approximate";
}

/** `value` of a reading brought to `target`, or undefined where its unit measures something else. */
export function inUnitOf(
  value: number,
  { unit, scale }: Pick<CellReading, "unit" | "scale">,
  target: Unit,
): number | undefined {
  if (unit)
    return unit.quantity === target.quantity
      ? shiftDecimal(value, unit.exponent - target.exponent)
      : undefined;
  if (scale === undefined) return value;
  return target.quantity === "1" || target.quantity.includes("/")
    ? undefined
    : shiftDecimal(value, scale - target.exponent);
}
