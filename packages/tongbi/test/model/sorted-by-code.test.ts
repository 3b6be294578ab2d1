import { expect, test } from "vitest";
import { sortedByCode } from "../../src/model/sorted-by-code.ts";

test("codes ascend, entries of one code keep their order, and a code without any is empty", () => {
  const found = sortedByCode(Int32Array.of(4, 0, 3, 1), Int32Array.of(2, 0, 0, 2, 2), 4);
  expect(found).toEqual({ sorted: Int32Array.of(1, 4, 0, 3), starts: Int32Array.of(0, 1, 1, 4, 4) });
});

test("entries of no code are left out", () => {
  const found = sortedByCode(Int32Array.of(0, 1, 2, 3), Int32Array.of(-1, 1, -1, 0), 2);
  expect(found).toEqual({ sorted: Int32Array.of(3, 1), starts: Int32Array.of(0, 1, 2) });
});
