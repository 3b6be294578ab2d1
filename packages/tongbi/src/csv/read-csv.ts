import type { Catalogue } from "../model/catalogue.ts";
import type { Dataset } from "../model/dataset.ts";
import { parsePeriod } from "../model/period.ts";
import { type ByteSource, bytesInMemory, readPiece } from "./byte-source.ts";
import { CheckedSource, NotInEncoding } from "./checked-source.ts";
import { type Encoding, encodings, likelyEncodings } from "./encoding.ts";
import type { ImportPlan } from "./import-plan.ts";
import { emptyReport, type ImportReport } from "./import-report.ts";
import { IssueLog } from "./issue-log.ts";
import { readInEncoding, refused } from "./read-in-encoding.ts";
import { refuseBytes, refuseLength, refuseStart } from "./refuse.ts";
import { pieceSize } from "./text-pieces.ts";

/** How a file is to be read; everything has a default. */
export interface ImportOptions {
  /** Name of the file, shown in the report and kept with each observation. */
  readonly file?: string;
  /** Where indicators are looked up; the built-in catalogue unless given. */
  readonly catalogue?: Catalogue;
  /** The encoding, where the one found by itself is wrong. */
  readonly encoding?: Encoding;
  /** Called after each piece of the file with the part that has been read, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Id or name of the indicator of a file that names none. */
  readonly indicator?: string;
  /** Unit of a file that states none. */
  readonly unit?: string;
  /** Period that 本季 and 上年同期 are seen from, of a file that names none: `2024`, `2024-01/06`. */
  readonly period?: string;
  /** The plan of an earlier import, as it was or changed; what it says goes before what is detected. */
  readonly plan?: ImportPlan;
}

/** A file: its bytes, a source of them, or its text. */
export type CsvInput = Uint8Array | ArrayBuffer | ByteSource | string;

/** The observations of a file, the report on how it was read, and the plan that the reading followed. */
export interface ImportResult {
  /** Empty where the file was refused. */
  readonly dataset: Dataset;
  readonly report: ImportReport;
  readonly plan: ImportPlan;
}

/**
 * Reads the bytes or the text of a CSV file, whatever its layout: tidy long tables with Chinese or English headers, tables with a
 * column a period, county progress tables with merged headers, exchange files of statistical offices, several tables in one file.
 *
 * Trouble in the file never throws: it becomes issues of the report, and a file that is no table is refused there.
 * Every cell of a value column is an observation; one without a number is a gap that says why.
 * @throws TypeError where the input is neither bytes nor text, RangeError for an encoding or a period that is not known
 */
export function readCsv(input: CsvInput, options: ImportOptions = {}): ImportResult {
  const { encoding, period } = options;
  if (encoding !== undefined && !encodings.includes(encoding))
    throw new RangeError(`unknown encoding "${encoding}": expected one of ${encodings.join(", ")}`);
  if (period !== undefined && !parsePeriod(period))
    throw new RangeError(`invalid period "${period}": expected a period such as 2024 or 2024-01/06`);
  if (input instanceof ArrayBuffer) return readInPieces(new Uint8Array(input), options, pieceSize);
  if (typeof input === "string" || input instanceof Uint8Array || isSource(input))
    return readInPieces(input, options, pieceSize);
  throw new TypeError(
    "readCsv expects the bytes or the text of a file: a Uint8Array, an ArrayBuffer, a ByteSource or a string",
  );
}

/**
 * {@link readCsv} with the size of the pieces, in bytes or characters, that the file is read in, and with or without reading
 * regular rows in batches; the result is the same for any.
 */
export function readInPieces(
  whole: Uint8Array | ByteSource | string,
  options: ImportOptions,
  size: number,
  inBatches = true,
): ImportResult {
  const input = whole instanceof Uint8Array ? bytesInMemory(whole) : whole;
  const { file = "", plan, onProgress } = options;
  const asked = options.encoding ?? (plan?.encoding === "text" ? undefined : plan?.encoding);
  const bytes = typeof input === "string" ? new TextEncoder().encode(input).length : input.size;
  const empty: ImportReport = { ...emptyReport, file, bytes };
  const refusal = typeof input === "string" ? refuseLength(input) : refuseStart(input);
  if (refusal) return refused(empty, new IssueLog(file), refusal, plan);
  const settings = { options: { ...options, onProgress: growing(onProgress) }, size, inBatches, empty };
  if (typeof input === "string") return readInEncoding("text", input, settings);
  for (const encoding of asked === undefined ? likelyEncodings(readPiece(input, 0, 3)) : [asked]) {
    const checked = new CheckedSource(input, encoding);
    try {
      const result = readInEncoding(encoding, checked, settings);
      checked.finish();
      return result;
    } catch (error) {
      if (!(error instanceof NotInEncoding)) throw error;
    }
  }
  return refused(empty, new IssueLog(file), refuseBytes(input, asked), plan);
}

/** Tells of progress only where it is more than has been told: a file may be read again. */
function growing(onProgress: (fraction: number) => void = () => undefined): (fraction: number) => void {
  let told = 0;
  return (fraction) => {
    if (fraction <= told) return;
    told = fraction;
    onProgress(fraction);
  };
}

function isSource(input: Partial<ByteSource> | undefined): boolean {
  return typeof input?.size === "number" && typeof input.read === "function";
}
