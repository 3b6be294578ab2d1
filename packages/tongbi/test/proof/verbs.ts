import type { ColumnTable } from "arquero";
import fc from "fast-check";
import type { Dataset } from "../../src/model/dataset.ts";
import { aggregateLevels, aggregateRegions, aggregateStages } from "../../src/table/aggregate.ts";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { benchmark } from "../../src/table/benchmark.ts";
import { completion } from "../../src/table/completion.ts";
import { contribution } from "../../src/table/contribution.ts";
import { coverage } from "../../src/table/coverage.ts";
import { cumulative } from "../../src/table/cumulative.ts";
import { deriveFormula } from "../../src/table/derive-formula.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import { evaluateFormula } from "../../src/table/evaluate-formula.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { movingAverage } from "../../src/table/moving-average.ts";
import { outliers } from "../../src/table/outliers.ts";
import { pace } from "../../src/table/pace.ts";
import { periodOverPeriod } from "../../src/table/period-over-period.ts";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { planAgainstResult } from "../../src/table/plan-against-result.ts";
import { publishedAgainstComputed } from "../../src/table/published-against-computed.ts";
import { rank } from "../../src/table/rank.ts";
import { requiredRunRate } from "../../src/table/required-run-rate.ts";
import { revision } from "../../src/table/revision.ts";
import { share } from "../../src/table/share.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import { targetLevel } from "../../src/table/target-level.ts";
import { toTable } from "../../src/table/to-table.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import * as made from "./indicators.ts";
import { keyText } from "./plain-table.ts";
import type { Observation } from "./random-tables.ts";

/** Every series of the tables below has these; they are there whatever rows are. */
export const always: readonly Observation[] = [
  ["甲县", made.expenditure, "", "applied"],
  ["乙县", made.product, "county", "recognised"],
].map(([region, indicator, level, stage]) => ({
  region: region as string,
  indicator: indicator as Observation["indicator"],
  level: level as string,
  stage: stage as string,
  period: "2016",
  scenario: "result",
  vintage: "",
  value: 7.5,
  status: [],
}));

/** Tables of a few rows that have much to do with each other, with what is always there. */
export function relatedRows(more: {
  readonly value: fc.Arbitrary<Observation["value"]>;
  readonly status?: fc.Arbitrary<Observation["status"]>;
  readonly vintage?: fc.Arbitrary<string>;
}): fc.Arbitrary<Observation[]> {
  const periods = ["2015", "2016", "2017", "2018", "2016-11", "2016-12", "2017-01", "2017-02"];
  const row = fc.record<Observation>({
    indicator: fc.constantFrom(
      made.expenditure,
      made.product,
      made.patents,
      made.enterprises,
      made.satisfaction,
      made.patentGrowth,
      made.chainLink,
    ),
    region: fc.constantFrom("甲县", "乙县", "丙县"),
    period: fc.constantFrom(...periods, "2016-01/02", "2017-01/01", "2017-01/02"),
    level: fc.constantFrom("", "", "county"),
    stage: fc.constantFrom("", "applied", "recognised"),
    scenario: fc.constantFrom("result", "result", "result", "target", "plan"),
    vintage: more.vintage ?? fc.constant(""),
    value: more.value,
    status: more.status ?? fc.constant([]),
  });
  return fc
    .uniqueArray(row, { selector: keyText, maxLength: 40, size: "max" })
    .map((rows) => [
      ...always,
      ...rows.filter((one) => !always.some((own) => keyText(own) === keyText(one))),
    ]);
}

const ratio = { indicator: made.intensity, numerator: "expenditure", denominator: "product" };
const formula = { indicator: made.intensity, formula: "expenditure / product" };
const regions = ["甲县", "乙县"];

/** Every verb that gives a table that explains its rows. */
export const comparing: Readonly<Record<string, (dataset: Dataset) => ColumnTable>> = {
  "year over year": (dataset) => yearOverYear(dataset),
  "period over period": (dataset) => periodOverPeriod(dataset),
  "fixed base index": (dataset) => fixedBaseIndex(dataset, { base: "2016" }),
  "average growth": (dataset) => averageGrowth(dataset, { from: "2015", to: "2017" }),
  "moving average": (dataset) => movingAverage(dataset, { window: 2 }),
  share: (dataset) => share(dataset, { whole: { indicator: "product" }, parts: ["expenditure"] }),
  contribution: (dataset) => contribution(dataset, { whole: { level: "" }, parts: ["county"] }),
  completion: (dataset) => completion(dataset),
  pace: (dataset) => pace(dataset),
  "required run rate": (dataset) => requiredRunRate(dataset),
  "target level": (dataset) => targetLevel(dataset),
  "plan against result": (dataset) => planAgainstResult(dataset),
  "pipeline rate": (dataset) => pipelineRate(dataset),
  rank: (dataset) => rank(dataset),
  "change of rank": (dataset) => rank(dataset, { compareWith: 1 }),
  benchmark: (dataset) => benchmark(dataset),
  outliers: (dataset) => outliers(dataset),
  "published against computed": (dataset) => publishedAgainstComputed(dataset),
  coverage: (dataset) => coverage(dataset, { regions: { as: "两县", members: regions } }),
  formula: (dataset) => evaluateFormula(dataset, formula),
  revision: (dataset) => revision(dataset),
};

/** Every verb, those that make observations as a table of them. */
export const verbs: typeof comparing = {
  ...comparing,
  "derived ratio": (dataset) => toTable(deriveRatio(dataset, ratio)),
  "derived formula": (dataset) => toTable(deriveFormula(dataset, formula)),
  "sums over regions": (dataset) => toTable(aggregateRegions(dataset, { as: "两县", members: regions })),
  "sums over levels": (dataset) => toTable(aggregateLevels(dataset)),
  "sums over stages": (dataset) => toTable(aggregateStages(dataset, { members: ["applied", "recognised"] })),
  "sums over time": (dataset) => toTable(aggregateTime(dataset, { to: "annual" })),
  cumulative: (dataset) => toTable(cumulative(dataset)),
  "single periods": (dataset) => toTable(singlePeriods(dataset)),
};

const keyNames = ["indicator", "region", "period", "level", "stage", "scenario", "vintage"];
const origin = new Set(["file", "line", "column"]);

/** What stands in each row of a table, by its key; without the cell that it was read from. */
export function figuresOf(table: ColumnTable): Map<string, Readonly<Record<string, unknown>>> {
  const names = table.columnNames().filter((name) => !origin.has(name));
  const columns = names.map((name) => table.array(name));
  const keys = keyNames.map((name) => table.array(name));
  return new Map(
    Array.from({ length: table.numRows() }, (_, row) => [
      keys.map((key) => key[row]).join("|"),
      Object.fromEntries(names.map((name, at) => [name, columns[at]?.[row]])),
    ]),
  );
}

/** The same as text, a line for each row, in the order of their keys. */
export function linesOf(table: ColumnTable): string[] {
  return [...figuresOf(table)].map(([key, figures]) => `${key} ${JSON.stringify(figures)}`).sort();
}
