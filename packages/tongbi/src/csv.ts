// Reading a file.
export { readCsv } from "./csv/read-csv.ts";
export type { ImportOptions, ImportResult } from "./csv/read-csv.ts";

// What the import found.
export type { GapCell, ImportedIndicator, ImportReport } from "./csv/import-report.ts";
export type { UnitSource } from "./csv/indicator-book.ts";
export type { NoteLine } from "./csv/note-line.ts";

// Encodings that can be asked for.
export { encodings } from "./csv/encoding.ts";
export type { Encoding } from "./csv/encoding.ts";
