import { formatPeriod, parsePeriod } from "../model/period.ts";
import { readHeader } from "./header.ts";
import { type HeaderBlock, headerBlock, isHeaderWord, statesOfAll } from "./header-block.ts";
import { readColumnHeader } from "./header-reading.ts";
import type { ColumnPlan, ColumnRole } from "./import-plan.ts";
import { keyColumns } from "./key-columns.ts";
import { isExchange, withoutLabels } from "./label-columns.ts";
import { readPlainNumber } from "./plain-number.ts";
import { longTable } from "./long-table.ts";
import {
  type DetectedTable,
  hasRole,
  mostColumns,
  type NoTable,
  type Sheet,
  type TableClues,
} from "./table-sheet.ts";
import { wideTable } from "./wide-table.ts";
import type { Rows } from "./rows.ts";

/** Cells that are looked at before a header is given up: each row that might be one is read with all below it. */
const mostLookedAt = 2_000_000;

/** The first table among the rows: the first header whose columns give keys, periods and values. */
export function detectTable(rows: Rows, context: TableClues): DetectedTable | NoTable {
  let lacking: NoTable | undefined;
  let lookedAt = 0;
  for (const [at, cells] of rows.entries()) {
    if (isMostlyNumbers(cells) || statesOfAll(cells)) continue;
    if (cells.length > mostColumns) {
      lacking ??= { lacking: "end", header: cells, headerAt: at };
      continue;
    }
    lookedAt += cells.length * (rows.length - at);
    if (lookedAt > mostLookedAt) break;
    const block = headerBlock(rows, at);
    const found = tableUnder(block, rows.slice(at + block.rows), context, rows.slice(0, at));
    if (found && !("lacking" in found)) return found;
    if (found) lacking ??= found;
  }
  return lacking ?? noPeriods(rows);
}

/** Whether most cells of a row are numbers that are no years: no header is. */
function isMostlyNumbers(cells: readonly string[]): boolean {
  let numbers = 0;
  let texts = 0;
  for (const cell of cells) {
    if (cell.trim() === "") continue;
    texts++;
    const value = readPlainNumber(cell);
    if (!Number.isNaN(value) && !(Number.isInteger(value) && value >= 1800 && value <= 2100)) numbers++;
  }
  return numbers * 2 > texts;
}

/** The table under a header: undefined where the rows are no header. */
export function tableUnder(
  block: HeaderBlock,
  below: Rows,
  context: TableClues,
  above: Rows = [],
): DetectedTable | NoTable | undefined {
  const header = block.columns.map((texts) => texts.join(" "));
  const texts = header.filter((text) => text.trim() !== "");
  if (texts.length < 2) return undefined;
  const composite = compositeParts(block.columns[0]?.[0] ?? "", context.delimiter);
  const read = block.columns.map((column) => readColumnHeader(column, context.catalogue));
  // A table of ours has no labels: neighbours that go together, such as VINTAGE and a member, are two things.
  const isOurs = read.some(({ role }) => role === "gap");
  const readings = isExchange(header) && !isOurs ? withoutLabels(read, header, below) : read;
  const sheet: Sheet = {
    block,
    below,
    header,
    readings,
    decimal: context.decimal,
    keys: keyColumns(readings, header, below),
    ...(composite ? { composite } : {}),
  };
  const periods = readings.flatMap(({ period, scenario, names, publishes }) =>
    period ? [`${formatPeriod(period)} ${scenario} ${names.join()} ${publishes}`] : [],
  );
  const hasKey = composite !== undefined || hasRole(sheet, "region", "indicator");
  const count = new Set(periods).size;
  if (count >= 2 || (count === 1 && hasKey))
    return block.rows === 1 && holdsFigures(sheet, above, hasKey) ? undefined : wideTable(sheet, context);
  if (hasRole(sheet, "period", "month", "quarter")) return longTable(sheet);
  const isHeading = block.columns.every((column) => column.every(isHeaderWord));
  const column = isHeading ? periodColumn(sheet) : -1;
  if (column >= 0) {
    const roles = new Map(sheet.keys.roles).set(column, "period");
    return longTable({ ...sheet, keys: { ...sheet.keys, roles } });
  }
  return isHeading ? wideTable(sheet, context, true) : undefined;
}

/** The parts of a first header such as `sectperf,unit,geo\time`; what stands behind the backslash names the other columns. */
function compositeParts(text: string, delimiter: string): ColumnPlan["parts"] | undefined {
  const [own = "", across] = text.split("\\");
  const parts = own.split(",").map((part) => part.trim());
  if (across === undefined && (parts.length < 2 || delimiter === ",")) return undefined;
  if (parts.some((part) => part === "") || delimiter === "," || parts.length > mostColumns) return undefined;
  return parts.map((header) => ({ header, role: dimensionRole(header) }));
}

/** The role of a header of an international file, where every column before the values is part of the key. */
function dimensionRole(header: string): ColumnRole {
  const { role } = readHeader(header);
  if (role === "unit" || role === "measure") return "measure";
  if (role === "dataflow") return "indicator";
  return role === undefined || role === "result" || role === "target" || role === "plan" ? "dimension" : role;
}

/** Most years from one bare year of a header to the next. */
const longestStep = 5;

/**
 * Whether four-digit numbers of a row are figures rather than years: they do not go up or down, in small steps where no other cell heads
 * a column of the key, or a row of words as long as this one stands above and is the header.
 */
function holdsFigures({ readings, header }: Sheet, above: Rows, hasKey: boolean): boolean {
  const years = readings.flatMap(({ isBare, period }) => (isBare && period ? [period.year] : []));
  if (years.length === 0) return false;
  const steps = years.slice(1).map((year, before) => year - (years[before] ?? year));
  const areEven = steps.every(
    (step) => step !== 0 && (hasKey || Math.abs(step) <= longestStep) && step > 0 === (steps[0] ?? 0) > 0,
  );
  const width = header.filter((text) => text !== "").length;
  return !areEven || above.some((cells) => headsColumns(cells, width));
}

/** Whether a row is of words only, of as many as are asked for and at least two. */
function headsColumns(cells: readonly string[], width: number): boolean {
  const texts = cells.map((cell) => cell.trim()).filter(Boolean);
  return (
    texts.length >= Math.max(2, width) &&
    !statesOfAll(cells) &&
    texts.every((text) => isHeaderWord(text) && !/^\d{4}$/.test(text))
  );
}

/** The column of a table without a header for periods whose every cell is one: 2017年, 2017Q1; bare years only in steps. */
function periodColumn({ below, readings }: Sheet): number {
  const rows = below.filter((cells) => cells.filter((cell) => cell.trim() !== "").length >= 2);
  if (rows.length < 2) return -1;
  return readings.findIndex(({ role, names }, column) => {
    if (role !== undefined || names.length > 1) return false;
    const texts = rows.map((cells) => (cells[column] ?? "").trim());
    if (!texts.every((text) => parsePeriod(text) !== undefined)) return false;
    const bare = texts.filter((text) => /^\d{4}$/.test(text));
    return bare.length === 0 || (column === 0 && new Set(bare).size === bare.length);
  });
}

/** The first of the longest rows is taken for the header that names no periods. */
function noPeriods(rows: Rows): NoTable {
  const filled = rows.map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
  const widest = Math.max(0, ...filled.map(({ length }) => length));
  const headerAt = filled.findIndex(({ length }) => length === widest);
  return { lacking: "period", header: filled[headerAt] ?? [], headerAt };
}
