import type { Catalogue } from "../model/catalogue.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod, type Period, parsePeriod } from "../model/period.ts";
import { detectTable, tableUnder } from "./detect-table.ts";
import { type DetectedTable, mostColumns, type NoTable, type TableClues } from "./table-sheet.ts";
import { headerKey } from "./header.ts";
import { headerBlock } from "./header-block.ts";
import type { ColumnPlan, ImportPlan, TableFacts, TablePlan } from "./import-plan.ts";
import { type NoteLine, type Preamble, readPreamble, startsNote } from "./note-line.ts";
import type { Rows } from "./rows.ts";

/** Rows of a file with the line that each begins on. */
export interface Sample {
  readonly rows: Rows;
  readonly lines: readonly number[];
}

/** A table and how to read it. */
export interface PlannedTable {
  readonly plan: TablePlan;
  readonly preamble: Preamble;
  /** The indicator that the title gives, for a table that names none. */
  readonly titled?: TitledIndicator;
  /** Position of the first row of the header in the sample. */
  readonly headerAt: number;
  /** What was detected; undefined where a caller's plan was followed as it is. */
  readonly detected?: DetectedTable;
}

interface TitledIndicator {
  readonly indicator: Indicator;
  readonly title: NoteLine;
}

/** What a caller knows of the tables. */
export interface TableWishes {
  readonly plan: ImportPlan | undefined;
  readonly period: Period | undefined;
  /** Headers of columns that tell rows apart, which a first reading has shown. */
  readonly dimensions: ReadonlySet<string>;
}

/**
 * The first table of a sample: as the caller's plan says where its header is there, word for word, else as detected. Of a detected
 * table the columns whose headers a plan of last year knows get the roles that they had in it.
 */
export function planTable(
  sample: Sample,
  context: Omit<TableClues, "period">,
  { plan, period, dimensions }: TableWishes,
): PlannedTable | NoTable {
  const { rows, lines } = sample;
  for (const table of plan?.tables ?? []) {
    const at = lines.indexOf(table.headerLine);
    if (at < 0 || (rows[at] ?? []).length > mostColumns) continue;
    const block = headerBlock(rows, at, Math.max(1, table.headerRows));
    const isSame =
      table.columns.length === block.columns.length &&
      table.columns.every(({ header }, column) => sameHeader(header, block.columns[column] ?? []));
    const preamble = readPreamble(rows.slice(0, at), lines);
    const below = rows.slice(at + block.rows);
    if (isSame && sameFacts(table.stated, factsOf(preamble)))
      return {
        plan: seenAnew(period ? { ...table, period: formatPeriod(period) } : table, (from) =>
          tableUnder(block, below, { ...context, period: () => from }),
        ),
        preamble,
        headerAt: at,
      };
    if (table.columns.length > 0) continue;
    const asked = period ?? parsePeriod(table.period);
    const own = { ...context, period: () => asked ?? preamble.period };
    const detected = tableUnder(block, below, own);
    if (detected && !("lacking" in detected)) return planned(sample, detected, own, table, dimensions);
  }
  const found = detectTable(rows, {
    ...context,
    period: (at) => period ?? readPreamble(rows.slice(0, at), lines).period,
  });
  if ("lacking" in found) return found;
  const { columns } = found.block;
  const before = plan?.tables.find(
    (table) =>
      table.columns.filter(({ header }) => columns.some((texts) => sameHeader(header, texts))).length * 2 >=
      Math.min(columns.length, table.columns.length),
  );
  return planned(sample, found, { ...context, period: () => period }, before, dimensions);
}

/** A plan whose period a caller has changed, with the columns that are seen from it moved along. */
function seenAnew(
  table: TablePlan,
  seenFrom: (period: Period | undefined) => DetectedTable | NoTable | undefined,
): TablePlan {
  if (table.period === table.seenFrom) return table;
  const [before, after] = [table.seenFrom, table.period].map((text) => seenFrom(parsePeriod(text)));
  if (!after || "lacking" in after) return table;
  const old = before && !("lacking" in before) ? before.columns : [];
  const columns = table.columns.map((column, at) => {
    const period = after.columns[at]?.period;
    const isOwn = column.role !== "value" || period === undefined || column.period !== old[at]?.period;
    return isOwn ? column : { ...column, period };
  });
  return { ...table, columns, seenFrom: table.period };
}

