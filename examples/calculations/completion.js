// Results against the targets of the year (完成年度任务): node examples/calculations/completion.js
import { readFile } from "node:fs/promises";
import { completion, formatNumber } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const completed = completion(dataset, { indicator: "专利申请量", from: "2018", to: "2022" });
const columns = ["period", "value", "target", "completion"];
for (let row = 0; row < completed.numRows(); row++) {
  const [period, value, target, rate] = columns.map((name) => completed.get(name, row));
  console.log(`${period}\t目标${target}件\t完成${value}件\t${formatNumber(rate, { decimals: 1 })}%`);
}
