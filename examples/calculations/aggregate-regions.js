// Sums of counties, and of a ratio the ratio of the sums: node examples/calculations/aggregate-regions.js
import { readFile } from "node:fs/promises";
import { aggregateRegions, deriveRatio, formatNumber, mergeDatasets, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

const names = ["sample-rd-export.csv", "sample-gdp-export.csv"];
const files = await Promise.all(names.map((name) => readFile(new URL(`../data/${name}`, import.meta.url))));
const { dataset } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
const derived = deriveRatio(dataset, { indicator: "rd_intensity" });
const sums = toTable(aggregateRegions(derived, { as: "四县合计" }), { region: "四县合计", from: "2024" });
for (let row = 0; row < sums.numRows(); row++) {
  const [indicator, value, unit] = ["indicator", "value", "unit"].map((name) => sums.get(name, row));
  console.log(`${indicator}\t${formatNumber(value, { decimals: 2 })}${unit}`);
}
