import { isDeepStrictEqual } from "node:util";

/**
 * @typedef {import("../tongbi/src/csv.ts").ImportResult} ImportResult
 * @typedef {import("../tongbi/src/csv.ts").ImportReport} ImportReport
 * @typedef {{ kind: string, detail: string }} Finding what is wrong, in words that are the same for the same fault, and where
 */

const keyColumns = /** @type {const} */ ([
  "indicator",
  "region",
  "period",
  "level",
  "stage",
  "vintage",
  "scenario",
]);

/**
 * All that is wrong with the result of an import, whatever the file: it must be plain data that says what it holds.
 * @param {Uint8Array | string} input
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
export function findingsIn(input, result) {
  const text = textOf(input, result.report);
  return [
    ...plainData(result),
    ...issuesTold(text, result),
    ...oneRowAKey(result),
    ...valuesAndGaps(result),
    ...namesOf(text, result),
  ];
}

/**
 * Where the result points to other cells than those it was read from; only of files without quotes, which are simply cut.
 * @param {Uint8Array | string} input
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
export function wrongCells(input, result) {
  const text = textOf(input, result.report);
  return text === undefined || result.report.delimiter === "" || text.includes('"')
    ? []
    : cellsOf(text, result);
}

/**
 * The text as the reader takes it; undefined for bytes that are no text.
 * @param {Uint8Array | string} input
 * @param {ImportReport} report
 */
function textOf(input, { encoding }) {
  if (typeof input === "string") return input.replace(/^\uFEFF/, "");
  return encoding === "text" || encoding === "unknown" ? undefined : new TextDecoder(encoding).decode(input);
}

/**
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function plainData(result) {
  const found = [];
  try {
    structuredClone(result);
  } catch (error) {
    found.push({ kind: "cannot be cloned", detail: String(error) });
  }
  const plan = JSON.stringify(result.plan);
  if (!isDeepStrictEqual(JSON.parse(plan), result.plan))
    found.push({ kind: "plan is no plain data", detail: plan.slice(0, 300) });
  if (result.report.refused !== (result.dataset.length === 0))
    found.push({
      kind: "refused, yet not empty, or the other way round",
      detail: `${result.dataset.length} rows`,
    });
  if (result.report.refused && !result.report.issues.some(({ severity }) => severity === "error"))
    found.push({ kind: "refused without an error", detail: "" });
  return found;
}

/**
 * @param {string | undefined} text
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function issuesTold(text, { report, plan }) {
  const told = `${text} ${JSON.stringify(plan)}`;
  const lines = text === undefined ? 0 : lineCount(text);
  return report.issues.flatMap((issue) => {
    const { code, severity, line, column, message } = issue;
    const detail = JSON.stringify(issue).slice(0, 400);
    const wrong = [];
    if (code === "" || !["error", "warning", "note"].includes(severity)) wrong.push("code or severity");
    for (const words of [message.zh, message.en]) {
      if (words.trim() === "") wrong.push("empty message");
      const [hole] = /undefined|NaN|\[object/.exec(words) ?? [];
      if (hole !== undefined && !told.includes(hole)) wrong.push("hole in message");
    }
    if (line !== undefined && !(Number.isInteger(line) && line >= 1 && line <= lines))
      wrong.push("line outside the file");
    if (column !== undefined && !(Number.isInteger(column) && column >= 1)) wrong.push("column below 1");
    return wrong.map((what) => ({ kind: `issue ${code}: ${what}`, detail }));
  });
}

/** @param {string} text */
const lineCount = (text) => text.split(text.includes("\n") ? "\n" : "\r").length;

/**
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function oneRowAKey({ dataset }) {
  const { columns, length } = dataset;
  const entries = {
    indicator: dataset.indicators.map(({ id }) => id),
    region: dataset.regions,
    period: dataset.periods.map((period) => JSON.stringify(period)),
    level: dataset.levels,
    stage: dataset.stages,
    vintage: dataset.vintages,
    scenario: ["result", "target", "plan"],
  };
  /** @type {Finding[]} */
  const found = [];
  for (const name of keyColumns) {
    if (new Set(entries[name]).size < entries[name].length)
      found.push({
        kind: `two entries of ${name} are the same`,
        detail: String(entries[name]).slice(0, 300),
      });
    const outside = columns[name]
      .subarray(0, length)
      .findIndex((code) => code < 0 || code >= entries[name].length);
    if (outside >= 0) found.push({ kind: `code of ${name} outside its entries`, detail: `row ${outside}` });
  }
  const keys = new Set();
  for (let row = 0; row < length; row++) {
    const key = keyColumns.map((name) => columns[name][row]).join();
    if (keys.has(key)) found.push({ kind: "two rows with one key", detail: `row ${row}` });
    keys.add(key);
  }
  return found.slice(0, 3);
}