function sameHeader(one: readonly string[], other: readonly string[]): boolean {
  return headerKey(one.join(" ")) === headerKey(other.join(" "));
}

function planned(
  { rows, lines }: Sample,
  detected: DetectedTable,
  { period, catalogue }: Pick<TableClues, "period" | "catalogue">,
  before: TablePlan | undefined,
  dimensions: ReadonlySet<string>,
): PlannedTable {
  const { block } = detected;
  const preamble = readPreamble(rows.slice(0, block.at), lines);
  const stated = period(block.at) ?? preamble.period;
  const carriedOver = carrier(before);
  const columns = detected.columns.map((column) => {
    const carried = carriedOver(column);
    const tellsApart = carried.role === "ignore" && dimensions.has(carried.header.join(" "));
    return tellsApart ? { ...carried, role: "dimension" as const } : carried;
  });
  const named = preamble.indicator ?? "";
  const titled = named === "" && namesNone(columns) ? titledIndicator(preamble.lines, catalogue) : undefined;
  const facts = factsOf(preamble);
  const seenFrom = stated ? formatPeriod(stated) : "";
  const fact = (name: keyof TableFacts, found = facts[name]): string =>
    before && before.stated[name] === facts[name] ? before[name] || found : found;
  const plan: TablePlan = {
    headerLine: lines[block.at] ?? 1,
    headerRows: block.rows,
    columns,
    indicator: fact("indicator", titled?.indicator.id ?? facts.indicator),
    unit: fact("unit"),
    region: fact("region"),
    period: fact("period", seenFrom),
    seenFrom,
    stated: facts,
  };
  return { plan, preamble, headerAt: block.at, detected, ...(titled ? { titled } : {}) };
}

/** Whether neither a column nor a header says what is measured. */
function namesNone(columns: readonly ColumnPlan[]): boolean {
  return columns.every(
    ({ role, indicator, parts = [] }) =>
      role !== "indicator" && indicator === undefined && parts.every((part) => part.role !== "indicator"),
  );
}

/** The one indicator whose name, of four characters at least, stands in a title; of names within names the longest. */
function titledIndicator(lines: readonly NoteLine[], catalogue: Catalogue): TitledIndicator | undefined {
  for (const title of lines) {
    const text = headerKey(title.text);
    if (startsNote(title.text) || /[:：]|^(?:unit|time|freq|data|last)/i.test(title.text)) continue;
    const names = Array.from(catalogue, (indicator) =>
      [indicator.name.zh, indicator.name.en, ...indicator.aliases]
        .map(headerKey)
        .filter((name) => name.length >= 4 && text.includes(name))
        .map((name) => ({ name, indicator })),
    ).flat();
    const outer = names.filter(
      ({ name }) => !names.some((other) => other.name !== name && other.name.includes(name)),
    );
    const found = new Set(outer.map(({ indicator }) => indicator));
    const [indicator] = found;
    if (indicator && found.size === 1) return { indicator, title };
  }
  return undefined;
}

/** What the lines around a table say of it. */
function factsOf({ indicator = "", unit = "", region, place = "", period }: Preamble): TableFacts {
  return { indicator, unit, region: region ?? place, period: period ? formatPeriod(period) : "" };
}

function sameFacts(one: TableFacts, other: TableFacts): boolean {
  return (["indicator", "unit", "region", "period"] as const).every((name) => one[name] === other[name]);
}

/**
 * Gives detected columns, from the left, what an earlier plan says of those with the same header: the first of several what
 * it says of the first, the second of the second. Their periods are their own.
 */
function carrier(before: TablePlan | undefined): (column: ColumnPlan) => ColumnPlan {
  const waiting = new Map<string, ColumnPlan[]>();
  for (const column of before?.columns ?? []) {
    const key = headerKey(column.header.join(" "));
    const alike = waiting.get(key);
    if (alike) alike.push(column);
    else if (column.header.length > 0) waiting.set(key, [column]);
  }
  return (column) => {
    const alike = waiting.get(headerKey(column.header.join(" "))) ?? [];
    const [known] = alike.length > 1 ? alike.splice(0, 1) : alike;
    if (!known) return column;
    const { period: _, ...kept } = known;
    return { ...kept, header: column.header, ...(column.period ? { period: column.period } : {}) };
  };
}
