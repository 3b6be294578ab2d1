import type { Bounds } from "../model/dataset.ts";
import type { GapReason } from "../model/gap.ts";
import type { StatusSet } from "../model/status.ts";
import type { Unit } from "../model/unit.ts";

/**
 * What the report is to tell of a cell. Of a number: in scientific form, marked for a note, approximate (约30), negative by its
 * parentheses. Of a withheld one: only bounds are given. Of one that is not read: digits of a code (0012, more digits than are
 * exact), another number format, a date or an error that a spreadsheet has put there.
 */
export type CellRemark =
  | "scientific"
  | "marked"
  | "approximate"
  | "accounting"
  | "bound"
  | "leading-zero"
  | "too-long"
  | "other-format"
  | "date"
  | "error";

/** What a value cell says. */
export interface CellReading {
  /** As written, in `unit` or times ten to `scale` where one of them is there; NaN where `gap` is not `none`. */
  readonly value: number;
  readonly gap: GapReason;
  readonly status: StatusSet;
  /** A unit written with the number: 1215亿元, 16.5%, ¥1,000. */
  readonly unit?: Unit;
  /** A power of ten written after the number without a unit: 1.2万 has 4. */
  readonly scale?: number;
  /** Of a withheld number, in the unit of the cell: 1XX is 100 to 199, 20~30 is 20 to 30. */
  readonly bounds?: Bounds;
  readonly remark?: CellRemark;
}

/** A cell without a number. */
export function absent(gap: GapReason, status: StatusSet = 0): CellReading {
  return { value: Number.NaN, gap, status };
}
