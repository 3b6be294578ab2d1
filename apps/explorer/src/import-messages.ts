import type { Dataset } from "tongbi";
import type { Encoding, ImportReport } from "tongbi/csv";

/** What the page asks of the import worker. */
export interface ImportRequest {
  readonly file: Blob;
  readonly name: string;
  /** Id or name of the indicator, for a file that names none. */
  readonly indicator?: string;
  /** Where the one that is found is not the right one. */
  readonly encoding?: Encoding;
}

/** What the worker answers: true progress, then the outcome; a failure is a defect or a lack of memory. */
export type ImportAnswer =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "done"; readonly dataset: Dataset; readonly report: ImportReport }
  | { readonly kind: "failed"; readonly reason: string };
