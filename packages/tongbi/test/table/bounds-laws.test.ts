import type { ColumnTable } from "arquero";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { averageGrowth } from "../../src/table/average-growth.ts";
import { contribution } from "../../src/table/contribution.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { movingAverage } from "../../src/table/moving-average.ts";
import { pace } from "../../src/table/pace.ts";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { requiredRunRate } from "../../src/table/required-run-rate.ts";
import { revision } from "../../src/table/revision.ts";
import { targetLevel } from "../../src/table/target-level.ts";
import { type BoundedFigure, boundedFigure } from "../calc/bounded-figures.ts";
import { datasetOf, type Given } from "../model/dataset-of.ts";
import { unitsApart } from "../proof/rational.ts";
import { chainLink } from "./chain-link.ts";
import { growthOf } from "./growth-of.ts";
import { type Figure, observation } from "./withheld.ts";

/** How a verb is asked for the one result of some figures. */
interface Law {
  readonly column: string;
  /** Key of each figure. */
  readonly keys: readonly Partial<Given>[];
  readonly verb: (dataset: Dataset) => ColumnTable;
  /** A column of `yes` and `no` that is told where it is certain. */
  readonly answer?: string;
  /** Least digits of its figures, −40 unless given. */
  readonly min?: number;
  /** By how many doubles the result of known figures may be off. */
  readonly tolerance?: number;
}

const stations = "grassroots_research_stations";
const years: Partial<Given>[] = [{ period: "2015" }, { period: "2016" }, { period: "2017" }];
const halfYear: Partial<Given>[] = [{ period: "2017-01/06" }, { period: "2017", scenario: "target" }];
const partAndWhole: Partial<Given>[] = ["county", ""].flatMap((level) => [
  { level, period: "2016" },
  { level, period: "2017" },
]);
const contributed = (dataset: Dataset): ColumnTable =>
  contribution(dataset, { whole: { level: "" }, parts: ["county"], from: "2017" });
const steps = { schedule: { steps: [1.5, 2, 0, 7] }, indicator: "patent_applications" };

const ofLinks = (years: readonly string[]): Partial<Given>[] =>
  years.map((period) => ({ indicator: chainLink, period }));
const releases: Partial<Given>[] = [{}, { vintage: "快报" }];
const grown = (indicator: string): Partial<Given>[] => [
  { indicator, period: "2017" },
  { indicator, period: "2016" },
  { indicator: growthOf(indicator), period: "2017", scenario: "target" },
];
const level = (dataset: Dataset): ColumnTable => targetLevel(dataset, { from: "2017" });
const levelLaws = ["level_needed", "shortfall", "completion"].flatMap((column): Law[] => [
  { column, keys: grown("patent_applications"), verb: level },
  { column, keys: grown("rd_expenditure"), verb: level },
  {
    column,
    keys: grown("patent_applications").slice(0, 2),
    verb: (dataset) => targetLevel(dataset, { from: "2017", growth: 12.5 }),
  },
]);

