import { expect, test } from "vitest";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { explain } from "../../src/table/explain.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { revision } from "../../src/table/revision.ts";
import { targetLevel } from "../../src/table/target-level.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { derivedIn } from "../table/derived-in.ts";
import { rowsOf } from "../table/rows-of.ts";
import * as made from "./indicators.ts";

/** What the random tables have found, each made as small as it goes. */

test("a fall to next to nothing keeps all places of its average", () => {
  // The square root of 1.5 / 10¹² is 0.000001224744871391589.
  const fall = datasetOf(annual(2015, [1e12, "missing", 1.5], { indicator: made.expenditure }));
  expect(averageGrowth(fall, { from: "2015", to: "2017" }).get("average_growth")).toBe(-99.99987752551286);
});

test("the level at the end of a quarter is that of its last month, also where the data have no other month", () => {
  const stock = datasetOf([{ indicator: made.enterprises, period: "2017-09", value: 7 }]);
  expect(derivedIn(aggregateTime(stock, { to: "quarter" }))).toEqual({ "2017-Q3": 7 });
});

test("the points of a derived ratio are those of both as published, also where a rate of it is asked for", () => {
  const dataset = datasetOf([
    ...annual(2016, [1.126, 1.204], { indicator: made.expenditure }),
    ...annual(2016, [0.01, 0.01], { indicator: made.product }),
  ]);
  const ratios = deriveRatio(dataset, {
    indicator: made.intensity,
    numerator: "expenditure",
    denominator: "product",
  });
  const change = (rateOfRatios: boolean): unknown =>
    yearOverYear(ratios, { indicator: "intensity", from: "2017", rateOfRatios }).get("change");
  // 1.20 − 1.13, of 1.204 and 1.126.
  expect([change(false), change(true)]).toEqual([0.07, 0.07]);
});

test("a count of which a trace more is needed is rounded up, however long it is", () => {
  // 10000000000001 × 1.00001 is 10000100000001.00001.
  const counts = datasetOf(annual(2016, [10_000_000_000_001, 1]));
  expect(targetLevel(counts, { from: "2017", growth: 0.001 }).get("level_needed")).toBe(10_000_100_000_002);
});

test("nothing of a negative figure is 0 and not −0", () => {
  const dataset = datasetOf([
    ...annual(2017, [0], { indicator: made.expenditure }),
    ...annual(2017, [-5], { indicator: made.product }),
    ...annual(2017, [0], { indicator: made.patents, stage: "recognised" }),
    ...annual(2017, [-5], { indicator: made.patents, stage: "applied" }),
  ]);
  const ratios = deriveRatio(dataset, {
    indicator: made.intensity,
    numerator: "expenditure",
    denominator: "product",
  });
  expect(Object.is(toTable(ratios, { indicator: "intensity" }).get("value"), 0)).toBe(true);
  expect(Object.is(pipelineRate(dataset).get("rate"), 0)).toBe(true);
});

test("a figure that is a gap keeps its reason in a revision, whatever it is", () => {
  const revised = datasetOf([
    ...annual(2017, ["no_base_period"], { indicator: made.expenditure }),
    ...annual(2017, [5], { indicator: made.expenditure, vintage: "旧" }),
  ]);
  expect(rowsOf(revision(revised), "gap")).toEqual([["no_base_period"]]);
});

test("what is no link of the chain is explained by itself", () => {
  const links = datasetOf([
    ...annual(2016, [101, 102], { indicator: made.chainLink }),
    { indicator: made.chainLink, period: "2017-03", value: 103, status: ["P"] },
  ]);
  const table = fixedBaseIndex(links, { base: "2016" });
  const { gap, inputs } = explain(table, 2);
  expect(gap).toBe("different_span");
  expect(inputs.map(({ period, value, status }) => [period, value, status])).toEqual([["2017-03", 103, "P"]]);
});
