// A ratio of two indicators, patents by last year's population: node examples/calculations/derive-ratio.js
import { readFile } from "node:fs/promises";
import { deriveRatio, formatNumber, gapSentence, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const indicator = "每万人口有效发明专利拥有量";
const ratios = toTable(deriveRatio(dataset, { indicator, lag: 1 }), { indicator, to: "2014" });
const columns = ["period", "value", "unit", "gap"];
for (let row = 0; row < ratios.numRows(); row++) {
  const [period, value, unit, gap] = columns.map((name) => ratios.get(name, row));
  console.log(
    `${period}\t${gap === "none" ? formatNumber(value, { decimals: 2 }) + unit : gapSentence(gap).zh}`,
  );
}
