import type { Catalogue } from "../model/catalogue.ts";
import { formatPeriod } from "../model/period.ts";
import { describeRegion } from "../model/region.ts";
import { periodsOf } from "./column-periods.ts";
import { isTotal } from "./indicator-part.ts";
import { isHeaderWord } from "./header-block.ts";
import { type HeaderReading, readColumnHeader } from "./header-reading.ts";
import type { ColumnPlan, ColumnRole } from "./import-plan.ts";
import { readStatus } from "./status-words.ts";
import { isEarlier } from "./relative-time.ts";
import { holdsIntegers, holdsNumbers } from "./key-columns.ts";
import {
  type DetectedTable,
  finish,
  keyColumn,
  type NoTable,
  scenarioOf,
  type Sheet,
  type TableClues,
  unreadRole,
  valueColumn,
} from "./table-sheet.ts";
import type { Rows } from "./rows.ts";

/** A table whose headers give the periods, or all of whose figures are seen from one period. */
export function wideTable(
  sheet: Sheet,
  context: TableClues,
  isSnapshot = false,
): DetectedTable | NoTable | undefined {
  const { block, below, header, readings } = sheet;
  const keys = withNameColumn(sheet, context);
  const hasIndicator = [...keys.values()].includes("indicator");
  const isKey = (column: number): boolean =>
    keys.has(column) || (column === 0 && sheet.composite !== undefined);
  let last = -1;
  const lastBefore = readings.map(({ period }, column) => {
    const before = last;
    if (period) last = column;
    return before;
  });
  const dated = readings.flatMap(({ period }) => (period ? [formatPeriod(period)] : []));
  /** Whether a column without a time is of the one before it: where all are of one period, or that one has a name as well. */
  const isOnePeriod = new Set(dated).size <= 1;
  const mayFollow = (column: number): boolean =>
    isOnePeriod || (readings[lastBefore[column] ?? -1]?.names.length ?? 0) > 0;
  const isValue = readings.map((reading, column) => {
    const { role, names, period, time, scenario, publishes, isDerived } = reading;
    if (isKey(column) || isDerived || sheet.keys.repeated.includes(column)) return false;
    if (role !== undefined && role !== "result" && role !== "target" && role !== "plan") return false;
    if (hasIndicator && names.length > 0) return false;
    if (period) return true;
    if (!mayFollow(column) && !publishes && !time) return false;
    const says = time ?? scenario ?? publishes ?? reading.unit ?? role ?? names[0];
    return (
      says !== undefined && holdsNumbers(below, column, sheet.decimal) && !holdsSerials(below, column, header)
    );
  });
  const saysMuch = readings.some(
    (reading, column) =>
      isValue[column] &&
      (reading.time ?? reading.scenario ?? reading.publishes ?? reading.unit ?? nameKnown(reading, context)),
  );
  const tablePeriod = isSnapshot || readings.some(({ time }) => time) ? context.period(block.at) : undefined;
  if (isSnapshot) {
    if (!saysMuch || ![...keys.values()].some((role) => nameRoles.has(role))) return timesWithoutYear(sheet);
    if (!tablePeriod) {
      const without = header.filter((_, column) => isValue[column]);
      return { lacking: "year", header: without, headerAt: block.at };
    }
  }
  const periods = periodsOf(readings, isValue, tablePeriod);
  const lost = readings.flatMap(({ time }, at) =>
    isValue[at] && time && !periods[at] ? [header[at] ?? ""] : [],
  );
  if (lost.length > 0 && !readings.some(({ period }) => period))
    return { lacking: "year", header: lost, headerAt: block.at };
  const values: HeaderReading[] = [];
  const columns = block.columns.map((texts, column): ColumnPlan => {
    const reading = readings[column];
    if (column === 0 && sheet.composite) return { header: texts, role: "composite", parts: sheet.composite };
    const role = keys.get(column);
    if (role) return keyColumn(texts, role, below, column);
    if (reading && isValue[column] && periods[column]) {
      const full = nameInFull(reading, values, context);
      values.push(reading);
      return valueColumn(texts, full, periods[column]);
    }
    if (isValue[column - 1] && texts.length === 0 && holdsFlags(below, column))
      return { header: [], role: "status" };
    return { header: texts, role: unreadRole(reading) };
  });
  return finish(sheet, columns);
}

