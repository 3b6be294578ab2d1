import type { GapReason } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import {
  baseGap,
  cycleOf,
  double,
  type Expected,
  figureOf,
  gapOf,
  isAdditive,
  isPoints,
  keyText,
  monthsTo,
  numberOf,
  partOf,
  type PlainTable,
  signGap,
  together,
  yearOf,
  yearsEarlier,
} from "./plain-table.ts";
import type { Observation } from "./random-tables.ts";
import { Rational } from "./rational.ts";

const hundred = new Rational(100n);
const whole = (count: number): Rational => new Rational(BigInt(count));

const isFlow = ({ kind }: Indicator): boolean => kind === "flow";

/** Whether a flow of the period is all of its year so far. */
const isSoFar = (period: string): boolean => cycleOf(period) === "to-date" || partOf(period) === 1;

/**
 * The target of a result: that of its key; within the year, where it has none of its own, that of the year, but for a flow
 * of a later month, quarter or half alone.
 */
function targetOf(table: PlainTable, row: Observation, indicator: Indicator): Observation | undefined {
  const other = { indicator, scenario: "target" as const };
  const own = table.beside(row, other);
  if (own && gapOf(own) !== "missing") return own;
  if (cycleOf(row.period) === "fiscal" || (isFlow(row.indicator) && !isSoFar(row.period))) return own;
  return table.beside(row, { ...other, period: String(yearOf(row.period)) }) ?? own;
}

/** A target, and whether it is one of the year: that of a quarter alone says nothing of the year's pace. */
interface Found {
  readonly target: Observation | undefined;
  readonly isOfYear: boolean;
}

const ownTarget = (table: PlainTable, row: Observation): Found => ({
  target: targetOf(table, row, row.indicator),
  isOfYear: false,
});

/** The target of the year that a result of the year so far lies in; where there is none, that of the result. */
function yearTarget(table: PlainTable, row: Observation): Found {
  const period = cycleOf(row.period) === "fiscal" ? row.period : String(yearOf(row.period));
  const isAlone = isFlow(row.indicator) && !isSoFar(row.period);
  const target = isAlone ? undefined : table.beside(row, { scenario: "target", period });
  return target ? { target, isOfYear: true } : ownTarget(table, row);
}

function targetGap(target: Observation | undefined): GapReason {
  const reason = target ? gapOf(target) : "missing";
  if (reason !== "none") return reason === "missing" ? "no_target" : reason;
  const asked = figureOf(target);
  return asked?.sign === 0 ? "zero_target" : asked && asked.sign < 0 ? "not_applicable" : "none";
}

const first = (...reasons: readonly GapReason[]): GapReason =>
  reasons.find((reason) => reason !== "none") ?? "none";

/** A rate that the source has published is no result that a target is set for. */
function resultsWithTargets(table: PlainTable): Observation[] {
  return table.results().filter(({ indicator }) => indicator.publishes === undefined);
}

/** Results of the newest vintage, each with its target and what completion comes to. */
function completed(table: PlainTable, find = ownTarget) {
  return resultsWithTargets(table).map((row) => {
    const { target, isOfYear } = find(table, row);
    const [value, asked] = [figureOf(row), figureOf(target)];
    const gap = first(gapOf(row), targetGap(target));
    const completion = gap === "none" && value && asked ? value.over(asked).times(hundred) : undefined;
    return { row, target, isOfYear, value, asked, gap, completion, status: together(row, target) };
  });
}

/** result / target × 100, never clamped (DOMAIN.md 1, 完成年度任务). */
export function completion(table: PlainTable): Expected[] {
  return completed(table).map(({ row, target, value, asked, gap, completion, status }) => {
    const beyond = value && asked && value.minus(asked).sign;
    const isMet = row.indicator.direction === "lower_better" ? (beyond ?? 0) <= 0 : (beyond ?? 0) >= 0;
    return {
      key: keyText(row),
      figures: {
        value: numberOf(row),
        target: numberOf(target),
        completion: double(completion),
        target_met: beyond === undefined ? "" : isMet ? "yes" : "no",
        gap,
        status,
      },
    };
  });
}

/** What is due when: shares of the target added up, or what each quarter or month is to bring; a twelfth a month unless given. */
export type Plan = { readonly shares: readonly number[] } | { readonly steps: readonly number[] } | undefined;

/** The part of the target that is due at the end of a period, and the whole that it is a part of; undefined where nothing is said. */
function dueAt(
  { period, indicator }: Observation,
  plan: Plan,
  target: Rational | undefined,
): readonly [Rational, Rational | undefined] | undefined {
  const months = monthsTo(period);
  if (isFlow(indicator) && !isSoFar(period)) return undefined;
  if (!plan) return isFlow(indicator) || months === 12 ? [whole(months), whole(12)] : undefined;
  const parts = "shares" in plan ? plan.shares : plan.steps;
  const count = (months * parts.length) / 12;
  if (!Number.isInteger(count)) return undefined;
  if ("shares" in plan) return [Rational.of(plan.shares[count - 1] ?? 0), hundred];
  const steps = plan.steps.slice(0, count).map((step) => Rational.of(step));
  return [steps.reduce((sum, step) => sum.plus(step), whole(0)), target];
}

