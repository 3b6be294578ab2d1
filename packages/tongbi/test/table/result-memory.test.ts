import { type ColumnTable, table } from "arquero";
import fc from "fast-check";
import { expect, test } from "vitest";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { periodOverPeriod } from "../../src/table/period-over-period.ts";
import { resultMemory } from "../../src/table/result-memory.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { annual, datasetOf } from "../model/dataset-of.ts";
import { rowsOf } from "./rows-of.ts";

type Verb = (dataset: Dataset, options: { region?: string; reuse?: ColumnTable }) => ColumnTable;

const verbs: readonly Verb[] = [
  yearOverYear,
  periodOverPeriod,
  (dataset, options) => fixedBaseIndex(dataset, { base: "2016", ...options }),
];

const allOf = (result: ColumnTable): unknown[][] => rowsOf(result, ...result.columnNames());

const dataset = datasetOf([
  ...annual(2015, [100, 120, "suppressed", 150], { region: "甲县" }),
  ...annual(2016, [0, 12, "missing"], { region: "乙县", status: ["P"] }),
  ...annual(2015, [7.25, 7.5], { region: "丙县", indicator: "rd_expenditure" }),
]);

test("whatever stood in the memory before, a result in it is the one in fresh memory", () => {
  const call = fc.record({
    verb: fc.constantFrom(...verbs),
    region: fc.constantFrom(undefined, "甲县", "乙县", "丙县"),
  });
  fc.assert(
    fc.property(fc.array(call, { minLength: 2, maxLength: 8 }), (calls) => {
      let reuse: ColumnTable | undefined;
      for (const { verb, region } of calls) {
        const shown = region === undefined ? {} : { region };
        const again = verb(dataset, { ...shown, ...(reuse && { reuse }) });
        expect(allOf(again)).toEqual(allOf(verb(dataset, shown)));
        reuse = again;
      }
    }),
  );
});

test("a table given up has no figures any more, nor has one made of it, and both say why", () => {
  const old = yearOverYear(dataset);
  const filtered = old.slice(2, 4);
  const fewer = old.select("region", "growth_rate", "gap");
  yearOverYear(dataset, { reuse: old });
  for (const given of [old, fewer]) {
    expect(() => given.get("growth_rate", 1)).toThrow(
      /^a table given up by the option "reuse" has no figures/,
    );
    expect(() => given.get("gap", 1)).toThrow(/given up/);
    expect(() => allOf(given)).toThrow(/given up/);
  }
  expect([old.numRows(), old.get("region", 1), old.get("value", 1)]).toEqual([9, "甲县", 120]);
  // A slice has figures of its own.
  expect(filtered.get("gap", 0)).toBe("suppressed");
});

test("memory is taken only of a table that has it to give, once", () => {
  const message =
    "invalid reuse: expected the table that a calculation with this option returned, not one made of it or given up before";
  const old = yearOverYear(dataset);
  const others = [old.select("growth_rate"), averageGrowth(dataset, { from: "2015", to: "2016" })];
  for (const reuse of others) expect(() => yearOverYear(dataset, { reuse })).toThrow(new RangeError(message));
  expect(old.get("growth_rate", 1)).toBe(20);
  fixedBaseIndex(dataset, { base: "2016", reuse: old });
  expect(() => yearOverYear(dataset, { reuse: old })).toThrow(message);
});

test("one memory serves for all results that fit in it, also after a smaller one", () => {
  const first = resultMemory(9, undefined);
  const second = resultMemory(4, first.heldBy(table({})));
  const third = resultMemory(9, second.heldBy(table({})));
  expect(third.figures).toHaveLength(9);
  expect(third.figures.buffer).toBe(first.figures.buffer);
  expect(third.gap.buffer).toBe(first.gap.buffer);
  expect([second.figures.length, second.gap.length]).toEqual([4, 4]);
  const greater = resultMemory(10, third.heldBy(table({})));
  expect([greater.figures.length, greater.gap.length]).toEqual([10, 10]);
  expect(greater.figures.buffer).not.toBe(first.figures.buffer);
});
