// What each quarter that is left must bring to reach the target: node examples/calculations/required-run-rate.js
import { readFile } from "node:fs/promises";
import { formatNumber, gapSentence, requiredRunRate } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-progress.csv", import.meta.url)));
const names = new Map(dataset.indicators.map(({ id, name }) => [id, name.zh]));
const rates = requiredRunRate(dataset, { per: "quarter" });
const columns = ["indicator", "target", "required", "unit", "gap"];
for (let row = 0; row < rates.numRows(); row++) {
  const [id, target, required, unit, gap] = columns.map((name) => rates.get(name, row));
  const figure = gap === "none" ? `每季${formatNumber(required)}${unit}` : gapSentence(gap).zh;
  if (target !== null) console.log(`${names.get(id)}\t${figure}`);
}
