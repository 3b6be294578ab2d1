import fc from "fast-check";
import { expect, test } from "vitest";
import { type Dataset, scenarioCodes } from "../../src/model/dataset.ts";
import { inSeriesOrder } from "../../src/model/in-series-order.ts";
import { allocateColumns } from "../../src/model/observation-columns.ts";
import {
  findDuplicates,
  placeOfPeriod,
  SeriesCursor,
  seriesAt,
  seriesIndex,
  SeriesReader,
} from "../../src/model/series-index.ts";
import { KeyNumbers } from "../../src/model/key-numbers.ts";
import type { SeriesKey } from "../../src/model/series-keys.ts";
import { seriesNumbers } from "../../src/model/series-order.ts";
import { datasetOf, indicatorOf } from "./dataset-of.ts";

type Codes = SeriesKey & { readonly period: number };
const parts = ["indicator", "region", "level", "stage", "scenario", "vintage"] as const;

/** How many codes of each kind there are. */
type Sizes = Readonly<Record<"indicator" | "region" | "level" | "stage" | "vintage" | "period", number>>;

/** A dataset of rows of these codes; the value of each is its position. */
function datasetOfCodes(rows: readonly Codes[], sizes: Sizes): Dataset {
  const columns = allocateColumns(rows.length);
  rows.forEach((row, at) => {
    for (const part of [...parts, "period"] as const) columns[part][at] = row[part];
    columns.value[at] = at;
  });
  const names = (length: number): string[] => Array.from({ length }, (_, code) => `n${code}`);
  return {
    ...datasetOf([]),
    indicators: Array.from({ length: sizes.indicator }, () => indicatorOf("gdp")),
    regions: names(sizes.region),
    levels: names(sizes.level),
    stages: names(sizes.stage),
    vintages: names(sizes.vintage),
    periods: Array.from({ length: sizes.period }, (_, at) => ({
      frequency: "annual" as const,
      year: 1900 + at,
      part: 1,
    })),
    length: rows.length,
    columns,
  };
}

const keyOf = (row: SeriesKey): string => parts.map((part) => row[part]).join(" ");

const few: Sizes = { indicator: 2, region: 3, level: 2, stage: 2, vintage: 2, period: 5 };
/** So many that neither a cell for each series and period nor a number for each key can be afforded. */
const many: Sizes = { indicator: 90, region: 90, level: 3, stage: 2, vintage: 3, period: 90 };
const plain: Sizes = { indicator: 1, region: 4, level: 1, stage: 1, vintage: 1, period: 6 };

const rowsOf = (sizes: Sizes): fc.Arbitrary<Codes[]> =>
  fc.array(
    fc.record({
      indicator: fc.nat(sizes.indicator - 1),
      region: fc.nat(sizes.region - 1),
      level: fc.nat(sizes.level - 1),
      stage: fc.nat(sizes.stage - 1),
      vintage: fc.nat(sizes.vintage - 1),
      scenario: fc.nat(scenarioCodes.length - 1),
      period: fc.nat(sizes.period - 1),
    }),
    { maxLength: 40 },
  );

/** Rows of no two of one key, as they come or series by series, in either of which one may stand out of order. */
const datasets = fc.constantFrom(few, plain, many).chain((sizes) =>
  fc
    .tuple(rowsOf(sizes), fc.constantFrom("as they come", "in order", "one moved"), fc.nat(39), fc.nat(39))
    .map(([codes, how, from, to]) => {
      const rows = [...new Map(codes.map((row) => [`${keyOf(row)} ${row.period}`, row])).values()];
      if (how === "as they come" || rows.length === 0) return { rows, sizes };
      const firsts = [...new Set(rows.map(keyOf))];
      rows.sort((a, b) => firsts.indexOf(keyOf(a)) - firsts.indexOf(keyOf(b)) || a.period - b.period);
      if (how === "one moved") rows.splice(to % rows.length, 0, ...rows.splice(from % rows.length, 1));
      return { rows, sizes };
    }),
);

