import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulative } from "../../src/table/cumulative.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { explain } from "../../src/table/explain.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { derivedIn } from "./derived-in.ts";

/** Figures to the end of months of a year. */
function toDate(
  year: number,
  figures: Readonly<Record<number, Given["value"]>>,
  rest: Partial<Given> = {},
): Given[] {
  return Object.entries(figures).map(([month, value]) => ({
    ...rest,
    period: `${year}-01/${month.padStart(2, "0")}`,
    value,
  }));
}

test("months of a year, each the difference of two spans, the first a span itself", () => {
  const dataset = singlePeriods(datasetOf(toDate(2017, { 1: 12, 2: 30.5, 3: 30.5, 4: 29 })));
  expect(derivedIn(dataset)).toEqual({ "2017-01": 12, "2017-02": 18.5, "2017-03": 0, "2017-04": -1.5 });
  expect(dataset.length).toBe(8);
});

test("January and February published as one: neither can be told, March can", () => {
  // As national monthly figures come: nothing for January, 1—2月 first.
  expect(derivedIn(singlePeriods(datasetOf(toDate(2017, { 2: 41.6, 3: 78.9, 4: 103.2 }))))).toEqual({
    "2017-02": "part_missing",
    "2017-03": 37.3,
    "2017-04": 24.3,
  });
});

test("each year begins anew, and a missing span is not bridged", () => {
  const given = [...toDate(2016, { 11: 100, 12: 110 }), ...toDate(2017, { 1: 9, 3: 30, 4: 45 })];
  expect(derivedIn(singlePeriods(datasetOf(given)))).toEqual({
    "2016-11": "part_missing",
    "2016-12": 10,
    "2017-01": 9,
    "2017-03": "part_missing",
    "2017-04": 15,
  });
});

test("figures to the ends of quarters give quarters, of half-years half-years, of years nothing", () => {
  const given = [
    ...toDate(2017, { 3: 10, 6: 30, 9: 60, 12: 100 }),
    ...toDate(2018, { 3: 15 }),
    ...toDate(2017, { 6: 30, 12: 100 }, { region: "半年县" }),
    ...toDate(2019, { 12: 100 }, { region: "全年县" }),
  ];
  expect(derivedIn(singlePeriods(datasetOf(given)))).toEqual({
    "2017-Q1": 10,
    "2017-Q2": 20,
    "2017-Q3": 30,
    "2017-Q4": 40,
    "2018-Q1": 15,
    "2017-S1": 30,
    "2017-S2": 70,
  });
});

test("blank months say nothing of how a series is published, and no period comes in without a figure", () => {
  const given = toDate(2017, { 2: "missing", 3: 10, 5: "missing", 6: 30, 8: "missing" });
  const dataset = singlePeriods(datasetOf(given));
  expect(derivedIn(dataset)).toEqual({ "2017-Q1": 10, "2017-Q2": 20 });
  expect(dataset.periods.map(({ frequency }) => frequency)).not.toContain("month");
});

test.each<[string, Given[], ReturnType<typeof derivedIn>]>([
  [
    "the last of the figures is to the end of no quarter",
    toDate(2017, { 3: 10, 4: 15 }),
    { "2017-03": "part_missing", "2017-04": 5 },
  ],
  [
    "a quarter beside half-years to date",
    [...toDate(2017, { 6: 30, 12: 100 }), { period: "2017-Q3", value: 40 }],
    { "2017-S1": 30, "2017-S2": 70 },
  ],
  [
    "a quarter beside months to date",
    [...toDate(2017, { 2: 7, 3: 10 }), { period: "2017-Q1", value: 10 }],
    { "2017-02": "part_missing", "2017-03": 3 },
  ],
])("only figures to date are taken apart, and say into what: %s", (_, given, expected) => {
  expect(derivedIn(singlePeriods(datasetOf(given)))).toEqual(expected);
});

test("a month that is the first row of the data is kept", () => {
  const dataset = datasetOf([{ period: "2017-01", value: 4 }, ...toDate(2017, { 1: 5 })]);
  expect(singlePeriods(dataset)).toBe(dataset);
});

test("a gap has its own reason, what needs it is not whole", () => {
  expect(derivedIn(singlePeriods(datasetOf(toDate(2017, { 1: 5, 2: "suppressed", 3: 9, 4: 10 }))))).toEqual({
    "2017-01": 5,
    "2017-02": "suppressed",
    "2017-03": "part_missing",
    "2017-04": 1,
  });
});

