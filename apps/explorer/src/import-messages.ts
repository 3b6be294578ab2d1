import type { Dataset, Issue, Language, Period, RowGroups } from "tongbi";
import type { Encoding, ImportPlan, ImportReport, PreviewRow } from "tongbi/csv";
import type { PackagedImport } from "tongbi/exchange";
import type { ImportNotes, QualityReport } from "tongbi/quality";

/** What a reader has decided of how a table is read; everything else is detected. */
export interface Wishes {
  readonly encoding?: Encoding;
  /** Of a file whose times name no year. */
  readonly period?: string;
  readonly plan?: ImportPlan;
}

/** A file, or the one part of it that is asked for, to be read as wished. */
export interface FileRequest {
  /** Under which the worker keeps what it has unpacked and read. */
  readonly id: number;
  readonly file: Blob;
  readonly name: string;
  /** Name of the part, where only that is wanted: `book.xlsx › Sheet1`. */
  readonly part?: string;
  readonly wishes?: Wishes;
  /** Lines to be shown besides those that are shown anyway. */
  readonly lines?: readonly number[];
}

/** A part of a file that is known by its name. */
export type TableRequest = FileRequest & { readonly part: string };

/** What a table holds, in a few numbers. Its figures stay with the worker until they are adopted. */
export interface Holding {
  readonly indicators: number;
  /** Named ones. */
  readonly regions: number;
  readonly periods: readonly Period[];
}

/** What a data package says beside its figures. */
export interface Packaged {
  readonly title: string;
  /** How the files were read that its figures come from. */
  readonly imports: readonly PackagedImport[];
}

/** A table as it was read, with the rows of it that are shown; of a data package there are no rows to look at. */
export interface Reading {
  readonly holds: Holding;
  readonly report: ImportReport;
  readonly plan: ImportPlan;
  readonly preview: readonly PreviewRow[];
  readonly packaged?: Packaged;
}

/** A part of a file; without a reading where the file could not be unpacked. */
export interface ReadPart {
  readonly id: number;
  readonly name: string;
  /** About the file as such, with its first part. */
  readonly issues: readonly Issue[];
  readonly reading?: Reading;
}

/** Files that figures can be handed on in. */
export const exportFormats = ["tidy", "sdmx", "package"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How figures are handed on. */
export interface ExportWish extends Packaged {
  readonly format: ExportFormat;
  readonly language: Language;
}

/** What the page asks of the import worker. */
export type ImportRequest =
  | {
      readonly kind: "read";
      readonly files: readonly FileRequest[];
      /** Ids of what is still needed; the rest is let go. */
      readonly keep: readonly number[];
    }
  | { readonly kind: "combine"; readonly tables: readonly TableRequest[] }
  | {
      readonly kind: "check";
      readonly tables: readonly TableRequest[];
      readonly imports: readonly ImportNotes[];
    }
  | { readonly kind: "export"; readonly tables: readonly TableRequest[]; readonly wish: ExportWish };

/** One dataset of several tables. */
export interface Combined {
  readonly dataset: Dataset;
  readonly groups: RowGroups;
  readonly issues: readonly Issue[];
}

/** Figures as a file. */
export interface Exported {
  readonly file: Blob;
  /** Observations in it. */
  readonly rows: number;
}

/** What the worker answers: true progress, then the outcome; a failure is a defect or a lack of memory. */
export type ImportAnswer =
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "read"; readonly parts: readonly ReadPart[] }
  | ({ readonly kind: "combined" } & Combined)
  | { readonly kind: "checked"; readonly report: QualityReport }
  | ({ readonly kind: "exported" } & Exported)
  | { readonly kind: "failed"; readonly reason: string };

/** A request or its answer, under the number of the request. */
export interface Numbered<T> {
  readonly number: number;
  readonly message: T;
}
