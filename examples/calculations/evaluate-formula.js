// Figures of a formula beside those that the file states (按公式计算): node examples/calculations/evaluate-formula.js
import { readFile } from "node:fs/promises";
import { defaultCatalogue, evaluateFormula, formatNumber, mergeDatasets } from "tongbi";
import { readCsv } from "tongbi/csv";

const names = ["national-rd.csv", "national-gdp.csv"];
const files = await Promise.all(names.map((name) => readFile(new URL(`../data/${name}`, import.meta.url))));
const { dataset } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
const indicator = defaultCatalogue().get("rd_intensity");
if (!indicator) throw new Error("not in the catalogue");
const figures = evaluateFormula(dataset, { indicator, formula: "研发经费 / 地区生产总值", from: "2023" });
for (let row = 0; row < figures.numRows(); row++) {
  const [period, value, unit] = ["period", "value", "unit"].map((name) => figures.get(name, row));
  console.log(`${period}\t${formatNumber(value, { decimals: 2 })}${unit}`);
}
