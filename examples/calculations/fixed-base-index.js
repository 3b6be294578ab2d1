// One year as 100 (定基): node examples/calculations/fixed-base-index.js
import { readFile } from "node:fs/promises";
import { fixedBaseIndex, formatNumber } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/national-rd.csv", import.meta.url)));
const shown = { indicator: "R&D经费", from: "2014", to: "2020" };
const indexed = fixedBaseIndex(dataset, { base: "2015", ...shown });
for (let row = 0; row < indexed.numRows(); row++) {
  const [period, index] = ["period", "index"].map((name) => indexed.get(name, row));
  console.log(`${period}\t${formatNumber(index, { decimals: 1 })}`);
}
