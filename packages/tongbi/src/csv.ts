// Reading a file.
export { readCsv } from "./csv/read-csv.ts";
export type { CsvInput, ImportOptions, ImportResult } from "./csv/read-csv.ts";
export type { ByteSource } from "./csv/byte-source.ts";

// What the import found.
export type { GapCell, ImportedIndicator, ImportReport } from "./csv/import-report.ts";
export type { UnitSource } from "./csv/unit-book.ts";
export type { NoteLine } from "./csv/note-line.ts";

// How a file is understood: a plain object to change, apply again and keep.
export { columnRoles } from "./csv/import-plan.ts";
export type {
  ColumnPlan,
  ColumnRole,
  ImportPlan,
  IndicatorPlan,
  TableFacts,
  TablePlan,
} from "./csv/import-plan.ts";

export { previewRows } from "./csv/preview-rows.ts";
export type { PreviewRow } from "./csv/preview-rows.ts";

// Encodings that can be asked for.
export { encodings } from "./csv/encoding.ts";
export type { Encoding } from "./csv/encoding.ts";
