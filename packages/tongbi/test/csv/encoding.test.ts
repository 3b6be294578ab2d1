import { expect, test } from "vitest";
import { bytesInMemory } from "../../src/csv/byte-source.ts";
import { detectEncoding, isValidIn } from "../../src/csv/encoding.ts";
import { endOf, textPieces } from "../../src/csv/text-pieces.ts";

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
    expect(detectEncoding(bytesInMemory(input))).toBe(encoding);
    for (const size of [1, 2, 3, 100])
      expect([...textPieces(bytesInMemory(input), encoding, size)].map((piece) => piece.text).join("")).toBe(
        text,
      );
  },
);

test("UTF-8 is believed only if the whole file is valid, the last byte included", () => {
  const text = new TextEncoder().encode(`${"a,1\n".repeat(50_000)}甘`);
  expect(detectEncoding(bytesInMemory(text))).toBe("utf-8");
  expect(isValidIn(bytesInMemory(text.subarray(0, -1)), "utf-8")).toBe(false);
  expect(
    detectEncoding(
      bytesInMemory(Uint8Array.from([...new TextEncoder().encode("a,1\n".repeat(50_000)), 0xb8, 0xca])),
    ),
  ).toBe("gb18030");
});

test("bytes that are valid in no encoding are not guessed at", () => {
  expect(detectEncoding(bytesInMemory(hex("61 ff ff 62")))).toBeUndefined();
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
