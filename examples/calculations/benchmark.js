// A county against the other counties (对标): node examples/calculations/benchmark.js
import { readFile } from "node:fs/promises";
import { benchmark, formatNumber } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-rd-export.csv", import.meta.url)));
const compared = benchmark(dataset, { region: "示例县", from: "2023" });
const columns = ["period", "median", "ratio_to_median", "best_region"];
for (let row = 0; row < compared.numRows(); row++) {
  const [period, median, ratio, best] = columns.map((name) => compared.get(name, row));
  const share = formatNumber(ratio, { decimals: 1 });
  console.log(`${period}\t其他县中位数${formatNumber(median)}万元\t本县为其${share}%\t最高：${best}`);
}
