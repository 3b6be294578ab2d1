import { expect, test } from "vitest";
import { NumberColumn } from "../../src/table/number-column.ts";

test("what is not a number leaves as null", () => {
  const column = new NumberColumn(Float64Array.of(1.5, Number.NaN, 0, Number.POSITIVE_INFINITY));
  expect([...column]).toEqual([1.5, null, 0, null]);
  expect(column.toArray()).toEqual([1.5, null, 0, null]);
  expect([column.length, column.at(1), column.at(9)]).toEqual([4, null, null]);
});
