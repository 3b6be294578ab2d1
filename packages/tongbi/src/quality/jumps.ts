import type { Dataset } from "../model/dataset.ts";
import { formatPeriod } from "../model/period.ts";
import { earlierPeriods } from "../model/period-codes.ts";
import type { FindingLog } from "./finding-log.ts";
import { isSmall, logRatios, spreadOfSeries, type Usual, usualOf } from "./log-ratios.ts";
import { cellOf, rowsOf, rowsOfIndicator, type Survey } from "./survey.ts";
import { cellAt, cellsInOrder, keyAt, placeOf } from "./tell.ts";
import * as trouble from "./trouble.ts";

/**
 * Figures out of line with the year before: ln(value / base) against the median over the regions of the same period and
 * over the whole indicator, in units of its robust spread (see {@link Usual}).
 *
 * A spike leaves its neighbours by more than five spreads and comes back; a jump leaves by more than six and stays. Either is
 * a likely unit error where its factor is near a power of ten by which units differ. Where a whole period leaves, that is told
 * once. Bases of fewer than ten units of their last place are marked as such and not as jumps.
 */
export function findJumps(survey: Survey, log: FindingLog): void {
  const ratios = logRatios(survey);
  for (let indicator = 0; indicator < survey.dataset.indicators.length; indicator++) {
    const usual = usualOf(survey, ratios, indicator);
    const movement = { survey, ratios, usual, indicator, log };
    movedPeriods(movement);
    movedSeries(movement);
  }
}

interface Movement {
  readonly survey: Survey;
  readonly ratios: Float64Array;
  readonly usual: Usual;
  readonly indicator: number;
  readonly log: FindingLog;
}

/** Rows of a base, of the figure in doubt and, where the series comes back, of the one after. */
type Move = readonly [base: number, row: number, next?: number];

const spikeSpreads = 5;
const jumpSpreads = 6;
/** Factors that are never worth a finding, and one that always is. */
const leastSpike = Math.log(1.25);
const leastJump = Math.log(4 / 3);
const leastSmallBase = Math.log(3);
const certain = Math.log(400);

const clamp = (least: number, wanted: number): number => Math.min(certain, Math.max(least, wanted));

/** How far a ratio is from what is usual in its period and in the indicator, whichever it is nearer to. */
function deviation(ratio: number, { centre, ofPeriod }: Usual, period: number): number {
  const own = ratio - (ofPeriod[period] as number);
  const all = ratio - centre;
  if (own * all < 0) return 0;
  return Math.abs(own) < Math.abs(all) ? own : all;
}

/** Powers of ten by which units differ: 千, 万, 亿; of a ratio, a percentage taken for a share. */
const unitSteps = [3, 4, 8];

/** The power of ten that a factor is near to, with its sign; 0 where it is near none. */
function powerOfTen(logFactor: number, spread: number, steps: readonly number[]): number {
  const tolerance = Math.min(Math.log(1.5), Math.max(Math.log(1.1), 3 * spread));
  const near = steps.find((step) => Math.abs(Math.abs(logFactor) - step * Math.LN10) <= tolerance);
  return (near ?? 0) * Math.sign(logFactor);
}

const stepsOf = ({ indicators }: Dataset, indicator: number): readonly number[] =>
  indicators[indicator]?.kind === "ratio" ? [2, ...unitSteps] : unitSteps;

/** Figures of single series that leave the indicator's usual movement. */
function movedSeries(movement: Movement): void {
  const { survey, ratios, usual, indicator, log } = movement;
  const { dataset, before, after, index } = survey;
  const away = (row: number): number => {
    const ratio = row < 0 ? Number.NaN : (ratios[row] as number);
    return Number.isNaN(ratio) ? 0 : deviation(ratio, usual, dataset.columns.period[row] as number);
  };
  const least = clamp(leastSpike, spikeSpreads * usual.spread);
  for (const row of rowsOfIndicator(survey, indicator)) {
    const base = before[row] as number;
    if (base < 0) continue;
    const next = after[row] as number;
    tellZero(survey, log, base, row, next);
    tellSmallBase(survey, log, usual, base, row);
    const up = away(row);
    if (Math.abs(up) <= least) continue;
    const spread = spreadOfSeries(survey, ratios, usual, index.series[row] as number);
    const down = away(next);
    if (comesBack(up, down, spread)) tellMove(movement, [base, row, next], (up - down) / 2, spread);
    else if (Math.abs(up) > clamp(leastJump, jumpSpreads * spread) && !comesBack(away(base), up, spread))
      tellMove(movement, [base, row], up, spread);
  }
}

