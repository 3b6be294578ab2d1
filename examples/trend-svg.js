// The trend of an indicator as a picture: node examples/trend-svg.js [picture.svg] [data.csv] [indicator]
import { readFile, writeFile } from "node:fs/promises";
import { readCsv } from "tongbi/csv";
import { chartSpec } from "tongbi/charts";
import { renderSvg } from "tongbi/svg";

const sample = new URL("data/sample-county.csv", import.meta.url);
const [picture = "trend.svg", file = sample, indicator = "patent_applications"] = process.argv.slice(2);

const { dataset } = readCsv(await readFile(file), { file: String(file) });
const chart = chartSpec(dataset, { type: "trend", indicator }, { language: "zh" });
if (chart.empty) throw new Error(chart.empty.zh);

await writeFile(picture, await renderSvg(chart.spec));
console.log(`${picture}: ${chart.description}`);
