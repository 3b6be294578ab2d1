import fc from "fast-check";
import { expect, test } from "vitest";
import { movingAverage } from "../../src/calc/moving-average.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import type { StatusCode } from "../../src/model/status.ts";
import { statusText } from "../../src/model/status.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";

/** What the kernel makes of windows over some annual values; −1 is a year that is not in the data. */
function averaged(
  values: readonly (number | GapReason)[],
  windows: readonly (readonly number[])[],
  statuses: readonly (readonly StatusCode[])[] = [],
): [number, GapReason, string][] {
  const { columns } = datasetOf(
    annual(2000, values).map((given, at) => ({ ...given, status: statuses[at] ?? [] })),
  );
  const result = {
    average: new Float64Array(windows.length),
    gap: new Uint8Array(windows.length),
    status: new Int32Array(windows.length),
  };
  movingAverage(columns, Int32Array.from(windows.flat()), windows[0]?.length ?? 1, result);
  return windows.map((_, at) => [
    result.average[at] as number,
    gapReason(result.gap[at] as number),
    statusText(result.status[at] as number),
  ]);
}

const none = Number.NaN;

test("the mean of a window", () => {
  expect(
    averaged(
      [3, 4, 8, -8],
      [
        [0, 1, 2],
        [1, 2, 3],
      ],
    ),
  ).toEqual([
    [5, "none", "A"],
    [1.3333333333333333, "none", "A"],
  ]);
});

test("a gap or an absent period leaves no mean, and nothing of it to the next window", () => {
  expect(
    averaged(
      [3, "suppressed", 8, 4],
      [
        [0, 1],
        [-1, 2],
        [2, 3],
      ],
    ),
  ).toEqual([
    [none, "part_missing", "A"],
    [none, "part_missing", "A"],
    [6, "none", "A"],
  ]);
});

test("a break counts within the window, not where the window begins with it", () => {
  const statuses: StatusCode[][] = [["B"], ["P"], ["B"]];
  expect(
    averaged(
      [3, 5, 7],
      [
        [0, 1],
        [1, 2],
      ],
      statuses,
    ).map(([, , status]) => status),
  ).toEqual(["P", "PB"]);
});

test("the mean is that of the decimals", () => {
  // In doubles 0.1 + 0.2 + 0.3 is 0.6000000000000001.
  expect(averaged([0.1, 0.2, 0.3], [[0, 1, 2]])).toEqual([[0.2, "none", "A"]]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 2, maxLength: 24 }), (cents) => {
      // Both are exact integers, so that the division rounds once.
      const expected = cents.reduce((sum, cent) => sum + cent, 0) / (100 * cents.length);
      const [[average] = [none]] = averaged(
        cents.map((cent) => cent / 100),
        [cents.map((_, at) => at)],
      );
      expect(average + 0).toBe(expected + 0);
    }),
  );
});
