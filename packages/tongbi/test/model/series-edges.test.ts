import { expect, test } from "vitest";
import { formatPeriod } from "../../src/model/period.ts";
import { type SeriesFilter, selectSeries, vintagesOf } from "../../src/model/series.ts";
import { statusSet } from "../../src/model/status.ts";
import { annual, datasetOf } from "./dataset-of.ts";

const dataset = datasetOf([
  ...annual(2015, [1, 2, 3], { level: "county", stage: "applied", status: ["P"] }),
  ...annual(2016, [9], { vintage: "快报", level: "county", stage: "applied" }),
  ...annual(2017, [7], { scenario: "target", vintage: "年初" }),
]);

test("a series says whose it is, each point its row, its status and no bounds that it has not", () => {
  const [first, ...others] = selectSeries(dataset, { from: 2016, to: 2016 });
  expect(others).toEqual([]);
  expect(first).toEqual({
    indicator: dataset.indicators[0],
    region: "示例县",
    level: "county",
    stage: "applied",
    scenario: "result",
    vintage: "",
    points: [
      {
        period: { frequency: "annual", year: 2016, part: 1 },
        value: 2,
        gap: "none",
        status: statusSet(["P"]),
        row: 1,
      },
    ],
  });
});

test.each<[SeriesFilter, string[]]>([
  [{}, ["2015", "2016", "2017"]],
  [{ from: 2016 }, ["2016", "2017"]],
  [{ to: 2016 }, ["2015", "2016"]],
  [{ from: 1900, to: 2100 }, ["2015", "2016", "2017"]],
  [{ from: 2017, to: 2015 }, []],
  [{ vintage: "快报" }, ["2015", "2016", "2017"]],
])("%j shows %j", (filter, expected) => {
  const [first] = selectSeries(dataset, filter);
  expect(first?.points.map(({ period }) => formatPeriod(period))).toEqual(expected);
});

test("in another vintage what only the newest has is missing, without a row", () => {
  const [first] = selectSeries(dataset, { vintage: "快报" });
  expect(first?.points.map(({ value, gap, status, row }) => [value, gap, status, row])).toEqual([
    [null, "missing", 0, -1],
    [9, "none", 0, 3],
    [null, "missing", 0, -1],
  ]);
});

test("quarters of several years, only those that some year has", () => {
  const quarters = datasetOf(
    ["2016-Q1", "2016-Q3", "2017-Q3", "2016"].map((period, at) => ({ period, value: at + 1 })),
  );
  const [first] = selectSeries(quarters, { frequency: "quarter" });
  expect(first?.points.map(({ period, value }) => [formatPeriod(period), value])).toEqual([
    ["2016-Q1", 1],
    ["2016-Q3", 2],
    ["2017-Q1", null],
    ["2017-Q3", 3],
  ]);
});

test("vintages are those of results unless a scenario is asked for, in their order", () => {
  expect(vintagesOf(dataset)).toEqual(["", "快报"]);
  expect(vintagesOf(dataset, { scenario: "target" })).toEqual(["年初"]);
  expect(vintagesOf(dataset, { level: "county", scenario: "target" })).toEqual([]);
  expect(vintagesOf(dataset, { stage: "applied" })).toEqual(["", "快报"]);
});

test("a row without an indicator is an error that names it", () => {
  expect(() => selectSeries({ ...dataset, indicators: [] }, {})).toThrow(
    "row 0 of the dataset has no indicator",
  );
});

test("a year beside third quarters adds no first quarter", () => {
  const thirds = datasetOf(["2016-Q3", "2017-Q3", "2016"].map((period, at) => ({ period, value: at + 1 })));
  const [first] = selectSeries(thirds, { frequency: "quarter" });
  expect(first?.points.map(({ period }) => formatPeriod(period))).toEqual(["2016-Q3", "2017-Q3"]);
});
