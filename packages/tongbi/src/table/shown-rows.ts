import { Catalogue } from "../model/catalogue.ts";
import { type Dataset, scenarioCodes } from "../model/dataset.ts";
import type { Scenario } from "../model/dimension.ts";
import { type Period, parsePeriod, periodsPerYear } from "../model/period.ts";
import { knownName } from "./known-name.ts";
import { nearestName } from "./nearest-name.ts";
import { rowsBetween } from "./rows-between.ts";

/** Which rows a table shows. What is left out of the table is still there to be compared with. */
export interface ShownRows {
  /** Indicator id, or one of its names. */
  readonly indicator?: string;
  readonly region?: string;
  /** Level id. */
  readonly level?: string;
  /** Stage id. */
  readonly stage?: string;
  /** Calculations show results unless another is asked for; a table of the dataset shows all. */
  readonly scenario?: Scenario;
  /** Calculations show the newest, `""`, unless another is asked for; a table of the dataset shows all. */
  readonly vintage?: string;
  /** First and last period shown, as text: `"2017"` also begins the months of 2017, or ends them. */
  readonly from?: string;
  readonly to?: string;
}

const optionNames: readonly string[] = [
  "indicator",
  "region",
  "level",
  "stage",
  "scenario",
  "vintage",
  "from",
  "to",
] satisfies (keyof ShownRows)[];

/** What a calculation shows where its options say nothing of it: results, of each observation the newest figure. */
export function withShownDefaults(shown: ShownRows): ShownRows {
  const { scenario = "result", vintage = "" } = shown;
  return { ...shown, scenario, vintage };
}

/**
 * Rows of a dataset in their order, those that fit.
 * @throws RangeError where the dataset knows no such name or period, or an option is none of these: one misspelt would show all
 */
export function shownRows(dataset: Dataset, shown: ShownRows): Int32Array {
  for (const name of Object.keys(shown))
    if (!optionNames.includes(name))
      throw new RangeError(
        `unknown option "${name}": neither one of this calculation nor of the rows shown (${optionNames.join(", ")})`,
      );
  const { columns } = dataset;
  const tests: [Int32Array | Uint8Array, Uint8Array][] = [];
  const only = (column: Int32Array | Uint8Array, size: number, code: number): void => {
    tests.push([column, Uint8Array.from({ length: size }, (_, at) => Number(at === code))]);
  };
  if (shown.indicator !== undefined)
    only(columns.indicator, dataset.indicators.length, indicatorCode(dataset, shown.indicator));
  if (shown.region !== undefined)
    only(columns.region, dataset.regions.length, knownName("region", dataset.regions, shown.region));
  if (shown.level !== undefined)
    only(columns.level, dataset.levels.length, knownName("level", dataset.levels, shown.level));
  if (shown.stage !== undefined)
    only(columns.stage, dataset.stages.length, knownName("stage", dataset.stages, shown.stage));
  if (shown.scenario !== undefined)
    only(columns.scenario, scenarioCodes.length, knownName("scenario", scenarioCodes, shown.scenario));
  if (shown.vintage !== undefined)
    only(columns.vintage, dataset.vintages.length, knownName("vintage", dataset.vintages, shown.vintage));
  if (shown.from !== undefined || shown.to !== undefined)
    tests.push([columns.period, periodsWithin(dataset.periods, shown.from, shown.to)]);
  return rowsThatFit(dataset.length, tests);
}

/** The rows shown of what can have a target: growth and completion that a source states itself have none, unless asked for by name. */
export function resultsWithTargets(dataset: Dataset, shown: ShownRows): Int32Array {
  const rows = shownRows(dataset, shown);
  const isPublished = Uint8Array.from(dataset.indicators, ({ publishes }) => Number(publishes !== undefined));
  if (shown.indicator !== undefined || !isPublished.includes(1)) return rows;
  return rows.filter((row) => isPublished[dataset.columns.indicator[row] as number] === 0);
}

/** Rows for which every column has a code that is wanted. @param tests columns, with 1 at each code that is wanted */
function rowsThatFit(
  length: number,
  tests: readonly (readonly [Int32Array | Uint8Array, Uint8Array])[],
): Int32Array {
  const telling = tests.filter(([column, wanted]) => wanted.includes(0) && !allFit(column, wanted));
  const [first, ...more] = telling;
  if (!first) return rowsBetween(0, length, length);
  const fits = new Uint8Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const fit = first[1][first[0][row] as number] as number;
    fits[row] = fit;
    count += fit;
  }
  for (const [column, wanted] of more) {
    count = 0;
    for (let row = 0; row < length; row++) {
      const fit = (fits[row] as number) & (wanted[column[row] as number] as number);
      fits[row] = fit;
      count += fit;
    }
  }
  const rows = new Int32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (fits[row] === 1) rows[at++] = row;
  return rows;
}

/** Unwanted codes that are looked for one by one, each by a fast search of its own. */
const fewCodes = 4;

function allFit(column: Int32Array | Uint8Array, wanted: Uint8Array): boolean {
  const unwanted = [...wanted.keys()].filter((code) => wanted[code] === 0);
  if (unwanted.length <= fewCodes) return !unwanted.some((code) => column.includes(code));
  for (let row = 0; row < column.length; row++) if (wanted[column[row] as number] === 0) return false;
  return true;
}

/** The code of an indicator by id or any of its names. @throws RangeError where the dataset has none of that name */
export function indicatorCode(dataset: Dataset, name: string): number {
  const known = new Catalogue(dataset.indicators).find(name);
  if (known) return dataset.indicators.indexOf(known);
  const ids = dataset.indicators.map(({ id }) => id);
  throw new RangeError(`unknown indicator "${name}": ${nearestName(name, ids)}`);
}

/** @throws RangeError where the text is not a period */
export function checkedPeriod(what: string, text: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  throw new RangeError(`invalid ${what} "${text}": expected a period such as 2020 or 2020-03`);
}

function periodsWithin(
  periods: readonly Period[],
  from: string | undefined,
  to: string | undefined,
): Uint8Array {
  const first = from === undefined ? -Infinity : firstMonth(checkedPeriod("first period", from));
  const last = to === undefined ? Infinity : lastMonth(checkedPeriod("last period", to));
  if (first > last) throw new RangeError(`invalid periods: "${from}" is after "${to}"`);
  return Uint8Array.from(periods, (period) =>
    Number(firstMonth(period) >= first && lastMonth(period) <= last),
  );
}

function firstMonth({ frequency, year, part }: Period): number {
  return year * 12 + (frequency === "year-to-date" ? 0 : ((part - 1) * 12) / periodsPerYear[frequency]);
}

function lastMonth({ frequency, year, part }: Period): number {
  return year * 12 + (part * 12) / periodsPerYear[frequency] - 1;
}
