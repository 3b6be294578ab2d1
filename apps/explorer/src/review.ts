import type { Issue } from "tongbi";
import type { ImportReport } from "tongbi/csv";
import type { ReadPart, Reading, TableRequest, Wishes } from "./import-messages.ts";

/** A table that was adopted: all that is needed to look at it again, and to put it together with others. */
export interface OpenedTable {
  readonly id: number;
  readonly file: Blob;
  /** Of the file; the table's own is that of its report. */
  readonly fileName: string;
  readonly name: string;
  readonly wishes: Wishes;
  /** About the file as such. */
  readonly issues: readonly Issue[];
  readonly reading: Reading;
}

/** A table that is looked at before it is adopted; without a reading where its file could not be unpacked. */
export interface ReviewItem extends Omit<OpenedTable, "reading"> {
  readonly reading?: Reading;
}

/** What has just been asked and was not followed, or how it went. */
export type ReviewTrouble =
  | { readonly kind: "header"; readonly table: number; readonly asked: number }
  | { readonly kind: "notPlan" | "applied"; readonly name: string }
  | { readonly kind: "cancelled"; readonly was: Busy["with"] | "reading" };

/** What is being done with a review, and how far that is, from 0 to 1. */
export interface Busy {
  readonly with: "change" | "adopting";
  readonly fraction: number;
}

/** The tables between reading and adopting, one of them in view. */
export interface Review {
  readonly items: readonly ReviewItem[];
  readonly at: number;
  /** Nothing can be changed meanwhile. */
  readonly busy?: Busy;
  readonly trouble?: ReviewTrouble;
  /** Name of the table already adopted that is looked at again. */
  readonly again?: string;
  /** Column whose form is open. */
  readonly column?: { readonly table: number; readonly column: number };
  /** Cell that is told about. */
  readonly cell?: { readonly table: number; readonly line: number; readonly column: number };
}

/** Tables as they were read, before anybody has looked at them. */
export function reviewItems(
  parts: readonly ReadPart[],
  fileOf: (id: number) => { readonly file: Blob; readonly name: string; readonly wishes?: Wishes },
): ReviewItem[] {
  return parts.map(({ id, name, issues, reading }) => {
    const { file, name: fileName, wishes = {} } = fileOf(id);
    return { id, file, fileName, name, wishes, issues, ...(reading ? { reading } : {}) };
  });
}

/** The tables that can be adopted. */
export function readable(items: readonly ReviewItem[]): (ReviewItem & OpenedTable)[] {
  return items.flatMap((item) => {
    const { reading } = item;
    return reading && !reading.report.refused ? [{ ...item, reading }] : [];
  });
}

const order = { error: 0, warning: 1, note: 2 } as const;

/** All issues of a table, the grave ones first, each severity in the order of the file. */
export function issuesOf({ issues, reading }: Pick<ReviewItem, "issues" | "reading">): Issue[] {
  const all = [...issues, ...(reading?.report.issues ?? [])];
  return all.toSorted((a, b) => order[a.severity] - order[b.severity]);
}

/** How far a table needs a look: what is gravest of its issues, or that it was refused. */
export function standing(
  item: Pick<ReviewItem, "issues" | "reading">,
): "refused" | "error" | "warning" | "clean" {
  const report: ImportReport | undefined = item.reading?.report;
  if (!report || report.refused) return "refused";
  const [gravest] = issuesOf(item);
  return gravest && gravest.severity !== "note" ? gravest.severity : "clean";
}

/** Whether a review needs no look: everything was understood without a warning. */
export function isClean({ items }: Review): boolean {
  return items.every((item) => standing(item) === "clean");
}

/** A header line that was asked for and is none: the table was then found where it was before. */
export function notFollowed({ reading }: ReviewItem, asked: Review["trouble"]): Review["trouble"] {
  if (asked?.kind !== "header") return asked;
  return reading?.plan.tables[asked.table]?.headerLine === asked.asked ? undefined : asked;
}

/** A table as the worker is asked for it. */
export function requestOf({ id, file, fileName, name, wishes }: Omit<OpenedTable, "reading">): TableRequest {
  return { id, file, name: fileName, part: name, wishes };
}
