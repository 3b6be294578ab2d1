// Changes that are out of line with those of other years (异常变动): node examples/calculations/outliers.js
import { readFile } from "node:fs/promises";
import { formatNumber, outliers } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const judged = outliers(dataset, { indicator: "培训人次", from: "2018" });
const columns = ["period", "value", "growth_rate", "warning"];
for (let row = 0; row < judged.numRows(); row++) {
  const [period, value, rate, warning] = columns.map((name) => judged.get(name, row));
  const change = `${formatNumber(rate, { decimals: 1, signed: true })}%`;
  console.log(
    `${period}\t${value}人次\t${change}\t${warning === "own" ? "与其他年份的变动相差过大" : "正常"}`,
  );
}
