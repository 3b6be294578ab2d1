import { fromCSV } from "arquero";
import papaparse from "papaparse";
import { cells, countyName } from "./bench-county-data.js";

/**
 * Reading the same bytes: ours with everything it does (decoding, layout, units, gaps, codes, report), PapaParse with
 * a callback that does nothing with the row, PapaParse as it is mostly used, and Arquero's reader.
 * @returns {Promise<Record<string, () => unknown>>}
 */
export async function importPrograms() {
  const { defaultCatalogue } = await import("tongbi");
  const { readCsv } = await import("tongbi/csv");
  const names = Array.from(defaultCatalogue())
    .filter(({ kind }) => kind === "flow" || kind === "stock")
    .map(({ name, unit }) => `${name.zh},${unit.zh}`);
  const lines = ["指标,单位,地区,年份,数值"];
  for (const { indicator, county, year, text } of cells())
    lines.push(`${names[indicator]},${countyName(county)},${year},${text}`);
  const bytes = new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
  const decode = () => new TextDecoder().decode(bytes);
  return {
    "PapaParse, bare row callback": () => {
      let rows = 0;
      papaparse.parse(decode(), { step: () => void rows++ });
      return rows;
    },
    "tongbi readCsv": () => readCsv(bytes, { file: "bench.csv" }),
    "PapaParse, header and dynamicTyping": () =>
      papaparse.parse(decode(), { header: true, dynamicTyping: true, skipEmptyLines: true }).data,
    "Arquero fromCSV": () => fromCSV(decode()),
  };
}
