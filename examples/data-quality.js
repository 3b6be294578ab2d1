// What wants a second look in an export, before anything is computed from it:
// node examples/data-quality.js [file]
import { readFile } from "node:fs/promises";
import { readCsv } from "tongbi/csv";
import { qualityReport } from "tongbi/quality";

const [file = new URL("data/sample-county.csv", import.meta.url)] = process.argv.slice(2);
const { dataset, report } = readCsv(await readFile(file));
const { findings, counts } = qualityReport(dataset, { imports: [report] });
for (const { zh, found } of counts) console.log(`${zh}：${found}`);
for (const { cells, message } of findings)
  console.log(`${cells.map(({ line }) => `第 ${line} 行`).join("、") || "整列"}\t${message.zh}`);
