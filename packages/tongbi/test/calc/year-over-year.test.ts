import fc from "fast-check";
import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { yearOverYear } from "../../src/calc/year-over-year.ts";
import { type GapReason, gapReason } from "../../src/model/gap.ts";
import { annual, datasetOf, type Given } from "../model/dataset-of.ts";

/** What the kernel says of each observation, in order: change, rate, reason. */
function compare(given: readonly Given[], pointsOnly = 0, years = 1): [number, number, GapReason][] {
  const dataset = datasetOf(given);
  const rows = Int32Array.from({ length: dataset.length }, (_, row) => row);
  const points = new Uint8Array(dataset.indicators.length).fill(pointsOnly);
  const places = Uint8Array.from(dataset.indicators, ({ decimals }) => decimals);
  const result = yearOverYear(dataset.columns, rows, baseRows(dataset, rows, years), points, places);
  return Array.from(rows, (row) => [
    result.change[row] ?? 0,
    result.growthRate[row] ?? 0,
    gapReason(result.gap[row] ?? 0),
  ]);
}

const none = Number.NaN;

test.each<[string, number | GapReason, number | GapReason, [number, number, GapReason]]>([
  ["a rise", 2000, 2001, [1, 0.05, "none"]],
  ["a fall", 200, 150, [-50, -25, "none"]],
  ["no change", 7.3, 7.3, [0, 0, "none"]],
  ["to zero", 8, 0, [-8, -100, "none"]],
  ["decimals", 10.2, 10.3, [0.1, 0.9803921568627451, "none"]],
  ["a tiny base", 0.04, 0.96, [0.92, 2300, "none"]],
  ["a zero base", 0, 12, [12, none, "zero_base"]],
  ["zero to zero", 0, 0, [0, none, "zero_base"]],
  ["a negative base", -4, 6, [10, none, "negative_base"]],
  ["to a negative value", 4, -6, [-10, -250, "none"]],
  ["a missing base", "missing", 5, [none, none, "base_missing"]],
  ["a base that does not apply", "not_applicable", 5, [none, none, "base_missing"]],
  ["a suppressed base", "suppressed", 5, [none, none, "base_suppressed"]],
  ["a conflicting base", "conflicting", 5, [none, none, "conflicting"]],
  ["a negligible base", "negligible", 5, [none, none, "negligible"]],
  ["an unreadable base", "unreadable", 5, [none, none, "unreadable"]],
  ["a missing value", 5, "missing", [none, none, "missing"]],
  ["a suppressed value", 5, "suppressed", [none, none, "suppressed"]],
  ["a suppressed value on a missing base", "missing", "suppressed", [none, none, "suppressed"]],
  ["a suppressed value on a zero base", 0, "suppressed", [none, none, "suppressed"]],
])("%s: from %s to %s", (_, base, value, expected) => {
  expect(compare(annual(2016, [base, value]))[1]).toEqual(expected);
});

test("the first year has no base", () => {
  expect(compare(annual(2016, [5]))).toEqual([[none, none, "no_base_period"]]);
});

test("over a gap year nothing is compared", () => {
  expect(compare([...annual(2016, [100, 110]), ...annual(2019, [140, 154])])).toEqual([
    [none, none, "no_base_period"],
    [10, 10, "none"],
    [none, none, "no_base_period"],
    [14, 10, "none"],
  ]);
});

test("over a gap year nothing is compared, even where another series has that year", () => {
  const given = [...annual(2016, [100]), ...annual(2018, [110]), ...annual(2017, [1], { region: "另一县" })];
  expect(compare(given)[1]).toEqual([none, none, "no_base_period"]);
});

test("two years back, over the gap", () => {
  expect(compare([...annual(2016, [100]), ...annual(2018, [110])], 0, 2)[1]).toEqual([10, 10, "none"]);
});

test("points only: the change stands, the rate does not", () => {
  expect(compare(annual(2016, [1.02, 1.19]), 1)[1]).toEqual([0.17, none, "ratio_kind"]);
  expect(compare(annual(2016, [0, 1.19]), 1)[1]).toEqual([1.19, none, "ratio_kind"]);
  expect(compare(annual(2016, ["missing", 1.19]), 1)[1]).toEqual([none, none, "base_missing"]);
});

test("year-to-date is compared with the same span, months with months", () => {
  const given = [
    { period: "2016-01/03", value: 30 },
    { period: "2016-01/06", value: 60 },
    { period: "2016-06", value: 10 },
    { period: "2016", value: 100 },
    { period: "2017-01/06", value: 90 },
    { period: "2017-01/09", value: 95 },
    { period: "2017-06", value: 20 },
  ];
  expect(compare(given).slice(4)).toEqual([
    [30, 50, "none"],
    [none, none, "no_base_period"],
    [10, 100, "none"],
  ]);
});

test.each([
  ["region", { region: "另一县" }],
  ["level", { level: "county" }],
  ["stage", { stage: "applied" }],
  ["scenario", { scenario: "target" as const }],
])("another %s is never a base", (_, rest) => {
  expect(compare([...annual(2016, [100]), ...annual(2017, [110], rest)])[1]).toEqual([
    none,
    none,
    "no_base_period",
  ]);
});

const figure = fc
  .tuple(fc.integer({ min: 1, max: 1e7 }), fc.nat(4))
  .map(([digits, places]) => digits / 10 ** places);
const figures = fc.array(figure, { minLength: 2, maxLength: 12 });

test("a constant series has zero growth", () => {
  fc.assert(
    fc.property(figure, fc.integer({ min: 2, max: 12 }), (value, years) => {
      const results = compare(
        annual(
          2000,
          Array.from({ length: years }, () => value),
        ),
      );
      for (const result of results.slice(1)) expect(result).toEqual([0, 0, "none"]);
    }),
  );
});

test("a power of ten in the unit leaves the rates", () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: -4, max: 8 }), (values, exponent) => {
      const rates = (series: number[]): number[] => compare(annual(2000, series)).map(([, rate]) => rate);
      expect(rates(values.map((value) => Number(`${value}e${exponent}`)))).toEqual(rates(values));
    }),
  );
});

test("the order of rows does not matter", () => {
  const given = [
    ...annual(2000, [3, "missing", 4.5, 0, 7, "suppressed", 9]),
    ...annual(2000, [1, 2, 3], { region: "另一县" }),
  ];
  const key = ({ region, period }: Given): string => `${region} ${period}`;
  const sorted = (rows: readonly Given[]): unknown => {
    const results = compare(rows);
    return rows.map((row, at) => [key(row), results[at]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
      expect(sorted(shuffled)).toEqual(sorted(given));
    }),
  );
});

test("base and rate give the value back", () => {
  fc.assert(
    fc.property(figure, figure, (base, value) => {
      const [, [change, rate] = [none, none]] = compare(annual(2016, [base, value]));
      const size = Math.max(base, value);
      expect((base * (1 + rate / 100)) / size).toBeCloseTo(value / size, 12);
      expect((base + change) / size).toBeCloseTo(value / size, 12);
    }),
  );
});
