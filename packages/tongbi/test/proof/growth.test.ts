import { averageGrowth } from "../../src/table/average-growth.ts";
import { fixedBaseIndex } from "../../src/table/fixed-base-index.ts";
import { movingAverage } from "../../src/table/moving-average.ts";
import { periodOverPeriod } from "../../src/table/period-over-period.ts";
import { revision } from "../../src/table/revision.ts";
import { yearOverYear } from "../../src/table/year-over-year.ts";
import * as made from "./indicators.ts";
import { yearsEarlier } from "./plain-table.ts";
import { prove } from "./proofs.ts";
import type { Material } from "./random-tables.ts";
import * as reference from "./reference-growth.ts";

const material: Material = {
  indicators: [
    made.patents,
    made.expenditure,
    made.enterprises,
    made.satisfaction,
    made.realGrowth,
    made.priceIndex,
    made.chainLink,
  ],
  cycles: ["annual", "fiscal", "half", "quarter", "month", "to-date"],
  levels: ["", "county"],
};
const vintages = ["2019年公报", "2020年公报", ""];
const comparisonReasons = [
  "none",
  "missing",
  "suppressed",
  "conflicting",
  "no_base_period",
  "base_missing",
  "base_suppressed",
  "zero_base",
  "negative_base",
  "ratio_kind",
];

prove({
  name: "year over year",
  material,
  reasons: comparisonReasons,
  trial: (table, dataset, dice) => {
    const [years, rateOfRatios] = [dice.chance(0.8) ? 1 : 2, dice.chance(0.2)];
    return {
      found: yearOverYear(dataset, { years, rateOfRatios }),
      expected: reference.yearOverYear(table, years, rateOfRatios),
    };
  },
});

prove({
  name: "year over year on a revised base",
  material: { ...material, vintages },
  reasons: comparisonReasons,
  trial: (table, dataset, dice, rows) => {
    const known = new Set(["", ...rows.map(({ vintage }) => vintage)]);
    const baseVintage = dice.pick(vintages.filter((vintage) => known.has(vintage)));
    return {
      found: yearOverYear(dataset, { baseVintage }),
      expected: reference.yearOverYearOnVintage(table, vintages, baseVintage),
    };
  },
});

prove({
  name: "period over period",
  material,
  reasons: [...comparisonReasons, "different_span"],
  trial: (table, dataset) => ({
    found: periodOverPeriod(dataset),
    expected: reference.periodOverPeriod(table),
  }),
});

prove({
  name: "fixed base index",
  material,
  reasons: [...comparisonReasons, "different_span", "part_missing"],
  trial: (table, dataset, dice, rows) => {
    // Of the kind of some row, but not always a period that the data have.
    const base = yearsEarlier(dice.pick(rows).period, dice.pick([0, 0, 0, 1, -1]));
    return { found: fixedBaseIndex(dataset, { base }), expected: reference.fixedBaseIndex(table, base) };
  },
});

prove({
  name: "average growth",
  material: { ...material, cycles: ["annual", "annual", "fiscal", "quarter", "to-date"] },
  reasons: comparisonReasons,
  tolerance: { average_growth: 1 },
  trial: (table, dataset, dice, rows) => {
    const end = dice.pick(rows).period;
    const start = yearsEarlier(end, 1 + dice.below(4));
    return {
      found: averageGrowth(dataset, { from: start, to: end }),
      expected: reference.averageGrowth(table, start, end),
    };
  },
});

prove({
  name: "moving average",
  material,
  reasons: ["none", "part_missing", "different_span"],
  trial: (table, dataset, dice) => {
    const [window, centred] = [2 + dice.below(3), dice.chance(0.5)];
    return {
      found: movingAverage(dataset, { window, centred }),
      expected: reference.movingAverage(table, window, centred),
    };
  },
});

prove({
  name: "revision",
  material: { ...material, vintages },
  reasons: ["none", "missing", "no_earlier_vintage", "zero_base", "negative_base", "ratio_kind"],
  trial: (table, dataset) => ({
    found: revision(dataset),
    expected: reference.revision(table, vintages),
  }),
});
