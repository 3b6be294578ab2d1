// Growth on the same period of the year before (同比): node examples/calculations/year-over-year.js
import { readFile } from "node:fs/promises";
import { formatNumber, gapSentence, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const growth = yearOverYear(dataset, { indicator: "发明专利授权量", from: "2014", to: "2019" });
const columns = ["period", "value", "growth_rate", "gap"];
for (let row = 0; row < growth.numRows(); row++) {
  const [period, value, rate, gap] = columns.map((name) => growth.get(name, row));
  const change =
    gap === "none" ? `${formatNumber(rate, { decimals: 1, signed: true })}%` : gapSentence(gap).zh;
  console.log(`${period}\t${value}件\t${change}`);
}
