import { closeSync, openSync, writeSync } from "node:fs";
import { cells, countyName } from "./bench-county-data.js";

/** Characters that are written in one go. */
const pieceSize = 1 << 20;

/**
 * Writes a tidy file of indicator, unit, region, year and value, with CRLF as Excel writes it.
 * @param {string} path
 * @param {{ counties: number, quoted?: boolean, encoding?: "utf-8" | "gbk" }} shape 1,200 rows a county
 * @returns {Promise<{ rows: number, bytes: number }>}
 */
export async function writeBenchFile(path, { counties, quoted = false, encoding = "utf-8" }) {
  const { defaultCatalogue } = await import("tongbi");
  const names = Array.from(defaultCatalogue())
    .filter(({ kind }) => kind === "flow" || kind === "stock")
    .map(({ name, unit }) => [name.zh, unit.zh]);
  const encode =
    encoding === "gbk" ? gbkEncoder() : (/** @type {string} */ text) => new TextEncoder().encode(text);
  /** @param {string[]} row */
  const line = (row) => `${quoted ? row.map((cell) => `"${cell}"`).join(",") : row.join(",")}\r\n`;
  const file = openSync(path, "w");
  let piece = line(["指标", "单位", "地区", "年份", "数值"]);
  let rows = 0;
  let bytes = 0;
  const flush = () => {
    bytes += writeSync(file, encode(piece));
    piece = "";
  };
  for (const { indicator, county, year, text } of cells(counties)) {
    piece += line([...(names[indicator] ?? []), countyName(county), String(year), text]);
    rows++;
    if (piece.length > pieceSize) flush();
  }
  flush();
  closeSync(file);
  return { rows, bytes };
}

/** An encoder that the platform lacks, made of the decoder that it has. */
function gbkEncoder() {
  const decoder = new TextDecoder("gbk");
  /** @type {Map<string, number[]>} */
  const known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  /** @param {string} text */
  return (text) =>
    Uint8Array.from(
      Array.from(text).flatMap(
        (character) => known.get(character) ?? [/** @type {number} */ (character.codePointAt(0))],
      ),
    );
}
