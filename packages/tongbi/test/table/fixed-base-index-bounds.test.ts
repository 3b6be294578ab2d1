import { expect, test } from "vitest";
import { explanationSentence } from "../../src/report/explanation-sentence.ts";
import { explain } from "../../src/table/explain.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { chainLink } from "./chain-link.ts";
import { rowsOf } from "./rows-of.ts";
import { type Figure, hundreds, observation } from "./withheld.ts";

const columns = ["index", "index_lower", "index_upper", "gap"];

function given(base: Figure, value: Figure, rest: Partial<Given> = {}): Given[] {
  return [observation(base, { ...rest, period: "2015" }), observation(value, rest)];
}

test.each<[string, Figure, Figure, unknown[]]>([
  ["1XX on 80", 80, hundreds, [null, 125, 248.75, "suppressed"]],
  ["50 on 1XX", hundreds, 50, [null, 25.125628140703515, 50, "base_suppressed"]],
  ["1XX on 1XX", hundreds, hundreds, [null, 50.25125628140703, 199, "suppressed"]],
  ["a loss of 10 to 20 on 40", 40, { lower: -20, upper: -10 }, [null, -50, -25, "suppressed"]],
  ["at least 20 on 8", 8, { lower: 20, upper: Infinity }, [null, 250, null, "suppressed"]],
  ["8 on at least 20", { lower: 20, upper: Infinity }, 8, [null, 0, 40, "base_suppressed"]],
  ["8 on a base that may be zero", { lower: 0, upper: 9 }, 8, [null, null, null, "base_suppressed"]],
  ["8 on a base below zero", { lower: -9, upper: -1 }, 8, [null, null, null, "base_suppressed"]],
  ["1XX on zero", 0, hundreds, [null, null, null, "suppressed"]],
  ["1XX on a loss", -5, hundreds, [null, null, null, "suppressed"]],
  ["1XX on a base that is missing", "missing", hundreds, [null, null, null, "suppressed"]],
  ["1XX on one withheld without bounds", "suppressed", hundreds, [null, null, null, "suppressed"]],
  ["withheld without bounds on 80", 80, "suppressed", [null, null, null, "suppressed"]],
  ["both known", 80, 100, [125, null, null, "none"]],
])("%s", (_, base, value, expected) => {
  const table = fixedBaseIndex(datasetOf(given(base, value)), { base: "2015", from: "2017" });
  expect(rowsOf(table, ...columns)).toEqual([expected]);
});

test("years before the base too, and the base itself is 100 whatever it is", () => {
  const of = (base: Figure): unknown[][] =>
    rowsOf(
      fixedBaseIndex(datasetOf([observation(50, { period: "2014" }), observation(base)]), { base: "2017" }),
      ...columns,
    );
  expect(of({ lower: 100, upper: 200 })).toEqual([
    [null, 25, 50, "base_suppressed"],
    [null, 100, 100, "suppressed"],
  ]);
  expect(of({ lower: 0, upper: 200 })[1]).toEqual([null, null, null, "suppressed"]);
});

test("a base that the data lack gives no interval, nor a period of another kind", () => {
  const dataset = datasetOf([
    ...given(80, hundreds, { region: "甲县" }),
    observation(hundreds, { region: "乙县" }),
    observation(hundreds, { region: "甲县", period: "2017-03" }),
  ]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015", from: "2017" }), ...columns)).toEqual([
    [null, 125, 248.75, "suppressed"],
    [null, null, null, "suppressed"],
    [null, null, null, "suppressed"],
  ]);
});

test("a ratio has an interval only where an index of it is asked for", () => {
  const dataset = datasetOf(given(2, { lower: 2.5, upper: 3 }, { indicator: "rd_intensity" }));
  const last = (rateOfRatios: boolean): unknown =>
    rowsOf(fixedBaseIndex(dataset, { base: "2015", rateOfRatios }), ...columns)[1];
  expect(last(false)).toEqual([null, null, null, "suppressed"]);
  expect(last(true)).toEqual([null, 125, 150, "suppressed"]);
});

/** The index of links from a year on. */
function chained(base: string, from: number, links: readonly Figure[]): unknown[][] {
  const dataset = datasetOf(
    links.map((link, step) => observation(link, { indicator: chainLink, period: String(from + step) })),
  );
  return rowsOf(fixedBaseIndex(dataset, { base }), ...columns);
}

test("after the base a chain goes on over a withheld link, as far as links have bounds", () => {
  // 110 × 1XX / 100, and that × 1.2.
  expect(chained("2014", 2014, [108, 110, hundreds, 120, "suppressed", 105])).toEqual([
    [100, null, null, "none"],
    [110, null, null, "none"],
    [null, 110, 218.9, "suppressed"],
    [null, 132, 262.68, "part_missing"],
    [null, null, null, "part_missing"],
    [null, null, null, "part_missing"],
  ]);
  expect(chained("2014", 2015, [{ lower: 100, upper: Infinity }, 150])).toEqual([
    [null, 100, null, "suppressed"],
    [null, 150, null, "part_missing"],
  ]);
});

