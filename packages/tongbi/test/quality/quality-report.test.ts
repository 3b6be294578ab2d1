import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset, ObservationColumns } from "../../src/model/dataset.ts";
import { findingKinds } from "../../src/quality/finding.ts";
import { qualityReport } from "../../src/quality/quality-report.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { changed, steadyCounties } from "./findings-of.ts";

/** A dataset with much that is wrong. */
const doubtful = datasetOf([
  ...changed(
    changed(steadyCounties(7, 9), { period: "2013" }, (value) => value * 1e4),
    { region: "丙县", period: "2016" },
    () => 0,
  ),
  ...annual(2010, [1250, 1250, 1250, 1250, 1250], { level: "county" }),
  ...annual(2010, [12.5, 10.1, 400.2, 11.3, 12.1], { indicator: "gdp", region: "合计" }),
  ...annual(2010, [6.5, 5.1, 5.2, 5.3, 6.1], { indicator: "gdp", region: "甲县" }),
  ...annual(2010, [6.1, 5.1, "missing", 6.3, 6.1], { indicator: "gdp", region: "乙县" }),
]);

/** The dataset with its rows in another order, each with its cell. */
function reordered(dataset: Dataset, order: readonly number[]): Dataset {
  const take = <T extends Int32Array | Uint8Array | Float64Array>(column: T): T => {
    const taken = column.slice() as T;
    order.forEach((from, to) => (taken[to] = column[from] ?? 0));
    return taken;
  };
  const columns = Object.fromEntries(
    Object.entries(dataset.columns).map(([name, column]) => [name, take(column)]),
  ) as unknown as ObservationColumns;
  return { ...dataset, columns };
}

test("the order of the rows changes nothing", () => {
  const rows = Array.from({ length: doubtful.length }, (_, row) => row);
  const report = qualityReport(doubtful);
  expect(report.counts.length).toBeGreaterThan(4);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
      expect(qualityReport(reordered(doubtful, order))).toEqual(report);
    }),
    { numRuns: 30 },
  );
});

test("findings stand in the order of their kinds, and say what they are in both languages", () => {
  const { findings, counts } = qualityReport(doubtful);
  const kinds = Object.keys(findingKinds);
  const order = findings.map(({ code }) => kinds.indexOf(code));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(counts.map(({ code }) => code)).toEqual([...new Set(findings.map(({ code }) => code))]);
  for (const { code, severity, message } of findings) {
    expect(severity).toBe(findingKinds[code].severity);
    expect(message.zh).toMatch(/。$/);
    expect(message.en).toMatch(/^["A-Z].*\.$/);
    expect(message.zh + message.en).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("of a kind that comes often the weightiest are told, and all are counted", () => {
  const observations = Array.from({ length: 30 }, (_, county) => {
    const values = Array.from({ length: 10 }, (__, year) => 501 + county + 20 * year);
    const at = 1 + (county % 8);
    values[at] = Math.round((values[at] ?? 0) * (4 + county / 10));
    return annual(2010, values, { region: `${county}县` });
  }).flat();
  const { findings, counts } = qualityReport(datasetOf(observations), { limit: 3 });
  expect(counts.find(({ code }) => code === "spike")).toMatchObject({ found: 30, listed: 3, zh: "单期突变" });
  expect(findings.filter(({ code }) => code === "spike").map(({ region }) => region)).toEqual([
    "29县",
    "28县",
    "27县",
  ]);
});

test("targets and older vintages are not looked at", () => {
  const years = [100, 100000, 104, 109];
  const report = qualityReport(
    datasetOf([...annual(2010, years, { scenario: "target" }), ...annual(2010, years, { vintage: "2012" })]),
  );
  expect(report.findings).toEqual([]);
});

test("an empty dataset has nothing wrong", () => {
  expect(qualityReport(datasetOf([]))).toMatchObject({ findings: [], counts: [] });
});

test.each([0, -1, 2.5])("a limit of %d is refused", (limit) => {
  expect(() => qualityReport(datasetOf([]), { limit })).toThrow(`invalid limit ${limit}`);
});
