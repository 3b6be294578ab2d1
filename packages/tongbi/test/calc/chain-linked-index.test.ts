import fc from "fast-check";
import { expect, test } from "vitest";
import { chainLinkedIndex } from "../../src/calc/chain-linked-index.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

/** Index and reason after each link, from the base on. */
function chained(links: readonly (number | GapReason)[], direction: 1 | -1): [number, GapReason][] {
  const { columns } = datasetOf(annual(2000, links));
  const rows = Int32Array.from(links, (_, row) => row);
  const { index, gap } = chainLinkedIndex(columns, rows, rows.length, direction);
  return Array.from(rows, (at) => [index[at] as number, gapReason(gap[at] as number)]);
}

const none = Number.NaN;

test("links after the base multiply", () => {
  expect(chained([107.7, 110, 95], 1)).toEqual([
    [107.7, "none"],
    [118.47, "none"],
    // 118.47 × 0.95
    [112.5465, "none"],
  ]);
});

test("years before the base divide by the links between", () => {
  expect(chained([125, 80, 160], -1)).toEqual([
    [80, "none"],
    [100, "none"],
    [62.5, "none"],
  ]);
});

test("a missing link breaks the chain for all beyond it", () => {
  expect(chained([110, "suppressed", 105, 100], 1).slice(1)).toEqual([
    [none, "suppressed"],
    [none, "part_missing"],
    [none, "part_missing"],
  ]);
  expect(chained([125, "suppressed", 105], -1)).toEqual([
    [80, "none"],
    [none, "part_missing"],
    [none, "part_missing"],
  ]);
});

test("from nothing there is nothing to go on", () => {
  expect(chained([110, 0, 105], 1)).toEqual([
    [110, "none"],
    [0, "none"],
    [none, "zero_base"],
  ]);
  expect(chained([-20, 105], -1)).toEqual([
    [none, "negative_base"],
    [none, "negative_base"],
  ]);
});

test("a link that is not in the data, chains side by side, statuses together", () => {
  const { columns } = datasetOf([
    ...annual(2001, [110, 120], { status: ["P"] }),
    ...annual(2001, [200, 50], { region: "另一县" }),
  ]);
  const { index, gap, status } = chainLinkedIndex(columns, Int32Array.of(0, -1, 1, 2, 3, 2), 3, 1);
  expect([...index]).toEqual([110, none, none, 200, 100, 200]);
  expect(Array.from(gap, gapReason)).toEqual([
    "none",
    "part_missing",
    "part_missing",
    "none",
    "none",
    "none",
  ]);
  expect([...status]).toEqual([1, 1, 1, 0, 0, 0]);
});

/** Tenths, so that the product in big integers is exact by itself. */
const links = fc.array(fc.integer({ min: 501, max: 1999 }), { minLength: 1, maxLength: 40 });

test("the product is exact and rounded once, however long the chain", () => {
  fc.assert(
    fc.property(links, (tenths) => {
      const product = tenths.reduce((all, link) => all * BigInt(link), 100n);
      const expected = Number(`${product}e${-3 * tenths.length}`);
      expect(
        chained(
          tenths.map((link) => link / 10),
          1,
        ).at(-1),
      ).toEqual([expected, "none"]);
    }),
  );
});

test("there and back is 100", () => {
  fc.assert(
    fc.property(links, (tenths) => {
      const values = tenths.map((link) => link / 10);
      const [forward] = chained(values, 1).at(-1) ?? [none];
      const [back] = chained(values, -1).at(-1) ?? [none];
      expect((forward * back) / 1e4).toBeCloseTo(1, 13);
    }),
  );
});

test("a link of more places than nine", () => {
  // 1.000000000123 × 1.1, and that × 1.00000000000001
  expect(chained([100.0000000123, 110, 100.000000000001], 1)).toEqual([
    [100.0000000123, "none"],
    [110.00000001353, "none"],
    [110.0000000135311, "none"],
  ]);
});

test("a hundred that falls to seven per cent of itself a dozen times", () => {
  // 100 × 0.07¹²; 7¹² is 13841287201.
  expect(
    chained(
      Array.from({ length: 12 }, () => 7),
      1,
    ).at(-1),
  ).toEqual([1.3841287201e-12, "none"]);
});
