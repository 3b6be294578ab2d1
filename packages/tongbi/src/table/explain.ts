import type { ColumnTable } from "arquero";
import { type Bounds, type Dataset, scenarioCodes } from "../model/dataset.ts";
import type { Scenario } from "../model/dimension.ts";
import { type GapReason, gapReason } from "../model/gap.ts";
import type { Indicator } from "../model/indicator.ts";
import { formatPeriod } from "../model/period.ts";
import { statusText } from "../model/status.ts";
import type { Unit } from "../model/unit.ts";

/** Calculations that explain their rows, by the names of their verbs. */
export type CalculationName =
  | "averageGrowth"
  | "benchmark"
  | "changeOfRank"
  | "completion"
  | "contribution"
  | "coverage"
  | "evaluateFormula"
  | "fixedBaseIndex"
  | "movingAverage"
  | "outliers"
  | "pace"
  | "periodOverPeriod"
  | "pipelineRate"
  | "planAgainstResult"
  | "publishedAgainstComputed"
  | "rank"
  | "requiredRunRate"
  | "revision"
  | "share"
  | "targetLevel"
  | "yearOverYear";

/** What an input is to the calculation. */
export type InputRole =
  | "value"
  | "base"
  | "start"
  | "end"
  | "part"
  | "part_base"
  | "whole"
  | "whole_base"
  | "target"
  | "plan"
  | "earlier_stage"
  | "peer"
  | "published"
  | "link"
  | "operand";

/** An observation that a result was computed from; of one that the data lack, what was looked for. */
export interface ExplainedInput {
  readonly role: InputRole;
  readonly indicator: Indicator;
  readonly region: string;
  /** ISO text. */
  readonly period: string;
  readonly level: string;
  readonly stage: string;
  readonly scenario: Scenario;
  readonly vintage: string;
  /** In the unit of the indicator; null where there is none. */
  readonly value: number | null;
  readonly gap: GapReason;
  /** Between what a value that is not there lies, where that is known. */
  readonly bounds?: Bounds;
  /** SDMX text. */
  readonly status: string;
  /** Where it was read from; absent for a derived figure and for one that the data lack. */
  readonly cell?: { readonly file: string; readonly line: number; readonly column: number };
}

/** One figure of a result row. */
export interface ExplainedResult {
  /** Name of its column. */
  readonly column: string;
  /** In roles of the inputs and the signs + − × / ^: `100 × (value − base) / base`. */
  readonly formula: string;
  /** Unrounded; null where there is none. */
  readonly value: number | null;
  /** Between what a figure that is not there lies, where that is known; an end that is open is infinite. */
  readonly bounds?: Bounds;
  readonly unit: Unit;
  /** Places that it is shown with, rounded half away from zero. */
  readonly decimals: number;
}

/** How a row of a table came about. Plain data. */
export interface Explanation {
  readonly calculation: CalculationName;
  readonly results: readonly ExplainedResult[];
  /** The first of them where there are many. */
  readonly inputs: readonly ExplainedInput[];
  readonly inputsTotal: number;
  /** Why a figure is absent; `none` where all are there. */
  readonly gap: GapReason;
  /** Of all inputs together, SDMX text. */
  readonly status: string;
}

/** Inputs that are listed one by one: nobody reads on after that. */
const listedInputs = 20;

/** What a verb says of the row at a position of its result. */
export type ExplainRow = (row: number) => {
  readonly results: readonly ExplainedResult[];
  readonly inputs: readonly ExplainedInput[];
};

const origins = new WeakMap<object, (row: number) => Explanation>();

/**
 * Remembers of a table how its rows came about, and returns it. It is kept with the columns, not the table: verbs of
 * Arquero that filter, sort or choose among these keep it.
 * @param table with the columns `gap` and `status`, and `…_lower` and `…_upper` of results that are known within bounds
 */
