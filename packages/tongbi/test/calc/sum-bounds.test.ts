import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOfSum, sumBounds } from "../../src/calc/sum-bounds.ts";
import type { Bounds } from "../../src/model/dataset.ts";
import { gapCode } from "../../src/model/gap.ts";
import { Rational } from "../proof/rational.ts";
import { boundedFigure, isWithin } from "./bounded-figures.ts";

type Part = number | Bounds | "suppressed";

/** Parts as columns of a dataset. */
function columnsOf(parts: readonly Part[]) {
  return {
    value: Float64Array.from(parts, (part) => (typeof part === "number" ? part : Number.NaN)),
    gap: Uint8Array.from(parts, (part) => (typeof part === "number" ? 0 : gapCode("suppressed"))),
    bounds: new Map(parts.flatMap((part, row) => (typeof part === "object" ? [[row, part] as const] : []))),
  };
}

const hundreds = { lower: 100, upper: 199 };

test.each<[string, Part[], Bounds | undefined]>([
  ["5 and 1XX", [5, hundreds], { lower: 105, upper: 204 }],
  ["1XX and 1XX", [hundreds, hundreds], { lower: 200, upper: 398 }],
  ["0.1, 0.2 and 0.30 to 0.39", [0.1, 0.2, { lower: 0.3, upper: 0.39 }], { lower: 0.6, upper: 0.69 }],
  ["5 and at least 20", [5, { lower: 20, upper: Infinity }], { lower: 25, upper: Infinity }],
  ["1XX and one withheld without bounds", [hundreds, "suppressed"], undefined],
  ["nothing", [], undefined],
])("%s", (_, parts, expected) => {
  const { bounds, ...columns } = columnsOf(parts);
  const rows = Int32Array.from(parts.keys());
  expect(boundsOfSum(columns, bounds, rows)).toEqual(expected);
  expect(boundsOfSum(columns, bounds, Int32Array.of(...rows, -1))).toBeUndefined();
});

test("only of sums that lack nothing but withheld parts", () => {
  const { bounds, ...columns } = columnsOf([5, hundreds, 7, 8, hundreds, hundreds]);
  const sets = { rows: Int32Array.of(0, 1, 2, 3, 4, 5), starts: Int32Array.of(0, 2, 4, 5, 6) };
  const gap = Uint8Array.of(gapCode("part_missing"), 0, gapCode("part_missing"), gapCode("not_additive"));
  const found = sumBounds(columns, bounds, sets, Int32Array.of(2, 2, 2, 1), gap);
  expect([...found]).toEqual([[0, { lower: 105, upper: 204 }]]);
  expect(sumBounds(columns, new Map(), sets, Int32Array.of(2, 2, 2, 1), gap).size).toBe(0);
});

test("a sum with a part of which nothing is known is left out, the one after it is not", () => {
  const { bounds, ...columns } = columnsOf([hundreds, "suppressed", 5, hundreds]);
  const sets = { rows: Int32Array.of(0, 1, 2, 3), starts: Int32Array.of(0, 2, 4) };
  const gap = new Uint8Array(2).fill(gapCode("part_missing"));
  const found = sumBounds(columns, bounds, sets, Int32Array.of(2, 2), gap);
  expect([...found]).toEqual([[1, { lower: 105, upper: 204 }]]);
});

test("whatever the parts within their bounds, the sum is, and the ends are the sums of the ends", () => {
  const total = (figures: readonly number[]): Rational =>
    figures.reduce((sum, own) => sum.plus(Rational.of(own)), new Rational(0n));
  fc.assert(
    fc.property(fc.array(boundedFigure(-50_000, 50_000), { minLength: 1, maxLength: 8 }), (parts) => {
      const { bounds, ...columns } = columnsOf(parts);
      const found = boundsOfSum(columns, bounds, Int32Array.from(parts.keys()));
      if (!found) return expect.fail("no bounds");
      expect(isWithin(total(parts.map(({ inside }) => inside)), found)).toBe(true);
      // Sums of so few digits are doubles.
      expect(Rational.of(found.lower).minus(total(parts.map(({ lower }) => lower))).sign).toBe(0);
      expect(Rational.of(found.upper).minus(total(parts.map(({ upper }) => upper))).sign).toBe(0);
    }),
  );
});
