import { type Period, formatPeriod } from "../model/period.ts";
import type { Scenario } from "../model/dimension.ts";
import type { StatusSet } from "../model/status.ts";
import type { Unit } from "../model/unit.ts";
import { readCell } from "./cell.ts";
import { headerKey, readHeader, type Role } from "./header.ts";
import { beginsAbove, goesOnBelow, holdsFigures, timesWithoutYear } from "./header-row.ts";
import { type PeriodHeader, readPeriodHeader } from "./period-header.ts";
import { defaultSymbols } from "./symbols.ts";

/** Columns that say what a row is about. */
export type KeyRole = Exclude<Role, "result" | "target" | "plan" | "code" | "note">;

/** A column that holds values. What it does not fix is said by the row. */
export interface ValueColumn {
  /** Position, from 0. */
  readonly column: number;
  readonly scenario: Scenario;
  /** Header of a column of its own indicator. */
  readonly indicator?: string;
  /** Of a wide table. */
  readonly period?: Period;
  /** Unit in the header: 数值（万元）. */
  readonly unit?: Unit;
  /** What the header says of every cell below it: 2023年(快报). */
  readonly status?: StatusSet;
  /** Whether an empty cell is an observation; an empty target is no target. */
  readonly emptyIsGap: boolean;
}

/** Where a table keeps what. `long` has a row a period, `wide` a column a period. */
export interface Layout {
  readonly kind: "long" | "wide";
  /** Position of the header among the rows given. */
  readonly headerAt: number;
  readonly header: readonly string[];
  readonly keys: ReadonlyMap<KeyRole, number>;
  readonly values: readonly ValueColumn[];
  /** Columns with a header that are not read. */
  readonly unread: readonly number[];
  /** Columns whose role an earlier column already has. */
  readonly repeated: readonly number[];
  /** Column of regions that another, finer one was taken in place of. */
  readonly coarserRegion?: number;
}

/** Why no layout was found: no column or header with periods, none with values, times without a year, a header in two rows. */
export interface NoLayout {
  readonly lacking: "period" | "value" | "year" | "one-row";
  /** The row that looks most like a header. */
  readonly header: readonly string[];
  /** Its position among the rows given. */
  readonly headerAt: number;
}

type Rows = readonly (readonly string[])[];

const keyRoles: ReadonlySet<string> = new Set<KeyRole>([
  "region",
  "indicator",
  "period",
  "month",
  "quarter",
  "unit",
  "level",
  "stage",
  "status",
  "scenario",
]);

/**
 * The layout of a table, from its first rows: the header is the first row with two periods among its cells (wide), or with a
 * header for the period and another cell (long).
 * @param isIndicator whether a text names an indicator, to tell what the rows of a table with an unknown first header are
 */
export function findLayout(rows: Rows, isIndicator: (text: string) => boolean): Layout | NoLayout {
  let lacking: NoLayout | undefined;
  for (const [at, cells] of rows.entries()) {
    const header = cells.map((cell) => cell.trim());
    const columns = header.map(readHeader);
    const periods = header.map(readPeriodHeader);
    const count = distinct(periods);
    const isWide =
      count >= 2 || (count === 1 && columns.some(({ role }) => role === "region" || role === "indicator"));
    if (isWide) {
      const repeats = count < periods.filter(Boolean).length;
      const merged = beginsAbove(rows, at, repeats) || goesOnBelow(rows, at, positions(periods));
      if (merged) return { lacking: "one-row", header, headerAt: at };
      if (holdsFigures(rows, at, periods)) continue;
      return wideLayout(rows, at, header, columns, periods, isIndicator);
    }
    const isLong =
      header.filter(Boolean).length >= 2 &&
      columns.some(({ role }) => role === "period" || role === "month" || role === "quarter");
    if (!isLong) continue;
    const layout = longLayout(rows, at, header, columns);
    const valueColumns = layout.values.map(({ column }) => column);
    if (goesOnBelow(rows, at, valueColumns)) return { lacking: "one-row", header, headerAt: at };
    const withoutYear = timesWithoutYear(layout.values.map(({ indicator = "" }) => indicator));
    if (withoutYear.length > 0) return { lacking: "year", header: withoutYear, headerAt: at };
    if (layout.values.length > 0) return layout;
    lacking ??= { lacking: "value", header, headerAt: at };
  }
  return lacking ?? noPeriods(rows);
}

function positions(periods: readonly (PeriodHeader | undefined)[]): number[] {
  return periods.flatMap((period, column) => (period ? [column] : []));
}

function distinct(periods: readonly (PeriodHeader | undefined)[]): number {
  return new Set(
    periods.flatMap((header) => (header ? [`${formatPeriod(header.period)} ${header.scenario}`] : [])),
  ).size;
}

/** The first of the longest rows is taken for the header that names no periods. */
function noPeriods(rows: Rows): NoLayout {
  const filled = rows.map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
  const widest = Math.max(0, ...filled.map(({ length }) => length));
  const headerAt = filled.findIndex(({ length }) => length === widest);
  const header = filled[headerAt] ?? [];
  const withoutYear = timesWithoutYear(header);
  return withoutYear.length >= 2
    ? { lacking: "year", header: withoutYear, headerAt }
    : { lacking: "period", header, headerAt };
}

