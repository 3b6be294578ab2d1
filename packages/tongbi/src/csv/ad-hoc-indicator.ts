import type { Catalogue } from "../model/catalogue.ts";
import type { Indicator, Kind } from "../model/indicator.ts";
import { percent, type Unit } from "../model/unit.ts";

/** What a series is in when its file does not say and no catalogue does. */
export const noUnit: Unit = { quantity: "", exponent: 0, zh: "", en: "" };

/** An index on a base of 100 is a pure number in hundredths. */
function indexPoints(base: string): Unit {
  const english = base === "上年=100" ? "previous year = 100" : base;
  return { quantity: "1", exponent: -2, zh: `（${base}）`, en: `(${english})` };
}

const growth = /比上年|同比|环比|增速|增长率|增长速度|年均增长|(?:增长|增幅)$|growth/i;
const index = /指数|index/i;
const perHead =
  /人均|户均|每.{0,4}[万百千]|平均每|占.{0,20}(?:比重|比例|份额)|比率|率$|强度|per capita|\bper \d|% of|share of|rate\b/i;
const stock =
  /^有效(?!率)|总累计|历年累计|年末|期末|季末|月末|拥有量|存量|总量|保有量|余额|在册|累计有效|人口|year-end|stock/i;

/**
 * What kind of quantity a name and a unit speak of. Growth rates and indices go by their names, shares and rates by
 * percent or by name, stocks by 年末, 拥有量 and the like; everything else is taken to be a flow.
 */
export function inferKind(name: string, unit: Unit): Kind {
  if (isBase(name) || isBase(unit.zh)) return "index";
  if (growth.test(name) && (unit.quantity === "1" || unit.quantity === "")) return "growth_rate";
  if (index.test(name)) return "index";
  if (unit.quantity === "1" || unit.quantity.includes("/") || perHead.test(name)) return "ratio";
  return stock.test(name) ? "stock" : "flow";
}

/** Whether a name or a unit states the base of an index: 上年=100. */
export function isBase(text: string): boolean {
  return /[=＝]\s*100(?!\d)/.test(text);
}

/** Characters before the sign that may name the base of an index. */
const longestBase = 40;

/** The unit that a name implies without stating it in so many words: `… (% of GDP)`, 上年=100. */
export function impliedUnit(name: string): Unit | undefined {
  const at = name.search(/[=＝]\s*100(?!\d)/);
  if (at >= 0) {
    const before = /[^()（）_\s,，]*\s?$/.exec(name.slice(Math.max(0, at - longestBase), at))?.[0] ?? "";
    const isLastYear = /(?:preceding|previous|last)\s+year\s*$/i.test(
      name.slice(Math.max(0, at - longestBase), at),
    );
    return indexPoints(isLastYear ? "上年=100" : `${before.normalize("NFKC").trim()}=100`);
  }
  return /[(（]\s*[%％]|[_\s][%％]$/.test(name) ? percent : undefined;
}

/** An indicator that no catalogue has, made from the name that a file gives it. Places shown go by the unit, as yearbooks do. */
export function adHocIndicator(id: string, name: string, unit: Unit): Indicator {
  const kind = inferKind(name, unit);
  const counted = unit.exponent === 0 && kind !== "ratio" && unit.quantity !== "";
  return {
    id,
    name: { zh: name, en: name },
    aliases: [],
    unit,
    category: "other",
    kind,
    direction: "neutral",
    decimals: counted ? 0 : kind === "ratio" ? 2 : 1,
    levels: [],
    stages: [],
    target: "none",
  };
}

/** Whether a text is the name that the indicator of a file without names was given. */
export function isUnnamed(text: string): boolean {
  return text === "未命名指标" || text === "Unnamed indicator";
}

/** The indicator of a file that names none. */
export function unnamedIndicator(unit: Unit): Indicator {
  return { ...adHocIndicator("unnamed", "", unit), name: { zh: "未命名指标", en: "Unnamed indicator" } };
}

/**
 * An id made from a name: letters and digits of any script, joined by `_`, so that formulas can use it.
 * One that the catalogue or `taken` already has gets a number.
 */
export function adHocId(name: string, catalogue: Catalogue, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const slug = words.filter(Boolean).join("_") || "indicator";
  const base = /^\p{N}/u.test(slug) ? `n${slug}` : slug;
  const free = (id: string): boolean => !catalogue.get(id) && !taken.has(id) && id !== "unnamed";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}_${number}`;
    if (free(id)) return id;
  }
}
