/** `tongbi/report`: figures in words. */
export { calculationNames, resultNames, roleName } from "./report/calculation-words.ts";
export { explanationSentence } from "./report/explanation-sentence.ts";
export { changeDecimals, hasSmallBase, resultSentence, valueDecimals } from "./report/result-sentence.ts";
export { seriesName, type SeriesKind, variantName } from "./report/series-name.ts";
export { type SourceCell, type YearFacts, yearFacts } from "./report/year-facts.ts";
