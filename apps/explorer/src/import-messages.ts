import type { Dataset } from "tongbi";
import type { ImportReport } from "tongbi/csv";

/** What the page asks of the import worker. */
export interface ImportRequest {
  readonly file: Blob;
  readonly name: string;
  /** Id or name of the indicator, for a file that names none. */
  readonly indicator?: string;
}

/** What the worker answers: true progress, then the outcome; a failure is a defect or a lack of memory. */
export type ImportAnswer =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "done"; readonly dataset: Dataset; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly reason: string };
