import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainNumber } from "../../src/csv/plain-number.ts";

test.each([
  ["38232", 38232],
  [" 38232\t", 38232],
  ["7459.90\r", 7459.9],
  ["-2.9", -2.9],
  ["-0", 0],
  ["0.1", 0.1],
  ["0", 0],
  ["-0.3", -0.3],
  ["0.", 0],
  ["100", 100],
  ["999999999999999", 999999999999999],
  ["0.00000000000001", 1e-14],
])("%j is %d", (text, expected) => {
  expect(Object.is(readPlainNumber(text), expected)).toBe(true);
});

test.each([
  "",
  " ",
  "-",
  ".5",
  "1.2.3",
  "1,234",
  "1e5",
  "16.5%",
  "１２",
  "1 2",
  "--1",
  "1234567890123456",
  "0x10",
  "0012",
  "00",
  "-007",
  "00.5",
])("%j is left to the careful reader", (text) => {
  expect(readPlainNumber(text)).toBeNaN();
});

test("a decimal comma in place of the point, and never both", () => {
  expect(readPlainNumber("7459,90", ",")).toBe(7459.9);
  expect(readPlainNumber("1.234", ",")).toBeNaN();
  expect(readPlainNumber("0012", ",")).toBeNaN();
});

test("agrees with the language on every plain decimal of up to fifteen digits", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 999_999_999_999_999n), fc.nat(14), (digits, places) => {
      const padded = String(digits).padStart(places + 1, "0");
      fc.pre(padded.length <= 15);
      const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
      expect(readPlainNumber(text)).toBe(Number(text));
    }),
  );
});
