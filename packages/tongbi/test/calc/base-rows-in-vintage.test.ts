import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { baseRowsInVintage } from "../../src/calc/base-rows-in-vintage.ts";
import { yearOverYear } from "../../src/calc/year-over-year.ts";
import { earlierPeriods } from "../../src/model/period-codes.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";

const rate = (from: number, values: Parameters<typeof annual>[1], vintage = ""): Given[] =>
  annual(from, values, { indicator: "rd_intensity", vintage });

/** Change of each observation of a year in points, by the vintage that its base is taken from. */
function points(given: readonly Given[], year: string, vintage: string): number[] {
  const dataset = datasetOf(given);
  const rows = Int32Array.from(given.keys()).filter((row) => given[row]?.period === year);
  const base = baseRowsInVintage(
    dataset,
    rows,
    earlierPeriods(dataset, 1),
    dataset.vintages.indexOf(vintage),
  );
  return [...yearOverYear(dataset.columns, rows, base, Uint8Array.of(1), Uint8Array.of(2)).change];
}

// Communiqués of 2023 and 2024: 2.65 % for 2023 as first published, 2.58 % as revised, 2.69 % for 2024, 0.11 points more.
test("R&D intensity of 2024 rose by 0.11 points on the revised rate of 2023", () => {
  const firstAsNewest = [...rate(2023, [2.65, 2.69]), ...rate(2023, [2.58], "修订后")];
  expect(points(firstAsNewest, "2024", "修订后")).toEqual([0.11]);
  const firstByName = [...rate(2023, [2.65, 2.69], "首次公布"), ...rate(2023, [2.58])];
  expect(points(firstByName, "2024", "")).toEqual([0.11]);
  expect(points(firstByName, "2024", "首次公布")).toEqual([0.04]);
});

test("where a vintage has no figure of the period, the base is that of the value's own", () => {
  const given = [...rate(2022, [2.56, 2.65, 2.69]), ...rate(2023, [2.58], "修订后")];
  expect(points(given, "2023", "修订后")).toEqual([0.09, Number.NaN]);
  const blank = [...rate(2022, [2.56, 2.65]), ...rate(2022, ["missing"], "修订后")];
  expect(points(blank, "2023", "修订后")).toEqual([0.09]);
});

test("the newest known is the empty vintage, else the last that has the period", () => {
  const given = [
    ...rate(2023, [1], "甲"),
    ...rate(2023, [2, 9], "乙"),
    ...rate(2023, [4], "丙"),
    ...rate(2024, [9]),
  ];
  expect(points(given, "2024", "")).toEqual([5, 5]);
  expect(points([...given, ...rate(2023, [8])], "2024", "")).toEqual([1, 1]);
});

test("no year, no base; one vintage, the usual base", () => {
  expect(points([...rate(2024, [9]), ...rate(2022, [4], "甲")], "2024", "")).toEqual([Number.NaN]);
  const dataset = datasetOf(rate(2020, [1, 2, 3]));
  const rows = Int32Array.of(0, 1, 2);
  expect(baseRowsInVintage(dataset, rows, earlierPeriods(dataset, 1), 0)).toEqual(baseRows(dataset, rows, 1));
});

test("the revised rate may stand in the first row of the file", () => {
  expect(points([...rate(2023, [2.58], "修订后"), ...rate(2023, [2.65, 2.69])], "2024", "修订后")).toEqual([
    0.11,
  ]);
});
