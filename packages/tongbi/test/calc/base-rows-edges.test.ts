import fc from "fast-check";
import { expect, test } from "vitest";
import { baseRows } from "../../src/calc/base-rows.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";

/** Years of each of some counties, as observations county by county. */
const observations = (years: readonly (readonly number[])[]): Given[] =>
  years.flatMap((own, county) =>
    own.map((year) => ({ region: `县${county}`, period: String(year), value: 1 })),
  );

/** What `baseRows` has to find, looked for among all rows. */
function looked(given: readonly Given[], rows: readonly number[], years: number): number[] {
  return rows.map((row) =>
    given.findIndex(
      ({ region, period }) =>
        region === given[row]?.region && Number(period) === Number(given[row]?.period) - years,
    ),
  );
}

test.each<[string, number[][], number[], number, number[]]>([
  [
    "the first year of a county has none in the county before",
    [[2015, 2016], [2017]],
    [0, 1, 2],
    1,
    [-1, 0, -1],
  ],
  [
    "nor where a later row of its own came first",
    [
      [2015, 2016],
      [2017, 2018],
    ],
    [3, 2],
    1,
    [2, -1],
  ],
  [
    "the last year has none in the county behind it",
    [
      [2015, 2016],
      [2017, 2018],
    ],
    [0, 1],
    -1,
    [1, -1],
  ],
  [
    "nor where the county behind it came first",
    [
      [2015, 2016],
      [2017, 2018],
    ],
    [2, 1],
    -1,
    [3, -1],
  ],
  [
    "a year that only the county behind it has, and then one of its own",
    [
      [2015, 2016, 2018],
      [2013, 2014, 2019],
    ],
    [2, 0],
    -1,
    [-1, 1],
  ],
  ["a hole in the years", [[2015, 2016, 2018, 2019]], [0, 1, 2, 3], 1, [-1, 0, -1, 2]],
  ["the same row twice", [[2015, 2016]], [1, 1, 0, 1], 1, [0, 0, -1, 0]],
])("%s", (_, years, rows, back, expected) => {
  expect([...baseRows(datasetOf(observations(years)), Int32Array.from(rows), back)]).toEqual(expected);
});

const counties = fc.array(
  fc.uniqueArray(fc.integer({ min: 2010, max: 2017 }), { minLength: 1, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test("of any rows in any order the base is that of key and calendar", () => {
  fc.assert(
    fc.property(
      counties,
      fc.boolean(),
      fc.array(fc.nat(23), { maxLength: 30 }),
      fc.integer({ min: -2, max: 3 }),
      (years, sorted, picks, back) => {
        const given = observations(sorted ? years.map((own) => own.toSorted((a, b) => a - b)) : years);
        const rows = picks.map((pick) => pick % given.length);
        expect([...baseRows(datasetOf(given), Int32Array.from(rows), back)]).toEqual(
          looked(given, rows, back),
        );
      },
    ),
    { numRuns: 400 },
  );
});