test("every row is found by its key and period, and nothing else is", () => {
  fc.assert(
    fc.property(datasets, ({ rows, sizes }) => {
      const dataset = datasetOfCodes(rows, sizes);
      const index = seriesIndex(dataset);
      const keys = [...new Set(rows.map(keyOf))];
      expect(index.seriesCount).toBe(keys.length);
      expect([...index.series]).toEqual(rows.map((row) => keys.indexOf(keyOf(row))));
      expect(rows.map((row) => index.find(row))).toEqual([...index.series]);
      const placed = keys.map((key) =>
        dataset.periods.map((_, period) =>
          rows.findIndex((row) => keyOf(row) === key && row.period === period),
        ),
      );
      expect(keys.map((_, number) => dataset.periods.map((_, period) => index.row(number, period)))).toEqual(
        placed,
      );
      expect(seriesNumbers(dataset)).toEqual({ series: index.series, seriesCount: keys.length });
      for (const row of rows) {
        const other = { ...row, scenario: (row.scenario + 1) % scenarioCodes.length };
        expect(index.find(other)).toBe(keys.indexOf(keyOf(other)));
        for (const part of parts) expect(index.find({ ...row, [part]: -1 })).toBe(-1);
      }
    }),
    { numRuns: 300 },
  );
});

test.each(parts)(
  "rows that differ in their %s alone are of two series, though their periods go on",
  (part) => {
    const one = { indicator: 0, region: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
    const { order, series } = seriesIndex(
      datasetOfCodes(
        [
          { ...one, period: 0 },
          { ...one, [part]: 1, period: 1 },
          { ...one, [part]: 1, period: 2 },
        ],
        few,
      ),
    );
    expect([[...series], [...order.starts], order.rows]).toEqual([[0, 1, 1], [0, 1, 3], undefined]);
  },
);

test("an index is made once", () => {
  const dataset = datasetOf([{ period: "2017", value: 1 }]);
  expect(seriesIndex(dataset)).toBe(seriesIndex(dataset));
});

test("the order is series by series, of each series by period", () => {
  fc.assert(
    fc.property(datasets, ({ rows, sizes }) => {
      const dataset = datasetOfCodes(rows, sizes);
      const { order, seriesCount } = seriesIndex(dataset);
      const firsts = [...new Set(rows.map(keyOf))];
      const expected = [...rows.keys()].sort((a, b) => {
        const [one, other] = [rows[a] as Codes, rows[b] as Codes];
        return firsts.indexOf(keyOf(one)) - firsts.indexOf(keyOf(other)) || one.period - other.period;
      });
      const inOrder = expected.every((row, place) => row === place);
      expect(order.rows && [...order.rows]).toEqual(inOrder ? undefined : expected);
      expect([...order.periods]).toEqual(expected.map((row) => rows[row]?.period));
      const sizesOf = firsts.map((key) => rows.filter((row) => keyOf(row) === key).length);
      expect(order.starts).toHaveLength(seriesCount + 1);
      expect(sizesOf).toEqual(sizesOf.map((_, at) => (order.starts[at + 1] ?? 0) - (order.starts[at] ?? 0)));
      expect(order.starts[0]).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("in series order the same rows stand, and are found again", () => {
  fc.assert(
    fc.property(datasets, ({ rows, sizes }) => {
      const bounds = new Map(
        rows.flatMap((_, row) => (row % 3 === 1 ? [[row, { lower: row, upper: row + 1 }]] : [])),
      );
      const dataset = { ...datasetOfCodes(rows, sizes), bounds };
      const { dataset: sorted, places } = inSeriesOrder(dataset);
      const own = seriesIndex(dataset);
      expect(places === undefined).toBe(own.order.rows === undefined);
      const place = places?.() ?? Int32Array.from(rows.keys());
      expect(places?.()).toBe(places && place);
      expect([...place].map((at) => sorted.columns.value[at])).toEqual([...rows.keys()]);
      for (const part of [...parts, "period"] as const) {
        expect([...place].map((at) => sorted.columns[part][at])).toEqual(rows.map((row) => row[part]));
        expect(sorted.columns[part]).toBeInstanceOf(dataset.columns[part].constructor);
        expect(sorted.columns[part]).toBe(sorted.columns[part]);
      }
      expect(
        [...sorted.bounds].map(([at, { lower }]) => [at, lower]).sort(([a = 0], [b = 0]) => a - b),
      ).toEqual([...bounds.keys()].map((row) => [place[row], row]).sort(([a = 0], [b = 0]) => a - b));
      const index = seriesIndex(sorted);
      expect(index.order.rows).toBeUndefined();
      expect(rows.map((row) => index.row(index.find(row), row.period))).toEqual([...place]);
      expect([...place].map((at) => index.series[at])).toEqual([...own.series]);
      expect(inSeriesOrder(dataset)).toBe(inSeriesOrder(dataset));
      const handedOn = structuredClone(sorted);
      expect(Object.keys(handedOn)).toEqual(Object.keys(dataset));
      expect(Object.keys(handedOn.columns)).toEqual(Object.keys(dataset.columns));
      expect(handedOn.columns.value).toEqual(sorted.columns.value);
    }),
  );
});

test("a cursor tells the series of rows in any order", () => {
  fc.assert(
    fc.property(datasets, fc.array(fc.nat(39), { maxLength: 60 }), ({ rows, sizes }, picks) => {
      const index = seriesIndex(datasetOfCodes(rows, sizes));
      const cursor = new SeriesCursor(index);
      for (const pick of rows.length === 0 ? [] : picks) {
        const row = pick % rows.length;
        const number = index.series[row] ?? -1;
        expect(cursor.seriesOf(row)).toBe(number);
        const { starts, rows: sorted } = index.order;
        expect([cursor.from, cursor.to]).toEqual(
          sorted ? [row, row + 1] : [starts[number], starts[number + 1]],
        );
      }
    }),
  );
});

test("a reader finds the first row of a series and period, whatever was asked before", () => {
  fc.assert(
    fc.property(
      datasets,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(40), fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 12 })), {
        maxLength: 8,
      }),
      ({ rows: given, sizes }, doubled, picks) => {
        const rows = doubled ? [...given, ...given.slice(0, 9)] : given;
        const keys = [...new Set(rows.map(keyOf))];
        const reader = new SeriesReader(seriesIndex(datasetOfCodes(rows, sizes)));
        for (const [pick, periods] of picks) {
          const series = (pick % (keys.length + 1)) - 1;
          reader.open(series);
          expect(periods.map((period) => reader.row(period))).toEqual(
            periods.map((period) =>
              rows.findIndex((row) => keyOf(row) === keys[series] && row.period === period),
            ),
          );
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("a duplicate is every row whose key and period an earlier one has, told with the first of them", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(plain, few, { ...plain, region: 90, period: 90 })
        .chain((sizes) => fc.tuple(rowsOf(sizes), fc.constant(sizes), fc.boolean())),
      ([codes, sizes, doubled]) => {
        const rows = doubled ? [...codes, ...codes.slice(0, 3), ...codes.slice(1, 2)] : codes;
        const full = rows.map((row) => `${keyOf(row)} ${row.period}`);
        expect(findDuplicates(datasetOfCodes(rows, sizes))).toEqual(
          full.flatMap((key, second) => {
            const first = full.indexOf(key);
            return first < second ? [{ first, second }] : [];
          }),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [[3, 4, 5], 0, 3, 4, 1],
  [[3, 4, 5], 0, 3, 3, 0],
  [[3, 4, 5], 0, 3, 5, 2],
  [[3, 4, 5], 0, 3, 2, -1],
  [[3, 4, 5], 0, 3, 6, -1],
  [[1, 3, 7, 9], 0, 4, 7, 2],
  [[1, 3, 7, 9], 0, 4, 8, -1],
  [[1, 2, 3, 4], 1, 3, 4, -1],
  [[1, 2, 3, 4], 1, 3, 1, -1],
  [[1, 2, 5, 6, 3], 0, 4, 3, -1],
  [[1, 1, 2, 2], 0, 4, 1, 0],
  [[1, 2, 2, 2], 0, 4, 2, 1],
  [[0, 2, 2, 5], 0, 4, 2, 1],
  [[2, 2, 4, 4, 4], 0, 5, 4, 2],
  [[9, 9], 1, 1, 9, -1],
])("of the periods %j from %d up to %d, %d stands at %d", (periods, from, to, period, expected) => {
  expect(placeOfPeriod(Int32Array.from(periods), from, to, period)).toBe(expected);
});

test("the place of a period is the first that has it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }),
      fc.nat(21),
      fc.nat(11),
      (given, period, skip) => {
        const from = skip % given.length;
        const periods = [...given.slice(0, from), ...given.slice(from).sort((a, b) => a - b), period, period];
        const found = periods.indexOf(period, from);
        expect(placeOfPeriod(Int32Array.from(periods), from, given.length, period)).toBe(
          found < given.length ? found : -1,
        );
      },
    ),
  );
});

test.each([0, 1, 2, 3, 4, 5, 6])("place %d lies in the series that begins last before it", (place) => {
  const starts = [0, 1, 3, 4, 7];
  expect(seriesAt(Int32Array.from(starts), place)).toBe(
    starts.findLastIndex((start, at) => start <= place && at < 4),
  );
});

test.each([
  ["all in the plain array", 50, 10, 50],
  ["the newest in the plain array", 1e6, 10, 100],
  ["none", 1e6, 0, 1e6],
  ["as many cells as rows may cost", 16 + 4096, 1, 1],
  ["more keys than memory has cells", 2 ** 40, 10, 2 ** 39],
])("keys are numbered as they are met: %s", (_, most, rows, newest) => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.nat(Math.min(most, 2 ** 31) - 1),
          fc.nat(60).map((key) => key % most),
        ),
      ),
      (keys) => {
        const numbers = new KeyNumbers(most, rows, newest);
        const met = [...new Set(keys)];
        expect(keys.map((key) => [numbers.find(key) < 0, numbers.number(key)])).toEqual(
          keys.map((key, at) => [keys.indexOf(key) === at, met.indexOf(key)]),
        );
        expect(met.map((key) => numbers.find(key))).toEqual([...met.keys()]);
        expect([numbers.count, numbers.find(-1), numbers.find(most)]).toEqual([met.length, -1, -1]);
      },
    ),
  );
});

test("shuffled rows of more cells than are filled at once are found where they stand", () => {
  const sizes: Sizes = { ...plain, region: 4000, period: 20 };
  const all = Array.from({ length: 80_000 }, (_, at) => (at * 7919) % 80_000);
  const one = { indicator: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
  const rows = all.map((at) => ({ ...one, region: Math.floor(at / 20), period: at % 20 }));
  const dataset = datasetOfCodes(rows, sizes);
  const index = seriesIndex(dataset);
  expect(index.seriesCount).toBe(4000);
  expect(rows.every((row, at) => index.row(index.find(row), row.period) === at)).toBe(true);
  const { starts, periods } = index.order;
  expect([...starts]).toEqual(Array.from({ length: 4001 }, (_, series) => series * 20));
  expect([...periods]).toEqual(Array.from({ length: 80_000 }, (_, place) => place % 20));
});

test.each([
  ["as many periods as", 65_536],
  ["one period more than", 65_537],
])("shuffled rows of %s cells that are filled at once are found where they stand", (_, length) => {
  const one = { indicator: 0, region: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
  const rows = Array.from({ length }, (_, at) => ({ ...one, period: (at * 7919) % length }));
  const dataset = datasetOfCodes(rows, { ...plain, region: 1, period: length });
  const index = seriesIndex(dataset);
  expect(index.seriesCount).toBe(1);
  expect(rows.every(({ period }, at) => index.row(0, period) === at)).toBe(true);
});

test("shuffled rows of a few periods each, the last series with one alone, are found where they stand", () => {
  const one = { indicator: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
  const rows = Array.from({ length: 4682 }, (_, region) => ({
    ...one,
    region,
    period: region === 0 ? 5 : 13,
  }));
  rows.push({ ...one, region: 0, period: 2 });
  const index = seriesIndex(datasetOfCodes(rows, { ...plain, region: 4682, period: 14 }));
  expect(rows.every((row, at) => index.row(row.region, row.period) === at)).toBe(true);
  expect([...index.order.starts.subarray(0, 4), ...index.order.starts.slice(-2)]).toEqual([
    0, 2, 3, 4, 4682, 4683,
  ]);
});

test("shuffled rows of more series and periods than memory has cells are found where they stand", () => {
  const one = { indicator: 0, level: 0, stage: 0, scenario: 0, vintage: 0 };
  const rows = Array.from({ length: 70_000 }, (_, region) => ({ ...one, region, period: 9 }));
  rows.push({ ...one, region: 0, period: 2 });
  const index = seriesIndex(datasetOfCodes(rows, { ...plain, region: 70_000, period: 65_536 }));
  expect(rows.every((row, at) => index.row(row.region, row.period) === at)).toBe(true);
});
