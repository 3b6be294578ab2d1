import type { GapReason } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { type StatusCode, statusCodes } from "../../src/model/status.ts";
import { Rational } from "./rational.ts";
import type { Observation } from "./random-tables.ts";

/** A row that a calculation must give: its key, and by column what must stand there. */
export interface Expected {
  readonly key: string;
  readonly figures: Readonly<Record<string, number | string | null>>;
}

export type Key = Omit<Observation, "value" | "status">;

export function keyText({ indicator, region, period, level, stage, scenario, vintage }: Key): string {
  return [indicator.id, region, period, level, stage, scenario, vintage].join("|");
}

const seriesText = (key: Key): string => keyText({ ...key, period: "" });

/** Observations found by their keys, as text in maps. */
export class PlainTable {
  readonly rows: readonly Observation[];
  readonly #byKey: ReadonlyMap<string, Observation>;
  readonly #bySeries: Map<string, Observation[]> = new Map();
  /** By series without its vintage the vintages that it comes in. */
  readonly #vintages: Map<string, Set<string>> = new Map();

  constructor(rows: readonly Observation[]) {
    this.rows = rows;
    this.#byKey = new Map(rows.map((row) => [keyText(row), row]));
    for (const row of rows) {
      const series = this.#bySeries.get(seriesText(row));
      if (series) series.push(row);
      else this.#bySeries.set(seriesText(row), [row]);
      const bare = seriesText({ ...row, vintage: "" });
      const known = this.#vintages.get(bare);
      if (known) known.add(row.vintage);
      else this.#vintages.set(bare, new Set([row.vintage]));
    }
  }

  /** The observation of another period, scenario … of the same key otherwise. */
  at(key: Key, other: Partial<Key> = {}): Observation | undefined {
    return this.#byKey.get(keyText({ ...key, ...other }));
  }

  /** The observations of a series. */
  series(key: Key): readonly Observation[] {
    return this.#bySeries.get(seriesText(key)) ?? [];
  }

  /** Likewise with the vintage that a figure goes with: its own where the series has that, else the only one. */
  beside(key: Key, other: Partial<Key>): Observation | undefined {
    const vintage = this.vintageBeside({ ...key, ...other });
    return vintage === undefined ? undefined : this.at(key, { ...other, vintage });
  }

  vintageBeside(key: Key): string | undefined {
    const known = this.#vintages.get(seriesText({ ...key, vintage: "" })) ?? new Set<string>();
    if (known.has(key.vintage)) return key.vintage;
    return known.size === 1 ? [...known][0] : undefined;
  }

  /** The level and stage of an indicator, where it comes with no others anywhere. */
  onlyKind(id: string, scenario: string): Pick<Key, "level" | "stage"> | undefined {
    const kinds = new Map(
      this.rows
        .filter((row) => row.indicator.id === id && row.scenario === scenario)
        .map(({ level, stage }) => [`${level}|${stage}`, { level, stage }]),
    );
    return kinds.size === 1 ? [...kinds.values()][0] : undefined;
  }

  /** The rows that a table shows unless told otherwise. */
  results(): Observation[] {
    return this.rows.filter(({ scenario, vintage }) => scenario === "result" && vintage === "");
  }
}

/** The figure of an observation as a fraction; undefined where it is absent or a gap. */
export function figureOf(row: Observation | undefined): Rational | undefined {
  return row && typeof row.value === "number" ? Rational.of(row.value) : undefined;
}

export function gapOf(row: Observation): GapReason {
  return typeof row.value === "number" ? "none" : row.value;
}

export function numberOf(row: Observation | undefined): number | null {
  return row && typeof row.value === "number" ? row.value : null;
}

export function double(figure: Rational | undefined): number | null {
  return figure ? figure.toDouble() : null;
}

/** Why two cannot be compared: the reason of the value itself, no base in the data, what became of the base. */
export function comparisonGap(value: Observation, base: Observation | undefined): GapReason {
  if (gapOf(value) !== "none") return gapOf(value);
  return baseGap(base);
}

export function baseGap(base: Observation | undefined): GapReason {
  if (!base) return "no_base_period";
  const reason = gapOf(base);
  if (reason === "missing" || reason === "not_applicable") return "base_missing";
  return reason === "suppressed" ? "base_suppressed" : reason;
}

