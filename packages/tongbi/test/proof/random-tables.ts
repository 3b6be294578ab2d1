import { type Dataset, scenarioCodes } from "../../src/model/dataset.ts";
import { DatasetBuilder } from "../../src/model/dataset-builder.ts";
import type { Scenario } from "../../src/model/dimension.ts";
import { gapCode, type GapReason, gapReasons } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { parsePeriod, type Period } from "../../src/model/period.ts";
import { type StatusCode, statusSet } from "../../src/model/status.ts";

/** Tables that each calculation is proved on: some thirty thousand in all. With TONGBI_PROOF_TABLES=10000 so many each. */
export const tables: number = Number(process.env["TONGBI_PROOF_TABLES"] ?? 1000);

/** One row of a table, in words. */
export interface Observation {
  readonly indicator: Indicator;
  readonly region: string;
  /** ISO text. */
  readonly period: string;
  readonly level: string;
  readonly stage: string;
  readonly scenario: Scenario;
  readonly vintage: string;
  /** A number, or the reason why there is none. */
  readonly value: number | GapReason;
  readonly status: readonly StatusCode[];
}

export type Cycle = "annual" | "fiscal" | "half" | "quarter" | "month" | "to-date";

/** What tables are made of; where several are given each table has some of them. */
export interface Material {
  readonly indicators?: readonly Indicator[];
  readonly cycles: readonly Cycle[];
  readonly regions?: readonly string[];
  readonly levels?: readonly string[];
  readonly stages?: readonly string[];
  /** All of these in each table. */
  readonly scenarios?: readonly Scenario[];
  /** The oldest first, and the empty one last; all of these in each table. */
  readonly vintages?: readonly string[];
  /** Sets of indicators of which each table has one, whole; some of them all unless given. */
  readonly together?: readonly (readonly Indicator[])[];
  /** Indicators in each table, two at most unless given. */
  readonly indicatorsEach?: number;
  /** Every period of the years, so that sums over them can be whole. */
  readonly wholeYears?: boolean;
}

/** A sequence of random numbers that a seed determines. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  }

  /** From 0 up to, and without, 1. By "mulberry32" of Tommy Ettinger, in the public domain. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** Some of a list, one at least and `most` at most, in any order. */
  some<T>(from: readonly T[], most: number): T[] {
    return this.shuffled(from).slice(0, 1 + this.below(Math.min(most, from.length)));
  }

  shuffled<T>(from: readonly T[]): T[] {
    const list = [...from];
    for (let at = list.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [list[at], list[other]] = [list[other] as T, list[at] as T];
    }
    return list;
  }
}

