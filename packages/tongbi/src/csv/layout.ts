import { type Period, formatPeriod, parsePeriod } from "../model/period.ts";
import type { Scenario } from "../model/dimension.ts";
import type { Unit } from "../model/unit.ts";
import { readCell } from "./cell.ts";
import { readHeader, type Role } from "./header.ts";
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
}

/** Why no layout was found: no column or header with periods, or none with values. */
export interface NoLayout {
  readonly lacking: "period" | "value";
  /** The row that looks most like a header. */
  readonly header: readonly string[];
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
    const periods = header.map(parsePeriod);
    const isWide =
      distinct(periods) >= 2 ||
      (distinct(periods) === 1 && columns.some(({ role }) => role === "region" || role === "indicator"));
    if (isWide) return wideLayout(rows, at, header, columns, periods, isIndicator);
    const isLong =
      header.filter(Boolean).length >= 2 &&
      columns.some(({ role }) => role === "period" || role === "month" || role === "quarter");
    if (!isLong) continue;
    const layout = longLayout(rows, at, header, columns);
    if (layout.values.length > 0) return layout;
    lacking ??= { lacking: "value", header };
  }
  return lacking ?? { lacking: "period", header: likelyHeader(rows) };
}

function distinct(periods: readonly (Period | undefined)[]): number {
  return new Set(periods.flatMap((period) => (period ? [formatPeriod(period)] : []))).size;
}

function likelyHeader(rows: Rows): readonly string[] {
  const filled = rows.map((cells) => cells.map((cell) => cell.trim()).filter(Boolean));
  const widest = Math.max(0, ...filled.map(({ length }) => length));
  return filled.find(({ length }) => length === widest) ?? [];
}

type Columns = readonly ReturnType<typeof readHeader>[];

/** The first column of each role that a key can have, and the columns that come too late. */
function keysOf(columns: Columns): { keys: Map<KeyRole, number>; repeated: number[] } {
  const keys = new Map<KeyRole, number>();
  const repeated: number[] = [];
  columns.forEach(({ role }, column) => {
    if (role === undefined || !keyRoles.has(role)) return;
    if (keys.has(role as KeyRole)) repeated.push(column);
    else keys.set(role as KeyRole, column);
  });
  return { keys, repeated };
}

function wideLayout(
  rows: Rows,
  headerAt: number,
  header: readonly string[],
  columns: Columns,
  periods: readonly (Period | undefined)[],
  isIndicator: (text: string) => boolean,
): Layout {
  const { keys, repeated } = keysOf(columns.map((column, at) => (periods[at] ? {} : column)));
  const values = periods.flatMap((period, column) =>
    period ? [{ column, period, scenario: "result" as const, emptyIsGap: true }] : [],
  );
  const used = new Set([...keys.values(), ...values.map(({ column }) => column), ...repeated]);
  if (!keys.has("region") && !keys.has("indicator")) {
    const column = header.findIndex((_, at) => !used.has(at) && columns[at]?.role === undefined);
    if (column >= 0) {
      const texts = rows.slice(headerAt + 1).map((cells) => cells[column] ?? "");
      keys.set(texts.some(isIndicator) ? "indicator" : "region", column);
      used.add(column);
    }
  }
  const unread = header.flatMap((text, column) => (text === "" || used.has(column) ? [] : [column]));
  return { kind: "wide", headerAt, header, keys, values, unread, repeated };
}

const scenarioOf: ReadonlyMap<string, Scenario> = new Map([
  ["result", "result"],
  ["target", "target"],
  ["plan", "plan"],
]);

function longLayout(rows: Rows, headerAt: number, header: readonly string[], columns: Columns): Layout {
  const { keys, repeated } = keysOf(columns);
  const values: ValueColumn[] = [];
  columns.forEach(({ role, unit }, column) => {
    const scenario = scenarioOf.get(role ?? "");
    if (!scenario) return;
    if (values.some((value) => value.scenario === scenario)) repeated.push(column);
    else values.push({ column, scenario, emptyIsGap: scenario === "result", ...(unit ? { unit } : {}) });
  });
  // Without a column of results, every column of numbers under a name is an indicator of its own.
  if (values.length === 0)
    header.forEach((text, column) => {
      if (
        text !== "" &&
        columns[column]?.role === undefined &&
        holdsNumbers(rows.slice(headerAt + 1), column)
      )
        values.push({ column, scenario: "result", indicator: text, emptyIsGap: true });
    });
  const used = new Set([...keys.values(), ...values.map(({ column }) => column), ...repeated]);
  const unread = header.flatMap((text, column) => (text === "" || used.has(column) ? [] : [column]));
  return { kind: "long", headerAt, header, keys, values, unread, repeated };
}

/** Whether a column has a number or a withheld one, or is empty, in the rows given; one that holds only other texts has not. */
function holdsNumbers(rows: Rows, column: number): boolean {
  const gaps = rows.map((cells) => readCell(cells[column] ?? "", defaultSymbols).gap);
  return (
    gaps.some((gap) => gap === "none" || gap === "suppressed") || !gaps.some((gap) => gap === "unreadable")
  );
}
