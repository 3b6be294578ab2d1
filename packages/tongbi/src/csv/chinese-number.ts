const digits = "零一二三四五六七八九";
const places: readonly (readonly [string, number])[] = [
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1000],
  ["百", 100],
  ["十", 10],
];

/**
 * The whole number that Chinese numerals at the start of a text denote, and what follows it: 三, 十二, 两百, 一百二十三万.
 * Only what is written in full is a number: 一百二 (120 or 102), 三四 (three or four), 二〇一七 (a year) and 廿 are left alone.
 * Below 一万亿, whose longest number has 23 numerals.
 * @returns undefined where the text begins with no such number
 */
export function readChineseNumber(
  text: string,
): { readonly value: number; readonly rest: string } | undefined {
  const found = /^[零〇一二两三四五六七八九十百千万亿]{1,24}/.exec(text)?.[0];
  if (found === undefined) return undefined;
  const plain = found.replaceAll("〇", "零").replaceAll("两", "二");
  const value = valueOf(plain);
  const full = plain.startsWith("十") ? `一${plain}` : plain;
  const isFull = value !== undefined && full === written(value);
  return isFull ? { value, rest: text.slice(found.length) } : undefined;
}

/** The sum of the parts, however they stand; what is not {@link written} so is refused afterwards. */
function valueOf(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0];
  for (const char of text) {
    const place = places.find(([word]) => word === char)?.[1];
    if (place === undefined) {
      digit = digits.indexOf(char);
      continue;
    }
    if (place < 1e4) section += (digit || 1) * place;
    else if (place === 1e4) total += (section + digit) * place;
    else total = (total + section + digit) * place;
    digit = 0;
    if (place >= 1e4) section = 0;
  }
  const value = total + section + digit;
  return value < 1e12 ? value : undefined;
}

/** A number in full: 12 is 一十二, 100050 is 一十万零五十. */
function written(value: number): string {
  for (const [word, place] of places) {
    if (value < place) continue;
    const rest = value % place;
    const zero = rest < place / 10 ? "零" : "";
    return `${written(Math.floor(value / place))}${word}${rest === 0 ? "" : zero + written(rest)}`;
  }
  return digits[value] ?? "";
}
