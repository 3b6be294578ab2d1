// An index that states each year by the year before (上年=100), chained to one base: node examples/calculations/chain-linked-index.js
import { fixedBaseIndex, formatNumber, gapSentence } from "tongbi";
import { readCsv } from "tongbi/csv";

// Made up; the link of 2024 is missing.
const { dataset } = readCsv(`地区,指标,2020年,2021年,2022年,2023年,2024年,2025年
示例县,地区生产总值指数（上年=100）,102.0,108.0,103.0,105.0,,104.0`);
const chained = fixedBaseIndex(dataset, { base: "2020" });
for (let row = 0; row < chained.numRows(); row++) {
  const [period, index, gap] = ["period", "index", "gap"].map((name) => chained.get(name, row));
  console.log(`${period}\t${gap === "none" ? formatNumber(index, { decimals: 1 }) : gapSentence(gap).zh}`);
}
