/** `tongbi/report`: figures in words. */
export { changeDecimals, resultSentence, valueDecimals } from "./report/result-sentence.ts";
export { type SourceCell, type YearFacts, yearFacts } from "./report/year-facts.ts";
