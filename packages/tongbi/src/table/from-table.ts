import type { Table } from "arquero";
import { type Catalogue, defaultCatalogue } from "../model/catalogue.ts";
import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import { DatasetBuilder } from "../model/dataset-builder.ts";
import { gapCode, gapReasons } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Issue } from "../model/issue.ts";
import { type StatusCode, statusSet } from "../model/status.ts";
import { convertUnit, parseUnit, sameQuantity, type Unit } from "../model/unit.ts";
import { nearestName } from "./nearest-name.ts";
import { checkedPeriod } from "./shown-rows.ts";

const required = ["indicator", "region", "period", "value"] as const;
const optional = [
  "level",
  "stage",
  "scenario",
  "vintage",
  "unit",
  "gap",
  "status",
  "lower",
  "upper",
] as const;
const origin = ["file", "line", "column"] as const;

/** What a column of the table can hold, see {@link fromTable}. */
export type TableRole = (typeof required)[number] | (typeof optional)[number] | (typeof origin)[number];

/** How the columns of a table are to be read. */
export interface FromTableOptions {
  /** Names of columns that differ from the role: `{region: "地区", value: "数值"}`. */
  readonly columns?: Readonly<Partial<Record<TableRole, string>>>;
  /** Where indicators are found by id or name; the built-in one unless given. */
  readonly catalogue?: Catalogue;
}

/** Reads one cell of a row. */
type Cell = (row: number) => unknown;

/**
 * The dataset of an Arquero table with one observation a row, in the order of the table; filtered rows stay out.
 *
 * | column | holds |
 * |---|---|
 * | indicator | id or any name in the catalogue |
 * | region | text |
 * | period | `2017`, `2017年`, `2017-Q1`, 2017 … |
 * | value | a number; null, undefined and NaN are gaps |
 * | level, stage, scenario | ids, optional |
 * | vintage | optional; empty for the newest or only one of a series |
 * | unit | optional; the catalogue's unit unless given. The first of an indicator decides, later ones are converted |
 * | gap, status, lower, upper, file, line, column | optional, as {@link toTable} writes them |
 *
 * @returns the dataset, and an issue for each observation that comes twice
 * @throws RangeError at a row that can't be read, naming it, and where a column is not there
 */
export function fromTable(
  table: Table,
  options: FromTableOptions = {},
): { dataset: Dataset; issues: Issue[] } {
  const { columns = {}, catalogue = defaultCatalogue() } = options;
  const cell = (role: TableRole): Cell | undefined => {
    const name = columns[role] ?? role;
    const column = table.column(name);
    if (column) return (row) => column.at(row);
    if (role in columns || required.some((needed) => needed === role))
      throw new RangeError(`no column "${name}" in the table: ${nearestName(name, table.columnNames())}`);
    return undefined;
  };
  const none: Cell = () => undefined;
  const [indicator, region, period, value] = required.map((role) => cell(role) ?? none) as [
    Cell,
    Cell,
    Cell,
    Cell,
  ];
  const [level, stage, scenario, vintage, unit, gap, status, lower, upper] = optional.map(
    (role) => cell(role) ?? none,
  ) as [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];
  const [file, line, column] = origin.map((role) => cell(role) ?? none) as [Cell, Cell, Cell];

  const builder = new DatasetBuilder(table.numRows());
  const indicators = new IndicatorReader(builder, catalogue);
  const valueColumn = table.columnIndex(columns.value ?? "value") + 1;
  const periods = new Map<string, number>();
  let number = 0;
  const periodCode = (name: string): number => {
    const known = periods.get(name);
    if (known !== undefined) return known;
    const code = builder.period(checkedPeriod(`period in row ${number}`, name));
    periods.set(name, code);
    return code;
  };
  table.scan((row = 0) => {
    number++;
    const { code, convert } = indicators.read(text(indicator(row)), text(unit(row)), number);
    const read = readValue(value(row), number);
    const [low, high] = [lower(row), upper(row)];
    builder.add(
      {
        indicator: code,
        region: builder.region(text(region(row))),
        period: periodCode(text(period(row))),
        level: builder.level(text(level(row))),
        stage: builder.stage(text(stage(row))),
        vintage: builder.vintage(text(vintage(row))),
        scenario: readScenario(text(scenario(row)), number),
        value: Number.isNaN(read) ? read : convert(read),
        gap: Number.isNaN(read) ? readGap(text(gap(row)), number) : 0,
        status: readStatus(text(status(row))),
        file: builder.file(text(file(row))),
        line: Number(line(row) ?? number),
        column: Number(column(row) ?? valueColumn),
      },
      typeof low === "number" && typeof high === "number"
        ? { lower: convert(low), upper: convert(high) }
        : undefined,
    );
  }, true);
  return builder.build();
}

/** Finds indicators by their text, and brings their values to one unit. */
class IndicatorReader {
  readonly #builder: DatasetBuilder;
  readonly #catalogue: Catalogue;
  readonly #known: Map<string, { code: number; convert: (value: number) => number }> = new Map();

  constructor(builder: DatasetBuilder, catalogue: Catalogue) {
    this.#builder = builder;
    this.#catalogue = catalogue;
  }

  read(name: string, unitText: string, row: number): { code: number; convert: (value: number) => number } {
    const key = `${name}\u0000${unitText}`;
    const known = this.#known.get(key);
    if (known) return known;
    const indicator = this.#catalogue.find(name);
    if (!indicator) {
      const ids = Array.from(this.#catalogue, ({ id }) => id);
      throw new RangeError(`unknown indicator "${name}" in row ${row}: ${nearestName(name, ids)}`);
    }
    const unit = readUnit(unitText, indicator, row);
    const code = this.#builder.indicator({ ...indicator, unit });
    const to = this.#builder.indicatorAt(code).unit;
    const entry = { code, convert: (value: number) => convertUnit(value, unit, to) };
    this.#known.set(key, entry);
    return entry;
  }
}

function readUnit(text: string, indicator: Indicator, row: number): Unit {
  if (text === "" || text === indicator.unit.zh || text === indicator.unit.en) return indicator.unit;
  const unit = parseUnit(text);
  if (!unit) throw new RangeError(`unknown unit "${text}" in row ${row}`);
  if (!sameQuantity(unit, indicator.unit))
    throw new RangeError(
      `unit "${text}" in row ${row} is not one of "${indicator.id}", which is in ${indicator.unit.zh}`,
    );
  return unit;
}

function text(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

function readValue(value: unknown, row: number): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "number" || Math.abs(value) === Infinity)
    throw new RangeError(`invalid value "${text(value)}" in row ${row}: expected a number or null`);
  return value;
}

function readGap(reason: string, row: number): number {
  const known = gapReasons.find((candidate) => candidate === reason);
  if (reason !== "" && !known)
    throw new RangeError(`unknown gap "${reason}" in row ${row}: ${nearestName(reason, gapReasons)}`);
  return gapCode(known === undefined || known === "none" ? "missing" : known);
}

function readScenario(name: string, row: number): number {
  if (name === "") return 0;
  const code = scenarioCodes.findIndex((known) => known === name);
  if (code < 0)
    throw new RangeError(`unknown scenario "${name}" in row ${row}: ${nearestName(name, scenarioCodes)}`);
  return code;
}

function readStatus(codes: string): number {
  return codes === "" || codes === "A" ? 0 : statusSet([...codes] as StatusCode[]);
}
