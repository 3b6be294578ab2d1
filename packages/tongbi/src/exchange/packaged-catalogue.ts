import { isInteger, isText, isWords, listOf, objectOf, oneOf } from "./json-checks.ts";
import { categories, type Indicator } from "../model/indicator.ts";

/**
 * The indicators of a `catalogue.json`, all that they say, in their order.
 * @returns undefined where the JSON is no list of indicators, or an id is there twice
 */
export function readPackagedCatalogue(json: unknown): readonly Indicator[] | undefined {
  if (!Array.isArray(json) || !json.every(isIndicator)) return undefined;
  return new Set(json.map(({ id }) => id)).size === json.length ? json : undefined;
}

const isUnit = objectOf({ quantity: isText, exponent: isInteger, zh: isText, en: isText });
const looksLikeIndicator = objectOf({
  id: (value) => isText(value) && value !== "",
  name: isWords,
  aliases: listOf(isText),
  unit: isUnit,
  category: oneOf(...Object.keys(categories)),
  kind: oneOf("flow", "stock", "ratio", "index", "growth_rate"),
  direction: oneOf("higher_better", "lower_better", "neutral"),
  decimals: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 20,
  levels: listOf(isText),
  stages: listOf(isText),
  target: oneOf("explicit", "plan", "implied_plan", "completion", "none"),
  "prices?": oneOf("current"),
  "formula?": isText,
  "breakdown?": listOf(objectOf({ dimension: isText, member: isText })),
  "publishes?": objectOf({
    indicator: isText,
    measure: oneOf("growth_rate", "change", "completion", "share", "rank", "rank_change"),
    "basis?": oneOf("comparable"),
  }),
  "definition?": isWords,
  "source?": isText,
});

function isIndicator(value: unknown): value is Indicator {
  return looksLikeIndicator(value);
}
