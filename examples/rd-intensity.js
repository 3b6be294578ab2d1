// R&D intensity of a region, from an export of R&D expenditure and one of GDP, joined:
// node examples/rd-intensity.js [R&D file] [GDP file] [region]
import { readFile } from "node:fs/promises";
import { deriveRatio, formatNumber, mergeDatasets, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";

/** @param {string} name */
const sample = (name) => new URL(`data/${name}`, import.meta.url);
const [
  expenditure = sample("sample-rd-export.csv"),
  gdp = sample("sample-gdp-export.csv"),
  region = "示例县",
] = process.argv.slice(2);

const files = await Promise.all([readFile(expenditure), readFile(gdp)]);
const { dataset } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
const indicator = "rd_intensity";
const table = yearOverYear(deriveRatio(dataset, { indicator }), { indicator, region }).orderby("period");

/** @param {number | null} value */
const figure = (value, signed = false) =>
  value === null ? "—" : formatNumber(value, { decimals: 2, signed });

console.log(`${region} R&D经费投入强度`);
for (let row = 0; row < table.numRows(); row++) {
  const [period, value, change] = ["period", "value", "change"].map((name) => table.get(name, row));
  console.log(`${period}\t${figure(value)}%\t${figure(change, true)}个百分点`);
}
