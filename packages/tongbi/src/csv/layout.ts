import type { Scenario } from "../model/dimension.ts";
import type { PublishedMeasure } from "../model/indicator.ts";
import { parsePeriod, type Period } from "../model/period.ts";
import { type StatusSet, statusSet } from "../model/status.ts";
import { parseUnit, type Unit } from "../model/unit.ts";
import { type ColumnRole, type KeyRole, keyRoles, type TablePlan } from "./import-plan.ts";

/** A column that holds values. What it does not fix is said by the row. */
export interface ValueColumn {
  /** Position, from 0. */
  readonly column: number;
  readonly scenario: Scenario;
  readonly indicator?: string;
  readonly member?: string;
  readonly period?: Period;
  readonly region?: string;
  readonly level?: string;
  readonly stage?: string;
  /** Unit in the header: 数值（万元）. */
  readonly unit?: Unit;
  /** What the header says of every cell below it: 2023年(快报). */
  readonly status: StatusSet;
  readonly publishes?: PublishedMeasure;
  readonly basis?: "comparable";
  /** Whether figures are of the year up to the period of the row. */
  readonly toDate: boolean;
  /** Column of flags for its cells alone. */
  readonly flags?: number;
  /** Whether an empty cell is an observation; an empty target is no target. */
  readonly emptyIsGap: boolean;
}

/** A further part of the key; of a measure the members are units. */
export interface DimensionColumn {
  readonly column: number;
  readonly name: string;
  readonly isMeasure: boolean;
}

/**
 * Where a table keeps what, in the form that rows are read by. `long` has a row a period, in `wide` the columns have theirs.
 * The parts of a composite first column count as columns after the last.
 */
export interface Layout {
  readonly kind: "long" | "wide";
  /** Headers, rows of one joined by a blank. */
  readonly header: readonly string[];
  /** Their rows apart. */
  readonly headerTexts: readonly (readonly string[])[];
  readonly keys: ReadonlyMap<KeyRole, number>;
  readonly dimensions: readonly DimensionColumn[];
  /** Columns of flags. */
  readonly statuses: readonly number[];
  /** Number of parts of the first column where it is composite, else 0. */
  readonly parts: number;
  readonly filledDown: readonly number[];
  /** Columns with a code and its label in one cell, and whether the label is what counts. */
  readonly labelled: readonly { readonly column: number; readonly byLabel: boolean }[];
  readonly values: readonly ValueColumn[];
}

const isKey: ReadonlySet<string> = new Set(keyRoles);

/** The layout that a plan of a table describes. */
export function layoutOf({ columns }: TablePlan): Layout {
  const keys = new Map<KeyRole, number>();
  const dimensions: DimensionColumn[] = [];
  const values: ValueColumn[] = [];
  const parts = columns[0]?.parts ?? [];
  const all: readonly { readonly role: ColumnRole; readonly name: string }[] = [
    ...columns.map(({ role, header }) => ({ role, name: header.join(" ") })),
    ...parts.map(({ role, header }) => ({ role, name: header })),
  ];
  all.forEach(({ role, name }, column) => {
    if (isKey.has(role) && !keys.has(role as KeyRole)) keys.set(role as KeyRole, column);
    if (role === "dimension" || role === "measure")
      dimensions.push({ column, name, isMeasure: role === "measure" });
  });
  columns.forEach((plan, column) => {
    if (plan.role !== "value") return;
    const { scenario = "result", indicator, member, region, level, stage, publishes, basis } = plan;
    const period = plan.period === undefined ? undefined : parsePeriod(plan.period);
    const unit = plan.unit ? unitNamed(plan.unit) : undefined;
    values.push({
      column,
      scenario,
      ...(indicator === undefined ? {} : { indicator }),
      ...(member === undefined ? {} : { member }),
      ...(period ? { period } : {}),
      ...(region === undefined ? {} : { region }),
      ...(level === undefined ? {} : { level }),
      ...(stage === undefined ? {} : { stage }),
      ...(unit ? { unit } : {}),
      ...(publishes ? { publishes } : {}),
      ...(basis ? { basis } : {}),
      status: statusSet(plan.status ?? []),
      toDate: plan.toDate === true,
      ...(columns[column + 1]?.role === "status" && period ? { flags: column + 1 } : {}),
      emptyIsGap: scenario === "result" && publishes === undefined,
    });
  });
  return {
    kind: values.some(({ period }) => period) ? "wide" : "long",
    header: columns.map(({ header }) => header.join(" ")),
    headerTexts: columns.map(({ header }) => header),
    keys,
    dimensions,
    statuses: all.flatMap(({ role }, column) =>
      role === "status" && !values.some(({ flags }) => flags === column) ? [column] : [],
    ),
    parts: parts.length,
    filledDown: columns.flatMap(({ fillDown }, column) => (fillDown ? [column] : [])),
    labelled: columns.flatMap(({ labelled, role }, column) =>
      labelled
        ? [{ column, byLabel: role === "region" || role === "indicator" || role === "dimension" }]
        : [],
    ),
    values,
  };
}

function unitNamed(text: string): Unit {
  return parseUnit(text) ?? { quantity: text, exponent: 0, zh: text, en: text };
}
