import type { Catalogue } from "../model/catalogue.ts";
import { formatPeriod, type Period } from "../model/period.ts";
import { describeRegion } from "../model/region.ts";
import { statusList } from "../model/status.ts";
import type { HeaderBlock } from "./header-block.ts";
import type { HeaderReading } from "./header-reading.ts";
import type { ColumnPlan, ColumnRole } from "./import-plan.ts";
import { isFilledDown, type KeyColumns } from "./key-columns.ts";
import type { Rows } from "./rows.ts";

/** What is known of a table besides its rows. */
export interface TableClues {
  readonly catalogue: Catalogue;
  readonly delimiter: string;
  /** What parts a whole number from its fraction. */
  readonly decimal: "." | ",";
  /** The period that the caller gives, or the rows above a header at a position. */
  readonly period: (headerAt: number) => Period | undefined;
}

/** Columns of a table as detected, with what is to be said of them. */
export interface DetectedTable {
  readonly block: HeaderBlock;
  readonly columns: readonly ColumnPlan[];
  readonly repeated: readonly number[];
  /** Columns with a header that are not read. */
  readonly unread: readonly number[];
  /** Columns whose header carries a mark for a note. */
  readonly marked: readonly number[];
  readonly coarserRegion?: number;
}

/** Columns that a table may have; spreadsheets have as many. */
export const mostColumns = 16_384;

/** Why no table was found: no periods, no values, times without a year, or no end of columns. */
export interface NoTable {
  readonly lacking: "period" | "value" | "year" | "end";
  /** The row that looks most like a header. */
  readonly header: readonly string[];
  /** Its position among the rows given. */
  readonly headerAt: number;
}

/** A header with the rows below it, and what was read of its columns one by one. */
export interface Sheet {
  readonly block: HeaderBlock;
  readonly below: Rows;
  readonly header: readonly string[];
  readonly readings: readonly HeaderReading[];
  readonly keys: KeyColumns;
  readonly decimal: "." | ",";
  readonly composite?: NonNullable<ColumnPlan["parts"]>;
}

/** Whether a column has one of the roles. */
export function hasRole({ keys }: Sheet, ...roles: readonly ColumnRole[]): boolean {
  return [...keys.roles.values()].some((role) => roles.includes(role));
}

/** Whether a column is of results, targets or plans. */
export function scenarioOf({ scenario, role }: HeaderReading): NonNullable<ColumnPlan["scenario"]> {
  return scenario ?? (role === "target" || role === "plan" ? role : "result");
}

/** What a value column's header says that its rows need not. */
export function valueColumn(texts: readonly string[], reading: HeaderReading, period?: Period): ColumnPlan {
  const { names, unit, level, stage, publishes, basis, status, time } = reading;
  const isRegion = names.length > 1 && describeRegion(names[0] ?? "").code !== undefined;
  const [indicator, ...parts] = isRegion ? names.slice(1) : names;
  const members = time === "ever" ? [...parts, "总累计"] : parts;
  return {
    header: texts,
    role: "value",
    scenario: scenarioOf(reading),
    ...(indicator === undefined ? {} : { indicator }),
    ...(members.length === 0 ? {} : { member: members.join(" · ") }),
    ...(unit ? { unit: unit.zh } : {}),
    ...(period ? { period: formatPeriod(period) } : {}),
    ...(level === undefined ? {} : { level }),
    ...(stage === undefined ? {} : { stage }),
    ...(isRegion ? { region: names[0] ?? "" } : {}),
    ...(time === "to_date" && !period ? { toDate: true } : {}),
    ...(publishes ? { publishes } : {}),
    ...(basis ? { basis } : {}),
    ...(status === 0 ? {} : { status: statusList(status) }),
  };
}

/** A column of the key. */
export function keyColumn(
  texts: readonly string[],
  role: ColumnRole,
  below: Rows,
  column: number,
): ColumnPlan {
  const fills = role === "region" || role === "indicator" || role === "period";
  return {
    header: texts,
    role,
    ...(fills && isFilledDown(below, column) ? { fillDown: true } : {}),
    ...(/^[\w.]+: \S/.test(texts[0] ?? "") ? { labelled: true } : {}),
  };
}

/** What a column is that is not read. */
export function unreadRole(reading: HeaderReading | undefined): ColumnRole {
  return reading?.role === "code" || reading?.role === "note" ? reading.role : "ignore";
}

/** Columns headed by the name of an indicator and 单位, by that name. */
function unitColumns({ header }: Sheet): ReadonlyMap<string, number> {
  return new Map(
    header.flatMap((text, column) => {
      const name = /^(.+?)[_ ]?(?:单位|unit)$/i.exec(text.trim())?.[1];
      return name === undefined ? [] : [[name, column] as const];
    }),
  );
}

/** A value column with the unit that a column of its own gives to all of its cells. */
function withUnitBeside(
  column: ColumnPlan,
  { below }: Sheet,
  units: ReadonlyMap<string, number>,
): ColumnPlan {
  const { role, unit, indicator } = column;
  const beside = units.get(indicator ?? "");
  if (role !== "value" || unit !== undefined || beside === undefined) return column;
  const texts = new Set(below.map((cells) => (cells[beside] ?? "").trim()).filter(Boolean));
  const [only] = texts;
  return only !== undefined && texts.size === 1 ? { ...column, unit: only } : column;
}

/** A table of the columns, with what is to be said of those that are not read. */
export function finish(
  sheet: Sheet,
  read: readonly ColumnPlan[],
  repeated: readonly number[] = [],
): DetectedTable {
  const { block, header, keys, readings } = sheet;
  const { coarserRegion } = keys;
  const all = [...keys.repeated, ...repeated];
  const units = unitColumns(sheet);
  const columns = read.map((column) => withUnitBeside(column, sheet, units));
  return {
    block,
    columns,
    repeated: all,
    unread: columns.flatMap(({ role }, column) =>
      (header[column] ?? "") !== "" &&
      (role === "ignore" || role === "code" || role === "note") &&
      !all.includes(column) &&
      column !== coarserRegion
        ? [column]
        : [],
    ),
    marked: columns.flatMap(({ role }, column) =>
      role === "value" && readings[column]?.isMarked ? [column] : [],
    ),
    ...(coarserRegion === undefined ? {} : { coarserRegion }),
  };
}
