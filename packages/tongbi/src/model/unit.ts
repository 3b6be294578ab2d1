import { shiftDecimal } from "./decimal.ts";
import { englishToChinese } from "./unit-english.ts";
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
  ["国际元", "international $"],
  ["本国货币", "national currency"],
  ["购买力标准", "PPS"],
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
  ["场次", "events"],
  ["班次", "sessions"],
  ["课时", "class hours"],
  ["篇", "papers"],
  ["部", "units"],
  ["所", "institutions"],
  ["辆", "vehicles"],
  ["册", "volumes"],
  ["种", "kinds"],
  ["所", "institutions"],
  ["座", "sites"],
  ["批", "batches"],
  ["批次", "batches"],
  ["台", "sets"],
  ["套", "sets"],
  ["台(套)", "sets"],
  ["户", "households"],
  ["年", "years"],
  ["天", "days"],
  ["小时", "hours"],
  ["吨", "tonnes"],
  ["千克", "kg"],
  ["公里", "km"],
  ["平方米", "m²"],
  ["立方米", "m³"],
  ["平方公里", "km²"],
  ["公顷", "ha"],
  ["亩", "mu"],
  ["千瓦时", "kWh"],
]);

/** Other Chinese spellings of the same. */
const spellings: ReadonlyMap<string, string> = new Map([
  ["人(次)", "人次"],
  ["台套", "台(套)"],
  ["人·年", "人年"],
  ["人民币元", "元"],
  ["公斤", "千克"],
  ["％", "%"],
  ["﹪", "%"],
]);

const hanText = /\p{Script=Han}/u;

/** A unit is a few words; a longer text is none. */
const longest = 64;

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
  const whole = simpleUnit(text, 0);
  if (whole) return whole;
  const prefix = prefixes.find(([word]) => text.startsWith(word) && measures.has(text.slice(word.length)));
  return prefix && simpleUnit(text.slice(prefix[0].length), prefix[1]);
}

/** A measure word in a power of ten that Chinese has a word for. */
function simpleUnit(quantity: string, exponent: number): Unit | undefined {
  const name = measures.get(quantity);
  if (name === undefined) return undefined;
  if (exponent === 0) return { quantity, exponent, zh: quantity, en: name };
  const prefix = prefixes.find(([, power]) => power === exponent);
  return (
    prefix && { quantity, exponent, zh: `${prefix[0]}${quantity}`, en: `${scaleWords.get(exponent)} ${name}` }
  );
}

/**
 * The unit that a text names, in Chinese or English: 元, 万元, 亿元, 件, 人次, 台(套), %, ‰, 个百分点, 件/万人, "10k CNY",
 * "million euro", "per million people". A bare English scale counts things without a name: "thousands" is 千个.
 * @returns undefined where the text names no known unit; never a guess
 */
export function parseUnit(text: string): Unit | undefined {
  if (text.length > longest) return undefined;
  const name = chineseName(text.normalize("NFKC").toLowerCase());
  if (name === "%") return percent;
  if (name === "‰") return { quantity: "1", exponent: -3, zh: "‰", en: "‰" };
  if (name === "个百分点" || name === "百分点" || name === "pp") return percentagePoint;
  const [top = "", bottom, ...more] = name.split("/");
  if (more.length > 0) return undefined;
  const numerator = parseSimple(chineseName(top));
  if (bottom === undefined || numerator === undefined) return numerator;
  const denominator = parseSimple(chineseName(bottom));
  return denominator && divideUnits(numerator, denominator);
}

function chineseName(text: string): string {
  const bare = text.trim();
  return (
    englishToChinese(bare) ?? spellings.get(bare) ?? (hanText.test(bare) ? bare.replace(/\s+/g, "") : bare)
  );
}

/**
 * A unit times a power of ten: 元 times ten to the 6 is 百万元, 欧元/人 times ten to the 3 is 千欧元/人.
 * @returns undefined for a pure number, whose scale is its meaning, and where Chinese has no word for the scale
 */
export function scaleUnit(unit: Unit, exponent: number): Unit | undefined {
  if (exponent === 0) return unit;
  const [top = "", bottom] = unit.zh.split("/");
  const numerator = parseSimple(top);
  const scaled = numerator && simpleUnit(numerator.quantity, numerator.exponent + exponent);
  if (!scaled || bottom === undefined) return scaled;
  const denominator = parseSimple(bottom);
  return denominator && divideUnits(scaled, denominator);
}

/** The unit of a quotient: 件 over 万人 is 件/万人, 万元 over 亿元 is a pure number with exponent −4. */
export function divideUnits(numerator: Unit, denominator: Unit): Unit {
  const exponent = numerator.exponent - denominator.exponent;
  if (numerator.quantity === denominator.quantity) return { quantity: "1", exponent, zh: "", en: "" };
  return {
    quantity: `${numerator.quantity}/${denominator.quantity}`,
    exponent,
    zh: `${numerator.zh}/${denominator.zh}`,
    en: `${numerator.en} per ${denominator.exponent === 0 ? denominator.en.replace(/(?<=[a-z])s$/, "") : denominator.en}`,
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