type Columns = readonly ReturnType<typeof readHeader>[];

/** Names of columns of regions from the widest to the narrowest; others are as narrow as the last before them. */
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
 * The first column of each role that a key can have, and the columns that come too late. Of two columns of regions the finer one is the
 * key: 县区 beside 城市.
 */
function keysOf(
  columns: Columns,
  header: readonly string[],
): { keys: Map<KeyRole, number>; repeated: number[]; coarserRegion?: number } {
  let coarserRegion: number | undefined;
  const keys = new Map<KeyRole, number>();
  const repeated: number[] = [];
  columns.forEach(({ role }, column) => {
    if (role === undefined || !keyRoles.has(role)) return;
    const before = keys.get(role as KeyRole);
    if (before !== undefined) {
      const [first, second] = [header[before] ?? "", header[column] ?? ""];
      if (role !== "region" || headerKey(first) === headerKey(second)) {
        repeated.push(column);
        return;
      }
      const [one, other] = [finenessOf(first), finenessOf(second)];
      const isFiner = one < 0 || other < 0 || other >= one;
      coarserRegion = isFiner ? before : column;
      if (isFiner) keys.set("region", column);
    } else keys.set(role as KeyRole, column);
  });
  return { keys, repeated, ...(coarserRegion === undefined ? {} : { coarserRegion }) };
}

function wideLayout(
  rows: Rows,
  headerAt: number,
  header: readonly string[],
  columns: Columns,
  periods: readonly (PeriodHeader | undefined)[],
  isIndicator: (text: string) => boolean,
): Layout {
  const { keys, ...others } = keysOf(
    columns.map((column, at) => (periods[at] ? {} : column)),
    header,
  );
  const values = periods.flatMap((found, column): ValueColumn[] => {
    if (!found) return [];
    const { period, scenario, status, unit } = found;
    return [
      { column, period, scenario, status, emptyIsGap: scenario === "result", ...(unit ? { unit } : {}) },
    ];
  });
  const used = usedColumns(keys, values, others);
  if (!keys.has("region") && !keys.has("indicator")) {
    const below = rows.slice(headerAt + 1);
    const column = header.findIndex(
      (_, at) => !used.has(at) && columns[at]?.role === undefined && !holdsIntegers(below, at),
    );
    if (column >= 0) {
      const texts = below.map((cells) => cells[column] ?? "");
      keys.set(texts.some(isIndicator) ? "indicator" : "region", column);
      used.add(column);
    }
  }
  const unread = header.flatMap((text, column) => (text === "" || used.has(column) ? [] : [column]));
  return { kind: "wide", headerAt, header, keys, values, unread, ...others };
}

function usedColumns(
  keys: ReadonlyMap<KeyRole, number>,
  values: readonly ValueColumn[],
  { repeated, coarserRegion }: Pick<Layout, "repeated" | "coarserRegion">,
): Set<number> {
  const used = [...keys.values(), ...values.map(({ column }) => column), ...repeated];
  return new Set(coarserRegion === undefined ? used : [...used, coarserRegion]);
}

/** Whether a column numbers its rows, or codes them. */
function holdsIntegers(rows: Rows, column: number): boolean {
  const texts = rows.map((cells) => (cells[column] ?? "").trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^\d+\.?$/.test(text));
}

const scenarioOf: ReadonlyMap<string, Scenario> = new Map([
  ["result", "result"],
  ["target", "target"],
  ["plan", "plan"],
]);

function longLayout(rows: Rows, headerAt: number, header: readonly string[], columns: Columns): Layout {
  const { keys, ...others } = keysOf(columns, header);
  const { repeated } = others;
  const values: ValueColumn[] = [];
  columns.forEach(({ role, unit }, column) => {
    const scenario = scenarioOf.get(role ?? "");
    if (!scenario) return;
    if (values.some((value) => value.scenario === scenario)) repeated.push(column);
    else values.push({ column, scenario, emptyIsGap: scenario === "result", ...(unit ? { unit } : {}) });
  });
  // Without a column of results, every column of numbers under a name is an indicator of its own.
  if (values.length === 0 && !keys.has("indicator"))
    header.forEach((text, column) => {
      if (
        text !== "" &&
        columns[column]?.role === undefined &&
        holdsNumbers(rows.slice(headerAt + 1), column)
      )
        values.push({ column, scenario: "result", indicator: text, emptyIsGap: true });
    });
  const used = usedColumns(keys, values, others);
  const unread = header.flatMap((text, column) => (text === "" || used.has(column) ? [] : [column]));
  return { kind: "long", headerAt, header, keys, values, unread, ...others };
}

/** Whether a column has a number or a withheld one, or is empty, in the rows given; one that holds only other texts has not. */
function holdsNumbers(rows: Rows, column: number): boolean {
  const gaps = rows.map((cells) => readCell(cells[column] ?? "", defaultSymbols).gap);
  return (
    gaps.some((gap) => gap === "none" || gap === "suppressed") || !gaps.some((gap) => gap === "unreadable")
  );
}
