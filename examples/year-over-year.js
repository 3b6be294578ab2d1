// Year-over-year figures of an indicator: node examples/year-over-year.js [file] [indicator]
import { readFile } from "node:fs/promises";
import { formatNumber, gapSentences, levelName, stageName, yearOverYear } from "tongbi";
import { readCsv } from "tongbi/csv";

const sample = new URL("data/sample-county.csv", import.meta.url);
const [file = sample, indicator = "专利申请量"] = process.argv.slice(2);

const { dataset, report } = readCsv(await readFile(file), { file: String(file) });
for (const { severity, message } of report.issues) if (severity !== "note") console.log(message.zh);

const table = yearOverYear(dataset, { indicator, scenario: "result" });
for (let row = 0; row < table.numRows(); row++) {
  /** @param {string} column */
  const cell = (column) => table.get(column, row);
  const series = [cell("region"), levelName(cell("level"), "zh"), stageName(cell("stage"), "zh")];
  const value = cell("value") === null ? "—" : `${formatNumber(cell("value"))}${cell("unit")}`;
  console.log([...series.filter(Boolean), cell("period"), value, growth(cell)].join("\t"));
}

/** A rate, percentage points for a ratio, or the reason why there is neither. @param {(column: string) => any} cell */
function growth(cell) {
  if (cell("gap") === "none") return `${formatNumber(cell("growth_rate"), { decimals: 1, signed: true })}%`;
  if (cell("gap") === "ratio_kind")
    return `${formatNumber(cell("change"), { decimals: 2, signed: true })}${cell("change_unit")}`;
  return gapSentences[/** @type {import("tongbi").GapReason} */ (cell("gap"))].zh;
}