/** Roles of columns that say what a row is about. */
const nameRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["region", "indicator", "dimension"]);

/** Whether a column holds nothing but flags, some at least. */
function holdsFlags(below: Rows, column: number): boolean {
  const texts = below.map((cells) => (cells[column] ?? "").trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => text.length <= 3 && readStatus(text) !== undefined);
}

/** Whether a column of whole numbers under a plain name only numbers the rows. */
function holdsSerials(below: Rows, column: number, header: readonly string[]): boolean {
  if (column > 0 || !holdsIntegers(below, column)) return false;
  const numbers = below.map((cells) => Number((cells[column] ?? "").trim())).filter((number) => number > 0);
  return header[column] === "" || numbers.every((number, at) => number === at + (numbers[0] ?? 1));
}

function nameKnown({ names }: HeaderReading, { catalogue }: TableClues): true | undefined {
  return names.some((name) => catalogue.find(name)) ? true : undefined;
}

function timesWithoutYear({ readings, header, block }: Sheet): NoTable | undefined {
  const found = header.filter((_, column) => readings[column]?.time !== undefined);
  return found.length >= 2 ? { lacking: "year", header: found, headerAt: block.at } : undefined;
}

/** Columns before one that its name may go on from. */
const nearest = 6;

/**
 * A name that only goes on with the one before it (强度 after R&D经费), in full where the catalogue has that; a growth, a rank, a target or
 * a figure of last year without a name is of the figure before it.
 */
function nameInFull(
  reading: HeaderReading,
  before: readonly HeaderReading[],
  { catalogue }: TableClues,
): HeaderReading {
  const [name] = reading.names;
  const isOfOther = reading.publishes ?? (isEarlier(reading.time) || scenarioOf(reading) !== "result");
  if (reading.names.length === 0 && isOfOther) {
    const of = before.findLast(({ names, publishes }) => names.length > 0 && !publishes);
    const unit = reading.unit ?? (reading.publishes ? undefined : of?.unit);
    return { ...reading, names: of?.names ?? [], ...(unit ? { unit } : {}) };
  }
  if (reading.names.length !== 1 || name === undefined || catalogue.find(name)) return reading;
  for (const { names } of before.slice(-nearest).toReversed()) {
    const full = catalogue.find(`${names[0]}${name}`);
    if (names[0] !== undefined && full) return { ...reading, names: [`${names[0]}${name}`] };
  }
  return reading;
}

/** Key roles by column; where neither regions nor indicators have a header, the first column of words holds them. */
function withNameColumn(sheet: Sheet, context: TableClues): Map<number, ColumnRole> {
  const { readings, below, header, keys, composite } = sheet;
  const roles = new Map(
    [...keys.roles].filter(([column, role]) => !readings[column]?.period && role !== "period"),
  );
  if (composite || [...roles.values()].some((role) => role === "region" || role === "indicator"))
    return roles;
  const column = header.findIndex((_, at) => {
    const { role, period, names = [], publishes } = readings[at] ?? {};
    // A corner such as 年份 over names heads the columns.
    if (roles.has(at) || (role !== undefined && role !== "period") || period || publishes || names.length > 1)
      return false;
    return holdsWords(below, at);
  });
  if (column < 0) return roles;
  const texts = below.map((cells) => cells[column] ?? "");
  const { catalogue } = context;
  const isIndicator = (text: string): boolean =>
    /[(（_].+/.test(text) ? isMeasured(text, catalogue) : catalogue.find(text) !== undefined;
  const isNamed = readings.some(
    ({ names }, at) => at !== column && names.some((name) => catalogue.find(name)),
  );
  if (texts.some(isIndicator) && !(isNamed && header[column] !== "")) return roles.set(column, "indicator");
  const isPlaced = texts.some((text) => describeRegion(text.trim()).kind !== "unknown" && !isTotal(text));
  return roles.set(column, isNamed && !isPlaced && header[column] !== "" ? "dimension" : "region");
}

function isMeasured(text: string, catalogue: Catalogue): boolean {
  return catalogue.find(text) !== undefined || readColumnHeader([text], catalogue).unit !== undefined;
}

/** Whether a column holds names rather than numbers. */
function holdsWords(below: Rows, column: number): boolean {
  return (
    !holdsIntegers(below, column) &&
    (below.length === 0 || below.some((cells) => isHeaderWord((cells[column] ?? "").trim())))
  );
}
