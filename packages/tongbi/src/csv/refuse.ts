import type { Issue } from "../model/issue.ts";
import { type ByteSource, readPiece } from "./byte-source.ts";
import type { Encoding } from "./encoding.ts";
import { blankFile, emptyFile, notATable, type NotText, unknownEncoding } from "./file-trouble.ts";

/** First bytes of files that are no text, by which they are known whatever their names say. */
const signatures: readonly (readonly [kind: NotText, ...bytes: number[]])[] = [
  ["xls", 0xd0, 0xcf, 0x11, 0xe0],
  ["xls", 0x09, 0x08, 0x10, 0x00],
  ["gzip", 0x1f, 0x8b],
  ["pdf", 0x25, 0x50, 0x44, 0x46],
  ["picture", 0x89, 0x50, 0x4e, 0x47],
  ["picture", 0xff, 0xd8, 0xff],
  ["picture", 0x47, 0x49, 0x46, 0x38],
  ["zip", 0x50, 0x4b, 0x03, 0x04],
  ["zip", 0x50, 0x4b, 0x05, 0x06],
  ["zip", 0x37, 0x7a, 0xbc, 0xaf],
  ["zip", 0x52, 0x61, 0x72, 0x21],
];

/** Parts of a workbook that lie near the start of its ZIP container. */
const workbookParts = /\[Content_Types\]\.xml|xl\/|_rels\/\.rels|mimetypeapplication\/vnd\.oasis/;

/** First bytes of a file that are looked at for what kind of file it is. */
const startSize = 1 << 12;

/** Why a file can't be a table in text, by its first bytes: empty, another kind of file, or a NUL in what is not UTF-16. */
export function refuseStart(source: ByteSource): Issue | undefined {
  if (source.size === 0) return emptyFile();
  const bytes = readPiece(source, 0, startSize);
  const known = signatures.find(([, ...start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) {
    const [kind] = known;
    return notATable(kind === "zip" && workbookParts.test(String.fromCharCode(...bytes)) ? "xlsx" : kind);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined;
  const nul = bytes.indexOf(0);
  if (nul >= 0) return notATable(nul < 2 && bytes[nul + 2] === 0 ? "utf-16" : "binary");
  return undefined;
}

/** Bytes looked through for a NUL in one go. */
const window = 1 << 16;

/** Why bytes are no text in the encodings that they may be in. @param asked the encoding that was asked for */
export function refuseBytes(source: ByteSource, asked: Encoding | undefined): Issue {
  for (let at = 0; at < source.size; at += window)
    if (readPiece(source, at, window).includes(0)) return notATable("binary");
  return unknownEncoding(asked);
}

/** Why a text handed in can't be a table before it is looked at: it is empty. */
export function refuseLength(text: string): Issue | undefined {
  return text === "" ? emptyFile() : undefined;
}

/** Why a text can't be a table: nothing but blanks, a web page, XML or JSON. */
export function refuseText(start: string, isWhole: boolean): Issue | undefined {
  const text = start.replace(/^\uFEFF/, "").trimStart();
  if (isWhole && /^[\s,;|"]*$/.test(text)) return blankFile();
  if (/^<\?xml/i.test(text) && !/<html/i.test(text)) return notATable("xml");
  if (/^<(?:!doctype|!--|\?xml|html|head|meta|script|style|body|table|div)/i.test(text))
    return notATable("html");
  if (/^(?:\{\s*["}]|\[\s*[[{"\]\d-])/.test(text)) return notATable("json");
  return undefined;
}
