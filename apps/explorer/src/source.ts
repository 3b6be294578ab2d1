import type { Dataset, Issue } from "tongbi";
import type { OpenedTable } from "./review.ts";

/** What the notebook stands on: the tables that were adopted, as one dataset. */
export interface Source {
  /** The older first. */
  readonly tables: readonly OpenedTable[];
  readonly dataset: Dataset;
  /** What putting them together has shown. */
  readonly issues: readonly Issue[];
  readonly name: string;
  readonly isSample: boolean;
}

/** Why nothing new was loaded. */
export type Refusal =
  | { readonly kind: "cancelled" | "notFile" }
  | { readonly kind: "broke" | "reopen"; readonly name: string };

/** A file as a reader hands it over. */
export interface GivenFile {
  readonly file: Blob;
  readonly name: string;
}
