import { expect, test } from "vitest";
import { aggregateSpans, cumulativeSpans, type SpanWays } from "../../src/calc/span-ways.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { formatPeriod, type Period } from "../../src/model/period.ts";
import { datasetOf } from "../model/dataset-of.ts";

const textsOf = ({ periods }: Dataset, codes: Int32Array): string[] =>
  Array.from(codes, (code) => formatPeriod(periods[code] as Period));

/** By span the ways to it, in words. */
function waysIn(dataset: Dataset, { spans, ways }: SpanWays): Record<string, string[]> {
  return Object.fromEntries(
    spans.map((span, at) => [
      formatPeriod(span),
      (ways[at] ?? []).map((way) => textsOf(dataset, way).join(" + ")),
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

test.each([
  ["quarter", ["2017-01/03", "2017-03"]],
  ["half-year", ["2017-Q2"]],
  ["annual", []],
] as const)("what the data have at the end of a longer period: %s", (frequency, expected) => {
  const { ends } = aggregateSpans(dataset, frequency);
  expect(ends.map((codes) => textsOf(dataset, codes))).toEqual([expected]);
});