/** Why nothing can be divided by an observation. */
export function denominatorGap(row: Observation | undefined): GapReason {
  const reason = row ? gapOf(row) : "missing";
  return reason === "none" || reason === "suppressed" || reason === "conflicting"
    ? reason
    : "denominator_missing";
}

/** `zero_base` or `negative_base` of what no rate is a rate of. */
export function signGap(base: Rational): GapReason {
  return base.sign > 0 ? "none" : base.sign === 0 ? "zero_base" : "negative_base";
}

export const isChainLink = ({ kind, name }: Indicator): boolean =>
  kind === "index" && name.zh.includes("上年=100");

/** Whether a change is stated in points and has no rate. */
export const isPoints = (indicator: Indicator): boolean =>
  indicator.kind === "ratio" || indicator.kind === "growth_rate" || isChainLink(indicator);

export const isAdditive = ({ kind }: Indicator): boolean => kind === "flow" || kind === "stock";

/** Statuses of several observations together, as SDMX text. */
export function together(...rows: readonly (Pick<Observation, "status"> | undefined)[]): string {
  const all = new Set(rows.flatMap((row) => row?.status ?? []));
  const codes = statusCodes.filter((code) => all.has(code));
  return codes.length === 0 ? "A" : codes.join("");
}

/** What is said of an observation but for its being the first of a new series. */
export function withoutBreak(row: Observation | undefined): { readonly status: readonly StatusCode[] } {
  return { status: (row?.status ?? []).filter((code) => code !== "B") };
}

/**
 * The status of a comparison: what is said of both. A break counts where it lies after the base and up to the value, on an
 * observation between them too.
 */
export function comparedStatus(
  table: PlainTable,
  value: Observation | undefined,
  base: Observation | undefined,
): string {
  const between =
    value && base
      ? table
          .series(value)
          .filter(
            ({ period, status }) =>
              cycleOf(period) === cycleOf(value.period) &&
              ordinal(period) > ordinal(base.period) &&
              ordinal(period) < ordinal(value.period) &&
              status.includes("B"),
          )
      : [];
  const broken = between.length > 0 ? { status: ["B" as const] } : undefined;
  return together(value, withoutBreak(base), broken);
}

// The calendar, on ISO text.

export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

export function yearsEarlier(period: string, years: number): string {
  return `${yearOf(period) - years}${period.slice(4)}`;
}

export type CycleOfText = "annual" | "fiscal" | "half" | "quarter" | "month" | "to-date";

export function cycleOf(period: string): CycleOfText {
  const rest = period.slice(4);
  if (rest === "") return "annual";
  if (rest === "-A1") return "fiscal";
  if (rest.startsWith("-S")) return "half";
  if (rest.startsWith("-Q")) return "quarter";
  return rest.includes("/") ? "to-date" : "month";
}

const monthsEach: Readonly<Record<CycleOfText, number>> = {
  annual: 12,
  fiscal: 12,
  half: 6,
  quarter: 3,
  month: 1,
  "to-date": 1,
};

/** Which one of its year a period is, from 1; of a year-to-date its last month. */
export function partOf(period: string): number {
  const cycle = cycleOf(period);
  return cycle === "annual" || cycle === "fiscal" ? 1 : Number(/\d+$/.exec(period)?.[0]);
}

export function ordinal(period: string): number {
  return (yearOf(period) * 12) / monthsEach[cycleOf(period)] + partOf(period);
}

/** Months of the year up to the end of a period. */
export function monthsTo(period: string): number {
  return partOf(period) * monthsEach[cycleOf(period)];
}

/** Months of the year before a period begins. */
export function monthsBefore(period: string): number {
  return cycleOf(period) === "to-date" ? 0 : monthsTo(period) - monthsEach[cycleOf(period)];
}

/** The period of the same cycle so many earlier, or later where negative; undefined of a year-to-date. */
export function stepsEarlier(period: string, steps: number): string | undefined {
  const cycle = cycleOf(period);
  if (cycle === "to-date") return undefined;
  if (cycle === "annual" || cycle === "fiscal") return yearsEarlier(period, steps);
  const each = 12 / monthsEach[cycle];
  const at = yearOf(period) * each + partOf(period) - 1 - steps;
  const [year, part] = [Math.floor(at / each), (at % each) + 1];
  const head = cycle === "half" ? "S" : cycle === "quarter" ? "Q" : "";
  return `${year}-${head}${cycle === "month" ? String(part).padStart(2, "0") : part}`;
}