test.each([
  ["a stock", "valid_invention_patents"],
  ["a ratio", "rd_intensity"],
])("%s is not taken apart", (_, indicator) => {
  expect(derivedIn(singlePeriods(datasetOf(toDate(2017, { 1: 5, 2: 9 }, { indicator }))))).toEqual({
    "2017-01": "not_additive",
    "2017-02": "not_additive",
  });
});

test("what the file has itself is kept", () => {
  const given = [
    ...toDate(2017, { 1: 5, 2: 9, 3: 14 }),
    { period: "2017-02", value: 3 },
    { period: "2017-03", value: "missing" as const },
  ];
  expect(derivedIn(singlePeriods(datasetOf(given)))).toEqual({ "2017-01": 5 });
});

test("statuses go together; a break lies where the longer span has it", () => {
  const given: Given[] = [
    { period: "2017-01/01", value: 1, status: ["B", "P"] },
    { period: "2017-01/02", value: 3 },
    { period: "2017-01/03", value: 7, status: ["B"] },
  ];
  expect(derivedIn(singlePeriods(datasetOf(given)))).toEqual({
    "2017-01": "1 PB",
    "2017-02": "2 P",
    "2017-03": "4 B",
  });
});

test("series by region, scenario and vintage, those asked for", () => {
  const given = [
    ...toDate(2017, { 1: 5, 2: 9 }, { region: "甲县" }),
    ...toDate(2017, { 1: 50, 2: 90 }, { region: "乙县" }),
    ...toDate(2017, { 1: 7, 2: 8 }, { region: "甲县", scenario: "target" }),
    ...toDate(2018, { 1: 6 }, { region: "甲县", vintage: "初步" }),
  ];
  const derived = (choice: Parameters<typeof singlePeriods>[1]): unknown =>
    derivedIn(singlePeriods(datasetOf(given), choice));
  expect(derived({ region: "乙县" })).toEqual({ "2017-01": 50, "2017-02": 40 });
  expect(derived({ scenario: "target" })).toEqual({ "2017-01": 7, "2017-02": 1 });
  expect(derived({ vintage: "初步" })).toEqual({ "2018-01": 6 });
  expect(() => derived({ region: "丙县" })).toThrow('unknown region "丙县"');
});

test("every other verb works on what comes out, and says that it stands in no cell", () => {
  const given = [...toDate(2016, { 1: 4, 2: 10 }), ...toDate(2017, { 1: 5, 2: 14 })];
  const table = yearOverYear(singlePeriods(datasetOf(given)), { from: "2017-02", to: "2017-02" });
  expect([table.get("value", 0), table.get("base_value", 0), table.get("growth_rate", 0)]).toEqual([
    9, 6, 50,
  ]);
  expect(explain(table, 0).inputs[0]).not.toHaveProperty("cell");
});

test("nothing cumulative, nothing new", () => {
  const dataset = datasetOf([{ period: "2017-01", value: 1 }]);
  expect(singlePeriods(dataset)).toBe(dataset);
});

/** Spans of some years, from January or from 1—2月 on, without a hole; figures with up to three decimals. */
const spans = fc
  .record({
    years: fc.integer({ min: 1, max: 3 }),
    first: fc.integer({ min: 1, max: 2 }),
    last: fc.integer({ min: 2, max: 12 }),
    step: fc.constantFrom(1, 3),
    places: fc.nat(3),
    figures: fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 36, maxLength: 36 }),
  })
  .map(({ years, first, last, step, places, figures }) =>
    Array.from({ length: years * 12 }, (_, at) => ({
      year: 2015 + Math.floor(at / 12),
      month: (at % 12) + 1,
    }))
      .filter(({ month }) => (step === 3 ? month % 3 === 0 : month >= first && month <= last))
      .map(({ year, month }, at) => ({
        period: `${year}-01/${String(month).padStart(2, "0")}`,
        value: (figures[at] as number) / 10 ** places,
      })),
  );

test("taken apart and added up again, the figures are the same", () => {
  fc.assert(
    fc.property(spans, (given) => {
      const singles = derivedIn(singlePeriods(datasetOf(given)));
      const isJoined =
        given.some(({ period }) => period.endsWith("/02")) &&
        !given.some(({ period }) => period.endsWith("/01"));
      const kept = isJoined ? given.filter(({ period }) => period.endsWith("/02")) : [];
      const parts = Object.entries(singles).map(([period, value]) => ({ period, value }) as Given);
      const again = derivedIn(
        cumulative(
          datasetOf([...kept, ...parts.filter(({ period }) => !isJoined || !period.endsWith("-02"))]),
        ),
      );
      const expected = given.filter((span) => !kept.includes(span));
      expect(again).toEqual(Object.fromEntries(expected.map(({ period, value }) => [period, value])));
    }),
  );
});
