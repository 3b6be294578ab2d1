// Sums over the levels, which every other calculation goes on with: node examples/calculations/aggregate-levels.js
import { readFile } from "node:fs/promises";
import { aggregateLevels, formatNumber, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const shown = { indicator: "企业技术中心", level: "", stage: "recognised", from: "2022" };
const growth = yearOverYear(aggregateLevels(dataset), shown);
for (let row = 0; row < growth.numRows(); row++) {
  const [period, value, rate] = ["period", "value", "growth_rate"].map((name) => growth.get(name, row));
  console.log(
    `${period}\t省、市两级认定${value}家\t同比${formatNumber(rate, { decimals: 1, signed: true })}%`,
  );
}
