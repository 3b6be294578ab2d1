import fc from "fast-check";
import { expect, test } from "vitest";
import { explain } from "../../src/table/explain.ts";
import { movingAverage } from "../../src/table/moving-average.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

test("trailing windows go by the calendar, over the turn of the year", () => {
  const table = movingAverage(
    datasetOf([
      { period: "2016-11", value: 10 },
      { period: "2016-12", value: 20 },
      { period: "2017-01", value: 60 },
      { period: "2017-02", value: 10 },
      { period: "2017-04", value: 5 },
      { period: "2017-05", value: 5 },
    ]),
    { window: 3 },
  );
  expect(rowsOf(table, "period", "window_from", "window_to", "moving_average", "gap")).toEqual([
    ["2016-11", "2016-09", "2016-11", null, "part_missing"],
    ["2016-12", "2016-10", "2016-12", null, "part_missing"],
    ["2017-01", "2016-11", "2017-01", 30, "none"],
    ["2017-02", "2016-12", "2017-02", 30, "none"],
    ["2017-04", "2017-02", "2017-04", null, "part_missing"],
    ["2017-05", "2017-03", "2017-05", null, "part_missing"],
  ]);
});

test("a centred window of an odd number has its period in the middle", () => {
  const table = movingAverage(datasetOf(annual(2015, [1, 5, 12, 4])), { window: 3, centred: true });
  expect(rowsOf(table, "window_from", "window_to", "moving_average")).toEqual([
    ["2014", "2016", null],
    ["2015", "2017", 6],
    ["2016", "2018", 7],
    ["2017", "2019", null],
  ]);
});

test("of an even number the outermost count half", () => {
  const table = movingAverage(datasetOf(annual(2014, [2, 5, 7, 12, 40])), { window: 4, centred: true });
  // (2/2 + 5 + 7 + 12 + 40/2) / 4
  expect(rowsOf(table, "window_from", "window_to", "moving_average")[2]).toEqual(["2014", "2018", 11.25]);
});

test("stocks and ratios are averaged, a year-to-date is not", () => {
  const table = movingAverage(
    datasetOf([
      ...annual(2016, [1.2, 1.3], { indicator: "rd_intensity" }),
      ...annual(2016, [300, 301], { indicator: "valid_invention_patents" }),
      { period: "2016-01/06", value: 3 },
      { period: "2017-01/06", value: "missing" },
    ]),
    { window: 2 },
  );
  expect(rowsOf(table, "window_from", "moving_average", "gap")).toEqual([
    ["2015", null, "part_missing"],
    ["2016", 1.25, "none"],
    ["2015", null, "part_missing"],
    ["2016", 300.5, "none"],
    ["", null, "different_span"],
    ["", null, "missing"],
  ]);
});

test("what is not shown is still averaged; a row says of what", () => {
  const dataset = datasetOf(annual(2015, [1, 2, 6]));
  const table = movingAverage(dataset, { window: 3, from: "2017" });
  expect(table.array("moving_average")).toEqual([3]);
  expect(explain(table, 0)).toMatchObject({
    calculation: "movingAverage",
    results: [{ column: "moving_average", formula: "(part + … + part) / 3", value: 3 }],
    inputs: [
      { role: "part", period: "2015", value: 1, cell: { line: 1 } },
      { role: "part", period: "2016", value: 2 },
      { role: "part", period: "2017", value: 6 },
    ],
  });
  const centred = movingAverage(dataset, { window: 2, centred: true });
  expect(explain(centred, 2).inputs.map(({ period, value }) => [period, value])).toEqual([
    ["2016", 2],
    ["2017", 6],
    ["2018", null],
  ]);
});

test("a constant series is its own average, in whatever order its rows stand", () => {
  const given: Given[] = Array.from({ length: 30 }, (_, at) => ({
    period: `${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
    value: 7.3,
  }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(given, { minLength: 30 }),
      fc.integer({ min: 2, max: 30 }),
      fc.boolean(),
      (rows, window, centred) => {
        const averages = movingAverage(datasetOf(rows), { window, centred }).array("moving_average");
        const whole = Array.from(averages).filter((average) => average !== null);
        expect(whole).toEqual(
          Array.from({ length: 30 - window + (centred && window % 2 === 0 ? 0 : 1) }, () => 7.3),
        );
      },
    ),
  );
});

test("many rows are averaged as few are", () => {
  const values = Array.from({ length: 250 }, (_, at) => at * at);
  const given = Array.from({ length: 20 }, (_, region) =>
    annual(1850, values, { region: `${region}区` }),
  ).flat();
  const averages = movingAverage(datasetOf(given), { window: 2 }).array("moving_average");
  expect(averages).toEqual(
    Array.from({ length: 20 }, () =>
      values.map((value, at) => (at === 0 ? null : (value + (at - 1) ** 2) / 2)),
    ).flat(),
  );
});

test.each([1, 2.5, 0, -3, 1201, Number.NaN])("a window of %s is refused", (window) => {
  expect(() => movingAverage(datasetOf([]), { window })).toThrow(
    `invalid window ${window}: expected a whole number of periods from 2 to 1200`,
  );
});
