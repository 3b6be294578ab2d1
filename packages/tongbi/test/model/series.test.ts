import { expect, test } from "vitest";
import { formatPeriod } from "../../src/model/period.ts";
import { type SeriesFilter, selectSeries } from "../../src/model/series.ts";
import { annual, datasetOf } from "./dataset-of.ts";

const dataset = datasetOf([
  ...annual(2014, [10, 12], { region: "甲县" }),
  ...annual(2017, [15, "suppressed"], { region: "甲县", bounds: { lower: 10, upper: 19 }, status: ["P"] }),
  ...annual(2015, [7], { region: "乙县", level: "county", stage: "applied" }),
  ...annual(2017, [20], { region: "甲县", scenario: "target" }),
  { region: "甲县", period: "2017-Q1", value: 3 },
]);

test("one point a period without a hole; what the file lacks is missing", () => {
  const [first] = selectSeries(dataset, { region: "甲县" });
  expect(first?.points.map(({ period, value, gap }) => [formatPeriod(period), value, gap])).toEqual([
    ["2014", 10, "none"],
    ["2015", 12, "none"],
    ["2016", null, "missing"],
    ["2017", 15, "none"],
    ["2018", null, "suppressed"],
  ]);
  expect(first?.points[2]?.row).toBe(-1);
  expect(first?.points[4]?.bounds).toEqual({ lower: 10, upper: 19 });
});

test.each<[SeriesFilter, string[]]>([
  [{}, ["甲县", "乙县"]],
  [{ region: "乙县" }, ["乙县"]],
  [{ level: "county" }, ["乙县"]],
  [{ stage: "applied", level: "county" }, ["乙县"]],
  [{ level: "" }, ["甲县"]],
  [{ indicator: "patent_applications" }, ["甲县", "乙县"]],
  [{ indicator: "gdp" }, []],
  [{ region: "丙县" }, []],
  [{ scenario: "target" }, ["甲县"]],
  [{ scenario: "plan" }, []],
])("%j selects %j", (filter, regions) => {
  expect(selectSeries(dataset, filter).map(({ region }) => region)).toEqual(regions);
});

test("all series run over the same years, or those asked for as far as the data go", () => {
  const years = (filter: SeriesFilter): (number | undefined)[][] =>
    selectSeries(dataset, filter).map(({ points }) => [points[0]?.period.year, points.at(-1)?.period.year]);
  expect(years({})).toEqual([
    [2014, 2018],
    [2014, 2018],
  ]);
  expect(years({ region: "乙县", from: 2015, to: 99_999 })).toEqual([[2015, 2018]]);
});

test("frequencies are apart", () => {
  const points = selectSeries(dataset, { frequency: "quarter", region: "甲县" }).flatMap(
    ({ points }) => points,
  );
  expect(points.map(({ period, value }) => [formatPeriod(period), value])).toEqual([["2017-Q1", 3]]);
  expect(selectSeries(dataset, { frequency: "month" })).toEqual([]);
});

test("of spans that no year has none is missing", () => {
  const halves = datasetOf([
    { period: "2017-01/06", value: 50 },
    { period: "2019-01/06", value: 60 },
  ]);
  const [series] = selectSeries(halves, { frequency: "year-to-date" });
  expect(series?.points.map(({ period, value }) => [formatPeriod(period), value])).toEqual([
    ["2017-01/06", 50],
    ["2018-01/06", null],
    ["2019-01/06", 60],
  ]);
});
