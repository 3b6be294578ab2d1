import fc from "fast-check";
import { expect, test } from "vitest";
import type { ByteColumn } from "../../src/csv/byte-rows.ts";
import { PairCodes, RowCodes } from "../../src/csv/row-codes.ts";

const column = (...codes: number[]): ByteColumn => ({
  use: "key",
  values: new Float64Array(0),
  codes: Int32Array.from(codes),
  texts: [],
});

test.each([
  ["no column", [], [7, 7, 7, 7]],
  ["one column", [column(0, 1, 0, 200)], [7, -1, 7, -1]],
  ["two columns", [column(0, 0, 0, 200), column(5, 6, 5, 5)], [7, -1, 7, -1]],
  ["three columns", [column(0, 0, 0, 0), column(1, 1, 1, 1), column(2, 3, 2, 300)], [7, -1, 7, -1]],
])("what is learnt of a row of %s is known of the rows with the same cells", (_, columns, expected) => {
  const codes = new RowCodes(columns);
  expect(codes.of(0)).toBe(-1);
  codes.learn(0, 7);
  expect(expected.map((_code, row) => codes.of(row))).toEqual(expected);
});

test("pairs have numbers in the order in which they are met, and keep them", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 500 }), (pairs) => {
      const codes = new PairCodes();
      const known = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(codes.code(first, second)).toBe(known.get(key));
      }
    }),
  );
});
