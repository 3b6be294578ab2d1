import type { GapReason } from "../../src/model/gap.ts";
import type { Indicator } from "../../src/model/indicator.ts";
import { type StatusCode, statusCodes } from "../../src/model/status.ts";
import {
  cycleOf,
  type CycleOfText,
  type Expected,
  figureOf,
  gapOf,
  keyText,
  monthsBefore,
  monthsTo,
  PlainTable,
  together,
  yearOf,
} from "./plain-table.ts";
import type { Observation } from "./random-tables.ts";
import { Rational } from "./rational.ts";
import { ratio } from "./reference-parts.ts";

const nothing = new Rational(0n);

function sumOf(rows: readonly Observation[]): number {
  return rows.reduce((sum, row) => sum.plus(figureOf(row) ?? nothing), nothing).toDouble();
}

function unitedStatus(rows: readonly Pick<Observation, "status">[]): StatusCode[] {
  const all = new Set(rows.flatMap(({ status }) => status));
  return statusCodes.filter((code) => all.has(code));
}

function expectedOf(row: Observation): Expected {
  return {
    key: keyText(row),
    figures: {
      value: typeof row.value === "number" ? row.value : null,
      gap: gapOf(row),
      status: together(row),
    },
  };
}

/** What is added up: the members, and what their sum is called. */
export interface Members {
  readonly dimension: "region" | "level" | "stage";
  readonly as: string;
  readonly members: readonly string[];
  /** Whether a sum is of all members; else of those that the data have of its kind in any period. */
  readonly isOfAll: boolean;
}

