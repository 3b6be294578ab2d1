import type { Issue } from "../model/issue.ts";
import { Budget } from "./budget.ts";
import { gunzip } from "./gzip.ts";
import { isOle, oleContent } from "./ole.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { Exhausted, Refusal } from "./refusal.ts";
import {
  emptyArchive,
  emptyWorkbook,
  encryptedWorkbook,
  entriesNotRead,
  hiddenSheet,
  nestedTooDeep,
  otherDocument,
  type OtherDocument,
  trailingBytes,
} from "./trouble.ts";
import { type ZipEntry, zipContent, zipEntries } from "./zip.ts";

/** A table in text, as `readCsv(part.input, { file: part.name })` takes it. */
export interface Part {
  /** Where it stands: `figures.csv`, `download.zip › 2024/figures.csv`, `book.xlsx › Sheet1`. */
  readonly name: string;
  readonly input: Uint8Array | string;
}

/** What a file holds, and what is wrong with it. */
export interface Unpacked {
  /** In the order of the file; empty where nothing could be read, and an error then says why. */
  readonly parts: readonly Part[];
  /** `file` of each names the file or the part that it is about. */
  readonly issues: readonly Issue[];
}

interface Unpacking {
  readonly parts: Part[];
  readonly issues: Issue[];
  readonly budget: Budget;
}

/** Archives inside archives that are opened. */
const deepest = 3;

/** Files of an archive that may be tables, by their names; the rest are told and left. */
const mayBeTable = /\.(?:csv|tsv|tab|txt|gz|zip|xls[xmb]?|ods)$/i;

/** What archivers and systems add on their own. */
const rubbish = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i;

/**
 * Takes a file apart into tables in text. What it is shows in its bytes, whatever its name says: a text is one part as it stands, a
 * gzip file its content, a ZIP archive each of its tables, an xlsx workbook each sheet that is not empty, as CSV text whose line
 * and column numbers are those of the sheet. Other spreadsheets, damaged and encrypted files are refused with a sentence.
 *
 * All parts together may unpack to 1 GiB, and beyond 64 MiB to 200 times the size of the file; a sheet may take 268 million
 * characters. Everything runs in the thread of the caller: no worker is started and no code made from text.
 * @param name of the file, from which the names of parts are made
 * @throws TypeError where the input is no bytes
 */
export async function unpackFile(bytes: Uint8Array, name: string): Promise<Unpacked> {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError("unpackFile expects the bytes of a file: a Uint8Array");
  const into: Unpacking = { parts: [], issues: [], budget: new Budget(bytes.length) };
  const refusal = refusalOf(() => unpack(bytes, name, into, 0));
  if (refusal) into.issues.push({ ...refusal.issue, file: name });
  return { parts: into.parts, issues: into.issues };
}

/** Does a part of the work. Where it ends in a refusal, that is told of the part, and the others go on. */
function tell({ issues }: Unpacking, file: string, work: () => void): void {
  const refusal = refusalOf(work);
  if (refusal instanceof Exhausted) throw refusal;
  if (refusal) issues.push({ ...refusal.issue, file });
}

function refusalOf(work: () => void): Refusal | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function unpack(bytes: Uint8Array, name: string, into: Unpacking, depth: number): void {
  if (isOle(bytes)) throw new Refusal(oleIssue(bytes));
  const isGzip = startsWith(bytes, 0x1f, 0x8b);
  const isZip = startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);
  if ((isGzip || isZip) && depth >= deepest) throw new Refusal(nestedTooDeep());
  if (isGzip) {
    const { bytes: content, trailing } = gunzip(bytes, into.budget);
    if (trailing > 0) into.issues.push({ ...trailingBytes(trailing), file: name });
    unpack(content, name, into, depth + 1);
  } else if (isZip) unpackZip(bytes, name, into, depth);
  else if (startsWith(bytes, 0x09, 0x08)) throw new Refusal(otherDocument("old-spreadsheet"));
  else into.parts.push({ name, input: bytes });
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function oleIssue(bytes: Uint8Array): Issue {
  const content = oleContent(bytes);
  if (content === "encrypted") return encryptedWorkbook();
  return otherDocument(content === "other" ? "office-document" : content);
}

function unpackZip(bytes: Uint8Array, name: string, into: Unpacking, depth: number): void {
  const entries = zipEntries(bytes);
  const names = entries.map((entry) => entry.name);
  const other = documents.find(([pattern]) => names.some((path) => pattern.test(path)))?.[1];
  if (other) throw new Refusal(otherDocument(other));
  if (names.some((path) => /^\[Content_Types\]\.xml$/i.test(path))) {
    unpackWorkbook(bytes, entries, name, into);
    return;
  }
  const files = entries.filter((entry) => !rubbish.test(entry.name));
  const tables = files.filter((entry) => mayBeTable.test(entry.name));
  const rest = files.filter((entry) => !mayBeTable.test(entry.name)).map((entry) => entry.name);
  if (rest.length > 0) into.issues.push({ ...entriesNotRead(rest), file: name });
  if (tables.length === 0) throw new Refusal(emptyArchive());
  for (const entry of tables) {
    const part = `${name} › ${entry.name}`;
    tell(into, part, () => unpack(zipContent(bytes, entry, into.budget), part, into, depth + 1));
  }
}

/** Documents that are ZIP archives, by the files that only they have. */
const documents: readonly (readonly [RegExp, OtherDocument])[] = [
  [/^mimetype$/, "open-document"],
  [/^Index\/Document\.iwa$|^Index\.zip$/i, "numbers-document"],
];

function unpackWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
  into: Unpacking,
): void {
  const { budget, parts, issues } = into;
  const { sheets, context } = readWorkbook(bytes, entries, budget);
  const before = parts.length + issues.length;
  for (const sheet of sheets) {
    const part = `${name} › ${sheet.name}`;
    tell(into, part, () => {
      const reading = readSheet(zipContent(bytes, sheet.entry, budget), part, context, budget);
      if (reading.text === "") return;
      if (sheet.hidden) issues.push({ ...hiddenSheet(sheet.name), file: part });
      issues.push(...reading.issues);
      parts.push({ name: part, input: reading.text });
    });
  }
  if (parts.length + issues.length === before) throw new Refusal(emptyWorkbook());
}