/** Whether a series leaves with one ratio and is back with the next, more than half of the way. */
function comesBack(up: number, down: number, spread: number): boolean {
  const [less, more] = [Math.min(Math.abs(up), Math.abs(down)), Math.max(Math.abs(up), Math.abs(down))];
  return up * down < 0 && less > clamp(leastSpike, spikeSpreads * spread) && more - less < more / 2;
}

/** @param rows the base, the row in doubt and, of a spike, the one after it */
function tellMove({ survey, indicator, log }: Movement, rows: Move, height: number, spread: number): void {
  const { dataset } = survey;
  const power = powerOfTen(height, spread, stepsOf(dataset, indicator));
  const [base, row, next] = rows;
  const code = power !== 0 ? "unit-jump" : next === undefined ? "jump" : "spike";
  log.add(code, {
    weight: Math.abs(height),
    place: placeOf(dataset, row),
    tell: () => ({
      ...keyAt(dataset, row),
      cells: [row, base, next].flatMap((at) => (at === undefined ? [] : cellAt(dataset, at))),
      message: trouble.moved(dataset, rows, power),
    }),
  });
}

/** A zero between figures that are not small: rather a figure that is not there. */
function tellZero(survey: Survey, log: FindingLog, base: number, row: number, next: number): void {
  const { dataset } = survey;
  const { value } = dataset.columns;
  if (value[row] !== 0 || next < 0 || !((value[base] as number) > 0) || !((value[next] as number) > 0))
    return;
  const { kind } = dataset.indicators[dataset.columns.indicator[row] as number] ?? {};
  if (kind === "growth_rate" || isSmall(survey, base) || isSmall(survey, next)) return;
  log.add("zero-between", {
    weight: Math.log(Math.min(value[base] as number, value[next] as number)),
    place: placeOf(dataset, row),
    tell: () => ({
      ...keyAt(dataset, row),
      cells: [row, base, next].map((at) => cellAt(dataset, at)),
      message: trouble.zeroBetween(dataset, base, row, next),
    }),
  });
}

/** A large rate that only its small base makes: worth a word beside the rate, and no more. */
function tellSmallBase(survey: Survey, log: FindingLog, usual: Usual, base: number, row: number): void {
  const { dataset } = survey;
  const { value, indicator } = dataset.columns;
  const { kind } = dataset.indicators[indicator[row] as number] ?? {};
  if (kind !== "flow" && kind !== "stock") return;
  if (!isSmall(survey, base) || isSmall(survey, row)) return;
  const ratio = Math.log((value[row] as number) / (value[base] as number));
  if (!Number.isFinite(ratio) || ratio - usual.centre <= clamp(leastSmallBase, jumpSpreads * usual.spread))
    return;
  log.add("small-base", {
    weight: ratio,
    place: placeOf(dataset, row),
    tell: () => ({
      ...keyAt(dataset, row),
      cells: [row, base].map((at) => cellAt(dataset, at)),
      message: trouble.smallBase(dataset, base, row),
    }),
  });
}

/** Periods that leave with all their regions. */
function movedPeriods({ survey, ratios, usual, indicator, log }: Movement): void {
  const { dataset } = survey;
  const { spread, spreadOfPeriods, ofPeriod, centre } = usual;
  const limit = clamp(Math.LN2, Math.max(spikeSpreads * spread, jumpSpreads * (spreadOfPeriods || 0)));
  const earlier = earlierPeriods(dataset, 1);
  const away = (period: number): number => (period < 0 ? 0 : (ofPeriod[period] as number) - centre);
  const isBack = (up: number, down: number): boolean =>
    up * down < 0 && Math.min(Math.abs(up), Math.abs(down)) > limit && Math.abs(up + down) < Math.abs(up) / 2;
  dataset.periods.forEach((period, code) => {
    const up = away(code);
    if (Math.abs(up) <= limit || isBack(away(earlier[code] as number), up)) return;
    const rows = rowsOf(survey.byCell, cellOf(dataset, indicator, code)).filter(
      (row) => !Number.isNaN(ratios[row]),
    );
    const down = away(earlier.indexOf(code));
    const power = powerOfTen(isBack(up, down) ? (up - down) / 2 : up, spread, stepsOf(dataset, indicator));
    const id = dataset.indicators[indicator]?.id ?? "";
    log.add(power === 0 ? "jump" : "unit-jump", {
      weight: Math.abs(up) * rows.length,
      place: [id, formatPeriod(period)].join("\u0000"),
      tell: () => ({
        indicator: id,
        period: formatPeriod(period),
        cells: cellsInOrder(dataset, rows),
        message: trouble.periodJump(dataset, indicator, code, rows.length, ofPeriod[code] as number, power),
      }),
    });
  });
}
