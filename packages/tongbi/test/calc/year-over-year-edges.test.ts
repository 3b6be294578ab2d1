import { expect, test } from "vitest";
import { baseValues, yearOverYear } from "../../src/calc/year-over-year.ts";

/** Change and rate of 1.1951 after 1.1349, rates of two places, as if read from these lines of a file. */
function risen(lines: readonly [number, number], pointsOnly: number, places = 2): unknown[] {
  const columns = {
    indicator: Int32Array.of(1, 1),
    value: Float64Array.of(1.1349, 1.1951),
    gap: Uint8Array.of(0, 0),
    line: Int32Array.from(lines),
  };
  const [points, decimals] = [Uint8Array.of(1 - pointsOnly, pointsOnly), Uint8Array.of(0, places)];
  const { change, growthRate } = yearOverYear(columns, Int32Array.of(1), Int32Array.of(0), points, decimals);
  return [change[0], growthRate[0]];
}

test("1.20 % after 1.13 %, both derived, is a rise of 0.07 points as the two are published", () => {
  expect(risen([0, 0], 1)).toEqual([0.07, Number.NaN]);
  expect(risen([0, 0], 1, 1)).toEqual([0.1, Number.NaN]);
  expect(risen([0, 0], 1, 4)).toEqual([0.0602, Number.NaN]);
});

test("a rate that stands in a file is subtracted as it stands there, and so is what is no rate", () => {
  for (const lines of [
    [7, 8],
    [7, 0],
    [0, 8],
  ] as const)
    expect(risen(lines, 1), `lines ${lines}`).toEqual([0.0602, Number.NaN]);
  // 602 / 113.49 as a fraction, rounded once.
  expect(risen([0, 0], 0)).toEqual([0.0602, 5.30443210855582]);
});

/** The growth rates of pairs in one pass. */
function rates(pairs: readonly (readonly [base: number, value: number])[]): number[] {
  const columns = {
    indicator: new Int32Array(pairs.length * 2),
    value: Float64Array.from(pairs.flat()),
    gap: new Uint8Array(pairs.length * 2),
    line: new Int32Array(pairs.length * 2),
  };
  const rows = Int32Array.from(pairs, (_, at) => at * 2 + 1);
  const base = rows.map((row) => row - 1);
  return [...yearOverYear(columns, rows, base, Uint8Array.of(0), Uint8Array.of(0)).growthRate];
}

// Exact fractions, rounded once. Of doubles the first is 20785241490272236, the second −99.99999999999987.
test.each([
  [3, 623557244708170, 20785241490272230],
  [890460948835939, 1, -99.99999999999989],
  [3, -623557244708170, -20785241490272430],
])("figures beyond 2⁴⁵: from %d to %d is %d per cent", (base, value, expected) => {
  expect(rates([[base, value]])).toEqual([expected]);
});

test("base values, also of the first row of a file, and none where there is no base", () => {
  expect([...baseValues({ value: Float64Array.of(7, 8, 9) }, Int32Array.of(2, -1, 0))]).toEqual([
    9,
    Number.NaN,
    7,
  ]);
});

test("what one pair takes does not harm the next", () => {
  expect(
    rates([
      [2, 3],
      [0.25, 0.5],
      [1e-12, 2.5e-12],
      [2 ** 44, 2 ** 43],
      [10.2, 10.3],
      [3, 2],
    ]),
  ).toEqual([50, 100, 150, -50, 0.9803921568627451, -33.333333333333336]);
});

test("a rate beyond the range of numbers is none", () => {
  expect(rates([[5e-324, 1e308]])).toEqual([Number.NaN]);
});
