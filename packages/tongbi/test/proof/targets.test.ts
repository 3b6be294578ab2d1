import type { Indicator } from "../../src/model/indicator.ts";
import { completion } from "../../src/table/completion.ts";
import { pace } from "../../src/table/pace.ts";
import { planAgainstResult } from "../../src/table/plan-against-result.ts";
import { requiredRunRate } from "../../src/table/required-run-rate.ts";
import { targetLevel } from "../../src/table/target-level.ts";
import * as made from "./indicators.ts";
import { prove } from "./proofs.ts";
import type { Dice, Material } from "./random-tables.ts";
import * as reference from "./reference-targets.ts";

const material: Material = {
  indicators: [
    made.patents,
    made.accidents,
    made.expenditure,
    made.enterprises,
    made.satisfaction,
    made.patentGrowth,
  ],
  cycles: ["annual", "annual", "fiscal", "half", "quarter", "month", "to-date"],
  levels: ["", "county"],
  scenarios: ["result", "target"],
  vintages: ["旧", ""],
};
const reasons = ["none", "missing", "suppressed", "no_target", "zero_target", "not_applicable"];

const counts = new Set<Indicator>([made.patents, made.accidents, made.enterprises]);
const isCount = (indicator: Indicator): boolean => counts.has(indicator);

prove({
  name: "completion",
  material,
  reasons,
  trial: (table, dataset) => ({ found: completion(dataset), expected: reference.completion(table) }),
});

/** A share by which something is due at the end of each quarter or month, rising to a hundred. */
function randomShares(dice: Dice): number[] {
  const count = dice.pick([4, 12]);
  const shares = Array.from({ length: count - 1 }, () => Number(`${dice.below(100)}.${dice.below(100)}`));
  return [...shares.sort((a, b) => a - b), 100];
}

prove({
  name: "pace on a linear schedule",
  material,
  reasons: [...reasons, "no_schedule"],
  trial: (table, dataset) => ({ found: pace(dataset), expected: reference.pace(table, undefined) }),
});

prove({
  name: "pace on a given schedule",
  material: { ...material, indicators: material.indicators?.slice(0, 5) ?? [], indicatorsEach: 1 },
  reasons: [...reasons, "no_schedule"],
  trial: (table, dataset, dice, rows) => {
    const steps = Array.from({ length: dice.pick([4, 12]) }, () =>
      Number(`${dice.below(50)}.${dice.below(1000)}`),
    );
    const schedule = dice.chance(0.5) ? { shares: randomShares(dice) } : { steps };
    const indicator = rows[0]?.indicator.id ?? "";
    return { found: pace(dataset, { schedule, indicator }), expected: reference.pace(table, schedule) };
  },
});

prove({
  name: "required run rate",
  material,
  reasons: [...reasons, "not_additive", "different_span", "undefined_result"],
  trial: (table, dataset, dice) => {
    const per = dice.pick(["month", "quarter"] as const);
    return {
      found: requiredRunRate(dataset, { per }),
      expected: reference.requiredRunRate(table, per === "month" ? 1 : 3, isCount),
    };
  },
});

const growthReasons = [
  "none",
  "missing",
  "no_base_period",
  "base_missing",
  "zero_base",
  "negative_base",
  "ratio_kind",
];

prove({
  name: "target level of one growth",
  material,
  reasons: growthReasons,
  trial: (table, dataset, dice) => {
    const growth = Number(`${dice.below(200) - 99}.${dice.below(1000)}`);
    return {
      found: targetLevel(dataset, { growth }),
      expected: reference.targetLevel(table, growth, isCount),
    };
  },
});

prove({
  name: "target level of growth targets in the data",
  material: {
    ...material,
    together: [
      [made.patents, made.patentGrowth],
      [made.patents, made.patentGrowth],
      [made.expenditure, made.expenditureGrowth],
      [made.satisfaction, made.satisfactionGrowth],
    ],
  },
  reasons: [...growthReasons, "no_target", "zero_target", "not_applicable", "suppressed"],
  trial: (table, dataset, _dice, rows) => {
    const known = new Map(rows.map(({ indicator }) => [indicator.publishes?.indicator ?? "", indicator]));
    return { found: targetLevel(dataset), expected: reference.targetLevel(table, known, isCount) };
  },
});

prove({
  name: "plan against result",
  material: { ...material, scenarios: ["result", "plan"] },
  reasons: ["none", "missing", "suppressed", "no_plan", "ratio_kind", "zero_base", "negative_base"],
  trial: (table, dataset) => ({
    found: planAgainstResult(dataset),
    expected: reference.planAgainstResult(table),
  }),
});
