import type { Scenario } from "../model/dimension.ts";
import type { GapReason } from "../model/gap.ts";
import type { PublishedMeasure } from "../model/indicator.ts";
import type { StatusCode } from "../model/status.ts";
import type { Encoding } from "./encoding.ts";

/** What columns of the key hold; a table has one column of each at most. */
export const keyRoles = [
  "region",
  "indicator",
  "period",
  "month",
  "quarter",
  "unit",
  "multiplier",
  "gap",
  "lower",
  "upper",
  "vintage",
  "level",
  "stage",
  "scenario",
  "status",
] as const;

/** One of {@link keyRoles}. */
export type KeyRole = (typeof keyRoles)[number];

/**
 * What a column holds: part of the key, or values. `multiplier` is a power of ten (`UNIT_MULT`), `dimension` a further part of the key (type of patent, sector);
 * `measure` one whose members are units of measure (`MLN_USD`, `PC_GDP`); `composite` several in one cell
 * (`sectperf,unit,geo`); `code`, `note` and `ignore` are not read.
 */
export type ColumnRole = KeyRole | (typeof otherRoles)[number];

const otherRoles = ["dimension", "measure", "composite", "value", "code", "note", "ignore"] as const;

/** Every role that a column may have. */
export const columnRoles: readonly ColumnRole[] = [...keyRoles, ...otherRoles];

/** How one column is read. */
export interface ColumnPlan {
  /** Texts of the header from top to bottom; empty where the column has none. */
  readonly header: readonly string[];
  readonly role: ColumnRole;
  /** Of a key column with cells that are empty because the one above goes on, as merged cells do. */
  readonly fillDown?: true;
  /** Of a column whose cells hold a code and what it stands for: `DE: Germany`. */
  readonly labelled?: true;
  /** Of a composite column: what its parts hold, in their order. */
  readonly parts?: readonly { readonly header: string; readonly role: ColumnRole }[];
  /** The rest only of a `value` column: what its header says that the rows then need not. */
  readonly indicator?: string;
  /** Part of that indicator: 发明 under 专利申请量. */
  readonly member?: string;
  readonly unit?: string;
  /** ISO text: `2024`, `2024-01/06`. */
  readonly period?: string;
  readonly region?: string;
  readonly scenario?: Scenario;
  /** Whether figures are of the year up to the period of the row. */
  readonly toDate?: true;
  readonly level?: string;
  readonly stage?: string;
  readonly status?: readonly StatusCode[];
  /** Of figures that the source has computed: growth, completion, rank. */
  readonly publishes?: PublishedMeasure;
  readonly basis?: "comparable";
}

/** What all figures of a table are about where no column says it; empty where nothing does. */
export interface TableFacts {
  readonly indicator: string;
  readonly unit: string;
  readonly region: string;
  /** ISO text of the period that 本季 and 上年同期 are seen from. */
  readonly period: string;
}

/** Where a table stands in its file, and what its columns hold. */
export interface TablePlan extends TableFacts {
  /** Line that the header begins on, from 1. */
  readonly headerLine: number;
  /** Rows that the header takes. */
  readonly headerRows: number;
  readonly columns: readonly ColumnPlan[];
  /** The period that 累计 and 上年同期 in the headers were resolved from; where `period` is another, they are resolved anew. */
  readonly seenFrom: string;
  /** What the lines around the table say, as read. Where those of another file say something else, that counts and not the plan's. */
  readonly stated: TableFacts;
}

/** How one name of an indicator is understood. */
export interface IndicatorPlan {
  /** The name as the file has it. */
  readonly found: string;
  /** Id in the catalogue; empty for an indicator of the file's own. */
  readonly id: string;
  /**
   * Unit that a caller gives to numbers for which neither column nor header states one; empty for what the file says. One of another
   * scale than the line 单位：万元 withholds the figures.
   */
  readonly unit: string;
}

/**
 * Everything that decides how a file is read. Plain data: an import gives the plan that it followed; change a choice and
 * hand it back, or save it as JSON and use it for next year's file, whose columns are then known by their headers.
 */
export interface ImportPlan {
  readonly version: 1;
  readonly encoding: Encoding | "text";
  readonly delimiter: string;
  /** What parts a whole number from its fraction: `1,234.5` or `1.234,5`. */
  readonly decimal: "." | ",";
  /** What signs in place of a number mean. */
  readonly symbols: readonly { readonly sign: string; readonly gap: GapReason }[];
  readonly tables: readonly TablePlan[];
  readonly indicators: readonly IndicatorPlan[];
}
