import { isWord, readCell } from "./cell.ts";
import { readScenario } from "./dimension-words.ts";
import { isHeaderWord } from "./header-block.ts";
import { headerKey } from "./header.ts";
import type { HeaderReading } from "./header-reading.ts";
import { type ColumnRole, keyRoles } from "./import-plan.ts";
import { defaultSymbols } from "./symbols.ts";
import type { Rows } from "./rows.ts";

const isKey: ReadonlySet<string> = new Set(keyRoles);

/** Columns of keys: which column has which role, and those that come too late for one. */
export interface KeyColumns {
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Columns whose role an earlier column already has. */
  readonly repeated: readonly number[];
  /** Columns of codes beside a column of the names that they stand for. */
  readonly codes: readonly number[];
  /** Column of regions that another, finer one was taken in place of. */
  readonly coarserRegion?: number;
}

/** Names of columns of regions from the widest to the narrowest. */
const fineness: readonly RegExp[] = [
  /国|country/i,
  /省|province/i,
  /市|州|盟|city/i,
  /[县区旗]|county/i,
  /[乡镇村]/,
];

function finenessOf(header: string): number {
  return /地区|区域/.test(header) ? -1 : fineness.findLastIndex((names) => names.test(header));
}

/**
 * The columns of the key by their headers, that of scenarios by its words too. Of two columns of regions the finer one is the key (县区 beside 城市); of a code and the
 * name that it stands for, the name.
 */
export function keyColumns(
  readings: readonly HeaderReading[],
  header: readonly string[],
  below: Rows,
): KeyColumns {
  const columnOf = new Map<ColumnRole, number>();
  const repeated: number[] = [];
  const codes: number[] = [];
  /** Flags may stand in several columns. */
  const more = new Map<number, ColumnRole>();
  let coarserRegion: number | undefined;
  readings.forEach(({ role }, column) => {
    if (role === undefined || !isKey.has(role)) return;
    const key = role as ColumnRole;
    const before = columnOf.get(key);
    if (before === undefined) {
      columnOf.set(key, column);
      return;
    }
    const [first, second] = [header[before] ?? "", header[column] ?? ""];
    if (role === "status") {
      more.set(column, key);
    } else if (namesEachOther(below, before, column)) {
      const isName = isNameBeside(below, column, before);
      codes.push(isName ? before : column);
      if (isName) columnOf.set(key, column);
    } else if (role === "region" && headerKey(first) !== headerKey(second)) {
      const [one, other] = [finenessOf(first), finenessOf(second)];
      const isFiner = one < 0 || other < 0 || other >= one;
      coarserRegion = isFiner ? before : column;
      if (isFiner) columnOf.set(key, column);
    } else repeated.push(column);
  });
  if (!columnOf.has("scenario")) {
    const column = readings.findIndex((reading, at) => isUnknown(reading) && holdsScenarios(below, at));
    if (column >= 0) columnOf.set("scenario", column);
  }
  const roles = new Map([...more, ...[...columnOf].map(([role, column]) => [column, role] as const)]);
  return { roles, repeated, codes, ...(coarserRegion === undefined ? {} : { coarserRegion }) };
}

/** Whether a header says nothing but a name. */
function isUnknown({
  role,
  period,
  time,
  scenario,
  level,
  stage,
  publishes,
  isDerived,
}: HeaderReading): boolean {
  return (
    [role, period, time, scenario, level, stage, publishes].every((said) => said === undefined) && !isDerived
  );
}

/** Whether each row says of itself that it is a result, a target or a plan, whatever stands above: targets under 情形 are no results. */
function holdsScenarios(rows: Rows, column: number): boolean {
  return rows.length > 0 && rows.every((cells) => readScenario(cells[column] ?? "") !== undefined);
}

/** Whether each text of one column goes with one text of the other, one of them a code, in rows that show two at least. */
function namesEachOther(rows: Rows, one: number, other: number): boolean {
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  for (const cells of rows) {
    const [text, partner] = [(cells[one] ?? "").trim(), (cells[other] ?? "").trim()];
    if (text === "" || partner === "") continue;
    if ((forth.get(text) ?? partner) !== partner || (back.get(partner) ?? text) !== text) return false;
    forth.set(text, partner);
    back.set(partner, text);
  }
  const isAlike = [...forth].every(([text, partner]) => text === partner);
  if (forth.size < 2 || isAlike) return false;
  return (
    [one, other].some((column) => holdsCodes(rows, column)) || isChinese(rows, one) !== isChinese(rows, other)
  );
}

/** Whether a column holds the names of what another has codes or foreign names for. */
function isNameBeside(rows: Rows, column: number, other: number): boolean {
  const [own, others] = [holdsCodes(rows, column), holdsCodes(rows, other)];
  if (own !== others) return others;
  if (isChinese(rows, column) !== isChinese(rows, other)) return isChinese(rows, column);
  return averageLength(rows, column) > averageLength(rows, other);
}

function isChinese(rows: Rows, column: number): boolean {
  return rows.some((cells) => /\p{Script=Han}/u.test(cells[column] ?? ""));
}

function holdsCodes(rows: Rows, column: number): boolean {
  const texts = rows.map((cells) => (cells[column] ?? "").trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^[A-Z0-9][A-Z0-9_.:()-]{0,30}$/.test(text));
}

function averageLength(rows: Rows, column: number): number {
  return rows.reduce((sum, cells) => sum + (cells[column] ?? "").length, 0);
}

/** Whether a column numbers its rows, or codes them. */
export function holdsIntegers(rows: Rows, column: number): boolean {
  const texts = rows.map((cells) => (cells[column] ?? "").trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^\d+\.?$/.test(text));
}

/** Whether a column has a number or a withheld one, or is empty, in the rows given; one that holds only other texts has not. */
export function holdsNumbers(rows: Rows, column: number, decimal: "." | ","): boolean {
  const texts = rows.map((cells) => cells[column] ?? "");
  // Numbers in words (一批, 二批) are as often names.
  const isFigure = (text: string): boolean =>
    /[\d０-９Xx×]/.test(text) &&
    !isWord(text, decimal) &&
    ["none", "suppressed"].includes(readCell(text, defaultSymbols, decimal).gap);
  return (
    texts.some(isFigure) ||
    texts.every(
      (text) => readCell(text, defaultSymbols).gap !== "unreadable" && !isFigure(text) && !isNamed(text),
    )
  );
}

/** Whether a text is a number in words. */
function isNamed(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && readCell(text, defaultSymbols).gap === "none";
}

/**
 * Whether a column is left empty below a filled cell, as merged cells leave it: in most rows, or wherever the next column goes on to
 * something else, and no text comes twice in a row.
 */
export function isFilledDown(rows: Rows, column: number): boolean {
  if (rows.every((cells) => (cells[column] ?? "").trim() !== "")) return false;
  const data = rows.filter((cells) => cells.filter((cell) => cell.trim() !== "").length >= 2);
  const at = (row: number, beside = 0): string => (data[row]?.[column + beside] ?? "").trim();
  const blanks = data.flatMap((_, row) => (at(row) === "" ? [row] : []));
  if (at(0) === "" || blanks.length === 0) return false;
  if (blanks.length >= 2 && blanks.length * 2 >= data.length) return true;
  return (
    blanks.every(
      (row) => isHeaderWord(at(row, 1)) && !/^\d/.test(at(row, 1)) && at(row, 1) !== at(row - 1, 1),
    ) && data.every((_, row) => at(row) === "" || at(row) !== at(row - 1))
  );
}
