// How a figure came about, with the cells that it was computed from: node examples/calculations/explain.js
import { readFile } from "node:fs/promises";
import { explain, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";
import { explanationSentence } from "tongbi/report";

const file = "national-rd.csv";
const { dataset } = readCsv(await readFile(new URL(`../data/${file}`, import.meta.url)), { file });
const growth = yearOverYear(dataset, { indicator: "R&D经费", from: "2024" });
const explanation = explain(growth, 0);
console.log(explanationSentence(explanation, "zh"));
console.log(explanationSentence(explanation, "en"));
