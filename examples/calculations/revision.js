// What a later release made of the figures of an earlier one (修订): node examples/calculations/revision.js
import { readFile } from "node:fs/promises";
import { formatNumber, gapSentence, mergeDatasets, revision } from "tongbi";
import { readCsv } from "tongbi/csv";

const names = ["national-rd.csv", "national-rd-revised.csv"];
const files = await Promise.all(names.map((name) => readFile(new URL(`../data/${name}`, import.meta.url))));
const { dataset } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
const revised = revision(dataset, { indicator: "R&D经费投入强度", from: "2021" });
const columns = ["period", "earlier_value", "value", "revision", "gap"];
for (let row = 0; row < revised.numRows(); row++) {
  const [period, earlier, value, points, gap] = columns.map((name) => revised.get(name, row));
  const change = points === null ? gapSentence(gap).zh : `${formatNumber(points, { signed: true })}个百分点`;
  console.log(`${period}\t${earlier ?? "—"}\t${value}\t${change}`);
}
