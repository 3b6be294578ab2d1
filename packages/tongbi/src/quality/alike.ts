import { formatPeriod, periodOrdinal } from "../model/period.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import type { FindingLog } from "./finding-log.ts";
import { isSmall, unitsOf } from "./log-ratios.ts";
import { cellOf, rowsOf, type Survey } from "./survey.ts";
import { cellAt, cellsInOrder, keyAt, placeOf } from "./tell.ts";
import * as trouble from "./trouble.ts";

/** Of the regions compared, the share that must be alike; and how many, unless all of three or four are. */
const leastShare = 0.8;
const fewestAlike = 5;
const fewestOfAll = 3;
/** Digits that agree, over all regions: nine do not by chance, while small counts often stay as they are. */
const leastDigits = 9;

/** How many digits of a value say something: 7 has none beyond its size, 2184 three. */
const digitsOf = (survey: Survey, row: number): number => Math.log10(Math.max(1, unitsOf(survey, row)));

/**
 * Periods in which an indicator has the figures of the year before in nearly all regions: one of both columns is likely
 * mislabelled. An indicator that is alike in more than half of its years just does not change.
 */
export function findAlikePeriods(survey: Survey, log: FindingLog): void {
  const { dataset, before, byCell } = survey;
  const { value } = dataset.columns;
  const earlier = earlierPeriods(dataset, 1);
  dataset.indicators.forEach(({ id }, indicator) => {
    const alike: { period: number; rows: number[]; compared: number }[] = [];
    let comparedPeriods = 0;
    dataset.periods.forEach((_, period) => {
      const compared = [...rowsOf(byCell, cellOf(dataset, indicator, period))].filter((row) => {
        const base = before[row] as number;
        return base >= 0 && !Number.isNaN(value[row] as number) && !Number.isNaN(value[base] as number);
      });
      if (compared.length < fewestOfAll) return;
      comparedPeriods++;
      const rows = compared.filter((row) => value[row] === value[before[row] as number]);
      const isAlike =
        rows.length === compared.length ||
        (rows.length >= fewestAlike && rows.length >= leastShare * compared.length);
      if (isAlike && rows.reduce((sum, row) => sum + digitsOf(survey, row), 0) >= leastDigits)
        alike.push({ period, rows, compared: compared.length });
    });
    if (alike.length > Math.max(1, comparedPeriods / 2)) return;
    for (const { period, rows, compared } of alike) {
      const name = formatPeriod(dataset.periods[period] ?? { frequency: "annual", year: 0, part: 1 });
      log.add("identical-periods", {
        weight: rows.length,
        place: [id, name].join("\u0000"),
        tell: () => ({
          indicator: id,
          period: name,
          cells: cellsInOrder(dataset, rows),
          message: trouble.identicalPeriods(
            dataset,
            indicator,
            earlier[period] ?? -1,
            period,
            rows.length,
            compared,
          ),
        }),
      });
    }
  });
}

const fewestPeriods = 4;
/** Digits that agree from one period to the next, over the whole run. */
const leastRunDigits = 6;

/** Runs of periods in which a flow, which is counted anew in each, has the same figure: rather copied than counted. */
export function findConstantRuns(survey: Survey, log: FindingLog): void {
  const { dataset, bySeries, index } = survey;
  const { indicator, period, value } = dataset.columns;
  const ordinals = dataset.periods.map((each) => periodOrdinal(each));
  const frequencies = dataset.periods.map(({ frequency }) => frequency);
  const goesOn = (row: number, next: number | undefined): boolean =>
    next !== undefined &&
    value[row] === value[next] &&
    frequencies[period[row] as number] === frequencies[period[next] as number] &&
    frequencies[period[row] as number] !== "year-to-date" &&
    (ordinals[period[next] as number] as number) - (ordinals[period[row] as number] as number) === 1;
  for (let series = 0; series < index.seriesCount; series++) {
    const rows = rowsOf(bySeries, series);
    if (
      rows.length < fewestPeriods ||
      dataset.indicators[indicator[rows[0] as number] as number]?.kind !== "flow"
    )
      continue;
    let from = 0;
    for (let at = 0; at < rows.length; at++) {
      if (goesOn(rows[at] as number, rows[at + 1])) continue;
      const run = rows.subarray(from, at + 1);
      from = at + 1;
      if (run.length < fewestPeriods) continue;
      const first = run[0] as number;
      const digits = (run.length - 1) * digitsOf(survey, first);
      if (isSmall(survey, first) || !(digits >= leastRunDigits)) continue;
      log.add("constant-run", {
        weight: digits,
        place: placeOf(dataset, first),
        tell: () => ({
          ...keyAt(dataset, first),
          cells: [...run].map((row) => cellAt(dataset, row)),
          message: trouble.constantRun(dataset, first, run[run.length - 1] as number, run.length),
        }),
      });
    }
  }
}
