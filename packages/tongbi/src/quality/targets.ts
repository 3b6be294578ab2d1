import { seriesInVintage } from "../calc/series-in-vintage.ts";
import { scenarioCodes } from "../model/dataset.ts";
import { gapCode } from "../model/gap.ts";
import type { Period } from "../model/period.ts";
import { seriesKeyOf } from "../model/series-keys.ts";
import type { FindingLog } from "./finding-log.ts";
import type { Survey } from "./survey.ts";
import { cellAt, keyAt, placeOf } from "./tell.ts";
import * as trouble from "./trouble.ts";

const missing = gapCode("missing");
const [result, target] = [scenarioCodes.indexOf("result"), scenarioCodes.indexOf("target")];

/** Targets of a year in which their series has no result, while the region has others: of a year that is still to come there are none yet. */
export function findTargetsAlone(survey: Survey, log: FindingLog): void {
  const { dataset } = survey;
  const { columns, indicators, periods } = dataset;
  const lastYears = lastYearOfRegions(survey);
  for (let row = 0; row < dataset.length; row++) {
    if (columns.scenario[row] !== target || columns.vintage[row] !== 0 || columns.gap[row] !== 0) continue;
    const { year } = periods[columns.period[row] as number] as Period;
    const { publishes } = indicators[columns.indicator[row] as number] ?? {};
    if (publishes || year > (lastYears.get(columns.region[row] as number) ?? -1)) continue;
    const series = seriesInVintage(dataset, { ...seriesKeyOf(columns, row), scenario: result });
    if (hasResult(survey, series, year)) continue;
    log.add("target-without-result", {
      weight: year,
      place: placeOf(dataset, row),
      tell: () => ({
        ...keyAt(dataset, row),
        cells: [cellAt(dataset, row)],
        message: trouble.targetAlone(dataset, row),
      }),
    });
  }
}

/** By code of a region the last year of which it has a result of anything. */
function lastYearOfRegions({ dataset, bySeries }: Survey): Map<number, number> {
  const { columns, periods } = dataset;
  const last = new Map<number, number>();
  for (const row of bySeries.rows) {
    if (columns.gap[row] !== 0) continue;
    const { year } = periods[columns.period[row] as number] as Period;
    const region = columns.region[row] as number;
    last.set(region, Math.max(year, last.get(region) ?? year));
  }
  return last;
}

/** Whether a series has a result in a year, of whatever vintage; one that is withheld is one. */
function hasResult({ dataset, index }: Survey, series: number, year: number): boolean {
  if (series < 0) return false;
  const { columns, periods } = dataset;
  const { starts, rows } = index.order;
  for (let place = starts[series] as number; place < (starts[series + 1] as number); place++) {
    const row = rows ? (rows[place] as number) : place;
    if (columns.gap[row] !== missing && periods[columns.period[row] as number]?.year === year) return true;
  }
  return false;
}
