import { expect, test } from "vitest";
import { bytesInMemory } from "../../src/csv/byte-source.ts";
import { CheckedSource, NotInEncoding } from "../../src/csv/checked-source.ts";
import { type Encoding, likelyEncodings } from "../../src/csv/encoding.ts";
import { endOf, textPieces } from "../../src/csv/text-pieces.ts";

/** Whether a file, read in pieces of a size, is text in an encoding. */
function isIn(encoding: Encoding, bytes: Uint8Array, size: number): boolean {
  const source = new CheckedSource(bytesInMemory(bytes), encoding);
  try {
    for (let at = 0; at < bytes.length; at += size) source.read(at, Math.min(bytes.length, at + size));
    source.finish();
    return true;
  } catch (error) {
    if (error instanceof NotInEncoding) return false;
    throw error;
  }
}

/** The first of the likely encodings that a file is text in, for any size of pieces the same. */
function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const found = [1, 2, 3, 5, 1 << 16].map((size) =>
    likelyEncodings(bytes).find((encoding) => isIn(encoding, bytes, size)),
  );
  expect(new Set(found).size).toBe(1);
  return found[0];
}

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** Bytes of 甘肃,1 written down from the code tables of the encodings; U+20087 is outside GBK, four bytes in GB18030. */
const samples = [
  ["e7 94 98 e8 82 83 2c 31", "utf-8", "甘肃,1"],
  ["ef bb bf e7 94 98 e8 82 83 2c 31", "utf-8", "甘肃,1"],
  ["b8 ca cb e0 2c 31", "gb18030", "甘肃,1"],
  ["95 32 90 31 2c 31", "gb18030", "\u{20087},1"],
  ["ff fe 18 75 83 80 2c 00 31 00", "utf-16le", "甘肃,1"],
  ["fe ff 75 18 80 83 00 2c 00 31", "utf-16be", "甘肃,1"],
  ["61 2c 31", "utf-8", "a,1"],
] as const;

test.each(samples.map(([bytes, encoding, text]) => ({ bytes, encoding, text })))(
  "$bytes is $text in $encoding",
  ({ bytes, encoding, text }) => {
    const input = hex(bytes);
    expect(encodingOf(input)).toBe(encoding);
    for (const size of [1, 2, 3, 100])
      expect([...textPieces(bytesInMemory(input), encoding, size)].map((piece) => piece.text).join("")).toBe(
        text,
      );
  },
);

test("UTF-8 is believed only if the whole file is valid, the last byte included", () => {
  const text = new TextEncoder().encode(`${"a,1\n".repeat(50_000)}甘`);
  expect(encodingOf(text)).toBe("utf-8");
  expect(isIn("utf-8", text.subarray(0, -1), 1 << 16)).toBe(false);
  expect(encodingOf(Uint8Array.from([...new TextEncoder().encode("a,1\n".repeat(50_000)), 0xb8, 0xca]))).toBe(
    "gb18030",
  );
});

test("bytes that are valid in no encoding are not guessed at", () => {
  expect(encodingOf(hex("61 ff ff 62"))).toBeUndefined();
});

test("a NUL is text in UTF-16 only", () => {
  expect(encodingOf(hex("61 00 62"))).toBeUndefined();
  expect(isIn("utf-16le", hex("61 00 62 00"), 3)).toBe(true);
});

test("bytes read ahead are checked in their turn, and those vouched for are not checked", () => {
  const bytes = hex("61 62 63 ff 64 65");
  const source = (): CheckedSource => new CheckedSource(bytesInMemory(bytes), "utf-8");
  const ahead = source();
  expect(ahead.read(3, 6)).toEqual(bytes.subarray(3));
  expect(() => {
    ahead.read(0, 4);
    ahead.finish();
  }).toThrow(NotInEncoding);
  const unread = source();
  unread.read(0, 2);
  expect(() => unread.finish()).toThrow(NotInEncoding);
  const vouched = source();
  vouched.read(0, 2);
  vouched.vouch(4);
  vouched.finish();
  expect(Array.from(vouched.read(0, 6))).toEqual(Array.from(bytes));
});

test("the fraction read grows to 1", () => {
  const fractions = [...textPieces(bytesInMemory(new Uint8Array(10).fill(0x61)), "utf-8", 4)].map(
    ({ fraction }) => fraction,
  );
  expect(fractions).toEqual([0.4, 0.8, 1]);
});

test("the end of a file is read from a whole line", () => {
  const lines = "甘肃省,2024,1\n".repeat(2000);
  const bytes = new TextEncoder().encode(`${lines}注：-表示不详\n`);
  expect(endOf(bytesInMemory(bytes), "utf-8").startsWith("甘肃省,2024,1\n")).toBe(true);
  expect(endOf(bytesInMemory(bytes), "utf-8").endsWith("注：-表示不详\n")).toBe(true);
});
