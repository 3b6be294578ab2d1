import { expect, test } from "vitest";
import { aggregateSpans, cumulativeSpans, type SpanWays } from "../../src/calc/span-ways.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { formatPeriod, type Period } from "../../src/model/period.ts";
import { datasetOf } from "../model/dataset-of.ts";

/** By span the ways to it, in words. */
function waysIn({ periods }: Dataset, { spans, ways }: SpanWays): Record<string, string[]> {
  const text = (code: number): string => formatPeriod(periods[code] as Period);
  return Object.fromEntries(
    spans.map((span, at) => [
      formatPeriod(span),
      (ways[at] ?? []).map((way) => Array.from(way, text).join(" + ")),
    ]),
  );
}

const periods = ["2017-S1", "2017-Q1", "2017-Q2", "2017-01/02", "2017-01/03", "2017-03", "FY2017", "2017"];
const dataset = datasetOf(periods.map((period) => ({ period, value: 1 })));

test("the ways to a year-to-date, that of fewest figures first", () => {
  expect(waysIn(dataset, cumulativeSpans(dataset))).toEqual({
    "2017-01/06": ["2017-S1", "2017-Q1 + 2017-Q2", "2017-01/03 + 2017-Q2"],
    "2017-01/03": ["2017-Q1", "2017-01/02 + 2017-03"],
  });
});

test("the ways to longer periods", () => {
  expect(waysIn(dataset, aggregateSpans(dataset, "quarter"))).toEqual({ "2017-Q1": ["2017-01/03"] });
  expect(waysIn(dataset, aggregateSpans(dataset, "half-year"))).toEqual({ "2017-S1": ["2017-Q1 + 2017-Q2"] });
  expect(waysIn(dataset, aggregateSpans(dataset, "annual"))).toEqual({ "2017": [] });
});
