// A figure of one's own by a formula (自定义公式): node examples/calculations/derive-formula.js
import { readFile } from "node:fs/promises";
import { defaultCatalogue, deriveFormula, formatNumber, gapSentence, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const like = defaultCatalogue().get("invention_share_of_grants");
if (!like) throw new Error("not in the catalogue");
const indicator = { ...like, id: "other_patents_share", name: { zh: "非发明专利占比", en: "Other patents" } };
const formula = "(专利授权量 - 发明专利授权量) / 专利授权量";
const shown = { indicator: indicator.id, from: "2015", to: "2017" };
const shares = toTable(deriveFormula(dataset, { indicator, formula }), shown);
for (let row = 0; row < shares.numRows(); row++) {
  const [period, value, gap] = ["period", "value", "gap"].map((name) => shares.get(name, row));
  console.log(
    `${period}\t${gap === "none" ? `${formatNumber(value, { decimals: 1 })}%` : gapSentence(gap).zh}`,
  );
}
