import { scenarioCodes } from "../model/dataset.ts";
import type { DatasetBuilder } from "../model/dataset-builder.ts";
import { type Period, parsePeriod } from "../model/period.ts";
import { canonicalRegion } from "../model/region.ts";
import type { StatusSet } from "../model/status.ts";
import type { Slot } from "./indicator-book.ts";
import type { ValueColumn } from "./layout.ts";
import { Memo } from "./memo.ts";

/**
 * A column of values with its codes in the builder. All have the same fields in the same order: of thousands of columns with one here and
 * one there left out, every look at a field would be a search.
 */
export interface CodedColumn {
  readonly column: number;
  readonly emptyIsGap: boolean;
  readonly toDate: boolean;
  readonly status: StatusSet;
  /** Column of flags for its cells alone, or −1. */
  readonly flags: number;
  /** Name of its own indicator, or undefined where the row says it. */
  readonly indicator: string | undefined;
  readonly period: Period | undefined;
  readonly scenarioCode: number;
  /** Of a wide table; −1 in a long one, where the row says it. */
  readonly periodCode: number;
  /** −1 where the row says it. */
  readonly regionCode: number;
  readonly levelCode: number;
  readonly stageCode: number;
  /** Codes of the period under a wide header that the month or quarter of the row is of. */
  readonly parts: Memo<number>;
  /** What its cells measure, by the texts of unit and further dimensions, then by name. */
  readonly slots: Memo<Memo<Slot>>;
}

/** @param slotOf what its cells measure in a row of such a name, by the texts of unit and further dimensions */
export function codedColumn(
  value: ValueColumn,
  builder: DatasetBuilder,
  slotOf: (name: string, texts: string) => Slot,
): CodedColumn {
  return {
    column: value.column,
    emptyIsGap: value.emptyIsGap,
    toDate: value.toDate,
    status: value.status,
    flags: value.flags ?? -1,
    indicator: value.indicator,
    period: value.period,
    scenarioCode: scenarioCodes.indexOf(value.scenario),
    periodCode: value.period ? builder.period(value.period) : -1,
    regionCode: value.region === undefined ? -1 : builder.region(canonicalRegion(value.region)),
    levelCode: value.level === undefined ? -1 : builder.level(value.level),
    stageCode: value.stage === undefined ? -1 : builder.stage(value.stage),
    parts: new Memo((text) => {
      const own = parsePeriod(text);
      return own ? builder.period(own) : -1;
    }),
    slots: new Memo((texts) => new Memo((name) => slotOf(name, texts))),
  };
}
