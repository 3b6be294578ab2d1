import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulative } from "../../src/table/cumulative.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { derivedIn } from "./derived-in.ts";

/** Figures of the months of a year from one on. */
function months(
  year: number,
  from: number,
  values: readonly Given["value"][],
  rest: Partial<Given> = {},
): Given[] {
  return values.map((value, at) => ({
    ...rest,
    period: `${year}-${String(from + at).padStart(2, "0")}`,
    value,
  }));
}

test("months add up since January, and each year begins anew", () => {
  const given = [...months(2016, 1, [0.1, 0.2, 0.3]), ...months(2017, 1, [5, -2])];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({
    "2016-01/01": 0.1,
    "2016-01/02": 0.3,
    "2016-01/03": 0.6,
    "2017-01/01": 5,
    "2017-01/02": 3,
  });
});

test("where January and February are there as one, the sum goes on from them", () => {
  const given = [{ period: "2017-01/02", value: 41.6 }, ...months(2017, 3, [37.3, 24.3])];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({ "2017-01/03": 78.9, "2017-01/04": 103.2 });
});

test("a published year-to-date goes before the months in it", () => {
  const given = [...months(2017, 1, [10, 20, 30]), { period: "2017-01/02", value: 31 }];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({ "2017-01/01": 10, "2017-01/03": 61 });
});

test("without January there is no sum, and a published one mends it", () => {
  const given = [
    ...months(2017, 2, [1, 2]),
    { period: "2017-01/04", value: 10 },
    ...months(2017, 5, [5, "suppressed", 6]),
  ];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({
    "2017-01/02": "part_missing",
    "2017-01/03": "part_missing",
    "2017-01/05": 15,
    "2017-01/06": "part_missing",
    "2017-01/07": "part_missing",
  });
});

test("quarters and half-years add up, the fewest figures that do", () => {
  const given: Given[] = [
    { period: "2017-Q1", value: 10 },
    { period: "2017-Q2", value: 20 },
    { period: "2017-Q3", value: 30 },
    { period: "2018-Q1", value: 10 },
    { period: "2018-S1", value: 31 },
    { period: "2018-Q2", value: 20 },
    { period: "2018-Q3", value: 30 },
  ];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({
    "2017-01/03": 10,
    "2017-01/06": 30,
    "2017-01/09": 60,
    "2018-01/03": 10,
    "2018-01/06": 31,
    "2018-01/09": 60,
  });
});

test.each([
  ["a stock", "valid_invention_patents"],
  ["a ratio", "rd_intensity"],
])("%s is not added up", (_, indicator) => {
  expect(derivedIn(cumulative(datasetOf(months(2017, 1, [5, 9], { indicator }))))).toEqual({
    "2017-01/01": "not_additive",
    "2017-01/02": "not_additive",
  });
});

test("a year-to-date of the file is kept, also where it is a gap, and years and fiscal years ask for none", () => {
  const given: Given[] = [
    ...months(2017, 1, [5, 6]),
    { period: "2017-01/02", value: "missing" },
    { period: "2018", value: 7 },
    { period: "FY2018", value: 7 },
  ];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({ "2017-01/01": 5 });
});

test("what is provisional makes the sum so; a break lies where it was", () => {
  const given = [
    ...months(2017, 1, [1], { status: ["P"] }),
    ...months(2017, 2, [1], { status: ["B"] }),
    ...months(2017, 3, [1]),
  ];
  expect(derivedIn(cumulative(datasetOf(given)))).toEqual({
    "2017-01/01": "1 P",
    "2017-01/02": "2 PB",
    "2017-01/03": "3 P",
  });
});

test("series are added up apart, in whatever order their rows stand", () => {
  const given = [
    ...months(2017, 1, [1, 2, 3]),
    { period: "2018-Q1", value: 4 },
    { period: "2018-01", value: 9 },
    { period: "2018-02", value: 9 },
    { period: "2018-03", value: 9 },
  ];
  const expected = derivedIn(cumulative(datasetOf(given)));
  expect(expected).toMatchObject({ "2017-01/03": 6, "2018-01/02": 18, "2018-01/03": 4 });
  fc.assert(
    fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (rows) => {
      const other = rows.map((row) => ({ ...row, region: "另一县", value: 1000 }));
      const dataset = cumulative(datasetOf([...rows, ...other]), { region: "示例县" });
      expect(derivedIn(dataset)).toEqual(expected);
    }),
  );
});

test("added up and taken apart again, months are the same", () => {
  const figures = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(figures, fc.nat(3), (values, places) => {
      const given = months(
        2017,
        1,
        values.map((value) => value / 10 ** places),
      );
      const spans = Object.entries(derivedIn(cumulative(datasetOf(given)))) as [string, number][];
      const again = singlePeriods(datasetOf(spans.map(([period, value]) => ({ period, value }))));
      // A single span to the end of a quarter would be taken for one; there are months before it.
      expect(derivedIn(again)).toEqual(Object.fromEntries(given.map(({ period, value }) => [period, value])));
    }),
  );
});
