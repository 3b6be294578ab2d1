import { inflateSync } from "fflate";
import type { Budget } from "./budget.ts";
import { crc32 } from "./crc32.ts";
import { Refusal } from "./refusal.ts";
import { corruptArchive, encryptedArchive, unknownCompression } from "./trouble.ts";

/** A file inside a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  /** Path with `/` between its parts, decoded. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands in the archive. */
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const headerSize = 30;
const longestComment = 0xffff;
const encrypted = 1;
const utf8Name = 1 << 11;
const stored = 0;
const deflated = 8;
const inExtra = 0xffffffff;

/**
 * What the directory at the end of an archive lists. Read here and not by the inflating library, which tells neither
 * checksums nor encryption nor the bytes of names.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4.
 * @throws Refusal where there is no whole directory: the file is cut off, or no archive
 */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const view = viewOf(archive);
  const end = endOfDirectory(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  while (entries.length < count || at + entrySize <= end) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySignature) break;
    const nameEnd = at + entrySize + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) break;
    const flags = view.getUint16(at + 8, true);
    const [size, packedSize, headerAt] = longNumbers(
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      archive.subarray(nameEnd, extraEnd),
    );
    entries.push({
      name: decodeName(archive.subarray(at + entrySize, nameEnd), flags),
      flags,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerAt,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  if (entries.length < count) throw new Refusal(corruptArchive());
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - longestComment; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new Refusal(corruptArchive());
}

/** Size, packed size and offset, of which those that need more than 32 bits stand in an extra field, in this order. */
function longNumbers(
  numbers: readonly [number, number, number],
  extra: Uint8Array,
): [number, number, number] {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const [size, packedSize, headerAt] = numbers.map((number) => {
    if (number !== inExtra || at + 8 > extra.length) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
  return [size ?? 0, packedSize ?? 0, headerAt ?? 0];
}

/** Names are UTF-8 where the archive says so or they are valid in it; archivers on Chinese Windows write GBK and do not say. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const decode = (encoding: string, fatal: boolean): string =>
    new TextDecoder(encoding, { fatal }).decode(bytes).replaceAll("\\", "/");
  if (flags & utf8Name) return decode("utf-8", false);
  try {
    return decode("utf-8", true);
  } catch {
    return decode("gb18030", false);
  }
}

/**
 * The content of an entry, checked against its size and checksum.
 * @throws Refusal where it is encrypted, damaged, packed in an unknown way, or unpacks too far
 */
export function zipContent(archive: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  const { flags, method, headerAt, packedSize, size, crc } = entry;
  if (flags & encrypted) throw new Refusal(encryptedArchive());
  if (method !== stored && method !== deflated) throw new Refusal(unknownCompression(method));
  const view = viewOf(archive);
  if (headerAt + headerSize > archive.length || view.getUint32(headerAt, true) !== headerSignature)
    throw new Refusal(corruptArchive());
  const start =
    headerAt + headerSize + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedSize > archive.length) throw new Refusal(corruptArchive());
  budget.inflate(size);
  const packed = archive.subarray(start, start + packedSize);
  const content = method === stored ? packed : inflated(packed, size);
  if (content.length !== size || crc32(content) !== crc) throw new Refusal(corruptArchive());
  return content;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new Refusal(corruptArchive());
  }
}