export function explainable(
  calculation: CalculationName,
  table: ColumnTable,
  explainRow: ExplainRow,
): ColumnTable {
  const [gap, status] = [table.getter("gap"), table.getter("status")];
  const explain = (row: number): Explanation => {
    const { results, inputs } = explainRow(row);
    return {
      calculation,
      results: results.map((result) => ({ ...result, ...boundsOf(table, result, row) })),
      inputs: inputs.slice(0, listedInputs),
      inputsTotal: inputs.length,
      gap: gap(row) as GapReason,
      status: status(row) as string,
    };
  };
  for (const name of table.columnNames()) {
    const column: unknown = table.column(name);
    if (typeof column === "object" && column !== null) origins.set(column, explain);
  }
  return table;
}

/** What a table says of a figure that is not there. */
function boundsOf(
  table: ColumnTable,
  { column, value }: ExplainedResult,
  row: number,
): { readonly bounds?: Bounds } {
  const end = (name: string): unknown => table.column(`${column}_${name}`)?.at(row) ?? null;
  const [lower, upper] = value === null ? [end("lower"), end("upper")] : [null, null];
  if (lower === null && upper === null) return {};
  return { bounds: { lower: Number(lower ?? -Infinity), upper: Number(upper ?? Infinity) } };
}

/**
 * How a row of a calculation's table came about: its inputs with the cells that they were read from, formula, rounding, and the
 * reason of a gap. Works on what `filter`, `orderby` and `select` make of such a table too; `slice` and `reify` copy figures.
 * @param row position of the row as the table shows it, from 0
 * @throws RangeError where the table has no such row, or none of its columns is of a calculation
 */
export function explain(table: ColumnTable, row: number): Explanation {
  if (!Number.isInteger(row) || row < 0 || row >= table.numRows())
    throw new RangeError(`invalid row ${row}: expected a whole number from 0 to ${table.numRows() - 1}`);
  const at = table.isFiltered() || table.isOrdered() ? (table.indices()[row] as number) : row;
  for (const name of table.columnNames()) {
    const explained = origins.get(table.column(name) as object);
    if (explained) return explained(at);
  }
  throw new RangeError(
    "no column of the table is of a calculation: expected the table that one has returned, not a copy of its figures",
  );
}

/** What was looked for where the data have no such observation: the key of a row, but for some of it. */
export interface SoughtKey {
  readonly row: number;
  readonly period?: string;
  readonly scenario?: Scenario;
  readonly stage?: string;
  readonly indicator?: Indicator;
  readonly region?: string;
  readonly vintage?: string;
}

/** An observation as an input. @param row of it, or −1 where the data lack it @param sought says then what is lacking */
export function inputAt(dataset: Dataset, role: InputRole, row: number, sought: SoughtKey): ExplainedInput {
  const { columns } = dataset;
  const at = row < 0 ? sought.row : row;
  const of = <T>(entries: readonly T[], codes: ArrayLike<number>): T => entries[codes[at] as number] as T;
  const key = {
    role,
    indicator: of(dataset.indicators, columns.indicator),
    region: of(dataset.regions, columns.region),
    period: formatPeriod(of(dataset.periods, columns.period)),
    level: of(dataset.levels, columns.level),
    stage: of(dataset.stages, columns.stage),
    scenario: of(scenarioCodes, columns.scenario),
    vintage: of(dataset.vintages, columns.vintage),
  };
  if (row < 0) {
    const { row: _, ...other } = sought;
    return { ...key, ...other, value: null, gap: "missing", status: "A" };
  }
  const gap = gapReason(columns.gap[row] as number);
  const bounds = gap === "none" ? undefined : dataset.bounds.get(row);
  const line = columns.line[row] as number;
  const cell = { file: of(dataset.files, columns.file), line, column: columns.column[row] as number };
  return {
    ...key,
    value: gap === "none" ? (columns.value[row] as number) : null,
    gap,
    ...(bounds ? { bounds } : {}),
    status: statusText(columns.status[row] as number),
    ...(line > 0 ? { cell } : {}),
  };
}