/** The periods of a year, as ISO text. */
export function periodsOf(cycle: Cycle, year: number): string[] {
  const numbered = (count: number, text: (part: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => `${year}-${text(at + 1)}`);
  const two = (part: number): string => String(part).padStart(2, "0");
  switch (cycle) {
    case "annual":
      return [`${year}`];
    case "fiscal":
      return [`${year}-A1`];
    case "half":
      return numbered(2, (part) => `S${part}`);
    case "quarter":
      return numbered(4, (part) => `Q${part}`);
    case "month":
      return numbered(12, two);
    case "to-date":
      return numbered(12, (part) => `01/${two(part)}`);
  }
}

/** Some periods of a cycle that lie near each other: a few years, or a run of parts of two or three years. */
function randomPeriods(dice: Dice, cycle: Cycle, isWhole: boolean): string[] {
  const first = 2014 + dice.below(3);
  const years = Array.from({ length: 2 + dice.below(2) }, (_, at) => first + at);
  if (cycle === "annual" || cycle === "fiscal")
    return [...years, first + years.length].flatMap((year) => periodsOf(cycle, year));
  const count = periodsOf(cycle, first).length;
  const length = isWhole ? count : 2 + dice.below(Math.min(count - 1, 4));
  const from = isWhole ? 0 : dice.below(count - length + 1);
  return years.slice(0, 2).flatMap((year) => periodsOf(cycle, year).slice(from, from + length));
}

const digits = (dice: Dice, count: number): number => Math.floor(dice.next() * 10 ** count);

/** How figures of a table look; the last is of no file but of a calculation, and has all the places of a double. */
const styles: readonly ((dice: Dice) => number)[] = [
  (dice) => dice.below(40),
  (dice) => Number(`${digits(dice, 5)}.${dice.below(10)}`),
  (dice) => Number(`${digits(dice, 1 + dice.below(6))}.${digits(dice, 1 + dice.below(4))}`),
  (dice) => digits(dice, 8 + dice.below(8)),
  (dice) => Number(`${digits(dice, dice.below(7))}.${String(digits(dice, 9)).padStart(9, "0")}`),
  (dice) => Number(`${digits(dice, 15)}e-${dice.below(10)}`),
  (dice) => dice.next() * 10 ** (dice.below(9) - 3),
];

/** Reasons that stand in files come more often than those that only derived observations have. */
const reasons: readonly GapReason[] = [
  ...gapReasons.slice(1),
  ...([
    "missing",
    "missing",
    "missing",
    "suppressed",
    "suppressed",
    "not_applicable",
    "conflicting",
  ] as const),
];

const statuses: readonly (readonly StatusCode[])[] = [
  ...Array.from({ length: 12 }, () => []),
  ["P"],
  ["P"],
  ["E"],
  ["B"],
  ["B", "P"],
  ["D", "U"],
];

function randomValues(
  dice: Dice,
  indicators: readonly Indicator[],
): (indicator: Indicator) => number | GapReason {
  const usual = dice.pick(styles);
  const isMixed = dice.chance(0.25);
  let last = 100;
  return ({ kind, unit }) => {
    if (dice.chance(0.1)) return dice.pick(reasons);
    if (dice.chance(0.07)) return 0;
    if (dice.chance(0.06)) return last;
    const size = (isMixed ? dice.pick(styles) : usual)(dice);
    // Percentages mostly have the size of percentages, rates of growth always.
    const isPercentage = unit.quantity === "1" && indicators.length > 1 && dice.chance(0.7);
    const figure =
      isPercentage || kind === "growth_rate" ? Number(`${50 + dice.below(100)}.${dice.below(1000)}`) : size;
    last = dice.chance(0.06) ? -figure + 0 : figure;
    return last;
  };
}

/** Rows that a table has at most. */
const mostRows = 60;

/** The table of a seed: keys with holes, figures of many kinds, rows in random order. */
export function randomTable(seed: number, material: Material): Observation[] {
  const dice = new Dice(seed);
  const { scenarios = ["result"], vintages = [""], indicatorsEach = 2 } = material;
  const indicators = material.together
    ? dice.pick(material.together)
    : dice.some(material.indicators ?? [], indicatorsEach);
  const regions = dice.some(material.regions ?? ["甲县", "乙县", "丙县"], 4);
  const levels = dice.some(material.levels ?? [""], 3);
  const stages = dice.some(material.stages ?? [""], 3);
  const periods = [...new Set(dice.some(material.cycles, 2))].flatMap((cycle) =>
    randomPeriods(dice, cycle, material.wholeYears ?? false),
  );
  // Fewer of each until the table is short, so that what goes together stays together.
  const size = (): number =>
    [indicators, regions, levels, stages, scenarios, vintages, periods].reduce(
      (all, some) => all * some.length,
      1,
    );
  for (const some of [regions, levels, regions, stages, levels, regions, stages, levels])
    if (size() > mostRows && some.length > 1) some.pop();
  while (size() > 2 * mostRows && periods.length > 2) periods.splice(dice.below(periods.length), 1);
  const valueOf = randomValues(dice, indicators);
  const isAlike = dice.chance(0.75);
  const [holes, absent] = [dice.pick([0, 0.1, 0.3]), dice.pick([0, 0.1, 0.2])];
  const rows: Observation[] = [];
  for (const indicator of indicators)
    for (const region of regions)
      for (const level of isAlike ? levels : dice.some(material.levels ?? [""], 2))
        for (const stage of isAlike ? stages : dice.some(material.stages ?? [""], 2))
          for (const scenario of scenarios)
            for (const vintage of vintages) {
              if (dice.chance(absent)) continue;
              for (const period of periods) {
                if (dice.chance(holes)) continue;
                const value = valueOf(indicator);
                const status = dice.pick(statuses);
                rows.push({ indicator, region, period, level, stage, scenario, vintage, value, status });
              }
            }
  return dice.shuffled(rows);
}

const parsed = new Map<string, Period>();

function periodOf(text: string): Period {
  const known = parsed.get(text) ?? parsePeriod(text);
  if (!known) throw new Error(`no period ${text}`);
  parsed.set(text, known);
  return known;
}

/** The dataset that a table is read as; line n is the n-th row. @param vintages names in the order of their age, the oldest first */
export function datasetOfTable(rows: readonly Observation[], vintages: readonly string[] = []): Dataset {
  const builder = new DatasetBuilder(rows.length);
  for (const name of vintages) builder.vintage(name);
  rows.forEach(({ indicator, region, period, level, stage, scenario, vintage, value, status }, at) =>
    builder.add({
      indicator: builder.indicator(indicator),
      region: builder.region(region),
      period: builder.period(periodOf(period)),
      level: builder.level(level),
      stage: builder.stage(stage),
      vintage: builder.vintage(vintage),
      scenario: scenarioCodes.indexOf(scenario),
      value: typeof value === "number" ? value : Number.NaN,
      gap: typeof value === "number" ? 0 : gapCode(value),
      status: statusSet(status),
      file: builder.file("random.csv"),
      line: at + 1,
      column: 1,
    }),
  );
  return builder.build().dataset;
}
