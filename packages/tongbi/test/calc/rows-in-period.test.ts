import { expect, test } from "vitest";
import { rowsInPeriod, rowsOfSeries } from "../../src/calc/rows-in-period.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

const annual = (year: number, region: string): Given => ({ period: String(year), value: year, region });

/** For each observation the one of its series in 2016, by position; only years go with it. */
function of2016(
  given: readonly Given[],
  rows: Int32Array = Int32Array.from(given, (_, row) => row),
): number[] {
  const dataset = datasetOf(given);
  const isOfKind = Uint8Array.from(dataset.periods, ({ frequency }) => Number(frequency === "annual"));
  const ofSeries = rowsInPeriod(dataset, { frequency: "annual", year: 2016, part: 1 });
  return [...rowsOfSeries(dataset, rows, ofSeries, isOfKind)];
}

test("the row of 2016, before and after it, of a series that lacks it none", () => {
  const [a, b] = ["示例县一", "示例县二"];
  const given = [annual(2015, a), annual(2016, a), annual(2018, a), annual(2015, b), annual(2017, b)];
  expect(of2016(given)).toEqual([1, 1, 1, -1, -1]);
});

test("rows in any order", () => {
  const [a, b] = ["示例县一", "示例县二"];
  const given = [annual(2017, a), annual(2016, b), annual(2016, a), annual(2015, b), annual(2015, a)];
  expect(of2016(given)).toEqual([2, 1, 2, 1, 2]);
});

test("of regions in order the last asked for first", () => {
  const [a, b] = ["示例县一", "示例县二"];
  const given = [annual(2015, a), annual(2016, a), annual(2016, b), annual(2017, b)];
  expect(of2016(given, Int32Array.of(3, 2, 1, 0))).toEqual([2, 2, 1, 1]);
});

test("a month goes with no year", () => {
  const region = "示例县一";
  expect(of2016([annual(2016, region), { period: "2016-03", value: 3, region }])).toEqual([0, -1]);
});
