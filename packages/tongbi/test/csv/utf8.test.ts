import fc from "fast-check";
import { expect, test } from "vitest";
import { validUtf8 } from "../../src/csv/utf8.ts";

test.each([
  ["61 e7 94 98", 4, "a character of each width"],
  ["c3 a9 f0 a0 82 87", 6, "the longest characters"],
  ["61 e7 94", 1, "a character that is cut"],
  ["c0 80", 0, "an overlong NUL"],
  ["c1 bf", 0, "an overlong character of two bytes"],
  ["61 e0 9f bf", 1, "an overlong character of three bytes"],
  ["f0 8f bf bf", 0, "an overlong character of four bytes"],
  ["ed 9f bf ed a0 80", 3, "a surrogate"],
  ["f4 8f bf bf f4 90 80 80", 4, "a character past U+10FFFF"],
  ["61 00 62", 1, "a NUL"],
  ["61 80", 1, "a byte that goes on from none"],
  ["61 b8 ca", 1, "a character of GB18030"],
])("%s has %i bytes of whole characters: %s", (hex, expected) => {
  expect(validUtf8(Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex")))).toBe(expected);
});

test("is strict where the platform's decoder is", () => {
  const byte = fc.constantFrom(
    0x41,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc0,
    0xc2,
    0xdf,
    0xe0,
    0xe5,
    0xed,
    0xf0,
    0xf4,
    0xf5,
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 6 }), (all) => {
      const bytes = Uint8Array.from(all);
      let isValid = true;
      try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        isValid = false;
      }
      expect(validUtf8(bytes) === bytes.length).toBe(isValid);
    }),
    { numRuns: 5000 },
  );
});
