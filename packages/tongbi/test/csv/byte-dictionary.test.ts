import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteDictionary } from "../../src/csv/byte-dictionary.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The codes of cells that stand one after the other in a row, and the texts behind them. */
function read(cells: readonly string[], dictionary = new ByteDictionary(0x2c, decoder)): number[] {
  const bytes = new TextEncoder().encode(`${cells.join(",")}\n`);
  let at = 0;
  return cells.map(() => {
    const code = dictionary.code(bytes, at);
    at = dictionary.end + 1;
    return code;
  });
}

test.each([
  [
    ["a", "b", "a", "a", "c", "b"],
    [0, 1, 0, 0, 2, 1],
  ],
  [
    ["", "", "a", ""],
    [0, 0, 1, 0],
  ],
  [
    ["ab", "a", "abc", "a"],
    [0, 1, 2, 1],
  ],
  [
    ["a", '"a"', "a", '"a"'],
    [0, 1, 0, 1],
  ],
  [
    ['"Korea, Rep."', "Korea", '"Korea, Rep."'],
    [0, 1, 0],
  ],
])("%j has the codes %j", (cells, codes) => {
  expect(read(cells)).toEqual(codes);
});

test("texts are without quotes around them, untrimmed, and keep byte-order marks", () => {
  const dictionary = new ByteDictionary(0x2c, decoder);
  read(['"榆中, 县"', " 兰州 ", "\uFEFFa", ""], dictionary);
  expect(dictionary.texts).toEqual(["榆中, 县", " 兰州 ", "\uFEFFa", ""]);
});

test.each([
  ["bytes that are no UTF-8", Uint8Array.of(0xb0, 0xa1, 0x2c, 0x0a)],
  ["a quote in the middle", new TextEncoder().encode('5" pipe,\n')],
])("%s have no code", (_, bytes) => {
  const dictionary = new ByteDictionary(0x2c, decoder);
  expect(dictionary.code(bytes, 0)).toBe(-1);
  expect(dictionary.texts).toEqual([]);
});

test("equal cells have equal codes, and the text of a code is the cell", () => {
  const cell = fc.oneof(
    fc.nat(2000).map(String),
    fc.string({ unit: fc.constantFrom("a", "县", " "), maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 600, size: "max" }), (cells) => {
      const dictionary = new ByteDictionary(0x2c, decoder);
      const codes = read(cells, dictionary);
      expect(codes.map((code) => dictionary.texts[code])).toEqual(cells);
      expect(dictionary.texts).toEqual([...new Set(cells)]);
    }),
  );
});
