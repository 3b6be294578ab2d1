import { expect, test } from "vitest";
import { rankedFigures, ranks } from "../../src/calc/rank.ts";
import { gapCode } from "../../src/model/gap.ts";

test("every set has its own count, one without figures 0", () => {
  const missing = gapCode("missing");
  const columns = {
    indicator: new Int32Array(6),
    value: Float64Array.of(5, 7, Number.NaN, Number.NaN, 9, Number.NaN),
    gap: Uint8Array.of(0, 0, missing, missing, 0, missing),
  };
  const sets = { rows: Int32Array.of(0, 1, 2, 3, 4, 5), starts: Int32Array.of(0, 3, 4, 6) };
  const { rankOf, counts } = ranks(columns, sets, Uint8Array.of(0));
  expect([...counts]).toEqual([2, 0, 1]);
  expect([...rankOf]).toEqual([2, 1, 0, 0, 1, 0]);
});

test("what is not there has no figure, as what has no rank", () => {
  const rankOf = Int32Array.of(1, 0, 2);
  const figures = rankedFigures(Int32Array.of(-1, 0, 1, 2), rankOf, (row) => 10 + row);
  expect([...figures]).toEqual([Number.NaN, 10, Number.NaN, 12]);
});
