import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfPeriod, SeriesReader, seriesIndex } from "../../src/model/series-index.ts";
import { annual, datasetOf } from "./dataset-of.ts";

test("whatever is asked for, in whatever order, is what the index finds", () => {
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2012 }), { maxLength: 10 });
  const asked = fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 12 })));
  fc.assert(
    fc.property(years, years, fc.boolean(), asked, (one, other, isSorted, questions) => {
      const given = [one, other].flatMap((own, at) =>
        (isSorted ? own.toSorted() : own).flatMap((year) =>
          annual(year, [year], { region: `${"甲乙"[at]}县` }),
        ),
      );
      const index = seriesIndex(datasetOf(given));
      const reader = new SeriesReader(index);
      for (const [series, period] of questions) {
        const own = series < index.seriesCount ? series : -1;
        reader.open(own);
        for (const when of [period, period + 1, period]) expect(reader.row(when)).toBe(index.row(own, when));
      }
    }),
  );
});

test("before a series is opened there is nothing to read", () => {
  expect(new SeriesReader(seriesIndex(datasetOf(annual(2016, [1])))).row(0)).toBe(-1);
});

test("of two rows for one period the first is found, also after the period before it", () => {
  const periods = Int32Array.of(0, 1, 1, 2);
  expect(placeOfPeriod(periods, 0, 4, 1)).toBe(1);
  const order = { periods, starts: Int32Array.of(0, 4), rows: undefined };
  const reader = new SeriesReader({ order } as unknown as ReturnType<typeof seriesIndex>);
  reader.open(0);
  expect([0, 1, 1, 2].map((period) => reader.row(period))).toEqual([0, 1, 1, 3]);
});
