import type { Indicator } from "../../src/model/indicator.ts";
import { contribution } from "../../src/table/contribution.ts";
import { deriveRatio } from "../../src/table/derive-ratio.ts";
import type { PartsOfWhole } from "../../src/table/parts-of-whole.ts";
import { pipelineRate } from "../../src/table/pipeline-rate.ts";
import { rank } from "../../src/table/rank.ts";
import { share } from "../../src/table/share.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import * as made from "./indicators.ts";
import { PlainTable } from "./plain-table.ts";
import { derivedTable, prove } from "./proofs.ts";
import type { Dice, Material, Observation } from "./random-tables.ts";
import { yearOverYearOfDerived } from "./reference-growth.ts";
import * as reference from "./reference-parts.ts";

const names = ["indicator", "region", "level", "stage"] as const;

/** A whole that the table has, its parts, and the same in the words of both computations; undefined where nothing is a part. */
function randomWhole(dice: Dice, rows: readonly Observation[]) {
  const name = dice.pick(names);
  const textOf = (row: Observation): string => (name === "indicator" ? row.indicator.id : row[name]);
  const row = dice.pick(rows);
  const known = [...new Set(rows.map(textOf))].filter((text) => text !== "" && text !== textOf(row));
  if (known.length === 0) return undefined;
  const parts = dice.some(known, 3);
  const options = { whole: { [name]: textOf(row) } as PartsOfWhole["whole"], parts };
  const whole = { [name]: row[name] } as reference.WholeName;
  return { options, whole, isPart: (part: Observation): boolean => parts.includes(textOf(part)) };
}

const material: Material = {
  indicators: [made.expenditure, made.product, made.patents, made.enterprises, made.satisfaction],
  indicatorsEach: 3,
  cycles: ["annual", "quarter", "to-date"],
  levels: ["", "county", "provincial"],
  stages: ["", "applied"],
  vintages: ["旧", ""],
};

prove({
  name: "share",
  material,
  reasons: [
    "none",
    "missing",
    "denominator_missing",
    "zero_denominator",
    "suppressed",
    "unit_mismatch",
    "not_additive",
  ],
  trial: (table, dataset, dice, rows) => {
    const found = randomWhole(dice, rows);
    return (
      found && {
        found: share(dataset, found.options),
        expected: reference.share(table, found.whole, found.isPart),
      }
    );
  },
});

prove({
  name: "contribution and pull",
  material,
  reasons: [
    "none",
    "missing",
    "no_base_period",
    "base_missing",
    "zero_base",
    "negative_base",
    "denominator_missing",
    "zero_change",
    "unit_mismatch",
    "not_additive",
  ],
  // Rounded once in the unit of the whole and once in that of the part.
  tolerance: { whole_change: 1 },
  trial: (table, dataset, dice, rows) => {
    const found = randomWhole(dice, rows);
    const years = dice.chance(0.8) ? 1 : 2;
    return (
      found && {
        found: contribution(dataset, { ...found.options, years }),
        expected: reference.contribution(table, found.whole, found.isPart, years),
      }
    );
  },
});

const ratios: readonly (readonly [Indicator, Indicator, Indicator])[] = [
  [made.intensity, made.expenditure, made.product],
  [made.density, made.patents, made.population],
  [made.density, made.enterprises, made.population],
];

prove({
  name: "ratio of two indicators",
  material: {
    ...material,
    together: [
      [made.expenditure, made.product],
      [made.expenditure, made.product, made.intensity],
      [made.patents, made.population],
      [made.enterprises, made.population],
    ],
    vintages: ["更旧", "旧", ""],
  },
  reasons: ["none", "missing", "denominator_missing", "zero_denominator", "suppressed", "unit_mismatch"],
  trial: (table, dataset, dice, rows) => {
    const known = new Set(rows.map((row) => row.indicator));
    const [indicator, numerator, denominator] = dice.pick(
      ratios.filter(([, above]) => known.has(above)).concat(ratios.slice(0, 1)),
    );
    const lag = dice.below(2);
    const options = { indicator, numerator: numerator.id, denominator: denominator.id, lag };
    return {
      found: derivedTable(dataset, deriveRatio(dataset, options)),
      expected: reference.ratio(table, indicator, numerator, denominator, lag),
    };
  },
});

prove({
  name: "points of a derived ratio",
  material: {
    ...material,
    together: [[made.expenditure, made.product]],
    cycles: ["annual", "quarter"],
    levels: [""],
    stages: [""],
  },
  reasons: ["none", "ratio_kind", "no_base_period", "denominator_missing", "zero_denominator"],
  trial: (table, dataset, dice) => {
    const { intensity, expenditure, product } = made;
    const options = { indicator: intensity, numerator: expenditure.id, denominator: product.id };
    const derived = new PlainTable(reference.derivedRows(table, intensity, expenditure, product));
    if (derived.results().length === 0) return undefined;
    // A percentage of so many digits has no places left that could be rounded.
    if (derived.rows.some(({ value }) => typeof value === "number" && Math.abs(value) > 1e13))
      return undefined;
    const rateOfRatios = dice.chance(0.3);
    const found = yearOverYear(deriveRatio(dataset, options), { indicator: intensity.id, rateOfRatios });
    return { found, expected: yearOverYearOfDerived(derived, rateOfRatios) };
  },
});

prove({
  name: "pipeline rate",
  material: {
    ...material,
    indicators: [{ ...made.patents }, made.satisfaction, made.enterprises],
    levels: ["", "county"],
    regions: ["甲县", "乙县"],
    indicatorsEach: 1,
    stages: ["", "filed", "applied", "recognised"],
  },
  reasons: ["none", "missing", "denominator_missing", "zero_denominator", "suppressed", "not_applicable"],
  trial: (table, dataset, dice) => {
    const lag = dice.below(2);
    // Where an indicator lists no stages they come in the order of all that are known.
    const stages = ["filed", "applied", "recognised"];
    return {
      found: pipelineRate(dataset, { lag }),
      expected: reference.pipelineRate(table, lag, () => stages),
    };
  },
});

const regions = ["甲县", "乙县", "丙县", "丁区", "合计"];

prove({
  name: "rank",
  material: {
    indicators: [made.patents, made.accidents, made.satisfaction, made.product],
    cycles: ["annual", "half"],
    regions,
    levels: ["", "county"],
    vintages: ["旧", ""],
  },
  reasons: ["none", "missing", "not_applicable", "no_base_period", "base_missing"],
  trial: (table, dataset, dice) => {
    const compareWith = dice.chance(0.5) ? 1 : undefined;
    const order = dice.pick([undefined, undefined, "ascending", "descending"] as const);
    const isAscending = ({ direction }: Indicator): boolean =>
      order === undefined ? direction === "lower_better" : order === "ascending";
    const options = {
      ...(order === undefined ? {} : { order }),
      ...(compareWith === undefined ? {} : { compareWith }),
    };
    const isRanked = (region: string): boolean => region !== "合计";
    return {
      found: rank(dataset, options),
      expected: reference.rank(table, isRanked, isAscending, compareWith),
    };
  },
});
