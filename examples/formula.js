// A figure of one's own from a formula as it would be written down, checked before it is computed:
// node examples/formula.js [formula] [unit] [file] [second file]
import { readFile } from "node:fs/promises";
import {
  checkFormula,
  defaultCatalogue,
  deriveFormula,
  formatNumber,
  gapSentences,
  mergeDatasets,
  parseUnit,
  toTable,
} from "tongbi";
import { readCsv } from "tongbi/csv";

/** @param {string} name */
const sample = (name) => new URL(`data/${name}`, import.meta.url);
const [
  formula = "研发经费 / 上年(地区生产总值)",
  unitText = "%",
  first = sample("sample-rd-export.csv"),
  second = sample("sample-gdp-export.csv"),
] = process.argv.slice(2);

const unit = parseUnit(unitText);
const like = defaultCatalogue().get("rd_intensity");
if (!unit || !like)
  throw new RangeError(`unknown unit "${unitText}": expected one such as %, 万元 or 件/万人`);
const indicator = { ...like, id: "own_figure", name: { zh: formula, en: formula }, aliases: [], unit };

const { issues } = checkFormula(formula, { indicator });
for (const { column, message } of issues) console.log(`${" ".repeat(column - 1)}^ ${message.zh}`);
if (issues.length === 0) {
  const files = await Promise.all([readFile(first), readFile(second)]);
  const { dataset } = mergeDatasets(files.map((bytes) => readCsv(bytes).dataset));
  const table = toTable(deriveFormula(dataset, { indicator, formula }), { indicator: "own_figure" });
  for (let row = 0; row < table.numRows(); row++) {
    const [region, period, value, gap] = ["region", "period", "value", "gap"].map((name) =>
      table.get(name, row),
    );
    const figure =
      value === null
        ? `—（${gapSentences[/** @type {import("tongbi").GapReason} */ (gap)].zh}）`
        : formatNumber(value, { decimals: 2 }) + unit.zh;
    console.log(`${region}\t${period}\t${figure}`);
  }
}
