import { type ImportOptions, type ImportResult, readCsv } from "../csv/read-csv.ts";
import type { Issue } from "../model/issue.ts";
import { type Part, unpackFile } from "./unpack-file.ts";

/** A part of a file, and what was read from it. */
export interface ImportedPart {
  readonly part: Part;
  readonly result: ImportResult;
}

/** Everything that a file holds. */
export interface ImportedFile {
  /** In the order of the file. A part that is no table is among them, with the reason in its report. */
  readonly imports: readonly ImportedPart[];
  /** About the file as such: what could not be unpacked, what is hidden, what was left aside. */
  readonly issues: readonly Issue[];
}

/**
 * Reads any file that tables come in: CSV and other delimited text, gzip, ZIP, xlsx. Every table in it is read by `readCsv` with the
 * options given; trouble never throws.
 */
export async function importFile(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportedFile> {
  const { file = "", onProgress } = options;
  const { parts, issues } = await unpackFile(bytes, file);
  const imports = parts.map((part, at) => {
    const tell = (fraction: number): void => onProgress?.((at + fraction) / parts.length);
    const result = readCsv(part.input, { ...options, file: part.name, onProgress: tell });
    tell(1);
    return { part, result };
  });
  return { imports, issues };
}
