import { aggregateLevels, aggregateRegions, aggregateStages } from "../../src/table/aggregate.ts";
import { aggregateTime } from "../../src/table/aggregate-time.ts";
import { cumulative } from "../../src/table/cumulative.ts";
import { singlePeriods } from "../../src/table/single-periods.ts";
import * as made from "./indicators.ts";
import { derivedTable, prove } from "./proofs.ts";
import type { Material } from "./random-tables.ts";
import * as reference from "./reference-sums.ts";

const material: Material = {
  indicators: [made.patents, made.expenditure, made.enterprises, made.satisfaction, made.realGrowth],
  cycles: ["annual", "fiscal", "quarter", "to-date"],
  levels: ["", "county", "provincial"],
  stages: ["", "applied", "recognised"],
  vintages: ["旧", ""],
};
const reasons = ["none", "part_missing", "not_additive"];

prove({
  name: "sums over regions",
  material: {
    ...material,
    together: [
      [made.expenditure, made.product, made.intensity],
      [made.expenditure, made.product, made.intensity],
      [made.patents, made.satisfaction],
      [made.intensity, made.product],
      [made.enterprises],
    ],
    regions: ["甲县", "乙县", "丙县", "两县合计"],
    stages: [""],
  },
  reasons: [...reasons, "denominator_missing", "zero_denominator"],
  trial: (table, dataset, dice, rows) => {
    const known = [...new Set(rows.map(({ region }) => region))].filter((name) => name !== "两县合计");
    if (known.length === 0) return undefined;
    const members = dice.some(known, 3);
    const options = { as: "两县合计", members };
    return {
      found: derivedTable(dataset, aggregateRegions(dataset, options)),
      expected: reference.memberSums(table, { dimension: "region", ...options, isOfAll: true }),
    };
  },
});

prove({
  name: "sums over levels",
  material,
  reasons,
  trial: (table, dataset, dice, rows) => {
    const known = [...new Set(rows.map(({ level }) => level))].filter((name) => name !== "");
    const isOfAll = known.length > 0 && dice.chance(0.5);
    const members = isOfAll ? dice.some(known, 2) : known;
    return {
      found: derivedTable(dataset, aggregateLevels(dataset, isOfAll ? { members } : {})),
      expected: reference.memberSums(table, { dimension: "level", as: "", members, isOfAll }),
    };
  },
});

prove({
  name: "sums over stages",
  material,
  reasons,
  trial: (table, dataset, dice, rows) => {
    const known = [...new Set(rows.map(({ stage }) => stage))].filter((name) => name !== "");
    if (known.length === 0) return undefined;
    const members = dice.some(known, 2);
    return {
      found: derivedTable(dataset, aggregateStages(dataset, { members })),
      expected: reference.memberSums(table, { dimension: "stage", as: "", members, isOfAll: true }),
    };
  },
});

const withinYears: Material = {
  indicators: [made.patents, made.expenditure, made.enterprises, made.satisfaction],
  indicatorsEach: 1,
  cycles: ["annual", "fiscal", "half", "quarter", "month", "to-date"],
  scenarios: ["result", "target"],
};

for (const wholeYears of [false, true]) {
  const which = wholeYears ? "whole years" : "parts of years";

  prove({
    name: `sums over time of ${which}`,
    material: { ...withinYears, wholeYears },
    reasons,
    trial: (table, dataset, dice) => {
      const to = dice.pick(["quarter", "half", "annual"] as const);
      return {
        found: derivedTable(dataset, aggregateTime(dataset, { to: to === "half" ? "half-year" : to })),
        expected: reference.aggregateTime(table, to),
      };
    },
  });

  prove({
    name: `cumulative figures of ${which}`,
    material: { ...withinYears, wholeYears, cycles: ["half", "quarter", "month", "to-date"] },
    reasons,
    trial: (table, dataset) => ({
      found: derivedTable(dataset, cumulative(dataset)),
      expected: reference.cumulative(table),
    }),
  });

  prove({
    name: `single periods of ${which}`,
    material: { ...withinYears, wholeYears, cycles: ["month", "quarter", "to-date"] },
    reasons: [...reasons, "missing", "suppressed"],
    trial: (table, dataset) => ({
      found: derivedTable(dataset, singlePeriods(dataset)),
      expected: reference.singlePeriods(table),
    }),
  });
}
