import { encodeText } from "./fuzz-bytes.js";
import { fileRows } from "./fuzz-tables.js";

/** @typedef {import("./fuzz-random.js").Random} Random */

/**
 * Rows as text: quoted where needed, never, always or wrongly, with any line breaks.
 * @param {Random} random
 * @param {string[][]} rows
 */
function written(random, rows) {
  const delimiter = random.chance(0.7) ? "," : random.pick(["\t", ";", "|"]);
  const newline = random.pick(["\n", "\n", "\n", "\r\n", "\r\n", "\r", "mixed"]);
  const quotes = random.pick(["needed", "needed", "needed", "needed", "never", "never", "always", "stray"]);
  /** @param {string} cell */
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  /** @param {string} cell */
  const cellText = (cell) => {
    if (quotes === "never") return cell.replaceAll('"', "");
    if (quotes === "always") return quoted(cell);
    if (quotes === "stray" && random.chance(0.1))
      return random.pick([`"${cell}`, `${cell}"`, `"${cell}"x`, `a"${cell}`, '"', '""', `""${cell}`]);
    return cell.includes(delimiter) || /["\r\n]/.test(cell) ? quoted(cell) : cell;
  };
  const padding = random.chance(0.05) ? "\t" : "";
  const end = () => (newline === "mixed" ? random.pick(["\n", "\r\n", "\r"]) : newline);
  const lines = rows.map((row) => row.map((cell) => cellText(cell) + padding).join(delimiter));
  const text = lines
    .map((line, at) => (at < lines.length - 1 || random.chance(0.6) ? line + end() : line))
    .join("");
  return random.chance(0.02) ? `${text}\u0000` : text;
}

/**
 * The text of a file of a grammar of all that the reader knows.
 * @param {Random} random
 */
export function structuredText(random) {
  return written(random, fileRows(random));
}

/**
 * Such a file as bytes in any encoding, or as text.
 * @param {Random} random
 * @returns {Uint8Array | string}
 */
export function structuredFile(random) {
  const text = structuredText(random);
  const marked = random.chance(0.3) ? `\uFEFF${text}` : text;
  if (random.chance(0.4)) return marked;
  if (random.chance(0.7)) return encodeText(marked, "utf-8");
  const encoding = random.pick(/** @type {const} */ (["gb18030", "gb18030", "utf-16le", "utf-16be"]));
  // UTF-16 is known by its mark only.
  const isMarked = encoding !== "gb18030" && random.chance(0.9);
  return encodeText(isMarked ? `\uFEFF${text}` : text, encoding);
}
