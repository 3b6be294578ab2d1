// What of those that applied was recognised (认定率): node examples/calculations/pipeline-rate.js
import { readFile } from "node:fs/promises";
import { formatNumber, levelName, pipelineRate } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const rates = pipelineRate(dataset, { indicator: "企业技术中心", laterStage: "recognised", from: "2023" });
const columns = ["level", "period", "value", "earlier_value", "rate"];
for (let row = 0; row < rates.numRows(); row++) {
  const [level, period, value, applied, rate] = columns.map((name) => rates.get(name, row));
  const share = formatNumber(rate, { decimals: 1 });
  console.log(`${levelName(level, "zh")}\t${period}\t申报${applied}家\t认定${value}家\t${share}%`);
}
