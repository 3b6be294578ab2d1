// Reading any file that tables come in.
export { importFile } from "./files/import-file.ts";
export type { ImportedFile, ImportedPart } from "./files/import-file.ts";

// Taking a file apart into tables in text.
export { unpackFile } from "./files/unpack-file.ts";
export type { Part, Unpacked } from "./files/unpack-file.ts";
