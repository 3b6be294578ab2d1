import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { mergeDatasets } from "../../src/model/merge-datasets.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { explain } from "../../src/table/explain.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { fromTable } from "../../src/table/from-table.ts";
import { movingAverage } from "../../src/table/moving-average.ts";
import { periodOverPeriod } from "../../src/table/period-over-period.ts";
import { share } from "../../src/table/share.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import { Catalogue } from "../../src/model/catalogue.ts";
import * as made from "./indicators.ts";
import { keyText } from "./plain-table.ts";
import { datasetOfTable, type Observation } from "./random-tables.ts";
import { Rational, unitsApart } from "./rational.ts";
import { comparing, figuresOf, linesOf, relatedRows, verbs } from "./verbs.ts";

const vintages = ["旧", ""];
const number = fc.oneof(
  fc.integer({ min: -3, max: 30 }),
  fc.integer({ min: 0, max: 99_999 }).map((cents) => Number(`${cents}e-2`)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: number },
  fc.constantFrom("missing" as const, "suppressed" as const, "conflicting" as const),
);
const status = fc.constantFrom<Observation["status"][]>([], [], ["P"], ["E"], ["B"]);
const runs = { numRuns: 25 };
const named = (verb: string): ((dataset: Dataset) => ReturnType<typeof yearOverYear>) =>
  verbs[verb] as (dataset: Dataset) => ReturnType<typeof yearOverYear>;

describe.each(Object.keys(verbs))("%s", (verb) => {
  const compute = named(verb);

  test("the order of rows never matters", () => {
    const shuffled = relatedRows({ value, status, vintage: fc.constantFrom(...vintages) }).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const lines = linesOf(compute(datasetOfTable(rows, vintages)));
        expect(linesOf(compute(datasetOfTable(other, vintages)))).toEqual(lines);
      }),
      runs,
    );
  });

  test("two files merged give what one gives", () => {
    const parted = relatedRows({ value, status }).chain((rows) =>
      fc.tuple(fc.constant(rows), fc.array(fc.boolean(), { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(parted, ([rows, isFirst]) => {
        const [one, other] = [rows.filter((_, at) => isFirst[at]), rows.filter((_, at) => !isFirst[at])];
        const { dataset } = mergeDatasets([datasetOfTable(one), datasetOfTable(other)]);
        expect(linesOf(compute(dataset))).toEqual(linesOf(compute(datasetOfTable(rows))));
      }),
      runs,
    );
  });
});

describe.each(Object.keys(comparing))("%s", (verb) => {
  const compute = named(verb);

  /** By row of the table the keys of the observations that it says it was computed from. */
  function inputsOf(dataset: Dataset): string[][] {
    const table = compute(dataset);
    return Array.from({ length: table.numRows() }, (_, row) => explain(table, row).inputs.map(keyText));
  }

  test("an observation that is taken away changes no row but its own and those computed from it", () => {
    // Each series has a further year, so that it is still there; a break in series lies between, and is no input.
    const rows = relatedRows({ value }).map((some) => {
      const all = new Map(some.map((row) => [keyText(row), row]));
      for (const row of some) {
        const further = { ...row, period: "2010", value: "not_applicable" as const };
        all.set(keyText(further), further);
      }
      return [...all.values()];
    });
    fc.assert(
      fc.property(rows, fc.nat(), (all, at) => {
        const candidates = all.filter(({ period }) => period !== "2010");
        const taken = candidates[at % candidates.length] as Observation;
        const before = datasetOfTable(all);
        const after = figuresOf(compute(datasetOfTable(all.filter((row) => row !== taken))));
        const inputs = inputsOf(before);
        [...figuresOf(compute(before))].forEach(([key, figures], row) => {
          if (key !== keyText(taken) && !inputs[row]?.includes(keyText(taken)))
            expect(JSON.stringify(after.get(key))).toBe(JSON.stringify(figures));
        });
      }),
      runs,
    );
  });

  // What peers are compared with themselves is no input that is named, and what is said of it counts.
  const isOfPeers = verb === "change of rank" || verb === "outliers";

  if (isOfPeers) return;
  test("a row is provisional where one of its inputs is, and only there", () => {
    fc.assert(
      fc.property(
        relatedRows({ value, status: fc.constantFrom<Observation["status"][]>([], ["P"]) }),
        (rows) => {
          const table = compute(datasetOfTable(rows));
          for (let row = 0; row < table.numRows(); row++) {
            const { inputs, status: own } = explain(table, row);
            // A gap is no peer: what is said of it is said of no figure that is compared with.
            const counted = inputs.filter(({ role, gap }) => role !== "peer" || gap === "none");
            expect(own.includes("P")).toBe(counted.some((input) => input.status.includes("P")));
          }
        },
      ),
      runs,
    );
  });
});

describe("time zones", () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(Object.keys(verbs))("%s is the same in all", (verb) => {
    const [rows] = fc.sample(relatedRows({ value, status }), { numRuns: 1, seed: 2017 });
    const [shanghai, ...others] = ["Asia/Shanghai", "Pacific/Auckland", "America/Los_Angeles"].map((zone) => {
      vi.stubEnv("TZ", zone);
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      return linesOf(named(verb)(datasetOfTable(rows as Observation[])));
    });
    for (const other of others) expect(other).toEqual(shanghai);
  });
});

