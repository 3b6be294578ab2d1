/**
 * Chinese words for powers of ten, by the English and the figures that stand for them in headers of international
 * tables.
 */
const scales: ReadonlyMap<string, string> = new Map([
  ["hundred", "百"],
  ["thousand", "千"],
  ["thousands", "千"],
  ["000", "千"],
  ["'000", "千"],
  ["1,000", "千"],
  ["1000", "千"],
  ["10k", "万"],
  ["10,000", "万"],
  ["100k", "十万"],
  ["100,000", "十万"],
  ["million", "百万"],
  ["millions", "百万"],
  ["mln", "百万"],
  ["mio", "百万"],
  ["m", "百万"],
  ["10m", "千万"],
  ["10 million", "千万"],
  ["100m", "亿"],
  ["100 million", "亿"],
  ["billion", "十亿"],
  ["billions", "十亿"],
  ["bn", "十亿"],
  ["trillion", "万亿"],
  ["trn", "万亿"],
]);

/** Scales that say by themselves that something is counted. */
const countScales: ReadonlySet<string> = new Set([
  "thousand",
  "thousands",
  "million",
  "millions",
  "billions",
]);

/** What may stand alone for a unit. */
const units: ReadonlyMap<string, string> = new Map([
  ["rmb", "元"],
  ["cny", "元"],
  ["yuan", "元"],
  ["us$", "美元"],
  ["usd", "美元"],
  ["us dollars", "美元"],
  ["eur", "欧元"],
  ["euro", "欧元"],
  ["euros", "欧元"],
  ["international $", "国际元"],
  ["international dollars", "国际元"],
  ["pps", "购买力标准"],
  ["national currency", "本国货币"],
  ["persons", "人"],
  ["people", "人"],
  ["person-years", "人年"],
  ["person-times", "人次"],
  ["piece", "件"],
  ["pieces", "件"],
  ["patents", "件"],
  ["percent", "%"],
  ["per cent", "%"],
]);

/** What names a unit beside a scale or after "per"; alone it may as well be the name of an indicator. */
const nouns: ReadonlyMap<string, string> = new Map([
  ...units,
  ["person", "人"],
  ["capita", "人"],
  ["inhabitant", "人"],
  ["inhabitants", "人"],
  ["population", "人"],
  ["employees", "人"],
  ["researchers", "人"],
  ["households", "户"],
  ["enterprises", "家"],
  ["papers", "篇"],
  ["articles", "篇"],
  ["tonnes", "吨"],
  ["hours", "小时"],
]);

/**
 * A unit in English as the Chinese one: "million euro" is 百万欧元, "US$ per capita" 美元/人, "per million people" 个/百万人.
 * Patents are what is meant where nothing is said before "per 10k persons", as in county reports; "per capita" alone, which says
 * nothing of what is shared out, is no unit.
 * Percentages of something ("% of GDP") and prices of a year ("constant 2015 US$") are not read here: they belong to the
 * name of the indicator as much as to its unit.
 * @param text in lower case, without blanks around it
 */
export function englishToChinese(text: string): string | undefined {
  if (!/^[a-z'\d]/.test(text)) return undefined;
  const bare = text
    .replace(/\s+/g, " ")
    .replace(/^in /, "")
    .replace(/(?<=\d) (?=\d{3}\b)/g, ",");
  if (bare === "per 10k persons") return "件/万人";
  const alone = units.get(bare) ?? units.get(bare.replace(/^current /, ""));
  if (alone !== undefined) return alone;
  const at = ` ${bare}`.indexOf(" per ");
  if (at < 0) return part(bare);
  const [above, below] = [bare.slice(0, Math.max(0, at - 1)), bare.slice(at + 4)];
  const scaled = part(below);
  const bottom = scaled ?? nouns.get(below);
  const top = above === "" ? scaled && "个" : (units.get(above) ?? part(above));
  const isRatio = top !== undefined && bottom !== undefined && !top.includes("%") && !bottom.includes("%");
  return isRatio ? `${top}/${bottom}` : undefined;
}

/** A scale before or after a noun: million euro, millions of euro, us$ million, 10,000 yuan. */
function part(text: string): string | undefined {
  const bare = text.replace(/^current /, "");
  if (countScales.has(bare)) return `${scales.get(bare)}个`;
  const words = bare.split(" ");
  for (const taken of [2, 1]) {
    const front = scales.get(words.slice(0, taken).join(" "));
    if (front !== undefined) return join(front, words.slice(taken));
    const back = scales.get(words.slice(-taken).join(" "));
    if (back !== undefined) return join(back, words.slice(0, -taken));
  }
  return undefined;
}

function join(scale: string, words: readonly string[]): string | undefined {
  const unit = nouns.get(words.join(" ").replace(/^(?:of )?(?:current )?/, ""));
  return unit === undefined || unit === "%" ? undefined : `${scale}${unit}`;
}
