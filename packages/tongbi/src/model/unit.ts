import { shiftDecimal } from "./decimal.ts";
import type { Words } from "./words.ts";

/**
 * A unit of measure: what is counted, in what power of ten, and what to call it.
 * 万元 is quantity 元 with exponent 4; 件/万人 is quantity 件/人 with exponent −4; % is the pure number `1` with exponent −2.
 */
export interface Unit extends Words {
  readonly quantity: string;
  readonly exponent: number;
}

/** Decimal prefixes of Chinese statistics, longest first. */
const prefixes: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千亿", 11],
  ["百亿", 10],
  ["十亿", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** Measure words are units of their own, each with its English reading; 件 and 项 do not convert into each other. */
const measures: ReadonlyMap<string, string> = new Map([
  ["元", "CNY"],
  ["美元", "USD"],
  ["欧元", "EUR"],
  ["人", "persons"],
  ["人次", "person-times"],
  ["人年", "person-years"],
  ["名", "persons"],
  ["件", "items"],
  ["家", "units"],
  ["个", "units"],
  ["项", "items"],
  ["份", "documents"],
  ["条", "items"],
  ["次", "times"],
  ["期", "sessions"],
  ["场", "events"],
  ["班次", "sessions"],
  ["篇", "papers"],
  ["台", "sets"],
  ["套", "sets"],
  ["户", "households"],
  ["年", "years"],
  ["天", "days"],
  ["吨", "tonnes"],
  ["公里", "km"],
  ["平方公里", "km²"],
  ["公顷", "ha"],
  ["亩", "mu"],
  ["千瓦时", "kWh"],
]);

const spellings: ReadonlyMap<string, string> = new Map([
  ["人(次)", "人次"],
  ["人民币元", "元"],
  ["rmb", "元"],
  ["cny", "元"],
  ["yuan", "元"],
  ["us$", "美元"],
  ["usd", "美元"],
  ["current us$", "美元"],
  ["eur", "欧元"],
  ["persons", "人"],
  ["people", "人"],
  ["piece", "件"],
  ["pieces", "件"],
  ["patents", "件"],
  ["person-times", "人次"],
  ["10k cny", "万元"],
  ["10,000 yuan", "万元"],
  ["100m cny", "亿元"],
  ["100 million yuan", "亿元"],
  ["10k persons", "万人"],
  ["10,000 persons", "万人"],
  ["per 10k persons", "件/万人"],
  ["percent", "%"],
  ["per cent", "%"],
  ["％", "%"],
  ["﹪", "%"],
]);

export const percent: Unit = { quantity: "1", exponent: -2, zh: "%", en: "%" };
export const percentagePoint: Unit = { quantity: "1", exponent: -2, zh: "个百分点", en: "pp" };

const scaleWords: ReadonlyMap<number, string> = new Map([
  [2, "100"],
  [3, "1,000"],
  [4, "10k"],
  [5, "100k"],
  [6, "m"],
  [7, "10m"],
  [8, "100m"],
  [9, "bn"],
  [10, "10bn"],
  [11, "100bn"],
  [12, "trn"],
]);

function parseSimple(text: string): Unit | undefined {
  const whole = measures.get(text);
  if (whole !== undefined) return { quantity: text, exponent: 0, zh: text, en: whole };
  for (const [prefix, exponent] of prefixes) {
    if (!text.startsWith(prefix)) continue;
    const quantity = text.slice(prefix.length);
    const name = measures.get(quantity);
    if (name !== undefined)
      return { quantity, exponent, zh: text, en: `${scaleWords.get(exponent)} ${name}` };
  }
  return undefined;
}

/**
 * The unit that a text names, in Chinese or English: 元, 万元, 亿元, 件, 人次, %, ‰, 个百分点, 件/万人, "10k CNY".
 * @returns undefined where the text names no known unit; never a guess
 */
export function parseUnit(text: string): Unit | undefined {
  const bare = text.normalize("NFKC").trim().toLowerCase();
  const name = (spellings.get(bare) ?? bare).replace(/\s+/g, "");
  if (name === "%") return percent;
  if (name === "‰") return { quantity: "1", exponent: -3, zh: "‰", en: "‰" };
  if (name === "个百分点" || name === "百分点" || name === "pp") return percentagePoint;
  const [top = "", bottom, ...more] = name.split("/");
  if (more.length > 0) return undefined;
  const numerator = parseSimple(spellings.get(top) ?? top);
  if (bottom === undefined || numerator === undefined) return numerator;
  const denominator = parseSimple(spellings.get(bottom) ?? bottom);
  return denominator && divideUnits(numerator, denominator);
}

/** The unit of a quotient: 件 over 万人 is 件/万人, 万元 over 亿元 is a pure number with exponent −4. */
export function divideUnits(numerator: Unit, denominator: Unit): Unit {
  const exponent = numerator.exponent - denominator.exponent;
  if (numerator.quantity === denominator.quantity) return { quantity: "1", exponent, zh: "", en: "" };
  return {
    quantity: `${numerator.quantity}/${denominator.quantity}`,
    exponent,
    zh: `${numerator.zh}/${denominator.zh}`,
    en: `${numerator.en} per ${denominator.en}`,
  };
}

/** Whether values of one unit can be expressed in the other. */
export function sameQuantity(a: Unit, b: Unit): boolean {
  return a.quantity === b.quantity;
}

/**
 * `value` in another unit of the same quantity, exact in decimal.
 * @throws RangeError naming both units where their quantities differ
 */
export function convertUnit(value: number, from: Unit, to: Unit): number {
  if (!sameQuantity(from, to))
    throw new RangeError(`cannot convert ${from.zh} to ${to.zh}: they measure different things`);
  return shiftDecimal(value, from.exponent - to.exponent);
}
