// Ahead of or behind what is due by the end of June (序时进度): node examples/calculations/pace.js
import { readFile } from "node:fs/promises";
import { formatNumber, gapSentence, pace } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-progress.csv", import.meta.url)));
const names = new Map(dataset.indicators.map(({ id, name }) => [id, name.zh]));
const paced = pace(dataset);
const columns = ["indicator", "target", "pace", "gap"];
for (let row = 0; row < paced.numRows(); row++) {
  const [id, target, points, gap] = columns.map((name) => paced.get(name, row));
  const ahead =
    gap === "none" ? `${formatNumber(points, { decimals: 1, signed: true })}个百分点` : gapSentence(gap).zh;
  if (target !== null) console.log(`${names.get(id)}\t${ahead}`);
}
