import { expect, test } from "vitest";
import { endOfCell } from "../../src/csv/byte-cell.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["a,b\n", 1],
  ["a\n", 1],
  ["a\r\n", 1],
  [",b\n", 0],
  ["\n", 0],
  ["县,b\n", 3],
  [" !#,b\n", 3],
  ['"a",b\n', 3],
  ['"Korea, Rep.",1\n', 13],
  ['""\r\n', 2],
])("the first cell of %j ends at byte %d", (text, end) => {
  expect(endOfCell(encode(text), 0, 0x2c)).toBe(end);
});

test.each([
  'a"b,1\n',
  '"a"b,1\n',
  '"a" ,1\n',
  '"say ""hi""",1\n',
  ' "a",1\n',
  '"two\nlines",1\n',
  '"a\r\nb",1\n',
  '"open\n',
  "a\rb,1\n",
  "a\r\r\n",
  "a\u0000,1\n",
  '"a\u0000",1\n',
])("the first cell of %j is to be read with care", (text) => {
  expect(endOfCell(encode(text), 0, 0x2c)).toBe(-1);
});

test.each([
  ["\t", "a b,c\td\n", 5],
  [";", "1,5;2\n", 3],
  ["|", '"a|b"|c\n', 5],
])("with %j for a delimiter, the first cell of %j ends at byte %d", (delimiter, text, end) => {
  expect(endOfCell(encode(text), 0, delimiter.charCodeAt(0))).toBe(end);
});

test("trail bytes of GB18030 end no cell", () => {
  // 啊 is B0 A1, € is A2 E3, ㄅ is A8 C5, 丂 is 81 40, 乗 is 81 5C, and U+00A5 is 81 30 84 36.
  const cell = [0xb0, 0xa1, 0xa2, 0xe3, 0x81, 0x40, 0x81, 0x5c, 0x81, 0x30, 0x84, 0x36];
  expect(endOfCell(Uint8Array.of(...cell, 0x2c, 0x0a), 0, 0x2c)).toBe(cell.length);
});