/**
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function valuesAndGaps({ dataset, report }) {
  const { columns, length, bounds } = dataset;
  /** @type {Finding[]} */
  const found = [];
  let gaps = 0;
  for (let row = 0; row < length; row++) {
    const value = columns.value[row] ?? 0;
    const isGap = columns.gap[row] !== 0;
    if (isGap) gaps++;
    if (isGap ? !Number.isNaN(value) : !Number.isFinite(value))
      found.push({
        kind: isGap ? "a gap with a value" : "a value that is no number",
        detail: `row ${row}: ${value}`,
      });
    if (Object.is(value, -0)) found.push({ kind: "a value of minus zero", detail: `row ${row}` });
  }
  const counted = Object.values(report.gaps).reduce((sum, count) => sum + count, 0);
  if (report.observations + counted !== length || gaps !== counted || report.gapCellsTotal !== gaps)
    found.push({
      kind: "the report counts otherwise",
      detail: JSON.stringify([report.observations, report.gaps, report.gapCellsTotal, length]),
    });
  for (const [row, { lower, upper }] of bounds)
    if (row >= length || columns.gap[row] === 0 || !(lower <= upper) || !Number.isFinite(upper - lower))
      found.push({ kind: "bounds of a value, or none", detail: `row ${row}: ${lower} to ${upper}` });
  return found.slice(0, 3);
}

/**
 * @param {string | undefined} text
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function namesOf(text, { dataset, report, plan }) {
  if (text === undefined || text.includes("\uFFFD")) return [];
  // A file that is refused gives the plan back that it was read by.
  const told = JSON.stringify([dataset.indicators, dataset.regions, report, report.refused ? "" : plan]);
  return told.includes("\uFFFD")
    ? [
        {
          kind: "a replacement character that the file does not have",
          detail: told.slice(told.indexOf("\uFFFD") - 40, told.indexOf("\uFFFD") + 40),
        },
      ]
    : [];
}

const plainNumber = /^-?(?:[1-9]\d{0,13}|0)(?:\.\d{1,3})?$/;

/**
 * Whether each observation points to the cell that it was read from, in a file that is simply cut at its delimiters.
 * @param {string} text without quotes
 * @param {ImportResult} result
 * @returns {Finding[]}
 */
function cellsOf(text, { dataset, report }) {
  const newline = text.includes("\n") ? "\n" : "\r";
  const rows = text.split(newline).map((line) => line.split(report.delimiter));
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const { columns, length } = dataset;
  /** @type {Finding[]} */
  const found = [];
  let gapCells = 0;
  for (let row = 0; row < length && found.length < 3; row++) {
    const [line, column] = [columns.line[row] ?? 0, columns.column[row] ?? 0];
    const cell = (rows[line - 1]?.[column - 1] ?? "").trim();
    const place = `line ${line}, column ${column}: ${JSON.stringify(cell.slice(0, 80))}`;
    if (line < 1 || line > rows.length || column < 1 || column > widest)
      found.push({ kind: "an observation outside the file", detail: place });
    const value = columns.value[row] ?? 0;
    if (columns.gap[row] === 0) {
      if (!holdsDigits(cell, value))
        found.push({ kind: "a value that its cell does not hold", detail: `${place}, value ${value}` });
      continue;
    }
    const told = report.gapCells[gapCells++];
    if (!told) continue;
    if (told.line !== line || told.column !== column)
      found.push({ kind: "gap cells in another order", detail: place });
    if (told.found !== "" && told.found !== cell.slice(0, 200).trim() && told.found !== cell.slice(0, 200))
      found.push({
        kind: "a gap that tells another text than its cell's",
        detail: `${place}, found ${told.found}`,
      });
    if (
      plainNumber.test(cell) &&
      Number(cell) !== 0 &&
      !["unreadable", "conflicting", "unit_mismatch"].includes(told.reason)
    )
      found.push({ kind: `a plain number became ${told.reason}`, detail: place });
  }
  for (const issue of report.issues)
    if ((issue.column ?? 1) > widest)
      found.push({
        kind: `issue ${issue.code}: column outside the file`,
        detail: JSON.stringify(issue).slice(0, 300),
      });
  return found;
}

/** Digits of a number that are kept whatever it is; a longer fraction is rounded as doubles are. */
const exactDigits = 14;

/**
 * Whether the digits of a value, without the zeros around them, stand in a text one after the other. Numerals in words are not looked at.
 * @param {string} cell
 * @param {number} value
 */
function holdsDigits(cell, value) {
  const plain = cell.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (/[零〇一二三四五六七八九十百千两]/.test(plain) || Number(plain) === value) return true;
  const digits = String(Math.abs(value))
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+/, "")
    .slice(0, exactDigits)
    .replace(/0+$/, "");
  const own = plain.replace(/\D/g, "");
  return own !== "" && own.includes(digits);
}
