import { describeRegion } from "../model/region.ts";
import { regionWholes } from "../model/region-wholes.ts";
import { type SeriesKey, seriesKeyOf } from "../model/series-keys.ts";
import type { FindingCode } from "./finding.ts";
import type { FindingLog } from "./finding-log.ts";
import { breakdownGroups } from "./parts-of-indicators.ts";
import { rowsOfIndicator, type Survey } from "./survey.ts";
import { cellAt, keyAt, placeOf } from "./tell.ts";
import { compareParts, type Comparison, isUnexplained, makeWhole } from "./totals.ts";
import * as trouble from "./trouble.ts";

/** The row of the same period with other codes in its key, or −1. */
type Beside = (row: number, change: Partial<SeriesKey>) => number;

function besideIn({ dataset, index }: Survey): Beside {
  const { columns } = dataset;
  return (row, change) => {
    const key = { ...seriesKeyOf(columns, row), ...change };
    return index.row(index.find(key), columns.period[row] as number);
  };
}

/** Figures that do not add up: regions to their total, classes to their whole, levels to the series without one. */
export function findParts(survey: Survey, log: FindingLog): void {
  const beside = besideIn(survey);
  regions(survey, beside, log);
  classes(survey, beside, log);
  levels(survey, beside, log);
}

/** How near sums come where their parts are known to be all, and where they are taken to be, see {@link makeWhole}. */
const half = 0.5;
const thousandth = 0.001;

/** Tells the wholes whose difference rounding does not explain. */
function tell(
  survey: Survey,
  code: FindingCode,
  comparisons: readonly Comparison[],
  dimension: string,
  log: FindingLog,
): void {
  const { dataset } = survey;
  for (const comparison of comparisons.filter(isUnexplained)) {
    const { whole, parts, difference } = comparison;
    log.add(code, {
      weight: Math.abs(difference / ((dataset.columns.value[whole] as number) || 1)),
      place: [placeOf(dataset, whole), dimension].join("\u0000"),
      tell: () => ({
        ...keyAt(dataset, whole),
        cells: [whole, ...parts].map((row) => cellAt(dataset, row)),
        message: trouble.partsDiffer(dataset, comparison, dimension),
      }),
    });
  }
}

/** Each of the rows, where it has a figure, beside its parts. */
function compareAll(survey: Survey, wholes: Int32Array, partsOf: (row: number) => number[]): Comparison[] {
  return [...wholes].flatMap((row) => compareParts(survey, row, partsOf(row)) ?? []);
}

function regions(survey: Survey, beside: Beside, log: FindingLog): void {
  const { indicators, regions: names, columns } = survey.dataset;
  const codes = new Map(names.map((name, code) => [name, code]));
  for (const { region, parts, isComplete } of regionWholes(names)) {
    // Of a whole with parts that are known and not all there, the rest cannot make it.
    if (parts.length < 2 || (!isComplete && describeRegion(region).members !== undefined)) continue;
    const code = codes.get(region);
    const partCodes = parts.map((name) => codes.get(name) ?? -1);
    indicators.forEach(({ kind }, indicator) => {
      if (kind !== "flow" && kind !== "stock") return;
      const wholes = rowsOfIndicator(survey, indicator).filter((row) => columns.region[row] === code);
      const comparisons = compareAll(survey, wholes, (row) =>
        partCodes.map((part) => beside(row, { region: part })),
      );
      if (makeWhole(survey, comparisons, isComplete ? half : thousandth))
        tell(survey, "total-differs", comparisons, "", log);
    });
  }
}

function classes(survey: Survey, beside: Beside, log: FindingLog): void {
  for (const { whole, parts, dimension } of breakdownGroups(survey.dataset.indicators)) {
    const comparisons = compareAll(survey, rowsOfIndicator(survey, whole), (row) =>
      parts.map((part) => beside(row, { indicator: part })),
    );
    if (makeWhole(survey, comparisons, thousandth))
      tell(survey, "breakdown-differs", comparisons, dimension, log);
  }
}

/** Levels that are parts of one whole: who awarded, and from where. */
const ladders: readonly (readonly string[])[] = [
  ["national", "provincial", "municipal", "county", "unspecified"],
  ["in_province", "out_of_province"],
];

function levels(survey: Survey, beside: Beside, log: FindingLog): void {
  const { indicators, levels: ids, columns } = survey.dataset;
  const none = ids.indexOf("");
  for (const ladder of ladders) {
    const codes = ladder.map((id) => ids.indexOf(id)).filter((code) => code >= 0);
    if (none < 0 || codes.length < 2) continue;
    indicators.forEach(({ kind }, indicator) => {
      if (kind !== "flow" && kind !== "stock") return;
      const wholes = rowsOfIndicator(survey, indicator).filter((row) => columns.level[row] === none);
      const comparisons = compareAll(survey, wholes, (row) => codes.map((level) => beside(row, { level })));
      if (makeWhole(survey, comparisons, thousandth)) tell(survey, "levels-differ", comparisons, "", log);
    });
  }
}
