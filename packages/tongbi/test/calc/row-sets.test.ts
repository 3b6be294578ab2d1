import { expect, test } from "vitest";
import { rowSets, type SetDimension } from "../../src/calc/row-sets.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

/** Every one of the first values with every one of the second and so on. */
function each<T extends object, U extends object>(some: readonly T[], others: readonly U[]): (T & U)[] {
  return some.flatMap((one) => others.map((other) => ({ ...one, ...other })));
}

const regions = ["甲县", "乙县", "丙市", "丁市", "戊省", "全国"].map((region) => ({ region }));
const indicators = [{ indicator: "patent_applications" }, { indicator: "gdp" }];
const levels = ["", "county", "municipal"].map((level) => ({ level }));
const stages = ["", "filed", "granted"].map((stage) => ({ stage }));
const scenarios = [{ scenario: "result" }, { scenario: "target" }, { scenario: "plan" }] as const;
const vintages = [{ vintage: "" }, { vintage: "2020-01" }];
const periods = ["2019", "2020"].map((period) => ({ period, value: 1 }));
const given: Given[] = each(
  each(each(regions, indicators), each(levels, stages)),
  each(each(scenarios, vintages), periods),
);
const dataset = datasetOf(given);
const all = Int32Array.from(given, (_, row) => row);

/** Positions of observations of one class that have all in common but a dimension, set by set. */
function alike(dimension: SetDimension, classOf: (given: Given) => number): number[][] {
  const sets = new Map<string, number[]>();
  given.forEach((one, at) => {
    const own = classOf(one);
    if (own < 0) return;
    const key = JSON.stringify({ ...one, [dimension]: own });
    sets.set(key, [...(sets.get(key) ?? []), at]);
  });
  return [...sets.values()];
}

test.each<[SetDimension, number[]]>([
  ["region", [0, 0, 1, 1, 2, -1]],
  ["region", [-1, -1, 4, 3, 4, 0]],
  ["level", [-1, 0, 0]],
  ["stage", [1, 0, 1]],
])("rows that differ in the %s only are one set, of the classes %j each its own", (dimension, classes) => {
  const names: readonly string[] = dataset[`${dimension}s`];
  const classOf = (one: Given): number => classes[names.indexOf(one[dimension] as string)] as number;
  const { rows, starts, setOf } = rowSets(dataset, all, dimension, Int32Array.from(classes));
  const sets = Array.from(starts.subarray(1), (end, set) => [...rows.subarray(starts[set], end)]);
  expect(sets).toEqual(alike(dimension, classOf));
  expect([...all].filter((row) => (setOf[row] as number) < 0)).toEqual(
    [...all].filter((row) => classOf(given[row] as Given) < 0),
  );
});
