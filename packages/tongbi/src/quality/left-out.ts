import type { Period } from "../model/period.ts";
import { type Completeness, kindsOfPeriods } from "./completeness.ts";
import type { FindingCode } from "./finding.ts";
import type { FindingLog } from "./finding-log.ts";
import { cellOf, type Survey } from "./survey.ts";
import * as trouble from "./trouble.ts";

/**
 * Periods that an indicator has no figure in: columns that are empty, and years that are left out between others. What all
 * indicators lack is told once.
 */
export function findLeftOut(survey: Survey, cells: Completeness, log: FindingLog): void {
  tellTogether(survey, "empty-period", (indicator) => emptyPeriods(survey, cells, indicator), log);
  tellTogether(survey, "absent-period", (indicator) => absentPeriods(survey, cells, indicator), log);
}

function emptyPeriods({ dataset }: Survey, cells: Completeness, indicator: number): Period[] {
  return dataset.periods.filter((_, period) => {
    const cell = cellOf(dataset, indicator, period);
    const empty = (cells.missing[cell] as number) > 0;
    return empty && (cells.missing[cell] as number) + (cells.absent[cell] as number) === cells.expected[cell];
  });
}

/** Years without any cell between years with some, of each kind of period by itself. */
function absentPeriods({ dataset }: Survey, cells: Completeness, indicator: number): Period[] {
  const { kind, count } = kindsOfPeriods(dataset);
  return Array.from({ length: count }, (_, own) => {
    const present = dataset.periods.filter((__, period) => {
      const cell = cellOf(dataset, indicator, period);
      return kind[period] === own && cells.absent[cell] !== cells.expected[cell];
    });
    return present.flatMap((period, at) => {
      const next = present[at + 1] ?? period;
      const gap = Math.max(0, next.year - period.year - 1);
      return Array.from({ length: gap }, (__, step) => ({ ...period, year: period.year + 1 + step }));
    });
  }).flat();
}

function tellTogether(
  { dataset }: Survey,
  code: FindingCode & ("empty-period" | "absent-period"),
  periodsOf: (indicator: number) => Period[],
  log: FindingLog,
): void {
  const groups = new Map<string, { periods: Period[]; indicators: number[] }>();
  dataset.indicators.forEach((_, indicator) => {
    const periods = periodsOf(indicator);
    if (periods.length === 0) return;
    const key = JSON.stringify(periods);
    const known = groups.get(key) ?? { periods, indicators: [] };
    known.indicators.push(indicator);
    groups.set(key, known);
  });
  for (const { periods, indicators } of groups.values()) {
    const all = indicators.length === dataset.indicators.length && indicators.length > 1;
    for (const indicator of all ? [-1] : indicators) {
      const id = dataset.indicators[indicator]?.id ?? "";
      const say = code === "empty-period" ? trouble.emptyPeriods : trouble.absentPeriods;
      log.add(code, {
        weight: periods.length,
        place: [id, JSON.stringify(periods)].join("\u0000"),
        tell: () => ({ indicator: id, cells: [], message: say(dataset, indicator, periods) }),
      });
    }
  }
}
