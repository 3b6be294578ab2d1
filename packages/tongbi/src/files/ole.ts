/** What an OLE container holds, which is what Office wrote before 2007 and wraps encrypted files in. */
export type OleContent = "encrypted" | "old-spreadsheet" | "other";

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const entrySize = 128;
const filePass = 0x2f;
const writeProtect = 0x86;

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * Tells by the names of its streams. An encrypted workbook of the new kind has a stream `EncryptedPackage`; an old one has
 * `Workbook` or `Book`, and a record FILEPASS at the start of it where it is encrypted.
 * Sources: MS-CFB 2.6.1, MS-OFFCRYPTO 2.3.4, MS-XLS 2.4.117.
 */
export function oleContent(bytes: Uint8Array): OleContent {
  if (findEntry(bytes, "EncryptedPackage") >= 0) return "encrypted";
  const entry = Math.max(findEntry(bytes, "Workbook"), findEntry(bytes, "Book"));
  if (entry < 0) return "other";
  return hasFilePass(bytes, entry) ? "encrypted" : "old-spreadsheet";
}

/** Where the directory entry of a stream stands; entries lie at multiples of their size. −1 where there is none. */
function findEntry(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 512; at + entrySize <= bytes.length; at += entrySize) {
    if (view.getUint16(at + 64, true) !== (name.length + 1) * 2) continue;
    if ([...name].every((char, index) => view.getUint16(at + index * 2, true) === char.charCodeAt(0)))
      return at;
  }
  return -1;
}

/** Whether the record after the first, or after that of write protection, is the one of encryption. */
function hasFilePass(bytes: Uint8Array, entry: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sector = 2 ** Math.min(12, view.getUint16(30, true));
  let at = (view.getUint32(entry + 116, true) + 1) * sector;
  for (let record = 0; record < 3 && at + 4 <= bytes.length; record++) {
    const kind = view.getUint16(at, true);
    if (kind === filePass) return true;
    if (record > 0 && kind !== writeProtect) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
