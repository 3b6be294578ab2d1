// All ratios of the catalogue that the figures of a file allow: node examples/calculations/derive-catalogue-ratios.js
import { readFile } from "node:fs/promises";
import { deriveCatalogueRatios, formatFigure, toTable } from "tongbi";
import { readCsv } from "tongbi/csv";

const { dataset } = readCsv(await readFile(new URL("../data/sample-county.csv", import.meta.url)));
const derived = deriveCatalogueRatios(dataset);
for (const { id, name, unit, decimals } of derived.indicators.slice(dataset.indicators.length)) {
  const ratio = toTable(derived, { indicator: id, from: "2024" });
  console.log(`${name.zh}\t${formatFigure(ratio.get("value"), unit, "zh", { decimals })}`);
}
