import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteNumber } from "../../src/csv/byte-number.ts";
import type { DecimalMark } from "../../src/csv/number-text.ts";
import { readPlainNumber } from "../../src/csv/plain-number.ts";

function read(cell: string, delimiter = ",", decimal: DecimalMark = "."): { value: number; end: number } {
  const number = new ByteNumber(delimiter.charCodeAt(0), decimal);
  const value = number.read(new TextEncoder().encode(`${cell}\n`), 0);
  return { value, end: number.end };
}

test.each([
  ["38232", 38232],
  [" 38232\t", 38232],
  ["-2.90", -2.9],
  ["-0", 0],
  ["12.", 12],
  ["0.50", 0.5],
  ["999999999999999", 999999999999999],
  ["0.00000000000001", 1e-14],
  ['"7459.9"', 7459.9],
  ['" 12 "', 12],
])("%j is %d", (cell, expected) => {
  expect(read(cell)).toEqual({ value: expected, end: cell.length });
});

test.each([
  "",
  " ",
  "-",
  "--1",
  ".5",
  "007",
  "00.5",
  "-01",
  "XX",
  "1234567890123456",
  '"',
  '""',
  '"5',
  '"5,',
  "\u00005",
])("%j begins with no plain number", (cell) => {
  expect(read(cell).value).toBeNaN();
});

test.each([
  ["5%", 1],
  ["1,234", 1],
  ["1.2.3", 3],
  ["1e5", 1],
  ["1 2", 2],
  ['5" pipe', 1],
])("of %j only the first %d bytes are read, so that the cell is seen to be something else", (cell, end) => {
  expect(read(cell).end).toBe(end);
});

test("a tab between cells is no blank, one within quotes is", () => {
  expect(read("5\t6", "\t")).toEqual({ value: 5, end: 1 });
  expect(read('"\t5\t"\t6', "\t")).toEqual({ value: 5, end: 5 });
});

test("a decimal comma is one where it ends no cell", () => {
  expect(read("1,5", ";", ",")).toEqual({ value: 1.5, end: 3 });
  expect(read('"1,5"', ",", ",")).toEqual({ value: 1.5, end: 5 });
  expect(read("1,5", ",", ",")).toEqual({ value: 1, end: 1 });
  expect(read("1.5", ";", ",").end).toBe(1);
});

test("reads a cell from its bytes as from its text", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."0123456789.,- \t+e县%"), maxLength: 20 });
  fc.assert(
    fc.property(cell, fc.constantFrom(".", ","), (text, decimal) => {
      const { value, end } = read(text, ";", decimal);
      const isWhole = end === new TextEncoder().encode(text).length;
      expect(isWhole ? value : Number.NaN).toBe(readPlainNumber(text, decimal));
    }),
    { numRuns: 2000 },
  );
});
