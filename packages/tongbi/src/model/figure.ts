import { decimalPlaces, roundDecimal, shiftDecimal } from "./decimal.ts";
import type { Unit } from "./unit.ts";
import type { Language } from "./words.ts";

/** How a number is written for a reader. */
export interface FigureOptions {
  /** Places shown, rounded half away from zero; without it, all that the number has. */
  readonly decimals?: number;
  /** Parts thousands with a comma, as tables do and running Chinese text does not. */
  readonly grouping?: boolean;
  /** Writes + before a positive number. */
  readonly signed?: boolean;
}

/** The number as text, with − (U+2212) for a negative one: `formatNumber(-5.75, {decimals: 1})` is `−5.8`. */
export function formatNumber(value: number, options: FigureOptions = {}): string {
  // A script without types may hand over the null of a table, which JavaScript would take for 0.
  if (typeof value !== "number")
    throw new TypeError(`invalid number ${String(value)}: expected a number, a gap has none`);
  const { decimals = decimalPlaces(value), grouping = false, signed = false } = options;
  const rounded = roundDecimal(value, decimals);
  const [whole = "", fraction] = plainDigits(Math.abs(rounded), decimals).split(".");
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const sign = rounded < 0 ? "−" : signed && rounded > 0 ? "+" : "";
  return sign + grouped + (fraction ? `.${fraction}` : "");
}

/** Digits without an exponent. `toFixed` is exact here: its input has no more places than it is asked for. */
function plainDigits(value: number, decimals: number): string {
  if (value >= 1e21) return BigInt(value).toString();
  return value.toFixed(Math.min(100, decimals));
}

/** A unit and a power of ten that bring numbers to a size that reads well. */
export interface Scale {
  /** Power of ten that a value in the original unit is divided by. */
  readonly exponent: number;
  /** What the scaled numbers are in: 亿元, 万件, "million patents". */
  readonly unit: { readonly zh: string; readonly en: string };
}

const steps: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [8, "亿"],
    [4, "万"],
  ],
  en: [
    [9, "billion"],
    [6, "million"],
    [3, "thousand"],
  ],
};

/**
 * The scale for numbers up to `largest`: Chinese goes by 万 and 亿, English by thousand, million and billion.
 * Money changes at once (1亿元), counts only from ten units on, so that 12,345 件 stay as they are.
 * Pure numbers and compound units are left alone.
 * @param largest greatest absolute value shown, in `unit`
 */
export function readableScale(largest: number, unit: Unit, language: Language): Scale {
  return scaleWithWord(largest, unit, language) ?? { exponent: 0, unit: { zh: unit.zh, en: unit.en } };
}

/** The scale of the greatest word (亿, million) that a value reaches; undefined where it reaches none. */
function scaleWithWord(largest: number, unit: Unit, language: Language): Scale | undefined {
  if (unit.quantity === "1" || unit.quantity.includes("/")) return undefined;
  const money = unit.quantity.endsWith("元");
  const base = Math.abs(shiftDecimal(largest, unit.exponent));
  const step = steps[language].find(([exponent]) => base >= 10 ** exponent * (money ? 1 : 10));
  if (!step) return undefined;
  const [exponent, word] = step;
  const name = baseName(unit, language);
  return {
    exponent: exponent - unit.exponent,
    unit: { zh: `${word}${unit.quantity}`, en: `${word} ${name}` },
  };
}

/** The name of the unit without its power of ten: `10k CNY` is CNY. */
function baseName(unit: Unit, language: Language): string {
  return language === "zh"
    ? unit.quantity
    : unit.en.replace(/^(?:\d+(?:,\d+)*(?:k|m|bn|trn)?|k|m|bn|trn) /, "");
}

/**
 * The number with its unit, as a sentence has it: `38232件`, `1.02%`, "38,232 patents", "130.2 billion CNY".
 * English brings powers of ten that it has no word for (万元) to thousands, millions and billions, exactly.
 */
export function formatFigure(
  value: number,
  unit: Unit,
  language: Language,
  options: FigureOptions = {},
): string {
  if (language === "zh") return formatNumber(value, options) + unit.zh;
  const english = { grouping: true, ...options };
  if (unit.quantity === "1") {
    const name = unit.en === "pp" ? "percentage points" : unit.en;
    return formatNumber(value, english) + (/^[%‰]?$/.test(name) ? name : ` ${name}`);
  }
  if (unit.exponent <= 0 || unit.quantity.includes("/")) return `${formatNumber(value, english)} ${unit.en}`;
  const scale = scaleWithWord(Math.abs(value), unit, "en");
  const exponent = scale?.exponent ?? -unit.exponent;
  const { decimals } = options;
  const places = decimals === undefined ? {} : { decimals: Math.max(0, decimals + exponent) };
  const number = formatNumber(shiftDecimal(value, -exponent), { ...english, ...places });
  return `${number} ${scale?.unit.en ?? baseName(unit, "en")}`;
}