/** Sums over regions, levels or stages: of flows and stocks, of stages of stocks alone; of a ratio the ratio of sums. */
export function memberSums(table: PlainTable, { dimension, as, members, isOfAll }: Members): Expected[] {
  const groups = new Map<string, Observation[]>();
  for (const row of table.rows) {
    if (!members.includes(row[dimension])) continue;
    const key = keyText({ ...row, [dimension]: as });
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const isSummed = ({ kind }: Indicator): boolean =>
    kind === "stock" || (kind === "flow" && dimension !== "stage");
  const free = [...groups.values()].filter((rows) => !table.at(rows[0] as Observation, { [dimension]: as }));
  const summed = free.map((rows): Observation => {
    const own = rows[0] as Observation;
    const there = rows.filter(({ value }) => typeof value === "number");
    const parts = isOfAll
      ? members.length
      : members.filter((member) => table.series({ ...own, [dimension]: member }).length > 0).length;
    const gap: GapReason = !isSummed(own.indicator)
      ? "not_additive"
      : there.length < parts
        ? "part_missing"
        : "none";
    const value = gap === "none" ? sumOf(there) : gap;
    return { ...own, [dimension]: as, value, status: unitedStatus(rows) };
  });
  const sums = summed.filter(({ value }) => value !== "not_additive");
  const ratios = dimension === "region" ? ratiosOfSums(table, as, sums) : [];
  const there = new Set(ratios.map(({ key }) => withoutLevelAndStage(key)));
  const refused = summed
    .filter(({ value }) => value === "not_additive")
    .filter((row) => !there.has(withoutLevelAndStage(keyText(row))));
  return [...sums.map(expectedOf), ...ratios, ...refused.map(expectedOf)];
}

function withoutLevelAndStage(key: string): string {
  const [indicator, region, period, , , scenario, vintage] = key.split("|");
  return [indicator, region, period, scenario, vintage].join("|");
}

/** Of indicators that are a quotient of two the ratio of sums, where the data have both. */
function ratiosOfSums(table: PlainTable, as: string, sums: readonly Observation[]): Expected[] {
  const indicators = new Map(table.rows.map(({ indicator }) => [indicator.id, indicator]));
  return [...indicators.values()].flatMap((indicator) => {
    const [numerator = "", denominator = ""] = (indicator.formula ?? "").split(" / ");
    const [top, bottom] = [indicators.get(numerator), indicators.get(denominator)];
    if (indicator.kind !== "ratio" || !top || !bottom) return [];
    const beside = table.rows.filter(
      (row) => row.region === as && [denominator, indicator.id].includes(row.indicator.id),
    );
    return ratio(new PlainTable([...beside, ...sums]), indicator, top, bottom, 0);
  });
}

const isSingle = (cycle: CycleOfText): boolean =>
  cycle === "half" || cycle === "quarter" || cycle === "month";

/** Periods of one cycle that fill the months of a year from one to another; none where they don't. */
function run(cycle: CycleOfText, year: number, from: number, to: number): string[] {
  const each = cycle === "half" ? 6 : cycle === "quarter" ? 3 : 1;
  if (from % each !== 0 || to % each !== 0) return [];
  return Array.from({ length: (to - from) / each }, (_, at) => {
    const part = from / each + at + 1;
    const head = cycle === "half" ? "S" : cycle === "quarter" ? "Q" : "";
    return `${year}-${head}${cycle === "month" ? String(part).padStart(2, "0") : part}`;
  });
}

const toDate = (year: number, month: number): string => `${year}-01/${String(month).padStart(2, "0")}`;

/** Quarters, half-years or years of shorter periods, DOMAIN.md 2: flows are added up, of stocks the level at the end holds. */
export function aggregateTime(table: PlainTable, to: "quarter" | "half" | "annual"): Expected[] {
  const length = to === "quarter" ? 3 : to === "half" ? 6 : 12;
  const made = new Map<string, Expected>();
  for (const row of table.rows) {
    const cycle = cycleOf(row.period);
    const [from, end] = [monthsBefore(row.period), monthsTo(row.period)];
    const isPart = cycle === "to-date" ? end === length : isSingle(cycle) && end - from < length;
    if (!isPart) continue;
    const year = yearOf(row.period);
    const number = Math.ceil(end / length);
    const period = to === "annual" ? `${year}` : `${year}-${to === "half" ? "S" : "Q"}${number}`;
    const key = keyText({ ...row, period });
    if (table.at(row, { period }) || made.has(key)) continue;
    made.set(key, spanOf(table, row, period, (number - 1) * length, number * length));
  }
  return [...made.values()];
}

function spanOf(table: PlainTable, row: Observation, period: string, from: number, to: number): Expected {
  const year = yearOf(period);
  const runs = (["half", "quarter", "month"] as const)
    .map((cycle) => run(cycle, year, from, to))
    .filter((periods) => periods.length > 1);
  const ways = from === 0 ? [[toDate(year, to)], ...runs] : runs;
  const { kind } = row.indicator;
  const key = keyText({ ...row, period });
  const within = table.series(row).filter(({ period: own }) => {
    const isLate = yearOf(own) === year && monthsTo(own) > from && monthsTo(own) <= to;
    return cycleOf(own) !== "fiscal" && isLate && (cycleOf(own) === "to-date" || monthsBefore(own) >= from);
  });
  if (kind === "flow") {
    const whole = ways
      .map((way) => way.map((each) => table.at(row, { period: each })))
      .find((parts) => parts.every(figureOf));
    return made(key, whole as Observation[] | undefined, "part_missing", within);
  }
  if (kind !== "stock") return made(key, undefined, "not_additive", within);
  const lasts = ways.flatMap((way) => table.at(row, { period: way.at(-1) as string }) ?? []);
  const known = lasts.find(figureOf);
  const [first] = lasts;
  return made(key, known && [known], first ? gapOf(first) : "part_missing", within);
}

/** @param within observations whose break in series lies in the span */
function made(
  key: string,
  parts: readonly Observation[] | undefined,
  gap: GapReason,
  within: readonly Observation[],
): Expected {
  if (!parts) return { key, figures: { value: null, gap } };
  const isBroken = within.some(({ status }) => status.includes("B"));
  const status = unitedStatus([...parts, ...(isBroken ? [{ status: ["B"] as const }] : [])]);
  const shown = status.filter((code) => code !== "B" || isBroken);
  return { key, figures: { value: sumOf(parts), gap: "none", status: together({ status: shown }) } };
}

/** The year-to-date to the end of each single period (DOMAIN.md 1, 累计), added up of as few figures as can be. */
export function cumulative(table: PlainTable): Expected[] {
  const expected = new Map<string, Expected>();
  for (const row of table.rows) {
    const cycle = cycleOf(row.period);
    const [year, end] = [yearOf(row.period), monthsTo(row.period)];
    const period = toDate(year, end);
    const key = keyText({ ...row, period });
    if (!isSingle(cycle) || table.at(row, { period }) || expected.has(key)) continue;
    const whole = (["half", "quarter", "month"] as const)
      .flatMap((each) =>
        Array.from({ length: end }, (_, from) => {
          const rest = run(each, year, from, end);
          return from === 0 || rest.length === 0 ? rest : [toDate(year, from), ...rest];
        }),
      )
      .filter((way) => way.length > 0)
      .sort((one, other) => one.length - other.length)
      .map((way) => way.map((each) => table.at(row, { period: each })))
      .find((parts) => parts.every(figureOf));
    const atEnd = table
      .series(row)
      .filter((other) => isSingle(cycleOf(other.period)) && yearOf(other.period) === year)
      .filter((other) => monthsTo(other.period) === end);
    const isFlow = row.indicator.kind === "flow";
    const parts = isFlow ? (whole as Observation[] | undefined) : undefined;
    expected.set(key, made(key, parts, isFlow ? "part_missing" : "not_additive", atEnd));
  }
  return [...expected.values()];
}

/** The single periods of year-to-date figures: value − value of the one that ends where the period begins. */
export function singlePeriods(table: PlainTable): Expected[] {
  return table.rows.flatMap((row) => {
    if (cycleOf(row.period) !== "to-date") return [];
    const ends = table
      .series(row)
      .filter((other) => cycleOf(other.period) === "to-date" && figureOf(other))
      .map(({ period }) => monthsTo(period));
    const each =
      ends.length === 0 ? 12 : ([12, 6, 3].find((months) => ends.every((end) => end % months === 0)) ?? 1);
    const [year, end] = [yearOf(row.period), monthsTo(row.period)];
    if (each === 12 || end % each !== 0) return [];
    const cycle = each === 6 ? "half" : each === 3 ? "quarter" : "month";
    const [period = ""] = run(cycle, year, end - each, end);
    if (table.at(row, { period })) return [];
    const before = table.at(row, { period: toDate(year, end - each) });
    const [value, less] = [figureOf(row), end === each ? nothing : figureOf(before)];
    const isFlow = row.indicator.kind === "flow";
    const gap = !value ? gapOf(row) : !isFlow ? "not_additive" : less ? "none" : "part_missing";
    const ofBefore = { status: (before?.status ?? []).filter((code) => code !== "B") };
    return {
      key: keyText({ ...row, period }),
      figures: {
        value: gap === "none" && value && less ? value.minus(less).toDouble() : null,
        gap,
        ...(gap === "none" ? { status: together(row, end === each ? undefined : ofBefore) } : {}),
      },
    };
  });
}
