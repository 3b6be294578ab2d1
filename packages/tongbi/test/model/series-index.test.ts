import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { codesOfPeriods, earlierPeriods } from "../../src/model/period-codes.ts";
import { periodBefore } from "../../src/model/period.ts";
import { findDuplicates, seriesIndex } from "../../src/model/series-index.ts";
import { annual, datasetOf, type Given } from "./dataset-of.ts";

const dense = datasetOf([...annual(2012, [1, 2, 3]), ...annual(2013, [4, 5], { region: "另一县" })]);

/** Every series in a period of its own, so that nearly all cells are empty. */
const sparse = datasetOf(
  Array.from({ length: 200 }, (_, at): Given => ({
    region: `县${at}`,
    stage: `s${at}`,
    period: String(1850 + at),
    value: at,
  })),
);

test.each<[string, Dataset]>([
  ["dense", dense],
  ["sparse", sparse],
])("%s: every row is found by its own key, and only there", (_, dataset) => {
  const { series, seriesCount, row, find } = seriesIndex(dataset);
  const { columns } = dataset;
  for (let at = 0; at < dataset.length; at++) {
    const key = {
      indicator: columns.indicator[at] ?? -1,
      region: columns.region[at] ?? -1,
      level: columns.level[at] ?? -1,
      stage: columns.stage[at] ?? -1,
      scenario: columns.scenario[at] ?? -1,
      vintage: columns.vintage[at] ?? -1,
    };
    expect(find(key)).toBe(series[at]);
    expect(row(series[at] ?? -1, columns.period[at] ?? -1)).toBe(at);
  }
  const found = Array.from({ length: seriesCount }, (_, number) =>
    dataset.periods.map((_, period) => row(number, period)),
  ).flat();
  expect(found.filter((at) => at >= 0).length).toBe(dataset.length);
});

test("what the dataset has not is −1", () => {
  const { row, find } = seriesIndex(dense);
  expect(row(-1, 0)).toBe(-1);
  expect(row(0, -1)).toBe(-1);
  expect(row(1, 0)).toBe(-1);
  expect(find({ indicator: 0, region: 0, level: 0, stage: 0, scenario: 1, vintage: 0 })).toBe(-1);
  expect(find({ indicator: 0, region: 0, level: -1, stage: 0, scenario: 0, vintage: 0 })).toBe(-1);
});

test("earlier periods go by the calendar: 2016 is not the year before 2018", () => {
  const dataset = datasetOf(["2015", "2016", "2018"].map((period) => ({ period, value: 1 })));
  expect([...earlierPeriods(dataset, 1)]).toEqual([-1, 0, -1]);
  expect([...earlierPeriods(dataset, 2)]).toEqual([-1, -1, 1]);
});

test("an earlier period is of the same frequency and span", () => {
  const dataset = datasetOf(
    ["2016", "2017", "2016-03", "2017-03", "2016-01/03", "2017-01/06"].map((period) => ({
      period,
      value: 1,
    })),
  );
  expect([...earlierPeriods(dataset, 1)]).toEqual([-1, 0, -1, 2, -1, -1]);
});

test("a month has one before it, a year-to-date none", () => {
  const dataset = datasetOf(
    ["2016-12", "2017-01", "2017-01/02", "2017-01/03"].map((period) => ({ period, value: 1 })),
  );
  expect([...codesOfPeriods(dataset, (period) => periodBefore(period, 1))]).toEqual([-1, 0, -1, -1]);
});

test("a dataset that was built has no duplicates left", () => {
  expect(findDuplicates(datasetOf([...annual(2012, [1, 2]), ...annual(2012, [1, 3])]))).toEqual([]);
});

test.each([
  ["all in the plain array", 1],
  ["only the newest in the plain array", 40],
])("vintages are found by their own keys: %s", (_, regions) => {
  const others = Array.from({ length: regions }, (_, at): Given => ({
    region: `县${at}`,
    period: "2016",
    value: at,
  }));
  const vintages = Array.from({ length: 400 }, (_, at): Given => ({
    period: "2016",
    vintage: `v${at}`,
    value: at,
  }));
  const dataset = datasetOf([{ period: "2016", value: -1 }, ...vintages, ...others]);
  const { find, row, seriesCount } = seriesIndex(dataset);
  expect(seriesCount).toBe(dataset.length);
  const key = { indicator: 0, level: 0, stage: 0, scenario: 0 };
  const values = dataset.vintages.map(
    (_, vintage) => dataset.columns.value[row(find({ ...key, region: 0, vintage }), 0)],
  );
  expect(values).toEqual([-1, ...vintages.map(({ value }) => value)]);
  expect(find({ ...key, region: 1, vintage: 0 })).toBe(401);
  expect(find({ ...key, region: 1, vintage: 1 })).toBe(-1);
});