/** One series of years from 2011 on. */
function yearly(indicator: Observation["indicator"], values: readonly number[]): Observation[] {
  const rest = { indicator, region: "甲县", level: "", stage: "", vintage: "", status: [] };
  return values.map((figure, at) => ({ ...rest, period: `${2011 + at}`, scenario: "result", value: figure }));
}

const positive = fc.tuple(fc.bigInt(1n, 10n ** 15n), fc.integer({ min: 0, max: 9 }));
const decimal = positive.map(([digits, places]) => Number(`${digits}e-${places}`));

test("what stays as it is has no growth, an index of 100 and itself as its mean", () => {
  fc.assert(
    fc.property(decimal, (figure) => {
      const dataset = datasetOfTable(yearly(made.expenditure, [figure, figure, figure, figure]));
      const last = { from: "2014", to: "2014" };
      for (const table of [yearOverYear(dataset, last), periodOverPeriod(dataset, last)])
        expect([table.get("change"), table.get("growth_rate")]).toEqual([0, 0]);
      expect(fixedBaseIndex(dataset, { base: "2011", ...last }).get("index")).toBe(100);
      expect(averageGrowth(dataset, { from: "2011", to: "2014" }).get("average_growth")).toBe(0);
      expect(movingAverage(dataset, { window: 3, ...last }).get("moving_average")).toBe(figure);
    }),
  );
});

const rates = [
  "growth_rate",
  "index",
  "average_growth",
  "share",
  "contribution",
  "pull",
  "completion",
  "schedule",
  "pace",
  "rate",
  "rank",
  "relative_revision",
  "gap",
];

test("a power of ten in the units leaves all rates and reasons", () => {
  const rows = relatedRows({ value, status, vintage: fc.constantFrom(...vintages) }).map((all) =>
    // Of counts a target level is rounded up, which is another figure in another unit.
    all.filter(({ indicator }) => indicator.unit.quantity === "元"),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: -6, max: 6 }), (all, exponent) => {
      const scaled = all.map((row): Observation => {
        const unit = { ...row.indicator.unit, exponent: row.indicator.unit.exponent + exponent };
        const figure =
          typeof row.value === "number" ? Rational.of(row.value).shifted(-exponent).toDouble() : row.value;
        return { ...row, indicator: { ...row.indicator, unit }, value: figure };
      });
      const [one, other] = [datasetOfTable(all, vintages), datasetOfTable(scaled, vintages)];
      for (const verb of Object.keys(comparing)) {
        if (verb === "formula") continue;
        const figures = figuresOf(named(verb)(other));
        for (const [key, before] of figuresOf(named(verb)(one)))
          for (const name of rates) {
            const [was, is] = [before[name], figures.get(key)?.[name]];
            // Roots are right to a unit in the last place, all else is the nearest double.
            if (name === "average_growth" && typeof was === "number")
              expect(unitsApart(was, is as number)).toBeLessThanOrEqual(2);
            else expect(is).toBe(was);
          }
      }
    }),
  );
});

test("rebasing twice is rebasing once", () => {
  const index = { ...made.priceIndex, name: { zh: "指数", en: "index" } };
  const figures = fc.array(decimal, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(figures, (values) => {
      const dataset = datasetOfTable(yearly(made.expenditure, values));
      const first = fixedBaseIndex(dataset, { base: "2011" });
      const rebased = yearly(index, first.array("index") as number[]);
      const twice = fixedBaseIndex(datasetOfTable(rebased), { base: "2013" }).array("index") as number[];
      const once = fixedBaseIndex(dataset, { base: "2013" }).array("index") as number[];
      twice.forEach((figure, at) => expect(unitsApart(figure, once[at] as number)).toBeLessThanOrEqual(4));
    }),
  );
});

test("the shares of all parts are a hundred within rounding", () => {
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 3, maxLength: 3 }), (values) => {
      const levels = ["national", "provincial", "county"];
      const parts = levels.map((level, at) => ({
        ...yearly(made.expenditure, [values[at] as number])[0],
        level,
      }));
      const sum = values.reduce((total, figure) => total.plus(Rational.of(figure)), new Rational(0n));
      const whole = yearly(made.expenditure, [sum.toDouble()]);
      const shares = share(datasetOfTable([...whole, ...(parts as Observation[])]), { whole: { level: "" } });
      const all = (shares.array("share") as number[]).reduce((total, figure) => total + figure, 0);
      expect(Math.abs(all - 100)).toBeLessThan(1e-12);
    }),
  );
});

test("a dataset written as a table and read again gives the same figures", () => {
  const catalogue = new Catalogue(Object.values(made));
  fc.assert(
    fc.property(relatedRows({ value, status }), (rows) => {
      const dataset = datasetOfTable(rows);
      const again = fromTable(toTable(dataset), { catalogue }).dataset;
      for (const compute of Object.values(verbs))
        expect(linesOf(compute(again))).toEqual(linesOf(compute(dataset)));
    }),
    { numRuns: 20 },
  );
});