test("before the base a year divides by the links after it, never by its own", () => {
  const within = { lower: 100, upper: 200 };
  // 100 / 1.25, that / 1 to 2, and that / 0.8.
  expect(chained("2017", 2014, [within, 80, within, 125])).toEqual([
    [null, 50, 100, "part_missing"],
    [null, 40, 80, "part_missing"],
    [80, null, null, "none"],
    [100, null, null, "none"],
  ]);
  expect(chained("2017", 2016, [102, within])).toEqual([
    [null, 50, 100, "part_missing"],
    [100, null, null, "none"],
  ]);
  expect(chained("2017", 2016, [102, { lower: 100, upper: Infinity }])[0]).toEqual([
    null,
    0,
    100,
    "part_missing",
  ]);
});

test("a link that may be zero or less ends the intervals, before the base its own too", () => {
  expect(chained("2014", 2015, [110, { lower: 0, upper: 9 }, 120])).toEqual([
    [110, null, null, "none"],
    [null, 0, 9.9, "suppressed"],
    [null, null, null, "part_missing"],
  ]);
  expect(chained("2016", 2014, [110, 120, { lower: -1, upper: 9 }])).toEqual([
    [null, null, null, "part_missing"],
    [null, null, null, "part_missing"],
    [100, null, null, "none"],
  ]);
  expect(chained("2016", 2015, [110, { lower: -9, upper: -1 }])[0]).toEqual([
    null,
    null,
    null,
    "part_missing",
  ]);
  expect(chained("2014", 2015, [hundreds, 0, 120])).toEqual([
    [null, 100, 199, "suppressed"],
    [null, 0, 0, "part_missing"],
    [null, null, null, "part_missing"],
  ]);
});

test("every region has a chain of its own, which a year that the data lack ends", () => {
  const links = (region: string, all: Readonly<Record<string, Figure>>): Given[] =>
    Object.entries(all).map(([period, link]) => observation(link, { indicator: chainLink, region, period }));
  const dataset = datasetOf([
    ...links("甲县", { 2015: hundreds, 2016: 120, 2017: 50 }),
    ...links("乙县", { 2015: 90, 2016: hundreds }),
    ...links("丙县", { 2015: 90, 2016: 110 }),
    ...links("丁县", { 2015: hundreds, 2017: 110 }),
  ]);
  const table = fixedBaseIndex(dataset, { base: "2014" });
  expect(rowsOf(table, "region", "period", "index_lower", "index_upper")).toEqual([
    ["甲县", "2015", 100, 199],
    ["甲县", "2016", 120, 238.8],
    ["甲县", "2017", 60, 119.4],
    ["乙县", "2015", null, null],
    ["乙县", "2016", 90, 179.1],
    ["丙县", "2015", null, null],
    ["丙县", "2016", null, null],
    ["丁县", "2015", 100, 199],
    ["丁县", "2017", null, null],
  ]);
});

test("links beside figures of another kind keep to themselves, and one of another month has none", () => {
  const monthly = { ...chainLink, id: "monthly", unit: { ...chainLink.unit, zh: "（上年同月=100）" } };
  const dataset = datasetOf([
    observation(80, { period: "2015-03" }),
    observation(hundreds, { period: "2016-04" }),
    observation(hundreds, { period: "2015-03", indicator: monthly }),
    observation(hundreds, { period: "2016-03", indicator: monthly }),
    observation(hundreds, { period: "2016-04", indicator: monthly }),
  ]);
  expect(rowsOf(fixedBaseIndex(dataset, { base: "2015-03" }), ...columns)).toEqual([
    [100, null, null, "none"],
    [null, 125, 248.75, "suppressed"],
    [100, null, null, "none"],
    [null, 100, 199, "suppressed"],
    [null, null, null, "suppressed"],
  ]);
});

test("its explanation says between what the index lies", () => {
  const explanation = explain(fixedBaseIndex(datasetOf(given(80, hundreds)), { base: "2015" }), 1);
  expect(explanation.results[0]?.bounds).toEqual({ lower: 125, upper: 248.75 });
  expect(explanationSentence(explanation, "zh")).toContain("在125—248.8（2015年=100）之间");
  expect(explanationSentence(explanation, "en")).toContain("between 125 (2015 = 100) and 248.8 (2015 = 100)");
});

test("bounds are told of a table that is written into the memory of another", () => {
  const dataset = datasetOf(given(80, hundreds));
  const options = { base: "2015", from: "2017" };
  const first = fixedBaseIndex(dataset, options);
  const second = fixedBaseIndex(dataset, { ...options, reuse: first });
  expect(rowsOf(second, ...columns)).toEqual([[null, 125, 248.75, "suppressed"]]);
  expect(rowsOf(first, "index_lower", "index_upper")).toEqual([[125, 248.75]]);
});