const laws: readonly Law[] = [
  {
    column: "rate",
    keys: [
      { indicator: stations, stage: "recognised" },
      { indicator: stations, stage: "filed" },
    ],
    verb: pipelineRate,
    answer: "over_100",
  },
  {
    column: "moving_average",
    keys: years,
    verb: (dataset) => movingAverage(dataset, { window: 3, from: "2017" }),
  },
  {
    column: "moving_average",
    keys: years,
    verb: (dataset) => movingAverage(dataset, { window: 2, centred: true, from: "2016", to: "2016" }),
  },
  {
    column: "average_growth",
    keys: years.slice(1),
    verb: (dataset) => averageGrowth(dataset, { from: "2016", to: "2017" }),
    min: 1,
  },
  {
    column: "average_growth",
    keys: [{ period: "2010" }, { period: "2017" }],
    verb: (dataset) => averageGrowth(dataset, { from: "2010", to: "2017" }),
    min: 1,
    tolerance: 1,
  },
  { column: "contribution", keys: partAndWhole, verb: contributed, answer: "opposed" },
  { column: "pull", keys: partAndWhole, verb: contributed },
  { column: "change", keys: partAndWhole, verb: contributed },
  { column: "whole_change", keys: partAndWhole, verb: contributed },
  { column: "pace", keys: halfYear, verb: (dataset) => pace(dataset) },
  { column: "pace", keys: halfYear, verb: (dataset) => pace(dataset, steps) },
  { column: "required", keys: halfYear, verb: (dataset) => requiredRunRate(dataset) },
  { column: "remaining", keys: halfYear, verb: (dataset) => requiredRunRate(dataset) },
  { column: "excess", keys: halfYear, verb: (dataset) => requiredRunRate(dataset) },
  { column: "required_whole", keys: halfYear, verb: (dataset) => requiredRunRate(dataset) },
  {
    column: "index",
    keys: [{ period: "2015" }, { period: "2017" }],
    verb: (dataset) => fixedBaseIndex(dataset, { base: "2015", from: "2017" }),
  },
  {
    column: "index",
    keys: ofLinks(["2015", "2016", "2017"]),
    verb: (dataset) => fixedBaseIndex(dataset, { base: "2014", from: "2017" }),
  },
  {
    column: "index",
    keys: ofLinks(["2014", "2015", "2016"]),
    verb: (dataset) => fixedBaseIndex(dataset, { base: "2016", to: "2014" }),
  },
  { column: "revision", keys: releases, verb: (dataset) => revision(dataset), answer: "sign" },
  { column: "relative_revision", keys: releases, verb: (dataset) => revision(dataset) },
  ...levelLaws,
];

/** Every choice of one of each. */
function choices<T>(of: readonly (readonly T[])[]): T[][] {
  return of.reduce<T[][]>((all, some) => all.flatMap((one) => some.map((next) => [...one, next])), [[]]);
}

test.each(laws.map((law, at) => [`${law.column} (${at})`, law] as const))(
  "whatever the figures within the bounds, %s is within its interval, of which both ends are reached",
  (_, { column, keys, verb, answer, min = -40, tolerance = 0 }) => {
    const resultOf = (figures: readonly Figure[]): Record<string, unknown> => {
      const table = verb(datasetOf(figures.map((figure, at) => observation(figure, keys[at]))));
      const names = [column, `${column}_lower`, `${column}_upper`, ...(answer ? [answer] : [])];
      return Object.fromEntries(names.map((name) => [name, table.get(name, 0)]));
    };
    const given = fc.record({ figure: boundedFigure(min, 400), isKnown: fc.boolean() });
    let [intervals, answers] = [0, 0];
    fc.assert(
      fc.property(fc.array(given, { minLength: keys.length, maxLength: keys.length }), (all) => {
        fc.pre(all.some(({ isKnown }) => !isKnown));
        const withheld = resultOf(all.map(({ figure, isKnown }) => (isKnown ? figure.inside : figure)));
        const endsOf = ({ lower, upper, inside }: BoundedFigure, isKnown: boolean): number[] =>
          isKnown ? [inside] : [lower, upper];
        const corners = choices(all.map(({ figure, isKnown }) => endsOf(figure, isKnown))).map(resultOf);
        const inside = resultOf(all.map(({ figure }) => figure.inside));
        expect([inside[`${column}_lower`], inside[`${column}_upper`]]).toEqual([null, null]);
        if (answer) {
          const told = new Set([...corners, inside].map((one) => one[answer]));
          if (withheld[answer] !== "") expect([...told]).toEqual([withheld[answer]]);
          answers += Number(withheld[answer] !== "");
        }
        const lower = withheld[`${column}_lower`] as number | null;
        const upper = withheld[`${column}_upper`] as number | null;
        if (lower === null || upper === null) return;
        intervals++;
        const slack = (end: number, result: number): boolean => unitsApart(end, result) <= tolerance;
        const result = inside[column] as number;
        expect((lower <= result && result <= upper) || slack(lower, result) || slack(upper, result)).toBe(
          true,
        );
        const known = corners.map((one) => one[column] as number);
        expect(unitsApart(lower, Math.min(...known))).toBeLessThanOrEqual(1 + tolerance);
        expect(unitsApart(upper, Math.max(...known))).toBeLessThanOrEqual(1 + tolerance);
      }),
      { numRuns: 100 },
    );
    expect(intervals).toBeGreaterThan(10);
    if (answer) expect(answers).toBeGreaterThan(10);
  },
);