/** completion − the share of the target that is due (DOMAIN.md 1, 序时进度). */
export function pace(table: PlainTable, plan: Plan): Expected[] {
  return completed(table, yearTarget).map(({ row, target, isOfYear, asked, gap, completion, status }) => {
    const [part, of] = (isOfYear || !target ? dueAt(row, plan, asked) : undefined) ?? [];
    const schedule = part && of && of.sign > 0 ? part.over(of).times(hundred) : undefined;
    const isKnown = completion && schedule;
    return {
      key: keyText(row),
      figures: {
        value: numberOf(row),
        target: numberOf(target),
        completion: double(completion),
        schedule: double(schedule),
        pace: isKnown ? completion.minus(schedule).toDouble() : null,
        gap: first(gap, schedule ? "none" : "no_schedule"),
        status,
      },
    };
  });
}

/** (target − result) / months or quarters left, 0 where the target is reached. */
export function requiredRunRate(
  table: PlainTable,
  monthsEach: number,
  isCount: (indicator: Indicator) => boolean,
): Expected[] {
  return completed(table, yearTarget).map(
    ({ row, target, isOfYear, value, asked, gap: ofTarget, status }) => {
      const left = (12 - monthsTo(row.period)) / monthsEach;
      const isWhole = Number.isInteger(left);
      let gap = first(
        ofTarget,
        isAdditive(row.indicator) ? "none" : "not_additive",
        !isOfYear || (isFlow(row.indicator) && !isSoFar(row.period)) ? "different_span" : "none",
      );
      const missing = gap === "none" && value && asked ? asked.minus(value) : undefined;
      const isReached = missing && missing.sign <= 0;
      if (missing && !isReached && left === 0) gap = "undefined_result";
      if (missing && !isReached && !isWhole) gap = "different_span";
      const required =
        gap === "none" && missing ? (isReached ? whole(0) : missing.over(whole(left))) : undefined;
      return {
        key: keyText(row),
        figures: {
          target: numberOf(target),
          remaining: missing ? (isReached ? 0 : missing.toDouble()) : null,
          excess: missing ? (isReached ? whole(0).minus(missing).toDouble() : 0) : null,
          periods_left: isWhole ? left : null,
          required: double(required),
          required_whole: required && isCount(row.indicator) ? required.ceiling().toDouble() : null,
          gap,
          status,
        },
      };
    },
  );
}

/** The level that a growth asks for: base × (1 + growth), of counts rounded up (DOMAIN.md 1, target given as growth). */
export function targetLevel(
  table: PlainTable,
  asked: number | ReadonlyMap<string, Indicator>,
  isCount: (indicator: Indicator) => boolean,
): Expected[] {
  return resultsWithTargets(table).map((row) => {
    const published = typeof asked === "number" ? undefined : asked.get(row.indicator.id);
    const target = published && targetOf(table, row, published);
    const period = yearsEarlier(target?.period ?? row.period, 1);
    const base = table.at(row, { period });
    const reason = target ? gapOf(target) : "missing";
    const ofTarget =
      typeof asked === "number" || reason === "none" ? "none" : reason === "missing" ? "no_target" : reason;
    const growth =
      typeof asked === "number"
        ? Rational.of(asked)
        : target && figureOf(target)?.shifted(target.indicator.unit.exponent + 2);
    const refusal = first(ofTarget, isPoints(row.indicator) ? "ratio_kind" : "none");
    const [value, before] = [figureOf(row), figureOf(base)];
    const exact =
      refusal === "none" && growth && before && before.sign > 0
        ? before.times(hundred.plus(growth)).over(hundred)
        : undefined;
    const needed = exact && (isCount(row.indicator) ? exact.ceiling() : exact).toDouble();
    // What follows goes by the level as it is stated.
    const level = needed === undefined ? undefined : Rational.of(needed);
    const gap = first(gapOf(row), refusal, baseGap(base), before ? signGap(before) : "none");
    const isKnown = gap === "none" && value && level;
    const ofLevel =
      level && level.sign === 0 ? "zero_target" : level && level.sign < 0 ? "not_applicable" : "none";
    return {
      key: keyText(row),
      figures: {
        value: numberOf(row),
        base_period: period,
        base_value: numberOf(base),
        growth_target: growth ? growth.toDouble() : null,
        level_needed: needed ?? null,
        shortfall: isKnown ? level.minus(value).toDouble() : null,
        completion: isKnown && level.sign > 0 ? value.over(level).times(hundred).toDouble() : null,
        gap: first(gap, ofLevel),
      },
    };
  });
}

/** Next year's plan − result, and in per cent of the result. */
export function planAgainstResult(table: PlainTable): Expected[] {
  return table.results().map((row) => {
    const period = yearsEarlier(row.period, -1);
    const plan = table.beside(row, { scenario: "plan", period });
    const [value, planned] = [figureOf(row), figureOf(plan)];
    const reason = plan ? gapOf(plan) : "missing";
    const absent = first(gapOf(row), reason === "missing" ? "no_plan" : reason);
    const change = absent === "none" && value && planned ? planned.minus(value) : undefined;
    const gap = first(
      absent,
      isPoints(row.indicator) ? "ratio_kind" : "none",
      change && value ? signGap(value) : "none",
    );
    return {
      key: keyText(row),
      figures: {
        value: numberOf(row),
        plan_period: period,
        plan: numberOf(plan),
        difference: double(change),
        growth_rate: gap === "none" && change && value ? change.over(value).times(hundred).toDouble() : null,
        gap,
        status: together(row, plan),
      },
    };
  });
}
