import { headerKey } from "./header.ts";
import type { HeaderReading } from "./header-reading.ts";
import type { Rows } from "./rows.ts";

/** Whether a header is that of a file of the statistical exchange format, or of its forerunners. */
export function isExchange(header: readonly string[]): boolean {
  const keys = new Set(header.map((text) => text.trim().toUpperCase()));
  return (
    keys.has("TIME_PERIOD") ||
    keys.has("OBS_VALUE") ||
    (keys.has("TIME") && keys.has("VALUE")) ||
    keys.has("DATAFLOW") ||
    keys.has("缺数原因") ||
    keys.has("GAP REASON")
  );
}

/**
 * The readings of an exchange file, which may have a column of labels behind each column of codes: regions, indicators and dimensions go by
 * their labels, all else (units, flags, periods) by its codes; the other column of each pair is left out.
 */
export function withoutLabels(
  readings: readonly HeaderReading[],
  header: readonly string[],
  below: Rows,
): HeaderReading[] {
  const settled = [...readings];
  const units = readings.findIndex(({ role }) => role === "unit");
  const hasUnit = units >= 0;
  const sameAsUnit = (column: number): boolean =>
    below.every((cells) => (cells[column] ?? "") === (cells[units] ?? ""));
  for (let code = 0; code + 1 < readings.length; code++) {
    const label = code + 1;
    const [own, other] = [readings[code], readings[label]];
    if (!own || !other || !isLabel(header, below, code, own, other)) continue;
    const goesByLabel =
      own.role === undefined ||
      own.role === "region" ||
      own.role === "indicator" ||
      (own.role === "measure" && hasUnit && !sameAsUnit(code));
    if (goesByLabel) settled[label] = { ...other, ...(own.role ? { role: own.role } : {}) };
    settled[goesByLabel ? code : label] = { ...own, role: "code" };
    code++;
  }
  const hasIndicator = settled.some(({ role }) => role === "indicator");
  if (!hasUnit) return settled;
  // Beside a column of units, what is measured is no unit.
  const measure = settled.findIndex(({ role }, column) => role === "measure" && !sameAsUnit(column));
  return settled.map((reading, column) => {
    if (reading.role !== "measure") return reading;
    const { role: _, ...rest } = reading;
    if (sameAsUnit(column)) return { ...reading, role: "code" };
    return !hasIndicator && column === measure ? { ...reading, role: "indicator" } : rest;
  });
}

/** Whether a column says in words what the one before it says in codes. */
function isLabel(
  header: readonly string[],
  below: Rows,
  code: number,
  own: HeaderReading,
  other: HeaderReading,
): boolean {
  const [codeHead, labelHead] = [(header[code] ?? "").trim(), (header[code + 1] ?? "").trim()];
  if (labelHead === "" || /[\s\p{Script=Han}]/u.test(codeHead.replace(/ (?:code|id)$/i, ""))) return false;
  if (other.role !== undefined && other.role !== own.role) return false;
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  let longer = 0;
  for (const cells of below) {
    const [text, word] = [(cells[code] ?? "").trim(), (cells[code + 1] ?? "").trim()];
    if (word === "") continue;
    if (text === "" || (forth.get(text) ?? word) !== word || (back.get(word) ?? text) !== text) return false;
    if (!/^[A-Za-z0-9_][\w.:()@+-]{0,40}$/.test(text)) return false;
    forth.set(text, word);
    back.set(word, text);
    longer += Math.sign(word.length - text.length);
  }
  const isSameHead = headerKey(codeHead) === headerKey(labelHead);
  if (forth.size === 0) return isSameHead || other.role !== undefined;
  const isWords = [...forth.values()].some((word) => /[a-z\s\p{Script=Han}]/u.test(word));
  const isSame = [...forth].every(([text, word]) => text === word);
  return isSame ? isSameHead : isWords && longer > 0;
}
