import type { Indicator, Kind } from "../../src/model/indicator.ts";

/** A made-up indicator; what is not given is the same of all. */
function madeUp(
  id: string,
  kind: Kind,
  [quantity, exponent, unit]: readonly [string, number, string],
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    name: { zh: id, en: id },
    aliases: [],
    unit: { quantity, exponent, zh: unit, en: unit },
    category: "other",
    kind,
    direction: "higher_better",
    decimals: 2,
    levels: [],
    stages: [],
    target: "explicit",
    ...more,
  };
}

const percent = ["1", -2, "%"] as const;

/** 件, counted one by one. */
export const patents: Indicator = madeUp("patents", "flow", ["件", 0, "件"], {
  decimals: 0,
  stages: ["filed", "applied", "recognised"],
});
export const expenditure: Indicator = madeUp("expenditure", "flow", ["元", 4, "万元"]);
export const product: Indicator = madeUp("product", "flow", ["元", 8, "亿元"], { direction: "neutral" });
export const accidents: Indicator = madeUp("accidents", "flow", ["件", 0, "件"], {
  decimals: 0,
  direction: "lower_better",
});
export const enterprises: Indicator = madeUp("enterprises", "stock", ["家", 0, "家"], { decimals: 0 });
export const population: Indicator = madeUp("population", "stock", ["人", 4, "万人"]);
export const intensity: Indicator = madeUp("intensity", "ratio", percent, {
  formula: "expenditure / product",
});
export const density: Indicator = madeUp("density", "ratio", ["件/人", -4, "件/万人"], {
  formula: "patents / population",
});
/** A ratio that nothing derives. */
export const satisfaction: Indicator = madeUp("satisfaction", "ratio", percent);
export const realGrowth: Indicator = madeUp("real_growth", "growth_rate", percent, { decimals: 1 });
/** Of which a target says how much growth is asked of {@link patents}, and of {@link expenditure}. */
export const patentGrowth: Indicator = madeUp("patent_growth", "growth_rate", percent, {
  publishes: { indicator: "patents", measure: "growth_rate" },
});
export const expenditureGrowth: Indicator = madeUp("expenditure_growth", "growth_rate", percent, {
  publishes: { indicator: "expenditure", measure: "growth_rate" },
});
export const satisfactionGrowth: Indicator = madeUp("satisfaction_growth", "growth_rate", percent, {
  publishes: { indicator: "satisfaction", measure: "growth_rate" },
});
/** An index of which some period is 100. */
export const priceIndex: Indicator = madeUp("price_index", "index", percent, {
  name: { zh: "指数（2000年=100）", en: "index" },
});
/** An index of which the year before is 100. */
export const chainLink: Indicator = madeUp("chain_link", "index", percent, {
  name: { zh: "指数（上年=100）", en: "link" },
});
